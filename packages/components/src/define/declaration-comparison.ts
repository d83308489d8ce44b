import { DeclarationComparison } from '../elements/declaration-comparison/declaration-comparison'
import { define } from '../internal/define'

define('zx-declaration-comparison', DeclarationComparison)

declare global {
  interface HTMLElementTagNameMap {
    'zx-declaration-comparison': DeclarationComparison
  }
}
