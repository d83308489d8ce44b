import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../kernel/contract'
import { given, person } from '../../testing/given'
import { aCase, anAccount, aReceipt } from '../../testing/rows'
import type { fundCommands } from './contract'
import type { FundView } from './decide'
import { claimReceipt, confirmClaim, rejectClaim } from './decide-claim'
import { identifyReceipt } from './decide-receipt'
import { confirmUndo, rejectUndo, requestUndo } from './decide-undo'
import { evolveFund, type ReceiptRow } from './model'

const clerk = { actor: person('fund-1', 'fund-clerk') }
const other = { actor: person('fund-2', 'fund-clerk') }
const judge = { actor: person('judge-1', 'quota-judge') }
type Claim = InputOf<(typeof fundCommands)['fund.claim-receipt']>

/** Two cases with one account each, and a line of 1,000.00 yuan. */
function court(receipt: Partial<ReceiptRow> = {}, more: readonly ReceiptRow[] = []) {
  return given<FundView>({
    case_case: [aCase(), aCase({ id: 'case-2', undertakerId: 'judge-2' })],
    fund_account: [anAccount(), anAccount({ id: 'case-2', caseId: 'case-2' })],
    fund_receipt: [aReceipt(receipt), ...more],
  })
}
type Court = ReturnType<typeof court>

const part = (caseId: string, amountFen: bigint) => ({ caseId, amountFen })
const claimOf = (...parts: Claim['parts']): Claim => ({
  receiptId: 'receipt-1',
  parts,
  as: 'receipt',
  reason: '付款人来函',
  evidence: '卷宗第3页',
})
const split = claimOf(part('case-1', 60_000n), part('case-2', 30_000n))

function claimed(rows: Court, input = split, by = clerk): string {
  const made = rows.when(claimReceipt, input, by)
  rows.record(evolveFund, made.events, by)
  if (!made.result) throw new Error(`refused by ${made.refused?.rule}`)
  return made.result.claimId
}

const one = (claimId: string, ...caseIds: string[]) => ({
  ...{ receiptId: 'receipt-1', claimId, caseIds, counterReceiptId: null },
})

function confirmed(rows: Court, input = split): string {
  const claimId = claimed(rows, input)
  const caseIds = [...new Set(input.parts.map(({ caseId }) => caseId))]
  const made = rows.when(confirmClaim, one(claimId, ...caseIds), other)
  rows.record(evolveFund, made.events, other)
  expect(made.refused).toBeUndefined()
  return claimId
}

const receiptOf = (rows: Court) => rows.view.get('fund_receipt', 'receipt-1')
const availableOf = (rows: Court, id: string) => rows.view.get('fund_account', id)?.availableFen

