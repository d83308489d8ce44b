import { ProfileVersions } from '../elements/profile-versions/profile-versions'
import { define } from '../internal/define'

define('zx-profile-versions', ProfileVersions)

declare global {
  interface HTMLElementTagNameMap {
    'zx-profile-versions': ProfileVersions
  }
}
