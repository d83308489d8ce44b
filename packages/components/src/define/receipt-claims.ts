import { ReceiptClaims } from '../elements/receipt-claims/receipt-claims'
import { define } from '../internal/define'

define('zx-receipt-claims', ReceiptClaims)

declare global {
  interface HTMLElementTagNameMap {
    'zx-receipt-claims': ReceiptClaims
  }
}
