import type {
  ConsoleBlock,
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

/** A thing of the palette as it would stand on a page. */
export interface Peek {
  readonly key: string
  readonly block: ConsoleBlock
  /** Shows one case: the newest one serves as a sample. */
  readonly ofCase: boolean
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
  /** A choice of a field of a command or query in the court's words. */
  option(of: string, name: string, value: string): string
  /** Codes of these kinds that the court has words for. */
  codes(kinds: readonly string[]): readonly Option[]
  /** The court's words for a code in both languages, for what people read. */
  both(kind: string, code: string): { readonly 'zh-CN': string; readonly en: string }
  change(definition: ConsoleDefinition): void
  select(spot: Spot | undefined): void
  openEntry(id: string): void
  /** Puts the focus where somebody goes on, once it is drawn. */
  focus(selector: string): void
  /** What is looked for in the palette. */
  readonly search: string
  setSearch(text: string): void
  /** What of the palette is looked at before it is added. */
  readonly peek: Peek | undefined
  setPeek(peek: Peek | undefined): void
  openPage(at: number): void
  /** Where an act is set up. */
  openAct(id: string): void
  /** Tells what came of it, also who does not see it. */
  say(text: string): void
  /** What the console would be with one block alone, for its preview in place; the same object for the same block. */
  alone(block: ConsoleBlock): ConsoleInUse
}
