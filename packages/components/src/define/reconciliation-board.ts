import { ReconciliationBoard } from '../elements/reconciliation-board/reconciliation-board'
import { define } from '../internal/define'

define('zx-reconciliation-board', ReconciliationBoard)

declare global {
  interface HTMLElementTagNameMap {
    'zx-reconciliation-board': ReconciliationBoard
  }
}
