import { ControlCalendarView } from '../elements/control-calendar/control-calendar'
import { define } from '../internal/define'

define('zx-control-calendar', ControlCalendarView)

declare global {
  interface HTMLElementTagNameMap {
    'zx-control-calendar': ControlCalendarView
  }
}
