import { TriageSheet } from '../elements/triage-sheet/triage-sheet'
import { define } from '../internal/define'

define('zx-triage-sheet', TriageSheet)

declare global {
  interface HTMLElementTagNameMap {
    'zx-triage-sheet': TriageSheet
  }
}
