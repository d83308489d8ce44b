import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../kernel/contract'
import type { RecordedEvent } from '../../kernel/event'
import type { JsonObject } from '../../kernel/json'
import { given, testContext } from '../../testing/given'
import { aCase, anAccount, aReceipt } from '../../testing/rows'
import { type fundCommands, receiptIdOf } from './contract'
import { accountNumberOf, type FundView, openAccount, takeOver } from './decide'
import { bookReceipt, identifyReceipt } from './decide-receipt'
import { evolveFund } from './model'
import { fundReactions } from './reactions'
import { fundRules } from './rules'

describe('the account of a case', () => {
  test('is opened once, empty, with a number that follows from the case number', () => {
    const court = given<FundView>({ case_case: [aCase()] })
    const { events } = court.when(openAccount, { caseId: 'case-1' })
    expect(events).toEqual([
      {
        type: 'fund.AccountOpened',
        data: anAccount({ accountNumber: accountNumberOf('（2026）甘1202执1号'), openedOn: '2026-03-02' }),
      },
    ])
    court.record(evolveFund, events)
    expect(court.when(openAccount, { caseId: 'case-1' })).toMatchObject({ events: [], refused: undefined })
  })

  test('has a number of 16 digits that shows a mistyped one', () => {
    const number = accountNumberOf('（2026）甘1202执1号')
    expect(number).toMatch(/^ZX\d{16}$/)
    expect(accountNumberOf('（2026）甘1202执2号')).not.toBe(number)
    const sum = [...number.slice(2)].reverse().reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
    expect(sum % 10).toBe(0)
  })

  test('takes over what an older system held', () => {
    const court = given<FundView>({ fund_account: [anAccount()] })
    const { events } = court.when(takeOver, { caseId: 'case-1', amountFen: 700n })
    court.record(evolveFund, events)
    expect(court.view.get('fund_account', 'case-1')).toMatchObject({
      receivedFen: 700n,
      availableFen: 700n,
      holdingSince: '2026-03-02',
    })
    expect(court.view.all('fund_entry')).toMatchObject([{ kind: 'opening', fromLedger: 'bank' }])
  })

  test('is missing: nothing is posted', () => {
    const court = given<FundView>({ case_case: [aCase()], fund_receipt: [aReceipt()] })
    const identify = { receiptId: 'receipt-1', caseId: 'case-1', reason: '附言' }
    expect(court.when(takeOver, { caseId: 'case-1', amountFen: 1n }).refused?.rule).toBe(
      'fund.case-has-account',
    )
    expect(court.when(identifyReceipt, identify).refused?.rule).toBe('fund.case-has-account')
    expect(given<FundView>({}).when(openAccount, { caseId: 'case-1' }).refused?.rule).toBe(
      'fund.case-has-account',
    )
  })
})

type Line = InputOf<(typeof fundCommands)['fund.book-receipt']>

const line: Line = {
  bankAccount: '6222000011112222',
  serial: 'S1',
  statementId: 'statement-1',
  direction: 'credit',
  amountMinor: 100_000n,
  currency: 'CNY',
  bookedOn: '2026-03-01',
  payerName: '李四',
  payerAccount: null,
  remittance: '',
}

describe('a bank line', () => {
  test('is booked on the day of the bank', () => {
    const { events, result } = given<FundView>({}).when(bookReceipt, line)
    expect(events).toMatchObject([
      { type: 'fund.ReceiptBooked', occurredOn: '2026-03-01', data: { state: 'unidentified' } },
    ])
    expect(result).toEqual({ receiptId: receiptIdOf(line.bankAccount, 'S1'), booked: true })
  })

  test('books nothing when it comes again, whatever its texts say', () => {
    const court = given<FundView>({})
    court.record(evolveFund, court.when(bookReceipt, line).events)
    const again = court.when(bookReceipt, { ...line, statementId: 'statement-2', remittance: '还款' })
    expect(again).toMatchObject({ events: [], result: { booked: false }, refused: undefined })
  })

  test.each<[string, Partial<Line>]>([
    ['amount', { amountMinor: 100_001n }],
    ['currency', { currency: 'USD' }],
    ['direction', { direction: 'debit' }],
    ['day', { bookedOn: '2026-03-02' }],
  ])('of a booked serial with another %s is left to a person', (_what, changed) => {
    const court = given<FundView>({})
    court.record(evolveFund, court.when(bookReceipt, line).events)
    const { refused } = court.when(bookReceipt, { ...line, ...changed })
    expect(refused).toMatchObject({
      rule: 'fund.serial-conflict',
      params: { serial: 'S1', bookedFen: 100_000n, bookedOn: '2026-03-01' },
    })
  })

  test.each<[string, Partial<Line>]>([
    ['debit', { direction: 'debit' }],
    ['debit', { direction: 'debit', currency: 'USD' }],
    ['foreign-currency', { currency: 'USD' }],
  ])('is kept as %s for the control total', (state, changed) => {
    const { events } = given<FundView>({}).when(bookReceipt, { ...line, ...changed })
    expect(events).toMatchObject([{ data: { state } }])
  })
})

