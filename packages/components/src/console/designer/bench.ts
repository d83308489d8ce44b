import type {
  ConsoleDefinition,
  ConsoleInUse,
  ConsoleOffers,
  ConsoleProblem,
  Locale,
  ZhixingClient,
} from '../../internal/core'
import type { DesignerKey } from '../../locales/console-designer'
import type { ConsoleRegistry } from '../registry-types'
import type { Spot } from './edit'
import type { Option } from './inputs'

/** An entry of the host's own side bar, behind which one of the court can stand. */
export interface HostEntry {
  /** The host's name for it: small letters, digits, hyphens. */
  readonly id: string
  readonly text: string
}

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
  /** What is wrong with it as it stands. */
  readonly problems: readonly ConsoleProblem[]
  readonly hostEntries: readonly HostEntry[]
  /** The entry of the navigation that is being set up. */
  readonly entry: string | undefined
  t(key: DesignerKey, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  /** Codes of these kinds that the court has words for. */
  codes(kinds: readonly string[]): readonly Option[]
  change(definition: ConsoleDefinition): void
  select(spot: Spot | undefined): void
  openEntry(id: string): void
  /** Puts the focus where somebody goes on, once it is drawn. */
  focus(selector: string): void
  /** What the console would be with one block alone, for its preview in place; the same object for the same block. */
  alone(spot: Spot): ConsoleInUse | undefined
}
