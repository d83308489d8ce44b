import { CaseHeader } from '../elements/case-header/case-header'
import { define } from '../internal/define'

define('zx-case-header', CaseHeader)

declare global {
  interface HTMLElementTagNameMap {
    'zx-case-header': CaseHeader
  }
}
