import { DossierDesk } from '../elements/dossier-desk/dossier-desk'
import { define } from '../internal/define'

define('zx-dossier-desk', DossierDesk)

declare global {
  interface HTMLElementTagNameMap {
    'zx-dossier-desk': DossierDesk
  }
}
