import { InterestCalculator } from '../elements/interest-calculator/interest-calculator'
import { define } from '../internal/define'

define('zx-interest-calculator', InterestCalculator)

declare global {
  interface HTMLElementTagNameMap {
    'zx-interest-calculator': InterestCalculator
  }
}
