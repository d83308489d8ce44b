import { describe, expect, test } from 'vitest'
import { bankKeyOf } from '../domain/fund/index'
import { askBank, payThrough, type Sender } from '../engine/index'
import { systemActor } from '../kernel/role'
import { BANK_HABITS, type BankHabit, createBankSimulator } from '../testing/bank-simulator'
import { fileAndAssign, receiveMoney, sendOut } from './acts'
import { openStage } from './stage'

interface Account {
  readonly account: {
    readonly availableFen: bigint
    readonly reservedFen: bigint
    readonly paidFen: bigint
    readonly receivedFen: bigint
  }
  readonly payouts: readonly {
    readonly id: string
    readonly state: string
    readonly bankState: string | null
  }[]
}

/** A court whose case holds 10,000.00, and a bank beside it. */
async function atBank(habits?: Partial<Record<BankHabit, number>>) {
  const stage = await openStage('memory')
  const { clock, engine, court } = stage
  const bank = createBankSimulator({ seed: '2024', today: () => clock.today(), ...(habits && { habits }) })
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 1_000_000n)
  const drain = (pay: Sender = payThrough(bank)) => engine.drain({ 'bank.pay': pay })
  const ask = (paidSince?: string) =>
    askBank(engine, { bank, courtId: court.courtId, ...(paidSince && { paidSince }) })
  const statement = () => stage.ask<Account>('judge-1', 'fund.statement', { caseId })
  return { stage, bank, caseId, drain, ask, statement, courtId: court.courtId }
}

const stateOf = ({ payouts }: Account) => payouts.map(({ state, bankState }) => [state, bankState])

describe('a time-out of the bank is unknown, never failed (M7)', () => {
  test.each<BankHabit>(['times-out-paid', 'times-out-lost'])(
    '%s: reserved until known, paid once',
    async (habit) => {
      const { stage, bank, caseId, drain, ask, statement, courtId } = await atBank({ [habit]: 1 })
      const payoutId = await sendOut(stage, caseId, 600_000n)
      await drain()
      const dark = await statement()
      expect(stateOf(dark)).toEqual([['sent', 'unknown']])
      expect(dark.account).toMatchObject({ reservedFen: 600_000n, availableFen: 400_000n, paidFen: 0n })
      const voided = await stage.give('judge-1', 'fund.void-payout', {
        caseId,
        payoutId,
        reason: '银行没有回复',
      })
      expect(voided).toMatchObject({ kind: 'refused', rule: 'fund.sent-payout-not-voided' })
      for (let round = 0; round < 3; round += 1) {
        expect(await ask()).toMatchObject({ failed: [], refused: [] })
        await drain()
      }
      const known = await statement()
      expect(stateOf(known)).toEqual([['paid', null]])
      expect(known.account).toMatchObject({ reservedFen: 0n, availableFen: 400_000n, paidFen: 600_000n })
      expect(bank.paidTimes(bankKeyOf(courtId, payoutId))).toBe(1)
    },
  )

  test('a server that dies between bank and record tells the bank the same key again', async () => {
    const { stage, bank, caseId, drain, ask, statement, courtId } = await atBank()
    const payoutId = await sendOut(stage, caseId, 600_000n)
    const dying: Sender = async (message) => {
      await payThrough(bank)(message)
      throw new Error('killed')
    }
    expect((await drain(dying)).failed).toHaveLength(1)
    expect(stateOf(await statement())).toEqual([['sent', null]])
    stage.clock.set(stage.clock.today(), '10:00')
    expect((await drain()).sent).toBe(1)
    await ask()
    expect(stateOf(await statement())).toEqual([['paid', null]])
    expect(bank.paidTimes(bankKeyOf(courtId, payoutId))).toBe(1)
  })

  test('a port that throws says nothing about the payment', async () => {
    const { stage, bank, caseId, drain, statement } = await atBank()
    await sendOut(stage, caseId, 600_000n)
    const broken = { ...bank, id: 'x', submit: () => Promise.reject(new Error('connection reset')) }
    await drain(payThrough({ ...broken, status: (key) => bank.status(key) }))
    expect(stateOf(await statement())).toEqual([['sent', 'unknown']])
  })
})

test('money that the bank sends back after five days is there again, and its 30 days begin anew', async () => {
  const { stage, caseId, drain, ask, statement } = await atBank({ returns: 1 })
  await sendOut(stage, caseId, 1_000_000n)
  await drain()
  await ask()
  expect(stateOf(await statement())).toEqual([['paid', null]])
  stage.clock.advance(5)
  await ask(stage.clock.today())
  expect(stateOf(await statement()), 'nobody asked after a payment of five days ago').toEqual([
    ['paid', null],
  ])
  await ask('2024-03-01')
  const { account, payouts } = await statement()
  expect(payouts[0]?.state).toBe('returned')
  expect(account).toMatchObject({ availableFen: 1_000_000n, reservedFen: 0n, paidFen: 0n })
  const course = await stage.ask<{ node: string; state: string; dueOn: string }[]>('judge-1', 'node.course', {
    caseId,
  })
  expect(course.filter(({ node, state }) => node === 'payout' && state === 'running')).toMatchObject([
    { dueOn: '2024-04-05' },
  ])
})

test('whatever the bank does, and however often and late it says so, the ledger and its books agree in the end', async () => {
  const { stage, bank, caseId, drain, ask, statement, courtId } = await atBank(
    Object.fromEntries(BANK_HABITS.map((habit) => [habit, 1])),
  )
  const payoutIds: string[] = []
  for (let n = 0; n < 40; n += 1) payoutIds.push(await sendOut(stage, caseId, BigInt(1_000 + n)))
  const actor = systemActor(courtId, 'bank')
  for (let day = 0; day < 9; day += 1) {
    await drain()
    if (day % 2 === 0) await ask('2024-03-01')
    for (const { caseId: of, payoutId, answer } of bank.takeNotices()) {
      await stage.must(actor, 'fund.record-bank-answer', { caseId: of, payoutId, answer })
    }
    stage.clock.advance(1)
  }
  await ask('2024-03-01')
  const { account, payouts } = await statement()
  const paidFen = bank
    .lines()
    .reduce((sum, { direction, amountFen }) => sum + (direction === 'debit' ? amountFen : -amountFen), 0n)
  expect(account.paidFen).toBe(paidFen)
  expect(account).toMatchObject({ reservedFen: 0n, receivedFen: account.paidFen + account.availableFen })
  expect(new Set(payouts.map(({ state }) => state))).toEqual(new Set(['paid', 'refused', 'returned']))
  expect(new Set(payouts.map(({ bankState }) => bankState))).toEqual(new Set([null]))
  for (const id of payoutIds) {
    const state = payouts.find((payout) => payout.id === id)?.state
    expect(bank.paidTimes(bankKeyOf(courtId, id)), `${id} ${state}`).toBe(state === 'paid' ? 1 : 0)
  }
  expect((await stage.engine.verify()).differences).toEqual([])
})
