import { describe, expect, test } from 'vitest'
import { systemActor } from '../../kernel/role'
import { given, person } from '../../testing/given'
import { anAccount, aPayout, aReceipt } from '../../testing/rows'
import type { FundView } from './decide'
import { type BankAnswer, confirmPayment, recordBankAnswer, recordReturn } from './decide-payout-bank'
import { evolveFund, type PayoutRow, type ReceiptRow } from './model'

const one = { caseId: 'case-1', payoutId: 'payout-1' }
const bank = systemActor('gan12', 'bank:abc')
const cashier = person('cashier-2', 'cashier')
const sent = { state: 'sent', sentBy: 'cashier-1', sentOn: '2026-03-02' } as const
const paid = { ...sent, state: 'paid', paidOn: '2026-03-02', bankReference: 'B1' } as const

/** A payout of 600.00 out of an account that holds 400.00 besides, two days after it was sent. */
function withPayout(columns: Partial<PayoutRow> = {}, availableFen = 40_000n, receipt?: Partial<ReceiptRow>) {
  const wasPaid = columns.state === 'paid'
  const account = anAccount({
    receivedFen: availableFen + 60_000n,
    availableFen,
    reservedFen: wasPaid ? 0n : 60_000n,
    paidFen: wasPaid ? 60_000n : 0n,
    holdingSince: wasPaid && availableFen === 0n ? null : '2026-03-01',
  })
  return given<FundView>(
    {
      fund_account: [account],
      fund_payout: [aPayout(columns)],
      fund_receipt: receipt ? [aReceipt(receipt)] : [],
    },
    { actor: bank, today: '2026-03-04' },
  )
}

type Court = ReturnType<typeof withPayout>

function say(court: Court, answer: BankAnswer) {
  const outcome = court.when(recordBankAnswer, { ...one, answer })
  court.record(evolveFund, outcome.events, { today: '2026-03-04' })
  return outcome.events.map(({ type }) => type)
}

const money = (court: Court) => {
  const account = court.view.get('fund_account', 'case-1')
  return { available: account?.availableFen, reserved: account?.reservedFen, paid: account?.paidFen }
}
const payout = (court: Court) => court.view.get('fund_payout', 'payout-1')

const BACK = { kind: 'returned', code: 'AC06', text: '账户冻结', reference: 'B1', on: '2026-03-04' } as const
const PAID = { kind: 'paid', reference: 'B1', on: '2026-03-03' } as const

describe('a payment that is confirmed', () => {
  const input = { ...one, bankReference: 'B1' }

  test('pays, and the rest stays', () => {
    const court = withPayout({ state: 'sent' })
    const { events } = court.when(confirmPayment, input)
    expect(events.map(({ type }) => type)).toEqual(['fund.PayoutPaid'])
    court.record(evolveFund, events)
    expect(court.view.get('fund_account', 'case-1')).toMatchObject({
      availableFen: 40_000n,
      reservedFen: 0n,
      paidFen: 60_000n,
      holdingSince: '2026-03-01',
    })
  })

  test('ends the clock when it was the last money', () => {
    const court = withPayout({ state: 'sent' }, 0n)
    const { events } = court.when(confirmPayment, input)
    expect(events.map(({ type }) => type)).toEqual(['fund.PayoutPaid', 'fund.AccountEmptied'])
    court.record(evolveFund, events)
    expect(court.view.get('fund_account', 'case-1')).toMatchObject({ reservedFen: 0n, holdingSince: null })
  })

  test('on a day that cannot be is refused', () => {
    const on = (paidOn: string) => withPayout(sent).when(confirmPayment, { ...input, paidOn }).refused?.rule
    expect([on('2026-03-01'), on('2026-03-05')]).toEqual(['fund.bank-day-fits', 'fund.bank-day-fits'])
    expect(on('2026-03-03')).toBeUndefined()
  })

  test('needs an account', () => {
    const court = given<FundView>({ fund_payout: [aPayout({ state: 'sent' })] })
    expect(court.when(confirmPayment, input).refused?.rule).toBe('fund.case-has-account')
  })

  test.each(['requested', 'approved', 'paid', 'voided'] as const)('is refused while %s', (state) => {
    const { refused } = withPayout({ state }).when(confirmPayment, input)
    expect(refused).toMatchObject({ rule: 'fund.payout-state', params: { state } })
  })
})

