import { AssetBoard } from '../elements/asset-board/asset-board'
import { define } from '../internal/define'

define('zx-asset-board', AssetBoard)

declare global {
  interface HTMLElementTagNameMap {
    'zx-asset-board': AssetBoard
  }
}
