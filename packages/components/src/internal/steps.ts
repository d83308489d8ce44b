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

/** Draws what stands under a row. */
type Draw = (view: BoardView) => TemplateResult

/** What stands under an open row; it is read when the row is opened, and again when the board is. */
export class Opened {
  draw: Draw | undefined
  failed = false
  readonly #read: () => Promise<Draw>
  readonly #again: () => void

  constructor(read: () => Promise<Draw>, again: () => void) {
    this.#read = read
    this.#again = again
    void this.load()
  }

  async load(): Promise<void> {
    try {
      this.draw = await this.#read()
      this.failed = false
    } catch {
      this.failed = true
    }
    this.#again()
  }
}

interface Button {
  readonly id: string
  /** What the row is called, for those who do not see it. */
  readonly name: string
  /** What the button says; 经过 when nothing is said. */
  readonly words?: string
}

/** Opens and closes what stands under a row. */
export function belowButton(view: BoardView, { id, name, words }: Button, read: () => Promise<Draw>) {
  const t = wordsIn(stepWords, view.locale)
  const isOpen = view.opened.has(id)
  const toggle = () => {
    if (!view.opened.delete(id)) view.opened.set(id, new Opened(read, () => view.again()))
    view.again()
  }
  const show = words ?? t('show')
  return html`<button class="btn small quiet noprint" type="button" data-steps=${id} aria-expanded=${String(isOpen)}
    aria-label=${isOpen ? t('hide.of', { show, name }) : t('show.of', { show, name })} @click=${toggle}>${isOpen ? t('hide') : show}</button>`
}

/** The same for steps: they are read once and said in the language that is in use. */
export function stepsButton<R>(
  view: BoardView,
  button: Button,
  read: () => Promise<readonly R[]>,
  say: (view: BoardView, raw: R) => Step,
): TemplateResult {
  return belowButton(view, button, async () => {
    const found = await read()
    return (now) =>
      stepsList(
        now,
        found.map((one) => say(now, one)),
      )
  })
}

/** The row below a row that stands open. */
export function belowRow(view: BoardView, id: string, columns: number): TemplateResult | typeof nothing {
  const opened = view.opened.get(id)
  if (!opened) return nothing
  return html`<tr class="below" data-below=${id}><td colspan=${columns}>${below(view, opened)}</td></tr>`
}

/** The same where there is no row. */
export function belowHere(view: BoardView, id: string): TemplateResult | typeof nothing {
  const opened = view.opened.get(id)
  return opened ? below(view, opened) : nothing
}

function below(view: BoardView, { draw, failed }: Opened): TemplateResult {
  const t = wordsIn(stepWords, view.locale)
  if (failed) return html`<p class="muted" role="alert">${t('failed')}</p>`
  return draw?.(view) ?? html`<p class="muted" role="status">${t('reading')}</p>`
}

/** Steps in their order. */
export function stepsList({ locale }: Pick<BoardView, 'locale'>, steps: readonly Step[]): TemplateResult {
  const t = wordsIn(stepWords, locale)
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
