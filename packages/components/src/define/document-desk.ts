import { DocumentDesk } from '../elements/document-desk/document-desk'
import { define } from '../internal/define'

define('zx-document-desk', DocumentDesk)

declare global {
  interface HTMLElementTagNameMap {
    'zx-document-desk': DocumentDesk
  }
}
