import { TerminatedBoard } from '../elements/terminated-board/terminated-board'
import { define } from '../internal/define'

define('zx-terminated-board', TerminatedBoard)

declare global {
  interface HTMLElementTagNameMap {
    'zx-terminated-board': TerminatedBoard
  }
}
