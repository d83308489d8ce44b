import { DocumentBatch } from '../elements/document-batch/document-batch'
import { define } from '../internal/define'

define('zx-document-batch', DocumentBatch)

declare global {
  interface HTMLElementTagNameMap {
    'zx-document-batch': DocumentBatch
  }
}
