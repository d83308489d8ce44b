import { describe, expect, test } from 'vitest'
import type { BalancedDay, BankAccount, DayLine, DayReport } from '../domain/reconciliation/contract'
import { reconcileDay } from '../engine/index'
import { systemActor } from '../kernel/role'
import { cityPlan, mergeProfile } from '../profiles/index'
import { BANK_HABITS } from '../testing/bank-simulator'
import { fileAndAssign, receiveMoney, sendOut } from './acts'
import { ACCOUNT, type BankDays, type FileLine, openBankDays } from './reconciliation'
import { STORAGES } from './stage'

const kinds = ({ divergences }: DayReport) => divergences.map(({ kind }) => kind)

/** Money of a case comes in at the bank, is read in and identified. */
async function moneyIn(days: BankDays, caseId: string, fen: bigint): Promise<void> {
  const { stage, bank } = days
  const { serial } = bank.receive(fen, '陇南某建筑有限公司')
  await days.readIn(stage.clock.today())
  const list = await stage.ask<{ items: { id: string; serial: string }[] }>('fund-1', 'fund.unidentified')
  const receiptId = list.items.find((one) => one.serial === serial)?.id
  await stage.must('fund-1', 'fund.identify-receipt', { receiptId, caseId, reason: '汇款附言' })
  stage.clock.set('2024-03-01')
}

const run = (days: BankDays, day = days.stage.clock.today()) =>
  days.stage.ask<BalancedDay>('fund-1', 'reconciliation.run', { bankAccount: ACCOUNT, day })
const look = (days: BankDays, day = days.stage.clock.today()) =>
  days.stage.ask<BalancedDay>('cashier-1', 'reconciliation.day', { bankAccount: ACCOUNT, day })

