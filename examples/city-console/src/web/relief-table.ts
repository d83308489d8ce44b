import type { QueryResult } from '@zhixing/core/client'
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { may } from './console-element'
import { longDate, yuan } from './format'
import { Reading } from './reading'
import { type Column, type Line, RegisterElement } from './register'
import { registerStyles } from './register.styles'
import { actsOfRelief, applyForm, type ReliefItem } from './relief-acts'
import { hashOf } from './route'

const STATES = ['applied', 'checked', 'granted', 'paid', 'refused', 'withdrawn'] as const
type Filter = 'all' | (typeof STATES)[number]
/** `<city-relief-table>`: applications for relief, of the court or of one case, and the next step of each. */
export class ReliefTable extends RegisterElement {
  static override styles = registerStyles
  static override properties: PropertyDeclarations = {
    ...RegisterElement.properties,
    caseId: { attribute: false },
  }
  declare caseId: string | undefined
  #filter: Filter = 'all'

  readonly #items = new Reading<QueryResult<'relief.list'>>(this, {
    client: () => this.desk?.client,
    key: () => `${this.caseId ?? ''} ${this.#filter} ${this.limit}`,
    read: (client) =>
      client.query('relief.list', {
        ...(this.caseId === undefined ? {} : { caseId: this.caseId }),
        ...(this.#filter === 'all' ? {} : { state: this.#filter }),
        limit: this.limit,
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
      this.again()
    })
  }

  #apply(): TemplateResult | typeof nothing {
    const { caseId } = this
    if (caseId === undefined || !may(this.desk, 'relief.apply')) return nothing
    return this.act('relief.act.apply', () => applyForm(this.making, caseId), 'primary')
  }

  #list(): TemplateResult {
    const page = this.#items.value
    if (!page) return this.unread(this.#items)
    if (page.items.length === 0) return this.empty('relief.empty', 'relief.empty.hint')
    const looks = { party: 'wide', ground: 'report', asked: 'num end', days: 'num' } as const
    const columns = (['party', 'ground', 'asked', 'checked', 'state', 'days'] as const).map((one): Column => {
      const title = this.t(`relief.col.${one}`)
      return one === 'checked' || one === 'state' ? { title } : { title, look: looks[one] }
    })
    return this.table(this.t('relief.title'), columns, page, (item) => this.#line(item))
  }

  #line(item: ReliefItem): Line {
    const { caseId, partyName, caseNumber, ground, askedFen, grantedFen, state, days, reason } = item
    const tone =
      { applied: 'primary', checked: 'primary', granted: 'warning', paid: 'success' }[state as string] ?? ''
    const inCase = this.caseId !== undefined
    return {
      cells: [
        html`<b>${partyName}</b>
          ${inCase ? nothing : html`<small><a class="num" href=${hashOf({ page: 'case', caseId, tab: 'relief' })}>${caseNumber}</a></small>`}`,
        html`${ground}<small>${this.label('channel', item.channel)}</small>`,
        html`${yuan(askedFen)}${grantedFen === null ? nothing : html`<small>${this.t('relief.col.granted')} ${yuan(grantedFen)}</small>`}`,
        this.#conditions(item),
        html`<span class="badge ${tone}">${this.label('state.relief', state)}</span>
          ${reason === null ? nothing : html`<small>${reason}</small>`}
          ${item.source === null ? nothing : html`<small>${this.label('source', item.source)} ${item.reference}</small>`}`,
        html`${this.t('register.days', { n: days })}<small>${longDate(item.appliedOn, this.locale)}</small>`,
      ],
      acts: actsOfRelief(this.making, item).map((form) => this.act(form.title, () => form)),
    }
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

  #sheet() {
    const columns = ['party', 'case', 'asked', 'granted', 'state', 'days'] as const
    const rows = (this.#items.value?.items ?? []).map((item) => [
      ...[item.partyName, item.caseNumber, item.askedFen, item.grantedFen],
      ...[this.label('state.relief', item.state), String(item.days)],
    ])
    return this.sheet(
      this.t('relief.title'),
      columns.map((one) => ({
        title: this.t(`relief.col.${one}`),
        money: one === 'asked' || one === 'granted',
      })),
      rows,
    )
  }
}
