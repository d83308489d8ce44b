import { CaptureElement } from '../elements/capture/capture'
import { define } from '../internal/define'

define('zx-capture', CaptureElement)

declare global {
  interface HTMLElementTagNameMap {
    'zx-capture': CaptureElement
  }
}
