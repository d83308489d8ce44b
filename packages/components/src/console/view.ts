import type { ConsoleAction, ConsoleDefinition } from '../internal/core'
import type { ConsoleContext, ConsoleRegistry, ConsoleRow } from './registry-types'
import type { Scope } from './values'

/** What the parts of a console share. */
export interface ConsoleView {
  readonly definition: ConsoleDefinition
  readonly registry: ConsoleRegistry
  readonly scope: Scope
  readonly context: ConsoleContext
  /** Whether who looks is offered an act: his roles may give its command, and nothing hides it from him. */
  offersAct(action: ConsoleAction): boolean
  /** Begins an act: opens its form, or hands it to the plugin that brings it. */
  act(action: ConsoleAction, row?: ConsoleRow): void
}
