import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../kernel/contract'
import { given, person } from '../../testing/given'
import { aCase, anAccount, aReceipt } from '../../testing/rows'
import type { fundCommands } from './contract'
import type { FundView } from './decide'
import { claimReceipt, confirmClaim, rejectClaim, setAsideReceipt } from './decide-claim'
import { identifyReceipt } from './decide-receipt'
import { declineReferral, referReceipt } from './decide-referral'
import { confirmUndo, requestUndo } from './decide-undo'
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

const one = (claimId: string, ...caseIds: string[]) => ({ receiptId: 'receipt-1', claimId, caseIds })
const receiptOf = (rows: Court) => rows.view.get('fund_receipt', 'receipt-1')
const availableOf = (rows: Court, id: string) => rows.view.get('fund_account', id)?.availableFen

function claimed(rows: Court, input: Claim, by = clerk): void {
  rows.record(evolveFund, rows.when(claimReceipt, input, by).events, by)
}

describe('what is no case money', () => {
  const aside = (
    as: 'court-interest' | 'returned-to-payer' | 'exchanged',
    counterReceiptId: string | null = null,
  ) => ({
    ...{ receiptId: 'receipt-1', as, counterReceiptId, reason: '专户结息', evidence: null },
  })
  const debit = aReceipt({ id: 'receipt-9', serial: 'S9', direction: 'debit', state: 'debit', openFen: 0n })
  const yuan = aReceipt({ id: 'receipt-8', serial: 'S8', amountMinor: 720n })
  const asideOf = (rows: Court, input: ReturnType<typeof aside>, by = clerk) => {
    const made = rows.when(setAsideReceipt, input, by)
    rows.record(evolveFund, made.events, by)
    return made
  }

  test('interest of the pooled account is set aside for the court by two people, and leaves the list', () => {
    const rows = court()
    const { result } = asideOf(rows, aside('court-interest'))
    expect(receiptOf(rows)).toMatchObject({ state: 'claimed' })
    const confirm = one(result?.claimId ?? '')
    expect(rows.when(confirmClaim, confirm, clerk).refused?.rule).toBe('fund.claim-confirmed-by-another')
    const done = rows.when(confirmClaim, confirm, other)
    expect(done.events.map(({ type }) => type)).toEqual(['fund.ClaimConfirmed'])
    rows.record(evolveFund, done.events, other)
    expect(receiptOf(rows)).toMatchObject({ state: 'court-interest', openFen: 0n })
  })

  test('whose the interest is, the court’s parameter says', () => {
    const accounts = { ...clerk, profile: { parameters: { 'fund.account-interest': 'accounts' } } }
    const interest = { ...claimOf(part('case-1', 100_000n)), as: 'interest' as const }
    expect(court().when(claimReceipt, interest, clerk).refused?.rule).toBe('fund.interest-goes-to-the-court')
    expect(court().when(setAsideReceipt, aside('court-interest'), accounts).refused?.rule).toBe(
      'fund.interest-goes-to-accounts',
    )
    const rows = court()
    const { events, result } = rows.when(claimReceipt, interest, accounts)
    rows.record(evolveFund, events, clerk)
    rows.record(
      evolveFund,
      rows.when(confirmClaim, one(result?.claimId ?? '', 'case-1'), other).events,
      other,
    )
    expect(rows.view.all('fund_entry')).toMatchObject([{ kind: 'interest', amountFen: 100_000n }])
    expect(availableOf(rows, 'case-1')).toBe(100_000n)
  })

  test('what was sent back to the payer names the debit line of the same amount', () => {
    const less = { ...debit, id: 'receipt-7', serial: 'S7', amountMinor: 99_999n }
    const rows = court({}, [debit, yuan, less])
    for (const line of [null, 'receipt-8', 'receipt-7', 'receipt-6']) {
      expect(rows.when(setAsideReceipt, aside('returned-to-payer', line), clerk).refused?.rule).toBe(
        'fund.counter-line-fits',
      )
    }
    const { result } = asideOf(rows, aside('returned-to-payer', 'receipt-9'))
    rows.record(evolveFund, rows.when(confirmClaim, one(result?.claimId ?? ''), other).events, other)
    expect(receiptOf(rows)).toMatchObject({ state: 'returned-to-payer', openFen: 0n })
  })

  test('a debit line is one payment: it shows one return, until that is rejected or undone', () => {
    const second = aReceipt({ id: 'receipt-2', serial: 'S2' })
    const dollars = { ...debit, id: 'receipt-5', serial: 'S5', currency: 'USD' }
    const rows = court({}, [debit, second, dollars])
    const again = { ...aside('returned-to-payer', 'receipt-9'), receiptId: 'receipt-2' }
    const askedAgain = () => rows.when(setAsideReceipt, again, clerk).refused?.rule
    expect(rows.when(setAsideReceipt, aside('returned-to-payer', 'receipt-5'), clerk).refused?.rule).toBe(
      'fund.counter-line-fits',
    )
    const { result } = asideOf(rows, aside('returned-to-payer', 'receipt-9'))
    expect(askedAgain()).toBe('fund.counter-line-fits')
    const named = { receiptId: 'receipt-1', claimId: result?.claimId ?? '', counterReceiptId: 'receipt-9' }
    const reject = { ...named, reason: '不是这一笔' }
    expect(rows.when(rejectClaim, { ...reject, counterReceiptId: null }, other).refused?.rule).toBe(
      'fund.claim-names-its-line',
    )
    rows.record(evolveFund, rows.when(rejectClaim, reject, other).events, other)
    expect(askedAgain()).toBeUndefined()
    asideOf(rows, again)
    expect(rows.when(setAsideReceipt, aside('returned-to-payer', 'receipt-9'), clerk).refused?.rule).toBe(
      'fund.counter-line-fits',
    )
  })

  test('a return that is undone leaves its debit line free', () => {
    const rows = court({}, [debit])
    const { result } = asideOf(rows, aside('returned-to-payer', 'receipt-9'))
    const claimId = result?.claimId ?? ''
    rows.record(evolveFund, rows.when(confirmClaim, one(claimId), other).events, other)
    const ask = { receiptId: 'receipt-1', claimId, reason: '没有退回' }
    rows.record(evolveFund, rows.when(requestUndo, ask, clerk).events, clerk)
    const unnamed = { ...one(claimId), counterReceiptId: null }
    expect(rows.when(confirmUndo, unnamed, other).refused?.rule).toBe('fund.claim-names-its-line')
    const undone = rows.when(confirmUndo, { ...unnamed, counterReceiptId: 'receipt-9' }, other)
    rows.record(evolveFund, undone.events, other)
    expect(receiptOf(rows)).toMatchObject({ state: 'unidentified', openFen: 100_000n })
    expect(rows.view.get('fund_counter_line', 'receipt-9')).toMatchObject({ claimId: null })
  })

  test('foreign money is set aside with the line in yuan that it was sold for, once', () => {
    const foreign = { currency: 'USD', state: 'foreign-currency', amountMinor: 100n, openFen: 0n } as const
    const rows = court(foreign, [debit, yuan])
    expect(rows.when(setAsideReceipt, aside('exchanged', 'receipt-9'), clerk).refused?.rule).toBe(
      'fund.counter-line-fits',
    )
    const { result } = asideOf(rows, aside('exchanged', 'receipt-8'))
    expect(receiptOf(rows)).toMatchObject({ state: 'foreign-currency', openFen: 0n })
    expect(rows.when(setAsideReceipt, aside('exchanged', 'receipt-8'), clerk).refused?.rule).toBe(
      'fund.receipt-not-open',
    )
    rows.record(evolveFund, rows.when(confirmClaim, one(result?.claimId ?? ''), other).events, other)
    expect(receiptOf(rows)).toMatchObject({ state: 'exchanged', openFen: 0n })
    expect(rows.when(setAsideReceipt, aside('exchanged', 'receipt-8'), clerk).refused?.rule).toBe(
      'fund.receipt-not-open',
    )
    expect(court().when(setAsideReceipt, aside('exchanged', 'receipt-8'), clerk).refused?.rule).toBe(
      'fund.receipt-not-open',
    )
  })
})

