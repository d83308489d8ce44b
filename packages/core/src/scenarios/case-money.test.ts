import { describe, expect, test } from 'vitest'
import type { FundStatement, FundTotals, UnidentifiedPage } from '../domain/fund/contract'
import { bookReceipt, closeCase, fileAndAssign, payOut, payoutInput, receiveMoney } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const statement = (stage: Stage, caseId: string) =>
  stage.ask<FundStatement>('fund-1', 'fund.statement', { caseId, limit: 500 })
const totals = (stage: Stage) => stage.ask<FundTotals>('fund-1', 'fund.totals')
const unidentified = (stage: Stage) => stage.ask<UnidentifiedPage>('fund-1', 'fund.unidentified')
const held = (account: FundStatement['account']) => account.availableFen + account.reservedFen

/** What came in and went out on a day, as the test itself has done it. */
type Diary = Map<string, { received: bigint; paid: bigint }>

function note(diary: Diary, day: string, received: bigint, paid: bigint): void {
  const before = diary.get(day) ?? { received: 0n, paid: 0n }
  diary.set(day, { received: before.received + received, paid: before.paid + paid })
}

describe.each(STORAGES)('[S43] one case, one account (%s)', (kind) => {
  test('every case has its own account from the day it is filed, and keeps its number', async () => {
    const stage = await openStage(kind)
    const cases = [1, 2, 3, 4, 5]
    const numbers = new Map<string, string>()
    for (const n of cases) {
      const caseId = await fileAndAssign(stage, n)
      const { account } = await statement(stage, caseId)
      expect(account).toMatchObject({ caseId, receivedFen: 0n, availableFen: 0n, paidFen: 0n })
      numbers.set(caseId, account.accountNumber)
    }
    expect(new Set(numbers.values()).size).toBe(cases.length)
    const [first, second] = [...numbers.keys()]
    await receiveMoney(stage, first ?? '', 'line-1', 500n)
    expect(held((await statement(stage, first ?? '')).account)).toBe(500n)
    expect(held((await statement(stage, second ?? '')).account)).toBe(0n)
    expect((await statement(stage, first ?? '')).account.accountNumber).toBe(numbers.get(first ?? ''))
  })

  test('money without a case is on a list, with its sum, until that list is empty', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const lines = await Promise.all(
      [100n, 250n, 4_000n].map((fen, at) => bookReceipt(stage, `line-${at}`, fen)),
    )
    await bookReceipt(stage, 'line-0', 100n)
    expect(await unidentified(stage)).toMatchObject({ total: 3, sumFen: 4_350n })
    expect(await totals(stage)).toMatchObject({ receivedFen: 0n, unidentifiedFen: 4_350n })
    for (const [at, receiptId] of lines.entries()) {
      await stage.must('fund-1', 'fund.identify-receipt', { receiptId, caseId, reason: '汇款附言' })
      expect((await unidentified(stage)).total).toBe(2 - at)
    }
    expect(await unidentified(stage)).toMatchObject({ total: 0, items: [], sumFen: 0n })
    expect(held((await statement(stage, caseId)).account)).toBe(4_350n)
    const again = { receiptId: lines[0], caseId, reason: '再次' }
    const outcome = await stage.give('fund-1', 'fund.identify-receipt', again)
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'fund.receipt-not-open' })
  })

  test('a payout above the balance is refused, to the fen, also when part is reserved', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await receiveMoney(stage, caseId, 'line-1', 1_000n)
    const ask = async (fen: bigint) =>
      stage.give('judge-1', 'fund.request-payout', await payoutInput(stage, caseId, fen))
    const refused = { kind: 'refused', rule: 'fund.balance-covers-payout' }
    expect(await ask(1_001n)).toMatchObject(refused)
    expect(await ask(400n)).toMatchObject({ kind: 'accepted' })
    expect(await ask(601n)).toMatchObject(refused)
    expect(await ask(600n)).toMatchObject({ kind: 'accepted' })
    expect(await ask(1n)).toMatchObject(refused)
    const { account } = await statement(stage, caseId)
    expect(account).toMatchObject({ availableFen: 0n, reservedFen: 1_000n, paidFen: 0n })
  })

  test('on every day the balance is receipts less payouts, and the court’s totals agree', async () => {
    const stage = await openStage(kind)
    const caseIds = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
    const diaries = new Map<string, Diary>(caseIds.map((id) => [id, new Map()]))
    let serial = 0
    let next = 7
    let wrong: Wrong | undefined
    for (let day = 0; day < 24; day += 1) {
      stage.clock.advance(1 + (day % 3))
      const caseId = caseIds[day % 2] ?? ''
      const diary = diaries.get(caseId) ?? new Map()
      next = (next * 48_271) % 2_147_483_647
      const fen = BigInt(1 + (next % 100_000))
      serial += 1
      await receiveMoney(stage, caseId, `line-${serial}`, fen)
      note(diary, stage.clock.today(), fen, 0n)
      if (day % 3 === 2) {
        const paid = fen / 2n + 1n
        await payOut(stage, caseId, paid)
        note(diary, stage.clock.today(), 0n, paid)
      }
      if (day % 4 === 3) await requestAndVoid(stage, caseId)
      if (wrong) {
        await undo(stage, wrong)
        note(diaries.get(wrong.caseId) ?? diary, stage.clock.today(), -wrong.fen, 0n)
        wrong = undefined
      }
      if (day % 5 === 4) {
        wrong = await claimByTwo(stage, caseId, `wrong-${day}`, BigInt(day))
        note(diary, stage.clock.today(), wrong.fen, 0n)
      }
      await checkTotals(stage, caseIds)
    }
    for (const caseId of caseIds) await checkDays(stage, caseId, diaries.get(caseId) ?? new Map())
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('a case never closes with money inside, however it lies there', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const input = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
    const propose = () => stage.give('judge-1', 'closing.propose', input)
    const refused = { kind: 'refused', rule: 'closing.no-money-inside' }
    await receiveMoney(stage, caseId, 'line-1', 1n)
    expect(await propose()).toMatchObject(refused)
    const payout = await payoutInput(stage, caseId, 1n)
    const asked = await stage.must<{ payoutId: string }>('judge-1', 'fund.request-payout', payout)
    expect(await propose(), 'reserved money is inside too').toMatchObject(refused)
    const voided = { caseId, payoutId: asked.payoutId, reason: '账号有误' }
    await stage.must('judge-1', 'fund.void-payout', voided)
    await payOut(stage, caseId, 1n)
    const { proposalId } = await stage.must<{ proposalId: string }>('judge-1', 'closing.propose', input)
    await receiveMoney(stage, caseId, 'line-2', 5n)
    const confirm = await stage.give('reviewer-1', 'closing.confirm', { caseId, proposalId })
    expect(confirm, 'money that came after the proposal').toMatchObject(refused)
    await payOut(stage, caseId, 5n)
    await stage.must('reviewer-1', 'closing.confirm', { caseId, proposalId })
    const receiptId = await bookReceipt(stage, 'line-3', 9n)
    const late = await stage.give('fund-1', 'fund.identify-receipt', { receiptId, caseId, reason: '迟到' })
    expect(late).toMatchObject({ kind: 'refused', rule: 'fund.closed-case-takes-no-money' })
    expect(await unidentified(stage)).toMatchObject({ total: 1, sumFen: 9n })
  })

  test('closing and money that race: one of them wins, and no case is closed with money inside', async () => {
    for (let round = 0; round < 6; round += 1) {
      const stage = await openStage(kind)
      const other = await stage.beside()
      const caseId = await fileAndAssign(stage)
      const input = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
      const { proposalId } = await stage.must<{ proposalId: string }>('judge-1', 'closing.propose', input)
      const receiptId = await bookReceipt(stage, 'line-1', 7n)
      const close = () => stage.give('reviewer-1', 'closing.confirm', { caseId, proposalId })
      const pay = () => other.give('fund-1', 'fund.identify-receipt', { receiptId, caseId, reason: '附言' })
      const outcomes = await Promise.all(round % 2 === 0 ? [close(), pay()] : [pay(), close()])
      expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['accepted', 'refused'])
      const { account } = await statement(stage, caseId)
      const found = await stage.ask<{ state: string }>('judge-1', 'case.get', { caseId })
      expect([found.state, held(account)]).toEqual(
        found.state === 'closed' ? ['closed', 0n] : ['assigned', 7n],
      )
    }
  })

  test('an emptied case closes', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await receiveMoney(stage, caseId, 'line-1', 10n)
    await payOut(stage, caseId, 10n)
    await closeCase(stage, caseId)
    expect(await totals(stage)).toEqual({
      receivedFen: 10n,
      paidFen: 10n,
      heldFen: 0n,
      unidentifiedFen: 0n,
    })
  })
})

