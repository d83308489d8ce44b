import { CreditCheck } from '../elements/credit-check/credit-check'
import { define } from '../internal/define'

define('zx-credit-check', CreditCheck)

declare global {
  interface HTMLElementTagNameMap {
    'zx-credit-check': CreditCheck
  }
}
