import type { QueryResult } from '@zhixing/core/client'
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Sheet } from '../../../../packages/components/src/internal/export/sheet'
import { may } from './console-element'
import { longDate, yuan } from './format'
import { Reading } from './reading'
import { RegisterElement } from './register'
import { registerStyles } from './register.styles'
import { actsOfRelief, applyForm, type ReliefItem } from './relief-acts'
import { hashOf } from './route'

const STATES = ['applied', 'checked', 'granted', 'paid', 'refused', 'withdrawn'] as const
type Filter = 'all' | (typeof STATES)[number]
/** Applications at a time. */
const PAGE = 50

/** `<city-relief-table>`: applications for relief, of the court or of one case, and the next step of each. */
export class ReliefTable extends RegisterElement {
  static override styles = registerStyles
  static override properties: PropertyDeclarations = {
    ...RegisterElement.properties,
    caseId: { attribute: false },
  }
  declare caseId: string | undefined
  #filter: Filter = 'all'
  #limit = PAGE

  readonly #items = new Reading<QueryResult<'relief.list'>>(this, {
    client: () => this.desk?.client,
    key: () => `${this.caseId ?? ''} ${this.#filter} ${this.#limit}`,
    read: (client) =>
      client.query('relief.list', {
        ...(this.caseId === undefined ? {} : { caseId: this.caseId }),
        ...(this.#filter === 'all' ? {} : { state: this.#filter }),
        limit: this.#limit,
      }),
    concerns: ({ type }) => type.startsWith('relief.'),
  })

  override render(): TemplateResult {
    return html`<div class="page">
      <div class="head noprint">
        ${this.caseId === undefined ? this.#chips() : this.#apply()}<span class="grow"></span>
        ${this.exports(this.t('relief.title'), () => [this.#sheet()])}
      </div>
      ${this.#list()} ${this.dialog(() => void this.#items.load())}
    </div>`
  }

  #chips(): TemplateResult {
    const options = [
      { value: 'all' as Filter, text: this.t('relief.all') },
      ...STATES.map((value) => ({ value, text: this.label('state.relief', value) })),
    ]
    return this.chips('register.filter', options, this.#filter, (filter) => {
      this.#filter = filter
      this.#limit = PAGE
      this.requestUpdate()
    })
  }

  #apply(): TemplateResult | typeof nothing {
    const { caseId } = this
    if (caseId === undefined || !may(this.desk, 'relief.apply')) return nothing
    return html`<button class="btn primary" type="button" data-act="relief.act.apply" @click=${() =>
      void this.openForm(applyForm(this.#making, caseId))}>${this.t('relief.act.apply')}</button>`
  }

  get #making() {
    return {
      desk: this.desk,
      locale: this.locale,
      label: (kind: string, code: string) => this.label(kind, code),
    }
  }

  #list(): TemplateResult {
    const page = this.#items.value
    if (!page) return this.unread(this.#items)
    if (page.items.length === 0) return this.empty('relief.empty', 'relief.empty.hint')
    const columns = ['party', 'ground', 'asked', 'checked', 'state', 'days'] as const
    return html`<p class="paper">
        <b>${this.t('relief.title')}</b> ${this.t('register.printed', { date: this.desk.today, court: this.desk.session.courtName })}
      </p>
      <div class="tablebox">
        <table>
          <caption class="sr">${this.t('relief.title')}</caption>
          <thead>
            <tr>
              ${columns.map((column) => html`<th scope="col" class=${column === 'asked' ? 'end' : ''}>${this.t(`relief.col.${column}`)}</th>`)}
              <th scope="col" class="noprint">${this.t('register.acts')}</th>
            </tr>
          </thead>
          <tbody>
            ${page.items.map((item) => this.#row(item))}
          </tbody>
        </table>
      </div>
      ${
        page.next === undefined
          ? nothing
          : html`<button class="btn noprint" type="button" @click=${() => this.#more()}>
            ${this.t('register.more', { total: page.total })}
          </button>`
      }`
  }

  #row(item: ReliefItem): TemplateResult {
    const { id, caseId, partyName, caseNumber, ground, askedFen, grantedFen, state, days, reason } = item
    const tone =
      { applied: 'primary', checked: 'primary', granted: 'warning', paid: 'success' }[state as string] ?? ''
    return html`<tr data-item=${id}>
      <td class="wide">
        <b>${partyName}</b>
        ${this.caseId === undefined ? html`<small><a class="num" href=${hashOf({ page: 'case', caseId, tab: 'relief' })}>${caseNumber}</a></small>` : nothing}
      </td>
      <td class="report">${ground}<small>${this.label('channel', item.channel)}</small></td>
      <td class="num end">
        ${yuan(askedFen)}${grantedFen === null ? nothing : html`<small>${this.t('relief.col.granted')} ${yuan(grantedFen)}</small>`}
      </td>
      <td>${this.#conditions(item)}</td>
      <td>
        <span class="badge ${tone}">${this.label('state.relief', state)}</span>
        ${reason === null ? nothing : html`<small>${reason}</small>`}
        ${item.source === null ? nothing : html`<small>${this.label('source', item.source)} ${item.reference}</small>`}
      </td>
      <td class="num">${this.t('register.days', { n: days })}<small>${longDate(item.appliedOn, this.locale)}</small></td>
      <td class="noprint">
        <div class="rowacts">
          ${actsOfRelief(this.#making, item).map(
            (
              form,
            ) => html`<button class="btn small" type="button" data-act=${form.title} @click=${() => void this.openForm(form)}>
              ${this.t(form.title)}
            </button>`,
          )}
        </div>
      </td>
    </tr>`
  }

  #conditions({ conditions }: ReliefItem): TemplateResult {
    if (conditions.length === 0) return html`<span class="muted">—</span>`
    return html`<ul>
      ${conditions.map(
        ({ condition, met, evidence }) => html`<li>
          <span class="badge ${met ? 'success' : 'danger'}">${this.label('condition', condition)} ${this.t(met ? 'relief.met' : 'relief.unmet')}</span>
          <small>${evidence}</small>
        </li>`,
      )}
    </ul>`
  }

  #more(): void {
    this.#limit += PAGE
    this.requestUpdate()
  }

  #sheet(): Sheet {
    const t = this.t.bind(this)
    const columns = ['party', 'case', 'asked', 'granted', 'state', 'days'] as const
    return {
      name: t('relief.title'),
      head: [
        t('relief.title'),
        t('register.printed', { date: this.desk.today, court: this.desk.session.courtName }),
      ],
      columns: columns.map((one) => ({
        title: t(`relief.col.${one}`),
        kind: one === 'asked' || one === 'granted' ? ('money' as const) : ('text' as const),
      })),
      rows: (this.#items.value?.items ?? []).map((item) => [
        ...[item.partyName, item.caseNumber, item.askedFen, item.grantedFen],
        ...[this.label('state.relief', item.state), String(item.days)],
      ]),
    }
  }
}
