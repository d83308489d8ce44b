import type { QueryResult } from '@zhixing/core/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Sheet } from '../../../../packages/components/src/internal/export/sheet'
import { noteForm } from './clearance-acts'
import { may, mayAsk } from './console-element'
import { grouped, longDate, yuan } from './format'
import { figure } from './queue-page'
import { Reading } from './reading'
import { ageName, RegisterElement } from './register'
import { registerStyles } from './register.styles'
import { hashOf } from './route'
import { saveText } from './save-text'

type Item = QueryResult<'clearance.items'>['items'][number]

const KINDS = ['inherited', 'unattributed', 'unclaimed', 'overdue'] as const
type Filter = 'all' | (typeof KINDS)[number]
/** Items at a time. */
const PAGE = 50

/** `<city-clearance-items>`: sums and things the court holds, the oldest first, with the reason why each is listed. */
export class ClearanceItems extends RegisterElement {
  static override styles = registerStyles
  #filter: Filter = 'all'
  #limit = PAGE

  readonly #items = new Reading<QueryResult<'clearance.items'>>(this, {
    client: () => this.desk?.client,
    key: () => `${this.#filter} ${this.#limit}`,
    read: (client) => client.query('clearance.items', { ...this.#kind, limit: this.#limit }),
    concerns: ({ type }) => /^(fund|goods|clearance)\./.test(type),
  })

  get #kind() {
    return this.#filter === 'all' ? {} : { kind: this.#filter }
  }

  override render(): TemplateResult {
    const page = this.#items.value
    return html`<div class="page">
      <div class="head noprint">
        ${this.#chips()}<span class="grow"></span>
        ${mayAsk(this.desk, 'clearance.export') ? this.#register() : nothing}
        ${this.exports(this.t('clear.title'), () => [this.#sheet()])}
      </div>
      ${page ? html`${this.#counts(page)} ${this.#table(page)}` : this.unread(this.#items)}
      ${this.dialog(() => void this.#items.load())}
    </div>`
  }

  #chips(): TemplateResult {
    const options = [
      { value: 'all' as Filter, text: this.t('clear.all') },
      ...KINDS.map((value) => ({ value, text: this.label('clearance', value) })),
    ]
    return this.chips('register.filter', options, this.#filter, (filter) => {
      this.#filter = filter
      this.#limit = PAGE
      this.requestUpdate()
    })
  }

  #register(): TemplateResult {
    const save = async () => {
      const { fileName, csv } = await this.desk.client.query('clearance.export', this.#kind)
      saveText(fileName, csv, 'text/csv;charset=utf-8')
    }
    return html`<button class="btn small" type="button" data-act="export" @click=${() => void save()}>${this.t('clear.export')}</button>`
  }

  #counts({ byKind, byAge, total, sumFen }: QueryResult<'clearance.items'>): TemplateResult {
    const t = this.t.bind(this)
    const money = (fen: bigint) => t('yuan', { amount: yuan(fen) })
    return html`<dl class="strip two noprint">
        ${figure(t('clear.all'), grouped(total), money(sumFen))}
        ${KINDS.map((kind) => {
          const { items, sumFen: fen } = byKind[kind]
          return figure(this.label('clearance', kind), grouped(items), money(fen), items > 0 ? 'warning' : '')
        })}
      </dl>
      ${
        total === 0
          ? nothing
          : html`<div class="noprint">
            ${this.bars(
              'clear.byAge',
              byAge.map((line, at) => ({
                name: ageName(t, byAge, at),
                count: line.items,
                text: t('clear.age', { n: grouped(line.items), amount: yuan(line.sumFen) }),
              })),
            )}
          </div>`
      }`
  }

  #table(page: QueryResult<'clearance.items'>): TemplateResult {
    if (page.items.length === 0) return this.empty('clear.empty', 'clear.empty.hint')
    const columns = ['what', 'kinds', 'since', 'left', 'state', 'cause'] as const
    return html`<p class="paper">
        <b>${this.t('clear.title')}</b> ${this.t('register.printed', { date: this.desk.today, court: this.desk.session.courtName })}
      </p>
      <div class="tablebox">
        <table>
          <caption class="sr">${this.t('clear.title')}</caption>
          <thead>
            <tr>
              ${columns.map((column) => html`<th scope="col" class=${column === 'left' ? 'end' : ''}>${this.t(`clear.col.${column}`)}</th>`)}
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

  #row(item: Item): TemplateResult {
    const { id, caseId, caseNumber, label, type, leftFen, amountFen, since, ageDays, kinds, cause, note } =
      item
    const tab = type === 'goods' ? 'goods' : 'account'
    const noting = caseId !== null && may(this.desk, 'clearance.note-item')
    return html`<tr data-item=${id}>
      <td class="wide">
        <b>${label}</b>
        <small>${caseId === null ? this.t('clear.uncased') : html`<a class="num" href=${hashOf({ page: 'case', caseId, tab })}>${caseNumber}</a>`}</small>
      </td>
      <td>
        ${
          kinds.length === 0
            ? html`<span class="muted">${this.t('clear.ordinary')}</span>`
            : kinds.map(
                (kind) =>
                  html`<span class="badge ${kind === 'inherited' ? '' : 'warning'}">${this.label('clearance', kind)}</span>`,
              )
        }
      </td>
      <td class="num">${longDate(since, this.locale)}<small>${this.t('register.days', { n: ageDays })}</small></td>
      <td class="num end">
        ${leftFen === null ? '—' : yuan(leftFen)}${amountFen !== null && amountFen !== leftFen ? html`<small>/ ${yuan(amountFen)}</small>` : nothing}
      </td>
      <td><span class="badge">${this.label('state.clearance', item.state)}</span></td>
      <td class="wide">
        ${cause === null ? html`<span class="muted">${this.t('clear.noted.none')}</span>` : html`${this.label('cause', cause)}<small>${note}</small>`}
      </td>
      <td class="noprint">
        ${noting ? html`<button class="btn small" type="button" data-act="clear.act.note" @click=${() => void this.openForm(noteForm(this.#making, { ...item, caseId }))}>${this.t('clear.act.note')}</button>` : nothing}
      </td>
    </tr>`
  }

  get #making() {
    return { locale: this.locale, label: (kind: string, code: string) => this.label(kind, code) }
  }

  #more(): void {
    this.#limit += PAGE
    this.requestUpdate()
  }

  #sheet(): Sheet {
    const columns = ['what', 'kinds', 'since', 'left', 'state', 'cause'] as const
    return {
      name: this.t('clear.title'),
      head: [
        this.t('clear.title'),
        this.t('register.printed', { date: this.desk.today, court: this.desk.session.courtName }),
      ],
      columns: columns.map((one) => ({
        title: this.t(`clear.col.${one}`),
        kind: one === 'left' ? ('money' as const) : ('text' as const),
      })),
      rows: (this.#items.value?.items ?? []).map((item) => [
        `${item.label} ${item.caseNumber ?? ''}`,
        item.kinds.map((kind) => this.label('clearance', kind)).join(' '),
        item.since,
        item.leftFen,
        this.label('state.clearance', item.state),
        item.cause === null ? '' : `${this.label('cause', item.cause)} ${item.note ?? ''}`,
      ]),
    }
  }
}
