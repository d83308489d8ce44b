import { CommandScreen } from '../elements/command-screen/command-screen'
import { define } from '../internal/define'

define('zx-command-screen', CommandScreen)

declare global {
  interface HTMLElementTagNameMap {
    'zx-command-screen': CommandScreen
  }
}
