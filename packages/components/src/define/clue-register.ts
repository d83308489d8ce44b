import { ClueRegister } from '../elements/clue-register/clue-register'
import { define } from '../internal/define'

define('zx-clue-register', ClueRegister)

declare global {
  interface HTMLElementTagNameMap {
    'zx-clue-register': ClueRegister
  }
}