interface Wrong {
  readonly caseId: string
  readonly receiptId: string
  readonly claimId: string
  readonly fen: bigint
}

/** Half of a line is claimed by the judge and confirmed by the fund clerk; the other half waits. */
async function claimByTwo(stage: Stage, caseId: string, serial: string, fen: bigint): Promise<Wrong> {
  const receiptId = await bookReceipt(stage, serial, fen * 2n)
  const claim = { receiptId, parts: [{ caseId, amountFen: fen }], reason: '付款人来函' }
  const { claimId } = await stage.must<{ claimId: string }>('judge-1', 'fund.claim-receipt', claim)
  await stage.must('fund-1', 'fund.confirm-claim', { receiptId, claimId, caseIds: [caseId] })
  return { caseId, receiptId, claimId, fen }
}

/** It was another's: the balance goes back on the day it is undone, and no day before it changes. */
async function undo(stage: Stage, { caseId, receiptId, claimId }: Wrong): Promise<void> {
  await stage.must('fund-1', 'fund.request-undo', { receiptId, claimId, reason: '付款人另案' })
  await stage.must('director', 'fund.confirm-undo', { receiptId, claimId, caseIds: [caseId] })
}

/** A payout that is given up again must leave no trace in the balance. */
async function requestAndVoid(stage: Stage, caseId: string): Promise<void> {
  const input = await payoutInput(stage, caseId, 1n)
  const { payoutId } = await stage.must<{ payoutId: string }>('judge-1', 'fund.request-payout', input)
  await stage.must('judge-1', 'fund.void-payout', { caseId, payoutId, reason: '账号有误' })
}

