import fc from 'fast-check'
import { expect, test } from 'vitest'
import { systemActor } from '../../kernel/role'
import { type Given, given, person } from '../../testing/given'
import { aCase, anAccount, aParty, aPayeeAccount, aReceipt } from '../../testing/rows'
import type { FundView } from './decide'
import { takeOver } from './decide'
import { approvePayout } from './decide-approval'
import { requestPayout, sendPayout, voidPayout } from './decide-payout'
import { type BankAnswer, confirmPayment, recordBankAnswer, recordReturn } from './decide-payout-bank'
import { identifyReceipt } from './decide-receipt'
import { evolveFund, heldOn } from './model'

// Every command may come at any time, by anybody, with any payout: only what is refused keeps the ledger right.
type Step =
  | { readonly kind: 'receive' | 'identify' | 'request'; readonly fen: bigint; readonly who: string }
  | {
      readonly kind: 'approve' | 'send' | 'confirm' | 'void' | 'answer' | 'return'
      readonly payout: number
      readonly who: string
    }

const who = fc.constantFrom('judge-1', 'director-1', 'cashier-1')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('receive', 'identify', 'request'),
    fen: fc.bigInt({ min: 1n, max: 1_000n }),
    who,
  }),
  fc.record({
    kind: fc.constantFrom('approve', 'send', 'confirm', 'void', 'answer', 'return'),
    // Few, so that some of them go the whole way to the bank and back.
    payout: fc.integer({ min: 0, max: 2 }),
    who,
  }),
)

const ANSWERS: readonly BankAnswer[] = [
  { kind: 'unknown', text: '' },
  { kind: 'paid', reference: 'R', on: '2026-03-02' },
  { kind: 'not-known' },
  { kind: 'refused', code: 'AC04', text: '' },
  { kind: 'returned', code: 'AC06', text: '', reference: 'R', on: '2026-03-02' },
  { kind: 'accepted' },
]

function run(court: Given<FundView>, step: Step, at: number): string {
  const actor = person(step.who, 'execution-director')
  const by = { actor }
  const outcome = (() => {
    if (step.kind === 'receive') return court.when(takeOver, { caseId: 'case-1', amountFen: step.fen }, by)
    if (step.kind === 'identify') {
      const receiptId = `receipt-${step.fen % 5n}`
      return court.when(identifyReceipt, { caseId: 'case-1', receiptId, reason: '附言' }, by)
    }
    if (!('payout' in step)) {
      const input = { caseId: 'case-1', payeePartyId: 'party-1', payeeAccountId: 'payee-account-1' }
      const rest = { amountFen: step.fen, purpose: 'claim' as const, basis: `表 ${at}` }
      return court.when(requestPayout, { ...input, ...rest }, by)
    }
    const row = court.view.all('fund_payout')[step.payout]
    const one = { caseId: 'case-1', payoutId: row?.id ?? 'payout-0' }
    const contentHash = row?.contentHash ?? ''
    if (step.kind === 'approve') return court.when(approvePayout, { ...one, contentHash }, by)
    if (step.kind === 'send') return court.when(sendPayout, one, by)
    if (step.kind === 'confirm') return court.when(confirmPayment, { ...one, bankReference: 'R' }, by)
    if (step.kind === 'return') {
      return court.when(recordReturn, { ...one, code: '', text: '', bankReference: 'R' }, by)
    }
    if (step.kind === 'answer') {
      const answer = ANSWERS[at % ANSWERS.length] ?? { kind: 'accepted' }
      return court.when(recordBankAnswer, { ...one, answer }, { actor: systemActor('gan12', 'bank') })
    }
    return court.when(voidPayout, { ...one, reason: '—' }, by)
  })()
  court.record(evolveFund, outcome.events, by)
  return `${step.kind} ${outcome.refused ? 'refused' : 'accepted'}`
}

function assertBalanced(court: Given<FundView>) {
  const account = court.view.get('fund_account', 'case-1') ?? anAccount()
  const { receivedFen, availableFen, reservedFen, paidFen, holdingSince } = account
  expect(receivedFen).toBe(paidFen + heldOn(account))
  for (const fen of [receivedFen, availableFen, reservedFen, paidFen]) expect(fen >= 0n).toBe(true)
  expect(holdingSince !== null).toBe(availableFen + reservedFen > 0n)
  const entries = court.view.all('fund_entry')
  const sum = (column: 'fromLedger' | 'toLedger', ledger: string) =>
    entries
      .filter((entry) => entry[column] === ledger)
      .reduce((total, { amountFen }) => total + amountFen, 0n)
  expect(sum('toLedger', 'available') - sum('fromLedger', 'available')).toBe(availableFen)
  expect(sum('toLedger', 'reserved') - sum('fromLedger', 'reserved')).toBe(reservedFen)
  expect(sum('toLedger', 'paid') - sum('fromLedger', 'paid')).toBe(paidFen)
  expect(sum('fromLedger', 'bank')).toBe(receivedFen)
  const payouts = court.view.all('fund_payout')
  const inState = (...states: string[]) =>
    payouts.filter(({ state }) => states.includes(state)).reduce((total, row) => total + row.amountFen, 0n)
  expect(inState('requested', 'approved', 'sent')).toBe(reservedFen)
  expect(inState('paid')).toBe(paidFen)
  for (const { state, requestedBy, approvedBy, sentBy } of payouts) {
    if (state === 'paid') expect(new Set([requestedBy, approvedBy, sentBy]).size).toBe(3)
  }
}

test('received = paid + available + reserved, never negative, whatever comes in whatever order', () => {
  const seen = new Map<string, number>()
  const property = fc.property(fc.array(step, { minLength: 30, maxLength: 60 }), (steps) => {
    const court = given<FundView>({
      case_case: [aCase()],
      case_party: [aParty()],
      fund_payee_account: [aPayeeAccount()],
      fund_account: [anAccount()],
      fund_receipt: [0, 1, 2, 3, 4].map((at) =>
        aReceipt({ id: `receipt-${at}`, amountMinor: BigInt(100 * (at + 1)) }),
      ),
    })
    for (const [at, next] of steps.entries()) {
      const cell = run(court, next, at)
      seen.set(cell, (seen.get(cell) ?? 0) + 1)
      assertBalanced(court)
    }
  })
  // One seed in every run: rare cells (a payment by three different people) are hit always or never.
  fc.assert(property, { numRuns: 800, seed: 20240101 })
  // Every command must have been both accepted and refused, or the run has proved nothing; taking over is never refused.
  const kinds = ['identify', 'request', 'approve', 'send', 'confirm', 'void', 'answer', 'return']
  const cells = [...kinds.flatMap((kind) => [`${kind} accepted`, `${kind} refused`]), 'receive accepted']
  expect([...seen.keys()].sort()).toEqual(cells.sort())
})
