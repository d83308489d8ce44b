import { ContextConsumer } from '@lit/context'
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit'
import { Live } from '../controllers/live'
import { type CommonKey, common } from '../locales'
import { clientContext } from './context'
import type { LiveChange, Locale, Words, ZhixingClient } from './core'
import { courtToday, fill } from './format'
import { carryAppearance, followPage, leavePage, localeOf } from './surroundings'
import { type UiWords, wordsOf } from './words'

/**
 * What every `zx-…` element has: a client (property or context), a language, the court's words, live refresh.
 * An element never fetches by itself.
 */
export abstract class ZxElement<K extends string = never> extends LitElement {
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    locale: { type: String },
    today: { type: String },
  }

  /** What the element talks to; when absent it asks its ancestors (context `zhixing.client`). */
  declare client: ZhixingClient | undefined
  /** `zh-CN` or `en`; when absent the page's `<html lang>` decides. */
  declare locale: string | undefined
  /** The court's day, `YYYY-MM-DD`; when absent the reader's clock decides, as seen in China. */
  declare today: string | undefined

  /** Properties that mean "read again" when they change. */
  protected static readonly inputs: readonly string[] = []

  protected abstract readonly ui: UiWords<K>
  words: Words = { labels: {} }
  #context = new ContextConsumer(this, { context: clientContext, subscribe: true })
  #wordsFor: string | undefined
  #read = false
  #lastClient: ZhixingClient | undefined

  constructor() {
    super()
    new Live(
      this,
      (change) => this.concerns(change),
      () => void this.refresh(),
    )
  }

  /** The client in use. */
  get activeClient(): ZhixingClient | undefined {
    return this.client ?? this.#context.value
  }

  /** The language in use. */
  get activeLocale(): Locale {
    return localeOf(this.locale)
  }

  /** The court's day in use. */
  get activeToday(): string {
    return this.today || courtToday()
  }

  /** Reads again what is shown, without flicker. */
  abstract refresh(): Promise<void>

  /** Reads from the start, because what is asked for changed. */
  protected abstract reload(): void

  /** Whether a change at the court touches what is shown. */
  protected concerns(_change: LiveChange): boolean {
    return true
  }

  /** Words of the user interface. */
  t(key: K | CommonKey, params?: Readonly<Record<string, unknown>>): string {
    const own: Readonly<Record<string, string>> = this.ui[this.activeLocale]
    const text = own[key] ?? common[this.activeLocale][key as CommonKey] ?? key
    return params ? fill(text, params) : text
  }

  /** Words of the court for a code: `label('node', 'case-limit')`; the code itself when there are none. */
  label(kind: string, code: string): string {
    return this.words.labels[`${kind}.${code}`] ?? code
  }

  override connectedCallback(): void {
    super.connectedCallback()
    followPage(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    leavePage(this)
  }

  protected override willUpdate(changed: PropertyValues): void {
    carryAppearance(this)
    void this.#loadWords()
    const { inputs } = this.constructor as typeof ZxElement
    const client = this.activeClient
    const again = client !== this.#lastClient || inputs.some((name) => changed.has(name))
    if (this.#read && !again) return
    this.#read = true
    this.#lastClient = client
    this.reload()
  }

  async #loadWords(): Promise<void> {
    const client = this.activeClient
    const locale = this.activeLocale
    if (!client || this.#wordsFor === locale) return
    this.#wordsFor = locale
    const words = await wordsOf(client, locale)
    if (this.#wordsFor !== locale) return
    this.words = words
    this.requestUpdate()
  }

  /** Tells the host something; crosses shadow roots. Returns false when a listener prevented the default. */
  protected tell<D>(type: string, detail: D): boolean {
    return this.dispatchEvent(
      new CustomEvent<D>(type, { detail, bubbles: true, composed: true, cancelable: true }),
    )
  }
}
