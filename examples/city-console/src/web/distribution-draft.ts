import type { CommandInput, ZhixingClient } from '@zhixing/core/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { ActForm, Written } from './act-form'
import type { PlanFacts, PlanView } from './case-acts-distribution'
import { fenOf, yuan } from './format'
import { say, type WordKey } from './words'

type Input = CommandInput<'distribution.draft'>
type Order = Input['order']
type CaseDetail = PlanFacts['detail']

/** Which ranks an order offers; the court refuses any other. */
const RANKS: Readonly<Record<Order, readonly string[]>> = {
  'pro-rata': ['priority', 'ordinary', 'doubled-interest'],
  'seizure-order': ['priority', 'ordinary', 'doubled-interest'],
  criminal: ['medical', 'security', 'restitution', 'civil', 'fine', 'confiscation'],
}
const USUAL: Readonly<Record<Order, string>> = {
  'pro-rata': 'ordinary',
  'seizure-order': 'ordinary',
  criminal: 'civil',
}
const ORDERS = ['pro-rata', 'seizure-order', 'criminal'] as const

/** A claim as it is offered; its inputs carry its number. */
interface Row {
  readonly at: number
  readonly caseId: string
  readonly caseNumber: string
  readonly partyId: string
  readonly name: string
  readonly claim: string
}

/** 制作分配方案: the claims of the series, or of this case, are there already; everything can be corrected. */
export async function draftForm(view: PlanView, client: ZhixingClient): Promise<ActForm> {
  const { facts, locale } = view
  const { detail, series } = facts
  const ids = [detail.id, ...(series?.cases ?? []).map(({ caseId }) => caseId)]
  const read = await Promise.all(
    [...new Set(ids)].map((caseId) => (caseId === detail.id ? detail : client.query('case.get', { caseId }))),
  )
  const draft = new Draft(view, client)
  for (const one of read) if (one && one.state !== 'closed') draft.take(one)
  const available = yuan(facts.statement?.account.availableFen ?? 0n)
  const isFirm = detail.parties.some(({ role, kind }) => role === 'debtor' && kind === 'organisation')
  const order: Order = isFirm ? 'seizure-order' : 'pro-rata'
  const sold = series?.properties.find(({ state }) => state === 'disposed')
  return {
    title: 'act.plan-draft',
    subject: `${detail.caseNumber} · ${detail.debtorLabel}`,
    fields: [
      {
        ...{
          name: 'order',
          label: 'field.order',
          type: 'choice',
          value: order,
        },
        options: ORDERS.map((value) => ({ value, text: view.label('order', value) })),
      },
      { name: 'planBasis', label: 'field.planBasis', type: 'text', max: 500, value: sold?.document ?? '' },
      {
        ...{ name: 'proceeds', label: 'field.proceeds', type: 'amount', value: available },
        hint: say(locale, 'field.amount.hint', { amount: available }),
      },
      { name: 'costs', label: 'field.costs', type: 'amount', optional: true },
    ],
    // Before anything is written the form holds what was offered.
    body: ({ texts }, again) => draft.table({ order, proceeds: available, ...texts }, again),
    send: (one, { texts }, key) => one.execute('distribution.draft', draft.input(texts), { key }),
  }
}

class Draft {
  readonly #view: PlanView
  readonly #client: ZhixingClient
  #rows: readonly Row[] = []
  #next = 1
  #note: WordKey | undefined

  constructor(view: PlanView, client: ZhixingClient) {
    this.#view = view
    this.#client = client
  }

  /** The claims of a case: the whole claim for the one applicant; of several, each is written. */
  take({ id: caseId, caseNumber, claimFen, parties }: CaseDetail): void {
    const applicants = parties.filter(({ role }) => role === 'applicant')
    for (const { id: partyId, name } of applicants) {
      const claim = applicants.length === 1 ? yuan(claimFen) : ''
      this.#rows = [...this.#rows, { at: this.#next++, caseId, caseNumber, partyId, name, claim }]
    }
  }

