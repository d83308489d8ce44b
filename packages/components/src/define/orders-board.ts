import { OrdersBoard } from '../elements/orders-board/orders-board'
import { define } from '../internal/define'

define('zx-orders-board', OrdersBoard)

declare global {
  interface HTMLElementTagNameMap {
    'zx-orders-board': OrdersBoard
  }
}