describe('认领 by two people', () => {
  test('one claims: nothing is booked, the sum waits, and each case hears of its part', () => {
    const rows = court()
    const made = rows.when(claimReceipt, split, clerk)
    expect(made.events.map(({ type, stream }) => [type, stream])).toEqual([
      ['fund.ClaimMade', undefined],
      ['fund.ReceiptClaimed', 'case/case-1'],
      ['fund.ReceiptClaimed', 'case/case-2'],
    ])
    rows.record(evolveFund, made.events, clerk)
    expect(receiptOf(rows)).toMatchObject({ state: 'claimed', openFen: 100_000n })
    expect(availableOf(rows, 'case-1')).toBe(0n)
  })

  test('another confirms: each part is on its account, what is left stays open', () => {
    const rows = court()
    const claimId = confirmed(rows)
    expect([availableOf(rows, 'case-1'), availableOf(rows, 'case-2')]).toEqual([60_000n, 30_000n])
    expect(receiptOf(rows)).toMatchObject({ state: 'unidentified', openFen: 10_000n, caseId: null })
    expect(rows.view.get('fund_claim', claimId)).toMatchObject({
      state: 'confirmed',
      claimedBy: 'fund-1',
      decidedBy: 'fund-2',
      evidence: '卷宗第3页',
    })
    confirmed(rows, claimOf(part('case-1', 10_000n)))
    expect(receiptOf(rows)).toMatchObject({ state: 'identified', openFen: 0n, caseId: null })
    expect(rows.when(claimReceipt, claimOf(part('case-1', 1n)), clerk).refused?.rule).toBe(
      'fund.receipt-not-open',
    )
  })

  test('who claimed does not confirm; what is confirmed is what was claimed, once', () => {
    const rows = court()
    const claimId = claimed(rows)
    const ask = (input: ReturnType<typeof one>, by = other) =>
      rows.when(confirmClaim, input, by).refused?.rule
    expect(ask(one(claimId, 'case-1', 'case-2'), clerk)).toBe('fund.claim-confirmed-by-another')
    expect(ask(one(claimId, 'case-1'))).toBe('fund.claim-names-its-cases')
    expect(ask(one(claimId, 'case-1', 'case-2', 'case-3'))).toBe('fund.claim-names-its-cases')
    expect(ask(one('claim-9', 'case-1', 'case-2'))).toBe('fund.claim-unknown')
    rows.record(evolveFund, rows.when(confirmClaim, one(claimId, 'case-1', 'case-2'), other).events, other)
    expect(ask(one(claimId, 'case-1', 'case-2'))).toBe('fund.claim-state')
  })

  test('parts never exceed what is open, also when another claim waits for the rest', () => {
    const rows = court()
    claimed(rows)
    const over = rows.when(claimReceipt, claimOf(part('case-1', 10_001n)), clerk)
    expect(over.refused).toMatchObject({
      rule: 'fund.claim-fits-receipt',
      params: { amountFen: 10_001n, openFen: 10_000n },
    })
    expect(rows.when(claimReceipt, claimOf(part('case-1', 10_000n)), clerk).refused).toBeUndefined()
    const twice = claimOf(part('case-1', 60_000n), part('case-1', 60_000n))
    expect(court().when(claimReceipt, twice, clerk).refused?.rule).toBe('fund.claim-fits-receipt')
  })

  test('an officer claims for his own case only; a closed case takes nothing, also after the claim', () => {
    const rows = court()
    expect(rows.when(claimReceipt, split, judge).refused?.rule).toBe('fund.claimant-has-the-case')
    expect(rows.when(claimReceipt, claimOf(part('case-1', 5n)), judge).refused).toBeUndefined()
    const claimId = claimed(rows, claimOf(part('case-1', 5n)))
    const closed = given<FundView>({
      case_case: [aCase({ state: 'closed' })],
      fund_account: rows.view.all('fund_account'),
      fund_receipt: rows.view.all('fund_receipt'),
      fund_claim: rows.view.all('fund_claim'),
    })
    expect(closed.when(confirmClaim, one(claimId, 'case-1'), other).refused?.rule).toBe(
      'fund.closed-case-takes-no-money',
    )
    expect(closed.when(claimReceipt, claimOf(part('case-1', 5n)), clerk).refused?.rule).toBe(
      'fund.closed-case-takes-no-money',
    )
  })

  test('rejected by another, or taken back by who made it, it is open again; not by anybody', () => {
    const rows = court()
    const claimId = claimed(rows)
    const input = { receiptId: 'receipt-1', claimId, counterReceiptId: null, reason: '付款人另有说明' }
    expect(rows.when(rejectClaim, input, judge).refused?.rule).toBe('fund.claim-rejected-by-checker')
    for (const by of [clerk, other]) expect(rows.when(rejectClaim, input, by).refused).toBeUndefined()
    rows.record(evolveFund, rows.when(rejectClaim, input, other).events, other)
    expect(receiptOf(rows)).toMatchObject({ state: 'unidentified', openFen: 100_000n })
    expect(rows.view.get('fund_claim', claimId)).toMatchObject({
      state: 'rejected',
      rejection: '付款人另有说明',
    })
  })

  test('where two are wanted one is enough only for a line with the number of the account', () => {
    const two = { ...clerk, profile: { parameters: { 'fund.claim-by-two': true } } }
    const input = { receiptId: 'receipt-1', caseId: 'case-1', reason: '附言' }
    expect(court().when(identifyReceipt, input, two).refused?.rule).toBe('fund.claim-by-two')
    expect(court().when(identifyReceipt, input, clerk).refused).toBeUndefined()
    const named = court({ remittance: '付执行款 zx００００００００００００００００' })
    expect(named.when(identifyReceipt, input, two).refused).toBeUndefined()
    const wrong = court({ remittance: '付执行款 ZX0000000000000001' })
    expect(wrong.when(identifyReceipt, input, two).refused?.rule).toBe('fund.claim-by-two')
  })
})