describe.each(STORAGES)('the books and the bank, on %s', (kind) => {
  test('whatever the bank does, every day of a fortnight agrees with its statement', async () => {
    // The bank that answers late does so after four days: the court waits as long before it asks.
    const patient = mergeProfile(cityPlan, { parameters: { 'fund.bank-answer-working-days': 4 } })
    const habits = Object.fromEntries(BANK_HABITS.map((habit) => [habit, 1]))
    const days = await openBankDays(kind, habits, { profiles: [patient] })
    const { stage, bank } = days
    const caseId = await fileAndAssign(stage)
    const { courtId } = stage.court
    await moneyIn(days, caseId, 5_000_000n)
    for (let day = 0; day < 14; day += 1) {
      if (day < 6) for (let n = 0; n < 4; n += 1) await sendOut(stage, caseId, BigInt(10_000 * day + n + 1))
      await days.tellAndAsk()
      const today = stage.clock.today()
      await days.readIn(today)
      await recordReturns(days, caseId)
      const [report] = await reconcileDay(stage.engine, courtId, today)
      expect([today, kinds(report ?? expect.fail())]).toEqual([today, []])
      const { control } = report ?? expect.fail()
      expect(control.closingMinor).toBe(bank.balanceFen())
      expect(control.openingMinor).toBe(days.openingOf(today))
      expect([control.bookedCreditFen, control.bookedDebitFen]).toEqual([control.creditFen, control.debitFen])
      stage.clock.advance(1)
    }
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})

/** The line of a return belongs to its payout: it is no new money. */
async function recordReturns({ stage, bank }: BankDays, caseId: string): Promise<void> {
  const { payouts } = await stage.ask<{ payouts: { id: string; state: string; bankKey: string }[] }>(
    'judge-1',
    'fund.statement',
    { caseId },
  )
  const open = await stage.ask<{ items: { id: string; serial: string }[] }>('fund-1', 'fund.unidentified')
  for (const { direction, key, serial, on } of bank.lines()) {
    const payout = direction === 'credit' ? payouts.find(({ bankKey }) => bankKey === key) : undefined
    const receipt = open.items.find((one) => one.serial === serial)
    if (!payout || !receipt) continue
    const input = {
      caseId,
      payoutId: payout.id,
      bankReference: serial,
      returnedOn: on,
      receiptId: receipt.id,
    }
    await stage.must(systemActor(stage.court.courtId, 'bank'), 'fund.record-return', input)
  }
}

/** A case with money, one payout that is paid and one that is approved, on one day. */
async function dayWithPayouts() {
  const days = await openBankDays('memory')
  const { stage } = days
  const caseId = await fileAndAssign(stage)
  await moneyIn(days, caseId, 1_000_000n)
  await sendOut(stage, caseId, 300_000n)
  await sendOut(stage, caseId, 50_000n)
  await days.tellAndAsk()
  return { days, stage, caseId, today: stage.clock.today() }
}

const extra: FileLine = {
  serial: 'X1',
  on: '2024-03-01',
  direction: 'debit',
  amountFen: 77n,
  key: null,
  counterparty: '不明',
}

describe('what the statement says otherwise is named', () => {
  const plants: readonly (readonly [
    string,
    readonly string[],
    (lines: readonly FileLine[]) => FileLine[],
  ])[] = [
    ['nothing', [], (lines) => [...lines]],
    ['a debit that nobody asked for', ['debit-without-payout'], (lines) => [...lines, extra]],
    [
      'a payout that the bank paid twice',
      ['debit-twice'],
      (lines) => [
        ...lines,
        ...lines.filter(({ amountFen }) => amountFen === 50_000n).map((one) => ({ ...one, serial: 'X2' })),
      ],
    ],
    [
      'a payout over another amount',
      ['debit-amount-differs'],
      (lines) => lines.map((one) => (one.amountFen === 50_000n ? { ...one, amountFen: 50_100n } : one)),
    ],
    [
      'foreign money',
      ['foreign-currency'],
      (lines) => [...lines, { ...extra, direction: 'credit', currency: 'USD' }],
    ],
  ]
  test.each(plants)('%s: %j', async (_, expected, plant) => {
    const { days, today } = await dayWithPayouts()
    await days.readIn(today, plant(days.linesOf(today)))
    const report = await run(days)
    expect(kinds(report)).toEqual(expected)
  })

  test('a statement that is missing in between, and a payout that the bank never debited', async () => {
    const { days, stage, today } = await dayWithPayouts()
    await days.readIn(
      today,
      days.linesOf(today).filter(({ amountFen }) => amountFen !== 300_000n),
    )
    expect((await run(days)).inTransit).toHaveLength(1)
    stage.clock.set('2024-03-08')
    days.bank.receive(5_000n, '王某')
    await days.readIn('2024-03-08')
    const report = await run(days)
    expect(kinds(report).sort()).toEqual(['opening-differs', 'paid-without-debit'])
  })
})

describe('the day is signed', () => {
  test('by a cashier, over what he sees, with every divergence explained by another', async () => {
    const { days, stage, today } = await dayWithPayouts()
    await days.readIn(today, [...days.linesOf(today), extra])
    const seen = await look(days)
    expect([seen.state, seen.stale]).toEqual(['not-run', false])
    const of = { bankAccount: ACCOUNT, day: today }
    const sign = (digest: string, more: object = {}) =>
      stage.give('cashier-1', 'reconciliation.sign', { ...of, digest, ...more })
    expect(await sign(seen.digest)).toMatchObject({ rule: 'reconciliation.day-was-run' })
    const { divergences, digest, balance } = await run(days)
    const seenOf = { differenceFen: balance?.differenceFen }
    // The bank took a fee that the court knows nothing of.
    expect(balance).toMatchObject({ differenceFen: -77n, causes: [{ kind: 'debit-without-payout' }] })
    expect(await sign('0'.repeat(64))).toMatchObject({ rule: 'reconciliation.signs-what-was-run' })
    expect(await sign(digest)).toMatchObject({ rule: 'reconciliation.signs-what-was-run' })
    expect(await sign(digest, seenOf)).toMatchObject({ rule: 'reconciliation.divergences-explained' })
    for (const { id } of divergences) {
      const input = { ...of, divergenceId: id, reason: '银行手续费，已申请退回' }
      await stage.must('fund-1', 'reconciliation.explain', input)
    }
    expect(await sign(digest, seenOf)).toMatchObject({ rule: 'reconciliation.balance-explained' })
    const reason = '银行手续费，已申请退回'
    expect(await sign(digest, { ...seenOf, reason })).toMatchObject({ kind: 'accepted' })
    const signed = { state: 'signed', stale: false, signedOn: today, signedReason: reason }
    expect(await look(days)).toMatchObject(signed)
    expect(await sign(digest, seenOf)).toMatchObject({ rule: 'reconciliation.signed-once' })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('the same run again leaves the signature; a line that comes later opens the day again', async () => {
    const { days, stage, today } = await dayWithPayouts()
    await days.readIn(today)
    const { digest, balance } = await run(days)
    const of = { bankAccount: ACCOUNT, day: today }
    const differenceFen = balance?.differenceFen
    await stage.must('cashier-1', 'reconciliation.sign', { ...of, digest, differenceFen })
    expect((await run(days)).state).toBe('signed')
    expect((await look(days)).state).toBe('signed')
    await days.readIn(today, [...days.linesOf(today), { ...extra, direction: 'credit' }])
    expect(await look(days)).toMatchObject({ state: 'reopened', stale: true })
    await run(days)
    expect((await look(days)).state).toBe('open')
    const list = await stage.ask<DayLine[]>('director', 'reconciliation.days', {
      bankAccount: ACCOUNT,
      from: '2024-02-01',
      to: '2024-03-31',
    })
    expect(list).toMatchObject([
      { day: today, state: 'open', creditFen: 77n, debitFen: 350_000n },
      { day: '2024-02-29', state: 'not-run', creditFen: 1_000_000n, debitFen: 0n, divergences: 0 },
    ])
    const accounts = await stage.ask<BankAccount[]>('director', 'reconciliation.accounts')
    expect(accounts).toEqual([{ bankAccount: ACCOUNT, lastDay: today }])
  })

  test('a result that was made up is shown beside what is there, and cannot be signed', async () => {
    const { days, stage, today } = await dayWithPayouts()
    await days.readIn(today, [...days.linesOf(today), extra])
    const { control, digest } = await look(days)
    const of = { bankAccount: ACCOUNT, day: today }
    const lie = { ...of, control, digest: 'f'.repeat(64), divergences: [] }
    await stage.must('fund-1', 'reconciliation.record-day', lie)
    expect(await look(days)).toMatchObject({ stale: true, digest })
    const outcome = await stage.give('cashier-1', 'reconciliation.sign', { ...of, digest })
    expect(outcome).toMatchObject({ rule: 'reconciliation.signs-what-was-run' })
  })
})

test('money that was booked by hand on a day without a statement is said once', async () => {
  const days = await openBankDays('memory')
  const caseId = await fileAndAssign(days.stage)
  for (const serial of ['a', 'b', 'c']) await receiveMoney(days.stage, caseId, serial, 100n)
  expect(kinds(await run(days))).toEqual(['statement-missing'])
})
