import { DossierSearch } from '../elements/dossier-search/dossier-search'
import { define } from '../internal/define'

define('zx-dossier-search', DossierSearch)

declare global {
  interface HTMLElementTagNameMap {
    'zx-dossier-search': DossierSearch
  }
}
