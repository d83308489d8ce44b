import { MoneyTraceView } from '../elements/money-trace/money-trace'
import { define } from '../internal/define'

define('zx-money-trace', MoneyTraceView)

declare global {
  interface HTMLElementTagNameMap {
    'zx-money-trace': MoneyTraceView
  }
}
