import { CaseTimeline } from '../elements/case-timeline/case-timeline'
import { define } from '../internal/define'

define('zx-case-timeline', CaseTimeline)

declare global {
  interface HTMLElementTagNameMap {
    'zx-case-timeline': CaseTimeline
  }
}