async function checkTotals(stage: Stage, caseIds: readonly string[]): Promise<void> {
  const all = await totals(stage)
  const accounts = await Promise.all(caseIds.map(async (id) => (await statement(stage, id)).account))
  const sum = (column: 'receivedFen' | 'paidFen') =>
    accounts.reduce((total, account) => total + account[column], 0n)
  expect(all.receivedFen).toBe(all.paidFen + all.heldFen)
  expect([all.receivedFen, all.paidFen]).toEqual([sum('receivedFen'), sum('paidFen')])
  for (const account of accounts) {
    expect(account.receivedFen).toBe(account.paidFen + held(account))
    expect(account.availableFen >= 0n && account.reservedFen >= 0n).toBe(true)
  }
}

/** Day by day: the statement's balance, a fold of its entries, and what the test did. */
async function checkDays(stage: Stage, caseId: string, diary: Diary): Promise<void> {
  const { entries, account } = await statement(stage, caseId)
  const days = [...new Set(entries.items.map(({ bookedOn }) => bookedOn))].sort()
  expect(days).toEqual([...diary.keys()].sort())
  let balance = 0n
  for (const day of days) {
    const ofDay = entries.items.filter(({ bookedOn }) => bookedOn === day)
    const sum = (ledger: 'fromLedger' | 'toLedger', name: string) =>
      ofDay.filter((entry) => entry[ledger] === name).reduce((total, entry) => total + entry.amountFen, 0n)
    const net = [sum('fromLedger', 'bank') - sum('toLedger', 'bank'), sum('toLedger', 'paid')]
    const did = diary.get(day) ?? { received: 0n, paid: 0n }
    expect(net, day).toEqual([did.received, did.paid])
    balance += did.received - did.paid
    expect(ofDay.at(-1)?.balanceFen, day).toBe(balance)
  }
  expect(held(account)).toBe(balance)
}
