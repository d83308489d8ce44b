import { PartyView } from '../elements/party-view/party-view'
import { define } from '../internal/define'

define('zx-party-view', PartyView)

declare global {
  interface HTMLElementTagNameMap {
    'zx-party-view': PartyView
  }
}
