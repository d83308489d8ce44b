import { html, type TemplateResult } from 'lit'
import type { Sheet } from '../../../../packages/components/src/internal/export/sheet'
import { exportTools } from '../../../../packages/components/src/internal/export/tools'
import type { ActDialog } from './act-dialog'
import type { ActForm } from './act-form'
import { ConsoleElement } from './console-element'
import { grouped } from './format'
import { icons } from './icons'
import type { Reading } from './reading'
import { failurePanel } from './shell'
import type { WordKey } from './words'

/** A page of a register: it is shown, acted in through one dialog, printed and taken away. */
export abstract class RegisterElement extends ConsoleElement {
  #said = ''

  /** Opens a form; what it needs may have to be asked for first. */
  protected async openForm(form: ActForm | Promise<ActForm>): Promise<void> {
    const ready = await form
    this.renderRoot.querySelector<ActDialog>('city-act-dialog')?.open(ready)
  }

  /** The dialog, and what was done last for those who do not see it. */
  protected dialog(after: () => void): TemplateResult {
    const acted = (event: CustomEvent<WordKey>) => {
      event.stopPropagation()
      this.#said = this.t('form.accepted', { act: this.t(event.detail) })
      this.requestUpdate()
      after()
    }
    return html`<div @city-acted=${acted}>
      <span class="sr" role="status">${this.#said}</span>
      <city-act-dialog .desk=${this.desk}></city-act-dialog>
    </div>`
  }

  /** What stands in the place of something that has not been read. */
  protected unread(reading: Reading<unknown>): TemplateResult {
    if (reading.error === undefined) return html`<p class="state" role="status">${this.t('loading')}</p>`
    return failurePanel(this.t.bind(this), reading.error, () => void reading.load())
  }

  /** Nothing is there: what that means and what to do. */
  protected empty(title: WordKey, hint: WordKey): TemplateResult {
    return html`<div class="state" role="status">
      ${icons.check}<strong>${this.t(title)}</strong><span>${this.t(hint)}</span>
    </div>`
  }

  /** Print, xlsx, CSV. */
  protected exports(
    name: string,
    sheets: () => readonly Sheet[] | Promise<readonly Sheet[]>,
  ): TemplateResult {
    return exportTools({
      t: (key) => this.t(`register.${key}`),
      ...{ name, sheets },
      failed: () => {
        this.#said = this.t('error.title')
        this.requestUpdate()
      },
    })
  }

  /** One of several ways to look at a list. */
  protected chips<T extends string>(
    name: WordKey,
    options: readonly { readonly value: T; readonly text: string; readonly count?: number | undefined }[],
    chosen: T,
    choose: (value: T) => void,
  ): TemplateResult {
    return html`<div class="chips noprint" role="group" aria-label=${this.t(name)}>
      ${options.map(
        ({ value, text, count }) => html`<button
          class="btn small"
          type="button"
          data-chip=${value}
          aria-pressed=${String(value === chosen)}
          @click=${() => choose(value)}
        >
          ${text}${count === undefined ? '' : html` <span class="num count">${grouped(count)}</span>`}
        </button>`,
      )}
    </div>`
  }

  /** Bars of how many, longest first as wide as there is room. */
  protected bars(
    title: WordKey,
    lines: readonly { readonly name: string; readonly count: number; readonly text?: string }[],
  ): TemplateResult {
    const most = Math.max(1, ...lines.map(({ count }) => count))
    return html`<section class="card bars">
      <h2>${this.t(title)}</h2>
      <ul>
        ${lines.map(
          ({ name, count, text }) => html`<li>
            <span>${name}</span>
            <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width=${(count * 100) / most} height="8" />
            </svg>
            <b class="num">${text ?? grouped(count)}</b>
          </li>`,
        )}
      </ul>
    </section>`
  }
}

/** `30–89 天`: ages between two lines of a count. */
export function ageName(
  t: (key: WordKey, params?: Readonly<Record<string, string | number>>) => string,
  lines: readonly { readonly fromDays: number }[],
  at: number,
): string {
  const [from, next] = [lines[at]?.fromDays ?? 0, lines[at + 1]?.fromDays]
  if (next === undefined) return t('register.age.over', { from })
  return from === 0 ? t('register.age.under', { to: next }) : t('register.age', { from, to: next - 1 })
}