describe('undoing an identification', () => {
  const undo = (claimId: string) => ({ receiptId: 'receipt-1', claimId, reason: '认领有误' })

  test('takes two people and gives the sum back as new entries; the receipt is open again', () => {
    const rows = court()
    const claimId = confirmed(rows)
    rows.record(evolveFund, rows.when(requestUndo, undo(claimId), clerk).events, clerk)
    const both = one(claimId, 'case-1', 'case-2')
    expect(rows.when(confirmUndo, both, clerk).refused?.rule).toBe('fund.claim-confirmed-by-another')
    expect(rows.when(confirmUndo, one(claimId, 'case-1'), other).refused?.rule).toBe(
      'fund.claim-names-its-cases',
    )
    const done = rows.when(confirmUndo, both, other)
    expect(done.events.map(({ type }) => type)).toEqual([
      'fund.ClaimUndone',
      'fund.IdentificationUndone',
      'fund.IdentificationUndone',
      'fund.AccountEmptied',
      'fund.AccountEmptied',
    ])
    const before = rows.view.all('fund_entry').length
    rows.record(evolveFund, done.events, other)
    expect(rows.view.all('fund_entry')).toHaveLength(before + 2)
    for (const id of ['case-1', 'case-2']) {
      expect(rows.view.get('fund_account', id)).toMatchObject({
        availableFen: 0n,
        receivedFen: 0n,
        holdingSince: null,
      })
    }
    expect(receiptOf(rows)).toMatchObject({ state: 'unidentified', openFen: 100_000n, caseId: null })
    expect(rows.when(requestUndo, undo(claimId), clerk).refused?.rule).toBe('fund.claim-state')
  })

  test('what one person identified is undone the same way; a refusal leaves it', () => {
    const rows = court()
    const input = { receiptId: 'receipt-1', caseId: 'case-1', reason: '附言' }
    rows.record(evolveFund, rows.when(identifyReceipt, input, clerk).events, clerk)
    const claimId = rows.view.all('fund_claim')[0]?.id ?? ''
    rows.record(evolveFund, rows.when(requestUndo, undo(claimId), clerk).events, clerk)
    expect(rows.when(rejectUndo, undo(claimId), clerk).refused?.rule).toBe('fund.claim-confirmed-by-another')
    rows.record(evolveFund, rows.when(rejectUndo, undo(claimId), other).events, other)
    expect(rows.view.get('fund_claim', claimId)).toMatchObject({ state: 'confirmed' })
    expect(receiptOf(rows)).toMatchObject({ state: 'identified' })
    expect(rows.when(confirmUndo, one(claimId, 'case-1'), other).refused?.rule).toBe('fund.claim-state')
  })

  test('needs this very sum: what was reserved or paid is not taken from the money of others', () => {
    const rows = court({}, [aReceipt({ id: 'receipt-2', serial: 'S2' })])
    const claimId = confirmed(rows, claimOf(part('case-1', 100_000n)))
    const input = { receiptId: 'receipt-2', caseId: 'case-1', reason: '附言' }
    rows.record(evolveFund, rows.when(identifyReceipt, input, clerk).events, clerk)
    rows.record(evolveFund, rows.when(requestUndo, undo(claimId), clerk).events, clerk)
    const account = rows.view.get('fund_account', 'case-1')
    const entry = rows.view.all('fund_entry')[0]
    if (!account || !entry) throw new Error('no account')
    const spent = { ...entry, id: 'case-1-000009', seq: 9, receiptId: null, payoutId: 'payout-1' }
    const after = (left: bigint, entries: (typeof entry)[]) =>
      given<FundView>({
        fund_account: [{ ...account, availableFen: left }],
        fund_entry: [...rows.view.all('fund_entry'), ...entries],
        fund_receipt: rows.view.all('fund_receipt'),
        fund_claim: rows.view.all('fund_claim'),
      }).when(confirmUndo, one(claimId, 'case-1'), other).refused
    const needs = { rule: 'fund.undo-needs-the-sum' }
    expect(after(200_000n, [])).toBeUndefined()
    expect(after(99_999n, [])).toMatchObject(needs)
    const paid = {
      ...spent,
      kind: 'payment',
      fromLedger: 'reserved',
      toLedger: 'paid',
      amountFen: 1n,
    } as const
    expect(after(199_999n, [paid])).toMatchObject({
      ...needs,
      params: { amountFen: 100_000n, leftFen: 99_999n },
    })
  })
})
