// The designer has an entry of its own: whoever only shows consoles does not load it.
import { ConsoleDesigner } from '../console/designer/designer'
import { define } from '../internal/define'
import './console'

define('zx-console-designer', ConsoleDesigner)

export { ConsoleDesigner }

declare global {
  interface HTMLElementTagNameMap {
    'zx-console-designer': ConsoleDesigner
  }
}