  input(texts: Written['texts']): Input {
    const { detail, series } = this.#view.facts
    const order = (texts.order ?? 'pro-rata') as Order
    const inSeries = new Set((series?.cases ?? []).map(({ caseId }) => caseId))
    return {
      caseId: detail.id,
      seriesId: series && this.#rows.every(({ caseId }) => inSeries.has(caseId)) ? series.id : null,
      order,
      basis: texts.planBasis ?? '',
      proceedsFen: fenOf(texts.proceeds ?? '') ?? 0n,
      costsFen: fenOf(texts.costs ?? '') ?? 0n,
      claims: this.#rows.map(({ at, caseId, partyId, claim }) => ({
        ...{ caseId, partyId },
        rank: (texts[`rank-${at}`] ?? USUAL[order]) as Input['claims'][number]['rank'],
        priorityOrder: Math.max(1, Number(texts[`place-${at}`]) || 1),
        seizedOn: texts[`seized-${at}`] || null,
        amountFen: fenOf(texts[`claim-${at}`] ?? claim) ?? 0n,
      })),
    }
  }

  table(texts: Written['texts'], again: () => void): TemplateResult {
    const order = (texts.order ?? 'pro-rata') as Order
    const t = (key: WordKey) => say(this.#view.locale, key)
    const columns: readonly WordKey[] = ['plan.col.creditor', 'plan.col.claim', 'plan.col.rank']
    return html`<section class="claims" aria-label=${t('plan.claims')}>
      <table>
        <thead>
          <tr>
            ${columns.map((name) => html`<th scope="col">${t(name)}</th>`)}
            <th scope="col">${t(order === 'seizure-order' ? 'plan.col.seized' : 'plan.col.place')}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>${this.#rows.map((row) => this.#row(row, texts, order, again))}</tbody>
      </table>
      <div class="other">
        <label class="field">
          <span>${t('plan.other')}</span>
          <input name="other" maxlength="60" autocomplete="off" aria-describedby="other-hint" @keydown=${this.#enter(again)} />
        </label>
        <button class="btn" type="button" data-add @click=${(event: Event) => void this.#add(event, again)}>${t('plan.other.add')}</button>
        <span class="hint bad" id="other-hint" role="status">${this.#note ? t(this.#note) : nothing}</span>
      </div>
      ${this.#sums(texts)}
    </section>`
  }

  #row(row: Row, texts: Written['texts'], order: Order, again: () => void): TemplateResult {
    const { locale, label } = this.#view
    const { at, name, caseNumber, claim } = row
    const t = (key: WordKey) => say(locale, key)
    const of = (key: WordKey) => say(locale, 'plan.row.of', { label: t(key), name })
    const ranks = RANKS[order]
    const written = texts[`rank-${at}`] ?? ''
    const rank = ranks.includes(written) ? written : USUAL[order]
    const amount = texts[`claim-${at}`] ?? claim
    return html`<tr>
      <td><b>${name}</b><small class="num">${caseNumber}</small></td>
      <td>
        <input name="claim-${at}" inputmode="decimal" autocomplete="off" value=${claim} aria-label=${of('plan.col.claim')} aria-invalid=${String(fenOf(amount) === undefined)} />
      </td>
      <td>
        <select name="rank-${at}" aria-label=${of('plan.col.rank')}>
          ${ranks.map((one) => html`<option value=${one} ?selected=${one === rank}>${label('rank', one)}</option>`)}
        </select>
      </td>
      <td>${this.#place(at, rank, order, of)}</td>
      <td class="tools">
        <button class="btn quiet small" type="button" aria-label=${of('plan.row.more')} @click=${() => this.#more(row, again)}>${t('plan.row.more')}</button>
        ${
          this.#rows.length > 1
            ? html`<button class="btn quiet small" type="button" aria-label=${of('plan.row.less')} @click=${() => this.#less(row, again)}>${t('plan.row.less')}</button>`
            : nothing
        }
      </td>
    </tr>`
  }

  /** Claims with priority stand one after the other; ordinary ones by the day of seizure where that is the order. */
  #place(
    at: number,
    rank: string,
    order: Order,
    of: (key: WordKey) => string,
  ): TemplateResult | typeof nothing {
    if (rank === 'priority' || rank === 'security') {
      return html`<input name="place-${at}" type="number" min="1" max="50" value="1" aria-label=${of('plan.col.place')} />`
    }
    if (order !== 'seizure-order' || rank !== 'ordinary') return nothing
    return html`<input name="seized-${at}" type="date" aria-label=${of('plan.col.seized')} />`
  }

  /** What there is against what is claimed, while it is written. */
  #sums(texts: Written['texts']): TemplateResult {
    const { locale } = this.#view
    const claims = this.#rows.map(({ at, claim }) => fenOf(texts[`claim-${at}`] ?? claim))
    const proceedsFen = fenOf(texts.proceeds ?? '')
    const costs = texts.costs ?? ''
    const costsFen = costs === '' ? 0n : fenOf(costs)
    if (claims.includes(undefined) || proceedsFen === undefined || costsFen === undefined) {
      return html`<p class="sum bad" role="status">${say(locale, 'plan.sum.bad')}</p>`
    }
    const claimsFen = claims.reduce<bigint>((sum, fen) => sum + (fen ?? 0n), 0n)
    const restFen = proceedsFen > costsFen ? proceedsFen - costsFen : 0n
    const isShort = claimsFen > restFen
    const differenceFen = isShort ? claimsFen - restFen : restFen - claimsFen
    const both = say(locale, 'plan.sum', { claims: yuan(claimsFen), rest: yuan(restFen) })
    const key = isShort ? 'plan.sum.short' : 'plan.sum.over'
    return html`<p class="sum num" role="status">${both} <b>${say(locale, key, { amount: yuan(differenceFen) })}</b></p>`
  }

  #more(row: Row, again: () => void): void {
    const place = this.#rows.indexOf(row) + 1
    this.#rows = [
      ...this.#rows.slice(0, place),
      { ...row, at: this.#next++, claim: '' },
      ...this.#rows.slice(place),
    ]
    again()
  }

  #less(row: Row, again: () => void): void {
    this.#rows = this.#rows.filter((one) => one !== row)
    again()
  }

  /** Enter adds the case; it does not send the plan. */
  #enter(again: () => void) {
    return (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return
      event.preventDefault()
      void this.#add(event, again)
    }
  }

  async #add(event: Event, again: () => void): Promise<void> {
    const box = (event.target as HTMLElement).closest('.other')?.querySelector('input')
    const search = box?.value.trim() ?? ''
    const known = new Set(this.#rows.map(({ caseId }) => caseId))
    const page = search
      ? await this.#client.query('case.list', { search, state: 'open', limit: 2 })
      : undefined
    const [found] = page?.items.length === 1 ? page.items : []
    const one =
      found && !known.has(found.id) ? await this.#client.query('case.get', { caseId: found.id }) : null
    this.#note = one ? undefined : 'plan.other.none'
    if (one) {
      this.take(one)
      if (box) box.value = ''
    }
    again()
  }
}
