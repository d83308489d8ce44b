import type { RecordedEvent } from '../../kernel/event'
import { isSameName } from '../../law/identity'
import type { PartyRow } from '../case/model'
import type { TraceCheck } from './contract-trace'
import { type PayoutRow, type ReceiptRow, TREASURY } from './model'
import { fundRules } from './rules'

/** What the steps of a payout are compared with. */
export interface TraceFacts {
  readonly payout: PayoutRow
  readonly payee: PartyRow | undefined
  readonly journal: readonly RecordedEvent[]
  readonly receipt?: ReceiptRow
  readonly receiptJournal?: readonly RecordedEvent[]
  name(personId: string): string
}

type Check = (event: RecordedEvent, facts: TraceFacts) => readonly TraceCheck[]

/** The rules that let each step pass, asked of the records again: not what was said then, but what can be seen now. */
const CHECKS: Readonly<Record<string, Check>> = {
  'fund.ClaimConfirmed': claimChecks,
  'fund.ReceiptIdentified': claimChecks,
  'fund.PayoutRequested': requested,
  'fund.PayoutEndorsed': approved,
  'fund.PayoutApproved': approved,
  'fund.PayoutSent': sent,
  'fund.PayoutPaid': paid,
}

export function checksOf(event: RecordedEvent, facts: TraceFacts): readonly TraceCheck[] {
  return CHECKS[event.type]?.(event, facts) ?? []
}

function check(
  rule: string,
  holds: boolean,
  facts: Readonly<Record<string, string | bigint>> = {},
): TraceCheck {
  const known = fundRules.find(({ id }) => id === rule)
  if (!known) throw new Error(`no rule ${rule}`)
  return { rule, source: known.source, holds, facts }
}

/** Of a line of the bank, whatever was paid from it: who claimed it and who confirmed; alone one takes no more than it brought. */
export function claimChecks(
  event: RecordedEvent,
  { receiptJournal = [], name }: Pick<TraceFacts, 'receiptJournal' | 'name'>,
): readonly TraceCheck[] {
  if (event.type === 'fund.ReceiptIdentified') {
    const booked = receiptJournal.find(({ type }) => type === 'fund.ReceiptBooked')
    const [takenFen, lineFen] = [fenIn(event), booked ? fenIn(booked) : 0n]
    return [check('fund.claim-fits-receipt', takenFen > 0n && takenFen <= lineFen, { takenFen, lineFen })]
  }
  if (event.type !== 'fund.ClaimConfirmed') return []
  const made = receiptJournal.find(
    ({ type, data }) => type === 'fund.ClaimMade' && (data.id ?? data.claimId) === event.data.claimId,
  )
  if (!made) return []
  return [
    check('fund.claim-confirmed-by-another', made.actor.id !== event.actor.id, {
      maker: name(made.actor.id),
      checker: name(event.actor.id),
    }),
  ]
}

function fenIn({ data: { amountMinor } }: RecordedEvent): bigint {
  return typeof amountMinor === 'bigint' ? amountMinor : 0n
}

function requested(event: RecordedEvent, facts: TraceFacts): readonly TraceCheck[] {
  const { payout, payee, journal, name } = facts
  const assigned = journal.findLast(({ type, seq }) => type === 'case.Assigned' && seq < event.seq)
  const undertaker = String(assigned?.data.undertakerId ?? '')
  const maker = name(event.actor.id)
  const first = check('fund.undertaker-requests', undertaker === event.actor.id, {
    maker,
    undertaker: name(undertaker),
  })
  // The treasury is no party that somebody could have entered.
  if (payout.payeePartyId === TREASURY) return payout.purpose === 'fee' ? [first] : []
  return [
    first,
    check('fund.payee-is-party', payee?.caseId === payout.caseId, { role: payee?.role ?? '' }),
    check('fund.payee-entered-by-another', payee !== undefined && payee.enteredBy !== event.actor.id, {
      maker,
      entered: payee ? name(payee.enteredBy) : '',
    }),
    ...accountChecks(event, facts),
  ]
}

