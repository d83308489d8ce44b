import type { Locale, Words } from '@zhixing/core'
import type { CommandName, QueryName, QueryResult, ZhixingClient } from '@zhixing/core/client'
import { LitElement, type PropertyDeclarations } from 'lit'
import type { Abilities, Session } from './api'
import { onSettings, settings } from './settings'
import { say, type WordKey } from './words'

/** What every page gets: who works, with what, on which day, and what that person may do. */
export interface Desk {
  readonly session: Session
  readonly client: ZhixingClient
  readonly today: string
  /** The second working day from today by the official calendar. */
  readonly soon: string
  readonly abilities: Abilities
  readonly words: Words
  /** The pages that the court has put together itself; nothing while they could not be read. */
  readonly own: QueryResult<'console.current'> | undefined
}

/** An element of the page: language, colours and type size of the reader, and words. */
export abstract class ConsoleElement extends LitElement {
  static override properties: PropertyDeclarations = { desk: { attribute: false } }
  declare desk: Desk
  #leave: (() => void) | undefined

  get locale(): Locale {
    return settings().locale
  }

  t(key: WordKey, params?: Readonly<Record<string, string | number>>): string {
    return say(this.locale, key, params)
  }

  /** The court's word for a code. */
  label(kind: string, code: string): string {
    return this.desk?.words.labels[`${kind}.${code}`] ?? code
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#leave = onSettings(() => this.requestUpdate())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leave?.()
  }

  protected override willUpdate(): void {
    const { theme, large } = settings()
    if (theme === 'auto') this.removeAttribute('data-theme')
    else this.setAttribute('data-theme', theme)
    if (large) this.setAttribute('data-type', 'large')
    else this.removeAttribute('data-type')
  }
}

/** Whether this person may give a command; who may what is the court's to say, never the page's. */
export function may(desk: Desk, command: CommandName): boolean {
  return desk.abilities.commands.some(({ name, permitted }) => name === command && permitted)
}

/** All commands that this person may give: elements offer no others. */
export function permittedTo({ abilities }: Desk): readonly string[] {
  return abilities.commands.filter(({ permitted }) => permitted).map(({ name }) => name)
}

export function mayAsk(desk: Desk, query: QueryName): boolean {
  return desk.abilities.queries.some(({ name, permitted }) => name === query && permitted)
}
