import type { QueryResult } from '@zhixing/core/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { CaseFacts, Made, Offer, View } from './case-acts'
import type { WaitingView } from './case-waiting'
import { shortDate, yuan } from './format'
import { say } from './words'

type Referral = QueryResult<'fund.referrals'>[number]

const openIn = ({ referrals }: CaseFacts) => referrals.filter(({ state }) => state === 'open')

/** 来款核对: the fund clerk has asked whether a sum is of this case; who has the case says yes, or no. */
export const referralOffers: readonly Offer[] = [
  {
    name: 'act.answer-referral',
    command: 'fund.decline-referral',
    tabs: ['account'],
    when: (facts) => openIn(facts).length > 0,
    make: answer,
  },
]

function lineWords(locale: WaitingView['locale'], { payerName, amountFen, bookedOn }: Referral): string {
  const amount = yuan(amountFen)
  return say(locale, 'referral.line', { payer: payerName || '—', amount, day: shortDate(bookedOn, locale) })
}

function answer({ facts, locale }: View): Made {
  const asked = openIn(facts)
  const options = asked.map((one) => ({ value: one.receiptId, text: lineWords(locale, one) }))
  const answers = (['yes', 'no'] as const).map((value) => ({
    value,
    text: say(locale, `field.isOurs.${value}`),
  }))
  const caseId = facts.detail.id
  return {
    fields: [
      {
        name: 'line',
        label: 'field.line',
        type: 'choice',
        options,
        hint: asked.map(({ note }) => note).join('；'),
      },
      { name: 'ours', label: 'field.isOurs', type: 'choice', options: answers },
      { name: 'answer', label: 'field.answer', type: 'long', max: 300 },
    ],
    send(client, { texts }, key) {
      const { line: receiptId = '', answer: said = '' } = texts
      if (texts.ours === 'no') {
        return client.execute('fund.decline-referral', { caseId, receiptId, answer: said }, { key })
      }
      const amountFen = asked.find((one) => one.receiptId === receiptId)?.amountFen ?? 0n
      return client.execute(
        'fund.claim-receipt',
        { receiptId, parts: [{ caseId, amountFen }], as: 'receipt', reason: said, evidence: null },
        { key },
      )
    },
  }
}

const TONES = { open: 'warning', claimed: 'success', declined: '' } as const

/** What this case was asked about, what was answered, and by whom; nothing when nobody has asked. */
export function referralSection(view: WaitingView, facts: CaseFacts): TemplateResult | typeof nothing {
  const { referrals, people } = facts
  if (referrals.length === 0) return nothing
  const name = (id: string | null) => people.find((person) => person.id === id)?.name ?? id ?? ''
  const day = (date: string | null) => (date === null ? '' : shortDate(date, view.locale))
  return html`<section class="waiting card" aria-labelledby="referrals-title">
    <h3 id="referrals-title">${view.t('referral.title')}</h3>
    <ul>
      ${referrals.map(
        (one) => html`<li>
          <p>
            <span class="badge ${TONES[one.state]}">${view.label('state.referral', one.state)}</span>
            <b class="num">${lineWords(view.locale, one)}</b>
          </p>
          <p>${view.t('referral.asked', { name: name(one.askedBy), day: day(one.askedOn), note: one.note })}</p>
          ${
            one.answeredOn === null
              ? nothing
              : html`<p class="muted">
                  ${view.t('referral.answered', { name: name(one.answeredBy), day: day(one.answeredOn) })}
                  ${one.answer ?? nothing}
                </p>`
          }
        </li>`,
      )}
    </ul>
  </section>`
}
