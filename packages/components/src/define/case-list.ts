import { CaseList } from '../elements/case-list/case-list'
import { define } from '../internal/define'

define('zx-case-list', CaseList)

declare global {
  interface HTMLElementTagNameMap {
    'zx-case-list': CaseList
  }
}
