import { DistributionSheetView } from '../elements/distribution-sheet/distribution-sheet'
import { define } from '../internal/define'

define('zx-distribution-sheet', DistributionSheetView)

declare global {
  interface HTMLElementTagNameMap {
    'zx-distribution-sheet': DistributionSheetView
  }
}
