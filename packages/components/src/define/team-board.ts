import { TeamBoard } from '../elements/team-board/team-board'
import { define } from '../internal/define'

define('zx-team-board', TeamBoard)

declare global {
  interface HTMLElementTagNameMap {
    'zx-team-board': TeamBoard
  }
}
