import { PointsBoard } from '../elements/points-board/points-board'
import { define } from '../internal/define'

define('zx-points-board', PointsBoard)

declare global {
  interface HTMLElementTagNameMap {
    'zx-points-board': PointsBoard
  }
}
