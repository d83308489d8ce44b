import { AccountabilityBoard } from '../elements/accountability/accountability'
import { define } from '../internal/define'

define('zx-accountability', AccountabilityBoard)

declare global {
  interface HTMLElementTagNameMap {
    'zx-accountability': AccountabilityBoard
  }
}
