import { IndicatorPanel } from '../elements/indicator-panel/indicator-panel'
import { define } from '../internal/define'

define('zx-indicator-panel', IndicatorPanel)

declare global {
  interface HTMLElementTagNameMap {
    'zx-indicator-panel': IndicatorPanel
  }
}
