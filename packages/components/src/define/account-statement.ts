import { AccountStatement } from '../elements/account-statement/account-statement'
import { define } from '../internal/define'

define('zx-account-statement', AccountStatement)

declare global {
  interface HTMLElementTagNameMap {
    'zx-account-statement': AccountStatement
  }
}
