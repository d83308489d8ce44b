import type { TemplateResult } from 'lit'
import type { Locale, Words, ZhixingClient } from '../internal/core'

/** A row of an answer, as the court sent it. */
export type ConsoleRow = Readonly<Record<string, unknown>>

/** Who looks at the console, as the court knows him. */
export interface ConsoleViewer {
  readonly courtId: string
  readonly personId: string
  readonly roles: readonly string[]
  readonly unitIds: readonly string[]
}

/** What panels, columns, renderers, actions and pages of a plugin are given. */
export interface ConsoleContext {
  readonly client: ZhixingClient
  readonly locale: Locale
  readonly today: string
  readonly words: Words
  readonly viewer: ConsoleViewer
  /** The court's word for a code: `label('affair', 'drone-survey')`. */
  label(kind: string, code: string): string
  /** Whether this person may give a command; the court decides in any case. */
  may(command: string): boolean
  /** Goes to a page of the console, with parameters. */
  go(page: string, params?: Readonly<Record<string, string>>): void
  /** Reads everything that is shown again, as after an act. */
  refresh(): void
}

/** What may be shown: text, or a template. There is no way to hand over markup. */
export type Shown = string | number | TemplateResult | typeof import('lit').nothing

/** A custom element as a block; `load` registers it when it is first shown. */
export interface ElementEntry {
  readonly name: string
  readonly load?: () => Promise<unknown>
}

/** A block that is drawn by a function. */
export interface PanelEntry {
  readonly name: string
  readonly render: (
    properties: Readonly<Record<string, string | number | boolean>>,
    context: ConsoleContext,
  ) => Shown
}

/** A column that a plugin adds to lists of its queries. */
export interface ColumnEntry {
  readonly name: string
  readonly render: (row: ConsoleRow, context: ConsoleContext) => Shown
}

/** A way to show the value of a column. */
export interface RendererEntry {
  readonly name: string
  readonly render: (value: unknown, row: ConsoleRow, context: ConsoleContext) => Shown
}

/** An act with a form of its own; `row` is there when it was chosen in a list. */
export interface ActionEntry {
  readonly name: string
  readonly run: (row: ConsoleRow | undefined, context: ConsoleContext) => void | Promise<void>
}

/** A whole page. */
export interface PageEntry {
  readonly name: string
  readonly render: (params: Readonly<Record<string, string>>, context: ConsoleContext) => Shown
}

/**
 * The half of a plugin that runs in the browser. Every name here is declared, with its words and properties, in `console` of the
 * plugin's module on the server: a definition may name only what both halves know.
 */
export interface UiPlugin {
  readonly id: string
  readonly elements?: readonly ElementEntry[]
  readonly panels?: readonly PanelEntry[]
  readonly columns?: readonly ColumnEntry[]
  readonly renderers?: readonly RendererEntry[]
  readonly actions?: readonly ActionEntry[]
  readonly pages?: readonly PageEntry[]
}

/** Everything a console can draw, by name. */
export interface ConsoleRegistry {
  readonly elements: ReadonlyMap<string, ElementEntry>
  readonly panels: ReadonlyMap<string, PanelEntry>
  readonly columns: ReadonlyMap<string, ColumnEntry>
  readonly renderers: ReadonlyMap<string, RendererEntry>
  readonly actions: ReadonlyMap<string, ActionEntry>
  readonly pages: ReadonlyMap<string, PageEntry>
  /** Which plugin brought what, in the order they were added. */
  readonly plugins: readonly string[]
}
