import { ServiceWindow } from '../elements/service-window/service-window'
import { define } from '../internal/define'

define('zx-service-window', ServiceWindow)

declare global {
  interface HTMLElementTagNameMap {
    'zx-service-window': ServiceWindow
  }
}
