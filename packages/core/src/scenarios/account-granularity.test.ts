import { describe, expect, test } from 'vitest'
import type { FundStatement } from '../domain/fund/contract'
import type { AccountRow } from '../domain/fund/model'
import { parameterOf, standardProfiles } from '../profiles/index'
import { bookReceipt, filingOf, payoutInput } from './acts'
import { openStage, STORAGES, type Stage, type StorageKind } from './stage'

const baseline = standardProfiles.find(({ id }) => id === 'baseline')
const SWITCHED = {
  id: 'own-accounts',
  version: '1',
  parameters: { 'fund.account-granularity': 'case-person' },
}

const accountsOf = (stage: Stage, caseId: string) =>
  stage.ask<readonly AccountRow[]>('fund-1', 'fund.accounts', { caseId })
const statementOf = (stage: Stage, caseId: string, accountId?: string) =>
  stage.ask<FundStatement>('fund-1', 'fund.statement', { caseId, ...(accountId ? { accountId } : {}) })

/** A court whose next cases give each debtor an account of his own. */
async function openCourt(kind: StorageKind): Promise<Stage> {
  if (!baseline) throw new Error('no baseline')
  const other = { ...baseline, ...SWITCHED, parameters: { ...baseline.parameters, ...SWITCHED.parameters } }
  return openStage(kind, { profiles: [...standardProfiles, other] })
}

/** Two debtors owe together. */
async function fileAgainstTwo(stage: Stage, n: number): Promise<string> {
  const filing = filingOf(n, stage.clock.today())
  const second = { role: 'debtor', kind: 'person', name: '马建国', idNumber: null, phone: null }
  const input = { ...filing, parties: [...filing.parties, second] }
  const { caseId } = await stage.must<{ caseId: string }>('filing', 'case.file', input)
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
  return caseId
}

describe.each(STORAGES)('[S59] accounts for each case, or for each case and person (%s)', (kind) => {
  test('the granularity switches by policy; a case that runs keeps its account', async () => {
    const stage = await openCourt(kind)
    const before = await fileAgainstTwo(stage, 1)
    await switchTo(stage, SWITCHED.id)
    const after = await fileAgainstTwo(stage, 2)
    expect(await accountsOf(stage, before)).toMatchObject([{ id: before, partyId: null }])
    const own = await accountsOf(stage, after)
    expect(own.map(({ debtorLabel }) => debtorLabel).sort()).toEqual(['陇南某建筑有限公司', '马建国'])
    expect(new Set(own.map(({ accountNumber }) => accountNumber)).size).toBe(2)
    expect(own.every(({ partyId }) => partyId !== null)).toBe(true)
    const third = await stage.must<{ partyId: string }>('filing', 'case.enter-party', {
      caseId: before,
      ...{ role: 'third-party', kind: 'person', name: '某甲', idNumber: null, phone: null },
    })
    expect((await accountsOf(stage, before)).some(({ partyId }) => partyId === third.partyId)).toBe(false)
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('each debtor’s money is kept apart, and all of them add up to the case', async () => {
    const stage = await openCourt(kind)
    await switchTo(stage, SWITCHED.id)
    const caseId = await fileAgainstTwo(stage, 3)
    const [first, second] = await accountsOf(stage, caseId)
    if (!first || !second) throw new Error('two accounts')
    const identify = { caseId, reason: '汇款附言' }
    const receiptId = await bookReceipt(stage, 'line-1', 1_000n)
    const unnamed = await stage.give('fund-1', 'fund.identify-receipt', { ...identify, receiptId })
    expect(unnamed).toMatchObject({ kind: 'refused', rule: 'fund.account-is-named' })
    for (const [serial, fen, accountId] of [
      ['line-1', 1_000n, first.id],
      ['line-2', 250n, second.id],
    ] as const) {
      const line = await bookReceipt(stage, serial, fen)
      await stage.must('fund-1', 'fund.identify-receipt', { ...identify, receiptId: line, accountId })
    }
    const payout = await payoutInput(stage, caseId, 1n)
    const over = { ...payout, accountId: second.id, amountFen: 251n }
    expect(await stage.give('judge-1', 'fund.request-payout', over)).toMatchObject({
      rule: 'fund.balance-covers-payout',
    })
    await stage.must('judge-1', 'fund.request-payout', { ...payout, accountId: second.id, amountFen: 250n })
    expect((await statementOf(stage, caseId, first.id)).account).toMatchObject({ availableFen: 1_000n })
    const ofSecond = await statementOf(stage, caseId, second.id)
    expect(ofSecond.account).toMatchObject({ availableFen: 0n, reservedFen: 250n })
    expect([ofSecond.entries.items.length, ofSecond.payouts.length]).toEqual([2, 1])
    const whole = await statementOf(stage, caseId)
    expect(whole.account).toMatchObject({
      id: caseId,
      receivedFen: 1_250n,
      availableFen: 1_000n,
      reservedFen: 250n,
    })
    expect(whole.entries.items.at(-1)?.balanceFen).toBe(1_250n)
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})

async function switchTo(stage: Stage, profileId: string): Promise<void> {
  stage.clock.advance(1)
  const input = { profileId, fromOn: stage.clock.today(), reason: '一案一人一账号' }
  await stage.must('director', 'profile.adopt', input)
}

test('a shipped profile has each of the two', () => {
  const granularities = standardProfiles.map((one) => parameterOf(one, 'fund.account-granularity'))
  expect(new Set(granularities)).toEqual(new Set(['case', 'case-person']))
})
