import { DocumentLayouts } from '../elements/document-layouts/document-layouts'
import { define } from '../internal/define'

define('zx-document-layouts', DocumentLayouts)

declare global {
  interface HTMLElementTagNameMap {
    'zx-document-layouts': DocumentLayouts
  }
}
