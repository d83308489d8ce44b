import { WorkLanes } from '../elements/work-lanes/work-lanes'
import { define } from '../internal/define'

define('zx-work-lanes', WorkLanes)

declare global {
  interface HTMLElementTagNameMap {
    'zx-work-lanes': WorkLanes
  }
}