describe('a receipt', () => {
  const input = { receiptId: 'receipt-1', caseId: 'case-1', reason: '附言中有案号' }
  const rows = { case_case: [aCase()], fund_account: [anAccount()], fund_receipt: [aReceipt()] }

  test('that is identified lies on the account of the case', () => {
    const court = given<FundView>(rows)
    const { events } = court.when(identifyReceipt, input)
    expect(events.map(({ type, stream }) => [type, stream])).toEqual([
      ['fund.MoneyReceived', undefined],
      ['fund.ReceiptIdentified', 'receipt/receipt-1'],
    ])
    court.record(evolveFund, events)
    expect(court.view.get('fund_account', 'case-1')).toMatchObject({ availableFen: 100_000n })
    expect(court.view.get('fund_receipt', 'receipt-1')).toMatchObject({
      state: 'identified',
      caseId: 'case-1',
    })
    expect(court.when(identifyReceipt, input).refused).toMatchObject({
      rule: 'fund.receipt-not-open',
      params: { state: 'identified' },
    })
  })

  test.each(['debit', 'foreign-currency', 'identified'] as const)('in state %s is refused', (state) => {
    const court = given<FundView>({ ...rows, fund_receipt: [aReceipt({ state })] })
    expect(court.when(identifyReceipt, input).refused?.rule).toBe('fund.receipt-not-open')
  })

  test('nobody booked is refused', () => {
    const court = given<FundView>({ ...rows, fund_receipt: [] })
    expect(court.when(identifyReceipt, input).refused?.rule).toBe('fund.receipt-unknown')
  })

  test('for a closed case is refused, for a suspended one not', () => {
    const closed = given<FundView>({ ...rows, case_case: [aCase({ state: 'closed' })] })
    expect(closed.when(identifyReceipt, input).refused?.rule).toBe('fund.closed-case-takes-no-money')
    const suspended = given<FundView>({ ...rows, case_case: [aCase({ state: 'suspended' })] })
    expect(suspended.when(identifyReceipt, input).refused).toBeUndefined()
  })
})

describe('what follows from the case', () => {
  const react = (type: string, data: JsonObject) =>
    fundReactions
      .filter(({ on }) => on.includes(type))
      .flatMap(({ react }) => react({ type, data } as RecordedEvent, given({}).view, testContext()))

  test('a filed case gets its account', () => {
    expect(react('case.Filed', { ...aCase() })).toEqual([
      { name: 'fund.open-account', input: { caseId: 'case-1' } },
    ])
  })

  test('an imported case keeps what it holds and no more', () => {
    const imported = { caseId: 'case-1', legacyState: '执行中', node: 'n' }
    expect(react('case.Imported', { ...imported, receivedFen: 900n, paidFen: 200n })).toEqual([
      { name: 'fund.take-over', input: { caseId: 'case-1', amountFen: 700n } },
    ])
    expect(react('case.Imported', { ...imported, receivedFen: 900n, paidFen: 900n })).toEqual([])
    expect(react('case.Imported', { ...imported, receivedFen: 0n, paidFen: 1n })).toEqual([])
  })

  test('a case is not imported as closed while it holds money', () => {
    const ask = (state: string, receivedFen: bigint) =>
      given({}).ask(fundRules, 'fund.closed-import-holds-no-money', { state, receivedFen, paidFen: 900n })
    expect(ask('closed', 901n)).toEqual({ verdict: 'deny', params: { heldFen: 1n } })
    expect(ask('closed', 900n)).toBeUndefined()
    expect(ask('suspended', 901n)).toBeUndefined()
  })
})
