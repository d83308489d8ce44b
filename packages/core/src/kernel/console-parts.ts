/** A text in the languages of the library: plain text, never markup. Without English the Chinese one is shown. */
export interface ConsoleLabel {
  readonly 'zh-CN': string
  readonly en?: string | undefined
}

/** What a property of a block holds, and so by which field it is set. */
export type ConsolePropertyKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'date'
  | 'choice'
  | 'case'
  | 'person'
  | 'unit'

/** A property of an element or panel that a court may set. */
export interface ConsoleProperty {
  /** The name of the JavaScript property of the element. */
  readonly name: string
  readonly label: ConsoleLabel
  readonly kind: ConsolePropertyKind
  readonly hint?: ConsoleLabel
  readonly required?: boolean
  /** Of a choice. */
  readonly options?: readonly { readonly value: string; readonly label: ConsoleLabel }[]
}

/** By what people look for it: their work, a case, property, money, files, supervision, figures, the public. */
export type ConsolePartGroup =
  | 'work'
  | 'case'
  | 'asset'
  | 'fund'
  | 'dossier'
  | 'supervision'
  | 'figures'
  | 'public'

/** Something that can stand as a block on a page: an element (`zx-task-queue`) or a panel of a plugin (`drone.flights`). */
export interface ConsolePart {
  readonly name: string
  readonly label: ConsoleLabel
  readonly properties: readonly ConsoleProperty[]
  /** Where people look for it when they put a page together; with the plugins where a plugin says nothing. */
  readonly group?: ConsolePartGroup
  /** What it shows, in one line. */
  readonly about?: ConsoleLabel
  /** Queries that it asks: who may ask none of them is shown a reason instead. */
  readonly queries?: readonly string[]
}

/** A column of a plugin: what it shows it takes from the rows of these queries. */
export interface ConsoleColumn {
  readonly name: string
  readonly label: ConsoleLabel
  readonly queries: readonly string[]
}

/** A way to show the values of a column. */
export interface ConsoleRenderer {
  readonly name: string
  readonly label: ConsoleLabel
}

/** An act of a plugin that brings its own form; with a command it is offered to those who may give that command. */
export interface ConsolePartAction {
  readonly name: string
  readonly label: ConsoleLabel
  readonly command?: string
}

/** A whole page of a plugin, for the navigation. */
export interface ConsolePartPage {
  readonly name: string
  readonly label: ConsoleLabel
}

/** What a console may be put together from beside commands and queries: names and words, the drawing is done elsewhere. */
export interface ConsoleParts {
  readonly elements: readonly ConsolePart[]
  readonly panels: readonly ConsolePart[]
  readonly columns: readonly ConsoleColumn[]
  readonly renderers: readonly ConsoleRenderer[]
  readonly actions: readonly ConsolePartAction[]
  readonly pages: readonly ConsolePartPage[]
}