describe('a bank that does not answer', () => {
  test('has not failed: the money stays reserved until it is known, and the answer is asked for again', () => {
    const court = withPayout(sent)
    expect(say(court, { kind: 'unknown', text: 'time-out' })).toEqual(['fund.BankAnswered'])
    expect(payout(court)).toMatchObject({ state: 'sent', bankState: 'unknown', bankText: 'time-out' })
    expect(money(court)).toEqual({ available: 40_000n, reserved: 60_000n, paid: 0n })
    expect(say(court, { kind: 'unknown', text: 'time-out' })).toEqual([])
    expect(say(court, PAID)).toEqual(['fund.PayoutPaid'])
    expect(payout(court)).toMatchObject({ state: 'paid', paidOn: '2026-03-03', bankState: null })
  })

  test('is told again under the same key when it never heard of the order, and only then', () => {
    const court = withPayout(sent)
    expect(say(court, { kind: 'not-known' })).toEqual([])
    say(court, { kind: 'unknown', text: '' })
    const { events } = court.when(recordBankAnswer, { ...one, answer: { kind: 'not-known' } })
    expect(events).toMatchObject([
      {
        type: 'fund.PayoutResubmitted',
        data: { bankKey: aPayout().bankKey, payeeAccount: '6222333344445555' },
      },
    ])
    court.record(evolveFund, events)
    expect(say(court, { kind: 'not-known' })).toEqual([])
    expect(say(court, { kind: 'accepted' })).toEqual(['fund.BankAnswered'])
    expect(say(court, { kind: 'unknown', text: '' })).toEqual([])
  })
})

test('an order that stands in a file is never told by the line as well', () => {
  const court = withPayout({ ...sent, fileId: 'pf-1', fileOn: '2026-03-02', bankState: 'unknown' })
  expect(say(court, { kind: 'not-known' })).toEqual([])
  expect(payout(court)).toMatchObject({ state: 'sent', bankState: 'unknown' })
})

describe('a refusal of the bank', () => {
  const refused = { kind: 'refused', code: 'AC04', text: '已销户' } as const

  test('gives the money back and ends the payout: paying needs a new request', () => {
    const court = withPayout(sent)
    expect(say(court, { kind: 'accepted' })).toEqual(['fund.BankAnswered'])
    expect(say(court, refused)).toEqual(['fund.PayoutRefused'])
    expect(payout(court)).toMatchObject({ state: 'refused', bankCode: 'AC04', bankText: '已销户' })
    expect(money(court)).toEqual({ available: 100_000n, reserved: 0n, paid: 0n })
    expect(say(court, refused)).toEqual([])
  })

  test('may be recorded by hand, not by who sent it, and nothing else may', () => {
    const by = (id: string, answer: BankAnswer) =>
      withPayout(sent).when(recordBankAnswer, { ...one, answer }, { actor: person(id, 'cashier') })
    expect(by('cashier-2', refused).events).toMatchObject([{ type: 'fund.PayoutRefused' }])
    expect(by('cashier-1', refused).refused?.rule).toBe('fund.answer-by-another')
    expect(by('cashier-2', PAID).refused?.rule).toBe('fund.answer-by-another')
    const late = withPayout(paid).when(recordBankAnswer, { ...one, answer: refused }, { actor: cashier })
    expect(late.refused).toMatchObject({ rule: 'fund.payout-state', params: { state: 'paid' } })
  })
})

describe('an answer that comes twice, late or out of order', () => {
  test.each<[string, Partial<PayoutRow>, BankAnswer]>([
    ['paid again', paid, PAID],
    ['accepted after paid', paid, { kind: 'accepted' }],
    ['forgotten after paid', paid, { kind: 'not-known' }],
    ['a time-out after a refusal', { ...sent, state: 'refused' }, { kind: 'unknown', text: '' }],
    ['paid after it came back', { ...paid, state: 'returned', returnedOn: '2026-03-03' }, PAID],
    ['returned again', { ...paid, state: 'returned', returnedOn: '2026-03-03' }, BACK],
  ])('%s changes nothing', (_what, row, answer) => {
    expect(say(withPayout(row), answer)).toEqual([])
  })

  test.each<[string, Partial<PayoutRow>, BankAnswer]>([
    ['paid after a refusal', { ...sent, state: 'refused' }, PAID],
    ['returned after a refusal', { ...sent, state: 'refused' }, BACK],
    ['paid under another reference', paid, { ...PAID, reference: 'B2' }],
    ['refused after paid', paid, { kind: 'refused', code: 'X', text: '' }],
    ['forgotten after it was accepted', { ...sent, bankState: 'accepted' }, { kind: 'not-known' }],
    ['paid before it was sent', sent, { ...PAID, on: '2026-03-01' }],
    ['paid tomorrow', sent, { ...PAID, on: '2026-03-05' }],
    ['returned before it was paid', paid, { ...BACK, on: '2026-03-01' }],
  ])('%s is kept as a contradiction, once, and moves no money', (_what, row, answer) => {
    const court = withPayout(row)
    const before = money(court)
    expect(say(court, answer)).toEqual(['fund.BankAnswered'])
    expect(payout(court)).toMatchObject({ state: row.state, bankState: 'contradicted' })
    expect(say(court, answer)).toEqual([])
    expect(money(court)).toEqual(before)
  })

  test.each(['requested', 'approved', 'voided'] as const)('for a payout that is %s is refused', (state) => {
    const { refused } = withPayout({ state }).when(recordBankAnswer, { ...one, answer: PAID })
    expect(refused).toMatchObject({ rule: 'fund.payout-state', params: { state } })
  })
})

