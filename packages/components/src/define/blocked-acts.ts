import { BlockedActs } from '../elements/blocked-acts/blocked-acts'
import { define } from '../internal/define'

define('zx-blocked-acts', BlockedActs)

declare global {
  interface HTMLElementTagNameMap {
    'zx-blocked-acts': BlockedActs
  }
}