describe('asking a case about a sum', () => {
  const refer = { receiptId: 'receipt-1', caseId: 'case-1', note: '付款人与被执行人同名' }

  test('once; who handles it claims it or says that it is not his', () => {
    const rows = court()
    rows.record(evolveFund, rows.when(referReceipt, refer, clerk).events, clerk)
    expect(rows.view.all('fund_referral')).toMatchObject([
      { state: 'open', amountFen: 100_000n, askedBy: 'fund-1' },
    ])
    expect(rows.when(referReceipt, refer, clerk).refused?.rule).toBe('fund.referred-once')
    const decline = { receiptId: 'receipt-1', caseId: 'case-1', answer: '不是本案' }
    const stranger = { actor: person('judge-2', 'quota-judge') }
    expect(rows.when(declineReferral, decline, stranger).refused?.rule).toBe('fund.claimant-has-the-case')
    const { events } = rows.when(declineReferral, decline, judge)
    const declined = given<FundView>({ fund_referral: rows.view.all('fund_referral'), case_case: [aCase()] })
    declined.record(evolveFund, events, judge)
    expect(declined.view.all('fund_referral')).toMatchObject([{ state: 'declined', answeredBy: 'judge-1' }])
    expect(declined.when(declineReferral, decline, judge).refused?.rule).toBe('fund.referral-open')
    claimed(rows, claimOf(part('case-1', 100_000n)), judge)
    expect(rows.view.all('fund_referral')).toMatchObject([{ state: 'claimed', answeredBy: 'judge-1' }])
  })

  test('is answered too when the fund clerk identifies the sum for that case', () => {
    const rows = court()
    rows.record(evolveFund, rows.when(referReceipt, refer, clerk).events, clerk)
    const input = { receiptId: 'receipt-1', caseId: 'case-1', reason: '已电话核实' }
    const { events } = rows.when(identifyReceipt, input, clerk)
    expect(events.map(({ type }) => type)).toContain('fund.ReceiptClaimed')
    rows.record(evolveFund, events, clerk)
    expect(rows.view.all('fund_referral')).toMatchObject([{ state: 'claimed' }])
    expect(rows.when(referReceipt, refer, clerk).refused?.rule).toBe('fund.receipt-not-open')
  })
})
