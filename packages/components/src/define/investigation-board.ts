import { InvestigationBoard } from '../elements/investigation-board/investigation-board'
import { define } from '../internal/define'

define('zx-investigation-board', InvestigationBoard)

declare global {
  interface HTMLElementTagNameMap {
    'zx-investigation-board': InvestigationBoard
  }
}
