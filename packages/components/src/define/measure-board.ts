import { MeasureBoard } from '../elements/measure-board/measure-board'
import { define } from '../internal/define'

define('zx-measure-board', MeasureBoard)

declare global {
  interface HTMLElementTagNameMap {
    'zx-measure-board': MeasureBoard
  }
}