describe('money that the bank sends back', () => {
  test('is available again, and has waited since that day', () => {
    const court = withPayout(paid, 0n)
    expect(say(court, BACK)).toEqual(['fund.PayoutReturned'])
    expect(payout(court)).toMatchObject({ state: 'returned', returnedOn: '2026-03-04', bankCode: 'AC06' })
    expect(money(court)).toEqual({ available: 60_000n, reserved: 0n, paid: 0n })
    expect(court.view.get('fund_account', 'case-1')?.holdingSince).toBe('2026-03-04')
    expect(court.view.all('fund_entry')).toMatchObject([
      { kind: 'return', fromLedger: 'paid', toLedger: 'available', payoutId: 'payout-1' },
    ])
  })

  test('before anybody knew that it was paid is entered both ways', () => {
    const court = withPayout(sent)
    const answer = { ...BACK, on: '2026-03-04' }
    expect(court.when(recordBankAnswer, { ...one, answer }).events.map(({ type }) => type)).toEqual([
      'fund.PayoutPaid',
      'fund.PayoutReturned',
    ])
  })

  const input = { ...one, code: '', text: '退汇', bankReference: 'B1' }
  const line = { amountMinor: 60_000n, bookedOn: '2026-03-03' }

  test('is recorded with the line of the statement, which is no new money', () => {
    const court = withPayout(paid, 0n, line)
    const { events } = court.when(recordReturn, { ...input, receiptId: 'receipt-1' }, { actor: cashier })
    expect(events.map(({ type, stream, occurredOn }) => [type, stream, occurredOn])).toEqual([
      ['fund.PayoutReturned', undefined, '2026-03-03'],
      ['fund.ReceiptIsReturn', 'receipt/receipt-1', undefined],
    ])
    court.record(evolveFund, events)
    expect(court.view.get('fund_receipt', 'receipt-1')?.state).toBe('payout-return')
    expect(payout(court)?.returnReceiptId).toBe('receipt-1')
  })

  test('is recorded from the bank’s line also where a person wrote the payment down too late', () => {
    const late = { ...paid, paidOn: '2026-03-04' } as const
    const byLine = withPayout(late, 0n, line).when(recordReturn, { ...input, receiptId: 'receipt-1' })
    expect(byLine.events.map(({ occurredOn }) => occurredOn)).toEqual(['2026-03-03', undefined])
    const byHand = withPayout(late).when(recordReturn, { ...input, returnedOn: '2026-03-03' })
    expect(byHand.refused?.rule).toBe('fund.bank-day-fits')
    const beforeSent = withPayout(late, 0n, { ...line, bookedOn: '2026-02-27' })
    expect(beforeSent.when(recordReturn, { ...input, receiptId: 'receipt-1' }).refused?.rule).toBe(
      'fund.bank-day-fits',
    )
  })

  test('gets its line later, once, when the bank had told it before', () => {
    const court = withPayout({ ...paid, state: 'returned', returnedOn: '2026-03-03' }, 0n, line)
    const found = court.when(recordReturn, { ...input, receiptId: 'receipt-1' })
    expect(found.events.map(({ type }) => type)).toEqual(['fund.ReturnLineFound', 'fund.ReceiptIsReturn'])
    court.record(evolveFund, found.events)
    expect(court.when(recordReturn, { ...input, receiptId: 'receipt-1' })).toMatchObject({ events: [] })
    expect(court.when(recordReturn, input)).toMatchObject({ events: [], refused: undefined })
  })

  test.each<[string, Partial<PayoutRow>, Partial<ReceiptRow>, object]>([
    ['fund.payout-state', sent, line, {}],
    ['fund.receipt-unknown', paid, line, { receiptId: 'receipt-9' }],
    ['fund.receipt-not-open', paid, { ...line, state: 'identified' }, { receiptId: 'receipt-1' }],
    ['fund.return-is-whole', paid, { ...line, amountMinor: 59_900n }, { receiptId: 'receipt-1' }],
    ['fund.bank-day-fits', paid, line, { returnedOn: '2026-03-01' }],
    ['fund.bank-day-fits', paid, line, { returnedOn: '2026-03-05' }],
  ])('is refused by %s', (rule, row, receipt, more) => {
    const { refused } = withPayout(row, 0n, receipt).when(recordReturn, { ...input, ...more })
    expect(refused?.rule).toBe(rule)
  })

  test('of another case is unknown here', () => {
    const { refused } = withPayout({ ...paid, caseId: 'case-2' }).when(recordReturn, input)
    expect(refused?.rule).toBe('fund.payout-unknown')
  })
})
