import { html, nothing, type TemplateResult } from 'lit'
import type { Locale, NextStep, OpenItem, OwnRequest, PartyCase, PartyLetter } from '../../internal/core'
import { clock, yuan } from '../../internal/format'
import type { partyView } from '../../locales/party'
import type { PartyReading } from './party-view'

type Key = keyof (typeof partyView)['zh-CN']

/** What the parts need of the page. */
export interface PartyPage {
  readonly activeLocale: Locale
  readonly papers: ReadonlyMap<string, string>
  t(key: Key, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  date(date: string): string
  confirm(itemId: string): Promise<void>
  read(item: OpenItem): Promise<void>
  more(): Promise<void>
}

const STATES: Readonly<Record<string, Key>> = {
  filed: 'state.filed',
  assigned: 'state.assigned',
  suspended: 'state.suspended',
  closed: 'state.closed',
}

/** Where the case stands, in one sentence. */
export function headOf(page: PartyPage, seen: PartyCase): TemplateResult {
  const closing = seen.closingKind === null ? '' : page.label('closing', seen.closingKind)
  return html`<header>
    <h2>${page.t('title')}</h2>
    <p class="number">${seen.caseNumber}</p>
    <p class="muted">${page.t('subtitle', { cause: seen.cause, filed: page.date(seen.filedOn) })}</p>
    <p class="standing">${page.t(STATES[seen.state] ?? 'state.assigned')}${closing ? html` ${closing}` : nothing}</p>
    ${seen.unitName && seen.state !== 'closed' ? html`<p class="hint">${page.t('handled', { unit: seen.unitName })}</p>` : nothing}
  </header>`
}

/** The next few, with their days. */
export function nextOf(page: PartyPage, next: readonly NextStep[]): TemplateResult {
  const line = ({ node, dueOn, state }: NextStep) =>
    html`<li>${page.t(state === 'predicted' ? 'next.predicted' : 'next.line', {
      node: page.label('node', node),
      date: page.date(dueOn),
    })}</li>`
  return html`<section>
    <h3>${page.t('next')}</h3>
    ${next.length === 0 ? html`<p class="muted">${page.t('next.none')}</p>` : html`<ul class="lines">${next.slice(0, 4).map(line)}</ul>`}
  </section>`
}

/** Sums, and each payment to him. */
export function moneyOf(page: PartyPage, { seen, money }: PartyReading): TemplateResult {
  const sum = (key: Key, fen: bigint) => html`<div><dt>${page.t(key)}</dt><dd>${yuan(fen)}</dd></div>`
  const payouts = money?.payouts ?? []
  return html`<section>
    <h3>${page.t('money')}</h3>
    <dl class="sums">
      ${sum('money.claim', seen.claimFen)}
      ${money ? html`${sum('money.paid', money.paidFen)}${sum('money.pending', money.pendingFen)}` : nothing}
      ${money && money.role === 'debtor' ? sum('money.received', money.receivedFen) : nothing}
    </dl>
    ${
      payouts.length === 0
        ? nothing
        : html`<ul class="lines">${payouts.map(
            ({ paidOn, requestedOn, amountFen, state }) =>
              html`<li>${page.t('money.line', {
                date: page.date(paidOn ?? requestedOn),
                amount: yuan(amountFen),
                state: page.label('state.payout', state),
              })}</li>`,
          )}</ul>`
    }
  </section>`
}

/** What has happened, the newest first; never fewer than is said. */
export function itemsOf(page: PartyPage, items: readonly OpenItem[], total: number): TemplateResult {
  return html`<section>
    <h3>${page.t('items')}</h3>
    ${
      items.length === 0
        ? html`<p class="muted">${page.t('items.none')}</p>`
        : html`<p class="muted">${page.t('items.shown', { k: items.length, n: total })}</p>
            <ul class="lines">${items.map((item) => itemOf(page, item))}</ul>`
    }
    ${
      items.length < total
        ? html`<div class="acts"><button class="btn more" type="button" @click=${() => page.more()}>${page.t('items.more')}</button></div>`
        : nothing
    }
  </section>`
}

function itemOf(page: PartyPage, item: OpenItem): TemplateResult {
  const paper = page.papers.get(item.id)
  return html`<li>
    <span class="kind"><strong>${page.label('push-kind', item.kind)}</strong><span class="when">${page.date(item.occurredOn)}</span></span>
    <span class="overflow">${saidOf(page, item)}</span>
    ${paper === undefined ? nothing : html`<div class="paper">${paper}</div>`}
    ${item.receipt === 'given' ? html`<span class="muted">${page.t('confirmed')}</span>` : nothing}
    <div class="acts">
      ${
        item.documentId === null
          ? nothing
          : html`<button class="btn read" type="button" @click=${() => page.read(item)}>${page.t(paper === undefined ? 'read' : 'hide')}</button>`
      }
      ${
        item.receipt === 'asked'
          ? html`<button class="btn confirm" type="button" @click=${() => page.confirm(item.id)}>${page.t('confirm')}</button>`
          : nothing
      }
    </div>
  </li>`
}

/** The text with its values, as this reader writes them. */
export function saidOf(page: PartyPage, { text, values }: OpenItem): string {
  return text[page.activeLocale].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values.find((each) => each.name === name)
    if (!value) return '—'
    if (value.as === 'date') return page.date(value.date)
    if (value.as === 'money') return yuan(value.amountFen)
    return value.as === 'number' ? String(value.number) : page.label(value.label, value.code)
  })
}

/** What he asked for, with the answers. */
export function requestsOf(
  page: PartyPage,
  requests: readonly OwnRequest[],
): TemplateResult | typeof nothing {
  if (requests.length === 0) return nothing
  return html`<section>
    <h3>${page.t('requests')}</h3>
    <ul class="lines">${requests.map(
      ({ affair, note, answer, answerBy }) => html`<li>
        <span class="overflow">${page.t('requests.line', { affair: page.label('affair', affair), note })}</span>
        <span class="muted">${answer === null ? page.t('requests.waiting', { date: page.date(answerBy) }) : page.t('requests.answer', { answer })}</span>
      </li>`,
    )}</ul>
  </section>`
}

/** Both sides in the order in which they wrote. */
export function lettersOf(page: PartyPage, letters: readonly PartyLetter[]): TemplateResult {
  return html`<section>
    <h3>${page.t('letters')}</h3>
    ${letters.length === 0 ? html`<p class="muted">${page.t('letters.none')}</p>` : nothing}
    <ul class="lines">${letters.map(
      ({ from, text, writtenAt, answerBy, desk }) => html`<li class=${from === 'court' ? 'court-side' : ''}>
        <span class="kind"><strong>${from === 'court' ? page.t('court') : page.t('me')}</strong>
          <span class="when">${page.label('letter-desk', desk)} ${page.date(writtenAt.slice(0, 10))} ${clock(writtenAt)}</span></span>
        <span class="overflow">${text}</span>
        ${answerBy === null ? nothing : html`<span class="muted">${page.t('letters.waiting', { date: page.date(answerBy) })}</span>`}
      </li>`,
    )}</ul>
  </section>`
}
