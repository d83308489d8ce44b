import { ConsoleElement } from '../console/console'
import { ConsoleIndicator } from '../console/console-indicator'
import { ConsoleList } from '../console/console-list'
import { ConsolePart } from '../console/plugin-part'
import { define } from '../internal/define'
import './command-form'

define('zx-console-list', ConsoleList)
define('zx-console-indicator', ConsoleIndicator)
define('zx-console-part', ConsolePart)
define('zx-console', ConsoleElement)

declare global {
  interface HTMLElementTagNameMap {
    'zx-console': ConsoleElement
    'zx-console-list': ConsoleList
    'zx-console-indicator': ConsoleIndicator
    'zx-console-part': ConsolePart
  }
}
