import { type ClientWith, withPlugins, type ZhixingClient } from '@zhixing/core/client'
import { css, LitElement } from 'lit'
import type { livelihood } from './server.ts'
import { CHOICES, ui } from './words.ts'

/** The library's client with this plugin's own questions and acts, typed by what `server.ts` defines. */
export type Own = ClientWith<[typeof livelihood]>

type Key = keyof (typeof ui)['zh-CN']

/** What the elements of this plugin share: a client, a language, and to read again when something at the court changed. */
export abstract class LivelihoodElement extends LitElement {
  static override properties = { client: { attribute: false }, locale: {} }
  static override styles = css`
    :host { display: block; font: inherit; color: var(--zx-ink, #1b1f24); }
    form { display: grid; gap: 10px; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); align-items: end; }
    label { display: grid; gap: 4px; color: var(--zx-ink-2, #4a5568); }
    input, select, button { font: inherit; min-height: 36px; padding: 4px 10px; border: 1px solid var(--zx-line-strong, #9aa5b1);
      border-radius: var(--zx-radius, 6px); background: var(--zx-raised, #fff); color: inherit; }
    button { background: var(--zx-primary, #1f4e8c); color: var(--zx-on-primary, #fff); border-color: transparent; cursor: pointer; }
    table { width: 100%; border-collapse: collapse; }
    th, td { text-align: start; padding: 8px 10px; border-bottom: 1px solid var(--zx-line, #d6dce3); }
    p { margin: 8px 0; color: var(--zx-ink-2, #4a5568); }
    [role='alert'] { color: var(--zx-danger, #b42318); }
  `

  declare client: ZhixingClient | undefined
  declare locale: string | undefined
  #stop: (() => void) | undefined

  protected get own(): Own | undefined {
    return this.client && withPlugins<[typeof livelihood]>(this.client)
  }

  protected t(key: Key, params: Readonly<Record<string, string | number>> = {}): string {
    const text: string = ui[this.#language][key]
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  }

  protected kindLabel(kind: unknown): string {
    return CHOICES.find(({ id }) => id === kind)?.label[this.#language] ?? '—'
  }

  get #language(): 'zh-CN' | 'en' {
    return this.locale === 'en' ? 'en' : 'zh-CN'
  }

  /** Asks the court. */
  protected abstract read(): Promise<void>

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('client')) return
    this.#stop?.()
    this.#stop = this.client?.subscribe(() => void this.read())
    void this.read()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.()
    this.#stop = undefined
  }
}
