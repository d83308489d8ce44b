import { SupervisionBoard } from '../elements/supervision-board/supervision-board'
import { define } from '../internal/define'

define('zx-supervision-board', SupervisionBoard)

declare global {
  interface HTMLElementTagNameMap {
    'zx-supervision-board': SupervisionBoard
  }
}