/** Whose account it is, as it was registered and confirmed before: the payee's own, or another's with a reason. */
function accountChecks(
  event: RecordedEvent,
  { payout, payee, journal, name }: TraceFacts,
): readonly TraceCheck[] {
  const { registered, confirmed } = accountSteps(journal, payout, event.seq)
  const reason = String(registered?.data.holderReason ?? '')
  const isRegistered = registered?.data.holderName === payout.payeeName && reason !== ''
  const holds = payee !== undefined && (isSameName(payout.payeeName, payee.name) || isRegistered)
  const whose = check('fund.payee-account-holder', holds, { holder: payout.payeeName })
  if (payout.payeeAccountId === null) return [whose]
  const by = name(registered?.actor.id ?? '')
  const isByTwo = registered !== undefined && confirmed !== undefined
  return [
    whose,
    check('fund.payee-account-by-two', isByTwo && registered.actor.id !== confirmed.actor.id, {
      registered: by,
      confirmed: name(confirmed?.actor.id ?? ''),
    }),
    check('fund.payee-account-not-by-requester', isByTwo && registered.actor.id !== event.actor.id, {
      registered: by,
      maker: name(event.actor.id),
    }),
  ]
}

/** Who registered and who confirmed the account of a payout, before it was asked for or approved. */
function accountSteps(journal: readonly RecordedEvent[], { payeeAccountId }: PayoutRow, before: number) {
  const found = (type: string) =>
    journal.find(
      ({ type: is, seq, data }) =>
        is === type && seq < before && (data.payeeAccountId ?? data.id) === payeeAccountId,
    )
  return {
    registered: found('fund.PayeeAccountRegistered'),
    confirmed: found('fund.PayeeAccountConfirmed'),
  }
}

function approved(event: RecordedEvent, { payout, journal, name }: TraceFacts): readonly TraceCheck[] {
  const asked = ofPayout(journal, 'fund.PayoutRequested', payout.id)
  const { registered, confirmed } = accountSteps(journal, payout, event.seq)
  const hands = [registered, confirmed].flatMap((step) => (step ? [step.actor.id] : []))
  const checker = name(event.actor.id)
  return [
    check('fund.maker-is-not-checker', asked !== undefined && asked.actor.id !== event.actor.id, {
      maker: name(asked?.actor.id ?? ''),
      checker,
    }),
    ...(payout.payeeAccountId === null
      ? []
      : [check('fund.payee-account-not-by-approver', !hands.includes(event.actor.id), { checker })]),
    check(
      'fund.approval-bound-to-content',
      asked?.data.contentHash === event.data.contentHash && payout.contentHash === event.data.contentHash,
      { hash: String(event.data.contentHash) },
    ),
  ]
}

function sent(event: RecordedEvent, { payout, journal, name }: TraceFacts): readonly TraceCheck[] {
  const earlier = ['fund.PayoutRequested', 'fund.PayoutApproved'].map((type) =>
    ofPayout(journal, type, payout.id),
  )
  const others = earlier.map((one) => one?.actor.id ?? '')
  return [
    check(
      'fund.payer-is-third',
      others.every((id) => id !== '' && id !== event.actor.id),
      {
        maker: name(others[0] ?? ''),
        checker: name(others[1] ?? ''),
        payer: name(event.actor.id),
      },
    ),
  ]
}

function paid(event: RecordedEvent, { payout, journal }: TraceFacts): readonly TraceCheck[] {
  const told = ofPayout(journal, 'fund.PayoutSent', payout.id)
  const isSame = told !== undefined && told.seq < event.seq && event.data.amountFen === payout.amountFen
  return [check('fund.payout-state', isSame, { amountFen: payout.amountFen })]
}

function ofPayout(
  journal: readonly RecordedEvent[],
  type: string,
  payoutId: string,
): RecordedEvent | undefined {
  return journal.find((event) => event.type === type && event.data.payoutId === payoutId)
}
