import { QueryProgressView } from '../elements/query-progress/query-progress'
import { define } from '../internal/define'

define('zx-query-progress', QueryProgressView)

declare global {
  interface HTMLElementTagNameMap {
    'zx-query-progress': QueryProgressView
  }
}
