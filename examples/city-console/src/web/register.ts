import type { Locale } from '@zhixing/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { Sheet } from '../../../../packages/components/src/internal/export/sheet'
import { exportTools } from '../../../../packages/components/src/internal/export/tools'
import type { ActDialog } from './act-dialog'
import type { ActForm } from './act-form'
import { ConsoleElement, type Desk } from './console-element'
import { grouped } from './format'
import { icons } from './icons'
import type { Reading } from './reading'
import { failurePanel } from './shell'
import type { WordKey } from './words'

/** What the forms of a register are made from. */
export interface Making {
  readonly desk: Desk
  readonly locale: Locale
  readonly label: (kind: string, code: string) => string
}

/** A column: its heading, and how its cells look. */
export interface Column {
  readonly title: string
  readonly look?: 'wide' | 'num' | 'num end' | 'report'
}

/** A line: one cell for each column, what can be done with it, and what is shown below it. */
export interface Line {
  readonly cells: readonly (TemplateResult | string)[]
  readonly acts?: TemplateResult | readonly TemplateResult[] | typeof nothing
  readonly below?: TemplateResult | typeof nothing
}

/** Lines at a time. */
const PAGE = 50

/** A page of a register: it is shown, acted in through one dialog, printed and taken away. */
export abstract class RegisterElement extends ConsoleElement {
  #failed = false
  /** So many lines are asked for. */
  protected limit = PAGE

  protected get making(): Making {
    return { desk: this.desk, locale: this.locale, label: (kind, code) => this.label(kind, code) }
  }

  /** Opens a form; what it needs may have to be asked for first. */
  protected async openForm(form: ActForm | Promise<ActForm>): Promise<void> {
    const ready = await form
    this.renderRoot.querySelector<ActDialog>('city-act-dialog')?.open(ready)
  }

  /** A button that opens a form. */
  protected act(name: WordKey, form: () => ActForm | Promise<ActForm>, look = 'small'): TemplateResult {
    return html`<button class="btn ${look}" type="button" data-act=${name} @click=${() => void this.openForm(form())}>${this.t(name)}</button>`
  }

  /** The dialog of the acts, which says itself what was done. */
  protected dialog(after: () => void): TemplateResult {
    const acted = (event: Event) => {
      event.stopPropagation()
      after()
    }
    return html`<div @city-acted=${acted}>
      <span class="sr" role="status">${this.#failed ? this.t('error.title') : ''}</span>
      <city-act-dialog .desk=${this.desk}></city-act-dialog>
    </div>`
  }

  /** Lines under their headings; on a phone each line stands by itself, every cell with its heading. */
  protected table<I extends { readonly id: string }>(
    title: string,
    columns: readonly Column[],
    page: { readonly items: readonly I[]; readonly total?: number; readonly next?: string | undefined },
    line: (item: I) => Line,
  ): TemplateResult {
    return html`<p class="paper"><b>${title}</b> ${this.#printed}</p>
      <div class="tablebox">
        <table class="lines">
          <caption class="sr">${title}</caption>
          <thead>
            <tr>
              ${columns.map((one) => html`<th scope="col" class=${one.look === 'num end' ? 'end' : ''}>${one.title}</th>`)}
              <th scope="col" class="noprint">${this.t('register.acts')}</th>
            </tr>
          </thead>
          <tbody>${page.items.map((item) => this.#line(item.id, columns, line(item)))}</tbody>
        </table>
      </div>
      ${page.next === undefined ? nothing : this.#more(page.total ?? 0)}`
  }

  #line(id: string, columns: readonly Column[], { cells, acts, below }: Line): TemplateResult {
    return html`<tr data-item=${id}>
        ${columns.map(({ title, look = '' }, at) => html`<td class=${look} data-label=${title}><div>${cells[at]}</div></td>`)}
        <td class="noprint"><div class="rowacts">${acts}</div></td>
      </tr>
      ${below === undefined || below === nothing ? nothing : html`<tr class="detail"><td colspan=${columns.length + 1}>${below}</td></tr>`}`
  }

  #more(total: number): TemplateResult {
    const more = () => {
      this.limit += PAGE
      this.requestUpdate()
    }
    return html`<button class="btn noprint" type="button" @click=${more}>${this.t('register.more', { total })}</button>`
  }

  /** Shows something else, from its beginning. */
  protected again(): void {
    this.limit = PAGE
    this.requestUpdate()
  }

  get #printed(): string {
    return this.t('register.printed', { date: this.desk.today, court: this.desk.session.courtName })
  }

  /** The register on paper or in a file. */
  protected sheet(
    title: string,
    columns: readonly { readonly title: string; readonly money?: boolean }[],
    rows: Sheet['rows'],
  ): Sheet {
    return {
      ...{ name: title, rows },
      head: [title, this.#printed],
      columns: columns.map((one) => ({ title: one.title, kind: one.money ? 'money' : 'text' })),
    }
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
        this.#failed = true
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
