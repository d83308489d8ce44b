import { CommandForm } from '../console/form/command-form'
import { define } from '../internal/define'

define('zx-command-form', CommandForm)

declare global {
  interface HTMLElementTagNameMap {
    'zx-command-form': CommandForm
  }
}
