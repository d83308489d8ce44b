import { html, nothing, type TemplateResult } from 'lit'
import { Loader } from '../controllers/loader'
import type { ConsoleIndicatorBlock, QueryName } from '../internal/core'
import { empty, failure, skeleton } from '../internal/states'
import { base, stateStyles } from '../styles/base'
import { plain } from './cells'
import { consoleIndicatorStyles } from './console.styles'
import { QueryBlockElement } from './query-block'
import { permitted, textOf, valuesOf } from './values'
import type { ConsoleView } from './view'

/** One figure of a query, with a way to the page that shows what is counted. Used by `zx-console`. */
export class ConsoleIndicator extends QueryBlockElement<ConsoleIndicatorBlock> {
  static override styles = [...base, stateStyles, consoleIndicatorStyles]

  readonly #reading = new Loader<Readonly<Record<string, unknown>>>(this, () => {
    const { activeClient: client, block, view, contract } = this
    if (!client || !block || !view || !permitted(view.scope, contract)) return undefined
    const few = 'limit' in ((contract?.input.properties ?? {}) as object) ? { limit: 1 } : {}
    const input = { ...valuesOf(view.scope, block.input), ...few }
    return client.query(block.query as QueryName, input as never) as Promise<
      Readonly<Record<string, unknown>>
    >
  })

  override async refresh(): Promise<void> {
    await this.#reading.load({ keep: true })
  }

  protected override reload(): void {
    void this.#reading.load()
  }

  override render(): TemplateResult {
    const { block, view } = this
    if (!block || !view) return empty(this.t('alone'), this.t('alone.hint'))
    const title = textOf(block.title, this.activeLocale)
    return html`<section><h3>${title}</h3>${this.#body(block, view)}</section>`
  }

  #body(block: ConsoleIndicatorBlock, view: ConsoleView): TemplateResult {
    const { value, error, state } = this.#reading
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    const contract = this.contract
    if (!permitted(view.scope, contract)) {
      return html`<p class="muted">${this.t('query.forbidden', { about: this.label('query', block.query) })}</p>`
    }
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t, 1)
    const figures: Readonly<Record<string, string | undefined>> = contract?.answer.figures ?? {}
    const kind = Object.hasOwn(figures, block.figure) ? figures[block.figure] : undefined
    if (kind === undefined)
      return html`<p class="problem">${this.t('block.failed', { about: block.figure })}</p>`
    const capped = block.figure === 'total' && value.totalIsCapped === true
    const shown = plain(value[block.figure], kind, view)
    const { page } = block
    return html`<p class="figure num">${capped ? this.t('more.than', { n: shown }) : shown}${kind === 'money' ? html`<small>${this.t('yuan')}</small>` : nothing}</p>
      ${page === undefined ? nothing : html`<button class="link" type="button" @click=${() => view.context.go(page)}>${this.t('open')}</button>`}`
  }
}
