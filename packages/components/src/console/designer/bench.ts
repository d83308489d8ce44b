import type {
  ConsoleDefinition,
  ConsoleInUse,
  ConsoleOffers,
  Locale,
  ZhixingClient,
} from '../../internal/core'
import type { DesignerKey } from '../../locales/console-designer'
import type { ConsoleRegistry } from '../registry-types'
import type { Spot } from './edit'

/** What the parts of the designer work on. */
export interface Bench {
  readonly client: ZhixingClient
  readonly locale: Locale
  readonly today: string
  readonly definition: ConsoleDefinition
  readonly catalog: ConsoleOffers
  readonly registry: ConsoleRegistry | undefined
  /** The page that is being worked on. */
  readonly page: number
  readonly selected: Spot | undefined
  /** Submitted, or another is working on it: nothing can be changed. */
  readonly locked: boolean
  t(key: DesignerKey, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  change(definition: ConsoleDefinition): void
  select(spot: Spot | undefined): void
  /** What the console would be with one block alone, for its preview in place; the same object for the same block. */
  alone(spot: Spot): ConsoleInUse | undefined
}
