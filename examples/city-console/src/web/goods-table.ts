import type { QueryResult } from '@zhixing/core/client'
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { may } from './console-element'
import { longDate } from './format'
import { actsOfGoods, type GoodsItem, takeInForm } from './goods-acts'
import { Reading } from './reading'
import { type Column, type Line, RegisterElement } from './register'
import { registerStyles } from './register.styles'
import { hashOf } from './route'

const FILTERS = ['all', 'held', 'leaving', 'handed-out', 'inherited'] as const
type Filter = (typeof FILTERS)[number]
/** `<city-goods-table>`: things in custody, of the court or of one case, with what can be done and what was done with each. */
export class GoodsTable extends RegisterElement {
  static override styles = registerStyles
  static override properties: PropertyDeclarations = {
    ...RegisterElement.properties,
    caseId: { attribute: false },
  }
  declare caseId: string | undefined
  #filter: Filter = 'all'
  #opened: string | undefined
  #trace: QueryResult<'goods.trace'> | undefined

  readonly #items = new Reading<QueryResult<'goods.list'>>(this, {
    client: () => this.desk?.client,
    key: () => `${this.caseId ?? ''} ${this.#filter} ${this.limit}`,
    read: (client) => client.query('goods.list', this.#asked),
    concerns: ({ type }) => type.startsWith('goods.'),
  })

  get #asked() {
    const filter = this.#filter
    return {
      ...(this.caseId === undefined ? {} : { caseId: this.caseId }),
      ...(filter === 'held' || filter === 'leaving' || filter === 'handed-out' ? { state: filter } : {}),
      ...(filter === 'inherited' ? { inherited: true } : {}),
      limit: this.limit,
    }
  }

  override render(): TemplateResult {
    return html`<div class="page">
      <div class="head noprint">${this.caseId === undefined ? this.#chips() : this.#takeIn()}<span class="grow"></span>
        ${this.exports(this.t('goods.title'), () => [this.#sheet()])}
      </div>
      ${this.#list()} ${this.dialog(() => void this.#reload())}
    </div>`
  }

  #chips(): TemplateResult {
    const options = FILTERS.map((value) => ({ value, text: this.t(`goods.${value}`) }))
    return this.chips('register.filter', options, this.#filter, (filter) => {
      this.#filter = filter
      this.again()
    })
  }

  #takeIn(): TemplateResult | typeof nothing {
    const { caseId } = this
    if (caseId === undefined || !may(this.desk, 'goods.take-in')) return nothing
    return this.act('goods.act.take-in', () => takeInForm(this.making, caseId), 'primary')
  }

  #list(): TemplateResult {
    const page = this.#items.value
    if (!page) return this.unread(this.#items)
    if (page.items.length === 0) {
      return this.caseId === undefined
        ? this.empty('goods.empty', 'goods.empty.hint')
        : this.empty('goods.empty.case', 'goods.empty.case.hint')
    }
    const inCase = this.caseId !== undefined
    const columns: Column[] = [
      { title: this.t('goods.col.name'), look: 'wide' },
      ...(inCase ? [] : [{ title: this.t('goods.col.case') }]),
      { title: this.t('goods.col.place'), look: 'wide' },
      { title: this.t('goods.col.since'), look: 'num' },
      { title: this.t('goods.col.state') },
      { title: this.t('goods.col.checked') },
    ]
    return this.table(this.t('goods.title'), columns, page, (item) => this.#line(item, inCase))
  }

  #line(item: GoodsItem, inCase: boolean): Line {
    const { id, caseId, name, kind, quantity, measure, place, keeperName, heldSince, ageDays } = item
    const tone = { held: 'primary', leaving: 'warning', 'handed-out': '' }[item.state]
    const opened = this.#opened === id
    const photos = item.photos?.length ?? 0
    return {
      cells: [
        html`<b>${name}</b><small>${this.label('goods', kind)} · ${quantity} ${measure}</small>
          ${item.inherited ? html`<span class="badge">${this.t('goods.inherited')}</span>` : nothing}
          ${photos === 0 ? nothing : html`<a href=${hashOf({ page: 'case', caseId, tab: 'dossier' })}>${this.t('goods.photos', { n: photos })}</a>`}`,
        ...(inCase
          ? []
          : [
              html`<a class="num" href=${hashOf({ page: 'case', caseId, tab: 'goods' })}>${item.caseNumber}</a>`,
            ]),
        html`${place}<small>${keeperName}</small>`,
        html`${longDate(heldSince, this.locale)}<small>${this.t('register.days', { n: ageDays })}</small>`,
        html`<span class="badge ${tone}">${this.label('state.goods', item.state)}</span>${this.#leaving(item)}`,
        this.#checked(item),
      ],
      acts: html`${actsOfGoods(this.making, item).map(({ name: act, form }) => this.act(act, form))}
        <button class="btn small quiet" type="button" data-steps=${id} aria-expanded=${String(opened)} @click=${() => void this.#toggle(item)}>
          ${this.t('register.steps')}
        </button>`,
      below: opened ? this.#steps() : nothing,
    }
  }

  #leaving({ state, purpose, recipientName, signedBy }: GoodsItem): TemplateResult | typeof nothing {
    if (state === 'held' || purpose === null) return nothing
    const name = recipientName ?? ''
    return html`<small>${this.t('goods.for', { purpose: this.label('purpose', purpose), name })}</small>
      ${state === 'leaving' ? html`<small>${this.t('goods.signed', { n: signedBy.length })}</small>` : nothing}`
  }

  #checked({ checkedOn, condition }: GoodsItem): TemplateResult {
    if (checkedOn === null) return html`<span class="muted">${this.t('goods.never')}</span>`
    const tone = { present: 'success', damaged: 'warning', missing: 'danger' }[condition]
    return html`<span class="badge ${tone}">${this.label('condition', condition)}</span><small class="num">${longDate(checkedOn, this.locale)}</small>`
  }

  #steps(): TemplateResult {
    const steps = this.#trace?.steps
    if (!steps) return html`${this.t('loading')}`
    return html`<ol class="steps">
      ${steps.map(
        ({ type, on, byName, data }) => html`<li>
          <span class="num muted">${longDate(on, this.locale)}</span>
          <b>${this.label('event', type)}</b> <span>${byName}</span>
          <span class="note">${said(data)}</span>
        </li>`,
      )}
    </ol>`
  }

  async #toggle({ id, caseId }: GoodsItem): Promise<void> {
    this.#opened = this.#opened === id ? undefined : id
    this.#trace = undefined
    this.requestUpdate()
    if (this.#opened === undefined) return
    this.#trace = await this.desk.client.query('goods.trace', { caseId, itemId: id }).catch(() => undefined)
    this.requestUpdate()
  }

  async #reload(): Promise<void> {
    this.#opened = undefined
    await this.#items.load()
  }

  #sheet() {
    const columns = ['name', 'case', 'place', 'since', 'state', 'checked'] as const
    const rows = (this.#items.value?.items ?? []).map((item) => [
      `${item.name} ${item.quantity}${item.measure}`,
      item.caseNumber,
      `${item.place} ${item.keeperName}`,
      item.heldSince,
      this.label('state.goods', item.state),
      item.checkedOn === null
        ? this.t('goods.never')
        : `${item.checkedOn} ${this.label('condition', item.condition)}`,
    ])
    return this.sheet(
      this.t('goods.title'),
      columns.map((one) => ({ title: this.t(`goods.col.${one}`) })),
      rows,
    )
  }
}

/** What an event says in words: place, basis, reason, recipient, remark. */
function said(data: Readonly<Record<string, unknown>>): string {
  return ['place', 'recipientName', 'basis', 'reason', 'note']
    .map((name) => data[name])
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .join(' · ')
}
