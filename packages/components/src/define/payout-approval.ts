import { PayoutApproval } from '../elements/payout-approval/payout-approval'
import { define } from '../internal/define'

define('zx-payout-approval', PayoutApproval)

declare global {
  interface HTMLElementTagNameMap {
    'zx-payout-approval': PayoutApproval
  }
}
