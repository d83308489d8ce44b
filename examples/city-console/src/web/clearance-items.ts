import type { QueryResult } from '@zhixing/core/client'
import { html, nothing, type TemplateResult } from 'lit'
import { noteForm } from './clearance-acts'
import { may, mayAsk } from './console-element'
import { grouped, longDate, yuan } from './format'
import { figure } from './queue-page'
import { Reading } from './reading'
import { ageName, type Column, type Line, RegisterElement } from './register'
import { registerStyles } from './register.styles'
import { hashOf } from './route'
import { saveText } from './save-text'

type Item = QueryResult<'clearance.items'>['items'][number]

const COLUMNS = ['what', 'kinds', 'since', 'left', 'state', 'cause'] as const
const KINDS = ['inherited', 'unattributed', 'unclaimed', 'overdue'] as const
type Filter = 'all' | (typeof KINDS)[number]
/** `<city-clearance-items>`: sums and things the court holds, the oldest first, with the reason why each is listed. */
export class ClearanceItems extends RegisterElement {
  static override styles = registerStyles
  #filter: Filter = 'all'

  readonly #items = new Reading<QueryResult<'clearance.items'>>(this, {
    client: () => this.desk?.client,
    key: () => `${this.#filter} ${this.limit}`,
    read: (client) => client.query('clearance.items', { ...this.#kind, limit: this.limit }),
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
      this.again()
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
    const looks = { what: 'wide', since: 'num', left: 'num end', cause: 'wide' } as const
    const columns = COLUMNS.map((one): Column => {
      const title = this.t(`clear.col.${one}`)
      return one === 'kinds' || one === 'state' ? { title } : { title, look: looks[one] }
    })
    return this.table(this.t('clear.title'), columns, page, (item) => this.#line(item))
  }

  #line(item: Item): Line {
    const { caseId, caseNumber, label, leftFen, amountFen, since, ageDays, kinds, cause, note } = item
    const tab = item.type === 'goods' ? 'goods' : 'account'
    const of = { page: 'case', caseId: caseId ?? '', tab } as const
    return {
      cells: [
        html`<b>${label}</b>
          <small>${caseId === null ? this.t('clear.uncased') : html`<a class="num" href=${hashOf(of)}>${caseNumber}</a>`}</small>`,
        kinds.length === 0
          ? html`<span class="muted">${this.t('clear.ordinary')}</span>`
          : html`${kinds.map((kind) => html`<span class="badge ${kind === 'inherited' ? '' : 'warning'}">${this.label('clearance', kind)}</span>`)}`,
        html`${longDate(since, this.locale)}<small>${this.t('register.days', { n: ageDays })}</small>`,
        html`${leftFen === null ? '—' : yuan(leftFen)}${amountFen !== null && amountFen !== leftFen ? html`<small>/ ${yuan(amountFen)}</small>` : nothing}`,
        html`<span class="badge">${this.label('state.clearance', item.state)}</span>`,
        cause === null
          ? html`<span class="muted">${this.t('clear.noted.none')}</span>`
          : html`${this.label('cause', cause)}<small>${note}</small>`,
      ],
      acts:
        caseId !== null && may(this.desk, 'clearance.note-item')
          ? this.act('clear.act.note', () => noteForm(this.making, { ...item, caseId }))
          : nothing,
    }
  }

  #sheet() {
    const rows = (this.#items.value?.items ?? []).map((item) => [
      `${item.label} ${item.caseNumber ?? ''}`,
      item.kinds.map((kind) => this.label('clearance', kind)).join(' '),
      item.since,
      item.leftFen,
      this.label('state.clearance', item.state),
      item.cause === null ? '' : `${this.label('cause', item.cause)} ${item.note ?? ''}`,
    ])
    return this.sheet(
      this.t('clear.title'),
      COLUMNS.map((one) => ({ title: this.t(`clear.col.${one}`), money: one === 'left' })),
      rows,
    )
  }
}
