import { Recordings } from '../elements/recordings/recordings'
import { define } from '../internal/define'

define('zx-recordings', Recordings)

declare global {
  interface HTMLElementTagNameMap {
    'zx-recordings': Recordings
  }
}
