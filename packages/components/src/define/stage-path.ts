import { StagePath } from '../elements/stage-path/stage-path'
import { define } from '../internal/define'

define('zx-stage-path', StagePath)

declare global {
  interface HTMLElementTagNameMap {
    'zx-stage-path': StagePath
  }
}
