import { UnidentifiedReceipts } from '../elements/unidentified-receipts/unidentified-receipts'
import { define } from '../internal/define'

define('zx-unidentified-receipts', UnidentifiedReceipts)

declare global {
  interface HTMLElementTagNameMap {
    'zx-unidentified-receipts': UnidentifiedReceipts
  }
}
