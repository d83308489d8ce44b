import { DossierViewer } from '../elements/dossier-viewer/dossier-viewer'
import { define } from '../internal/define'

define('zx-dossier-viewer', DossierViewer)

declare global {
  interface HTMLElementTagNameMap {
    'zx-dossier-viewer': DossierViewer
  }
}
