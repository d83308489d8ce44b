import { html, nothing, type TemplateResult } from 'lit'
import type { CaseFacts } from './case-acts'
import { longDate, shortDate, yuan } from './format'
import type { WordKey } from './words'

/** What the section needs of its page. */
export interface WaitingView {
  readonly locale: 'zh-CN' | 'en'
  t(key: WordKey, params?: Readonly<Record<string, string | number>>): string
  label(kind: string, code: string): string
}

const TONES = { requested: 'primary', approved: 'warning', declined: '', ended: 'success' } as const

/** Why paying out waits, newest first, and what the debtor gave outside the account; nothing when there is neither. */
export function waitingSection(view: WaitingView, facts: CaseFacts): TemplateResult | typeof nothing {
  const { postponements, performances } = facts.waiting
  if (postponements.length + performances.length === 0) return nothing
  const name = (id: string | null) =>
    id === null ? '' : (facts.people.find((person) => person.id === id)?.name ?? id)
  const day = (date: string | null) => (date === null ? '' : shortDate(date, view.locale))
  const newest = [...postponements].sort((a, b) => (a.requestedOn < b.requestedOn ? 1 : -1))
  return html`<section class="waiting card" aria-labelledby="waiting-title">
    <h3 id="waiting-title">${view.t('waiting.title')}</h3>
    <ul>
      ${newest.map(
        (one) => html`<li>
          <p>
            <span class="badge ${TONES[one.state]}">${view.label('state.postponement', one.state)}</span>
            <b>${view.label('postponement', one.ground)}</b>
            ${one.amountFen === null ? nothing : html`<span class="num">${view.t('waiting.part', { amount: yuan(one.amountFen) })}</span>`}
          </p>
          <p>${one.reason}</p>
          <p class="muted">
            ${view.t('waiting.asked', { name: name(one.requestedBy), day: day(one.requestedOn) })}
            ${one.decidedOn === null ? nothing : view.t(one.state === 'declined' ? 'waiting.declined' : 'waiting.decided', { name: name(one.decidedBy), day: day(one.decidedOn) })}
            ${one.endedOn === null ? nothing : view.t('waiting.ended', { name: name(one.endedBy), day: day(one.endedOn) })}
            ${one.endReason ?? nothing}
          </p>
        </li>`,
      )}
      ${performances.map(
        (one) => html`<li>
          <p>
            <span class="badge success">${view.t('waiting.performed')}</span>
            <b class="num">${view.t('yuan', { amount: yuan(one.amountFen) })}</b>
          </p>
          <p>${one.evidence}</p>
          <p class="muted">
            ${view.t('waiting.confirmed', {
              day: day(one.performedOn),
              party: facts.detail.parties.find(({ id }) => id === one.confirmedByPartyId)?.name ?? '—',
              name: name(one.recordedBy),
            })}
          </p>
        </li>`,
      )}
    </ul>
  </section>`
}

/** What was decided about a control and is not yet done: until then nothing has changed at the bank or the registry. */
export function pendingControls(view: WaitingView, { controls }: CaseFacts): TemplateResult | typeof nothing {
  const waiting = controls.flatMap(({ assetTitle, pending }) => (pending ? [{ assetTitle, ...pending }] : []))
  if (waiting.length === 0) return nothing
  return html`<section class="waiting card" aria-labelledby="pending-title">
    <h3 id="pending-title">${view.t('search.pending.title')}</h3>
    <ul>
      ${waiting.map(
        ({ act, documentNumber, orderedOn, assetTitle }) => html`<li>
          <p>
            ${view.t('search.pending', {
              act: view.label('act', act),
              document: documentNumber,
              day: longDate(orderedOn, view.locale),
              what: assetTitle,
            })}
          </p>
        </li>`,
      )}
    </ul>
  </section>`
}
