import { html, nothing, type TemplateResult } from 'lit'
import { stepWords } from '../locales/steps'
import type { BoardView } from './court-board'
import { longDate } from './format'
import { wordsIn } from './part'

/** One step of what became of something: what happened, on which day, by whom, what was said, and where it comes from. */
export interface Step {
  readonly id: string
  readonly on: string
  readonly title: string
  readonly tone?: 'danger' | 'warning' | 'success' | 'primary' | undefined
  readonly who?: string
  readonly words?: string
  readonly more?: string
  readonly source?: string
}

/** What stands under an open row; it is read when the row is opened, and again when the board is. */
export class Opened {
  steps: readonly Step[] | undefined
  failed = false
  readonly #read: () => Promise<readonly Step[]>
  readonly #again: () => void

  constructor(read: () => Promise<readonly Step[]>, again: () => void) {
    this.#read = read
    this.#again = again
    void this.load()
  }

  async load(): Promise<void> {
    try {
      this.steps = await this.#read()
      this.failed = false
    } catch {
      this.failed = true
    }
    this.#again()
  }
}

/** Opens and closes what stands under a row. */
export function stepsButton(
  view: BoardView,
  id: string,
  name: string,
  read: () => Promise<readonly Step[]>,
): TemplateResult {
  const t = wordsIn(stepWords, view.locale)
  const isOpen = view.opened.has(id)
  const toggle = () => {
    if (!view.opened.delete(id)) view.opened.set(id, new Opened(read, () => view.again()))
    view.again()
  }
  return html`<button class="btn small quiet noprint" type="button" data-steps=${id} aria-expanded=${String(isOpen)}
    aria-label=${t(isOpen ? 'hide.of' : 'show.of', { name })} @click=${toggle}>${t(isOpen ? 'hide' : 'show')}</button>`
}

/** The row below a row that stands open. */
export function stepsRow(view: BoardView, id: string, columns: number): TemplateResult | typeof nothing {
  const opened = view.opened.get(id)
  if (!opened) return nothing
  return html`<tr class="below" data-below=${id}><td colspan=${columns}>${stepsList(view, opened)}</td></tr>`
}

/** Steps in their order. */
export function stepsList({ locale }: Pick<BoardView, 'locale'>, { steps, failed }: Opened): TemplateResult {
  const t = wordsIn(stepWords, locale)
  if (failed) return html`<p class="muted" role="alert">${t('failed')}</p>`
  if (!steps) return html`<p class="muted" role="status">${t('reading')}</p>`
  if (steps.length === 0) return html`<p class="muted">${t('none')}</p>`
  return html`<ol class="steps">${steps.map((step) => stepLine(step, locale))}</ol>`
}

function stepLine(step: Step, locale: BoardView['locale']): TemplateResult {
  const { id, on, title, tone, who, words, more, source } = step
  const t = wordsIn(stepWords, locale)
  return html`<li data-step=${id}>
    <span class="on num">${longDate(on, locale)}</span>
    <div><b class=${tone ?? ''}>${title}</b>${who ? html` <span>${who}</span>` : nothing}
      ${words ? html`<p>${words}</p>` : nothing}${more ? html`<small>${more}</small>` : nothing}
      ${source ? html`<small>${t('source', { source })}</small>` : nothing}</div></li>`
}
