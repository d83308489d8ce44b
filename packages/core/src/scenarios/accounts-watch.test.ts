import { describe, expect, test } from 'vitest'
import type { ClearancePage } from '../domain/clearance/contract'
import type { AccountWatch, AlarmingPayout } from '../domain/clearance/contract-watch'
import type { AccountRow } from '../domain/fund/model'
import type { CountedPage } from '../kernel/query'
import { cityPlan } from '../profiles/index'
import { bookReceipt, filingOf, payoutInput } from './acts'
import { edited, workBy } from './own-profile'
import { openStage, STORAGES, type Stage, type StorageKind } from './stage'

const GRANULARITIES = ['case', 'case-person'] as const
type Granularity = (typeof GRANULARITIES)[number]

/** The court's own way of working: nothing but the granularity is its own. */
async function openCourt(kind: StorageKind, granularity: Granularity): Promise<Stage> {
  const stage = await openStage(kind)
  const own = edited(cityPlan, (json) => {
    Object.assign(json, { id: 'wudu', effectiveFrom: '2024-03-01', source: '院发〔2024〕3号' })
    Object.assign(json.parameters, { 'fund.account-granularity': granularity })
  })
  await workBy(stage, own)
  return stage
}

/** Two debtors owe this applicant together. */
async function fileAgainstTwo(stage: Stage, n: number, applicant: string): Promise<string> {
  const filing = filingOf(n, stage.clock.today())
  const parties = [
    { role: 'applicant', kind: 'person', name: applicant, idNumber: null, phone: null },
    ...filing.parties.filter(({ role }) => role === 'debtor'),
    { role: 'debtor', kind: 'person', name: '马建国', idNumber: null, phone: null },
  ]
  const { caseId } = await stage.must<{ caseId: string }>('filing', 'case.file', { ...filing, parties })
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
  return caseId
}

/** Money for this debtor of the case, on whichever account that is. */
async function receive(stage: Stage, caseId: string, debtor: string, serial: string, fen: bigint) {
  const accounts = await stage.ask<readonly AccountRow[]>('fund-1', 'fund.accounts', { caseId })
  const account = accounts.find(({ debtorLabel }) => debtorLabel === debtor) ?? accounts[0]
  if (!account) throw new Error(`no account in ${caseId}`)
  const receiptId = await bookReceipt(stage, serial, fen)
  const input = { receiptId, caseId, accountId: account.id, reason: '汇款附言' }
  await stage.must('fund-1', 'fund.identify-receipt', input)
  return account.id
}

async function requestPayout(stage: Stage, caseId: string, accountId: string, fen: bigint) {
  const input = { ...(await payoutInput(stage, caseId, fen)), accountId }
  return stage.must<{ payoutId: string; contentHash: string }>('judge-1', 'fund.request-payout', input)
}

/** Sent and paid; five days later the bank sends it back. */
async function payAndGetBack(stage: Stage, caseId: string, accountId: string, fen: bigint): Promise<string> {
  const { payoutId, contentHash } = await requestPayout(stage, caseId, accountId, fen)
  await stage.must('director', 'fund.approve-payout', { caseId, payoutId, contentHash })
  await stage.must('cashier-1', 'fund.send-payout', { caseId, payoutId })
  const bankReference = `bank-${payoutId}`
  await stage.must('cashier-1', 'fund.confirm-payment', { caseId, payoutId, bankReference })
  stage.clock.advance(5)
  const back = { caseId, payoutId, code: 'AC04', text: '账户已销户', bankReference }
  await stage.must('cashier-1', 'fund.record-return', back)
  return payoutId
}

const watch = (stage: Stage) => stage.ask<AccountWatch>('supervisor-1', 'clearance.watch', { limit: 50 })
const payouts = (stage: Stage) =>
  stage.ask<CountedPage<AlarmingPayout>>('supervisor-1', 'clearance.payouts', { limit: 50 })

describe.each(STORAGES)('[S59] the supervision of accounts, by case or by case and person (%s)', (kind) => {
  test.each(GRANULARITIES)('%s: lists unclaimed, overdue and wrong payee, account by account', async (by) => {
    const stage = await openCourt(kind, by)
    const [firm, man] = ['陇南某建筑有限公司', '马建国']
    const one = await fileAgainstTwo(stage, 1, '王秀英')
    const two = await fileAgainstTwo(stage, 2, '刘桂兰')
    const ofOne = await stage.ask<readonly AccountRow[]>('fund-1', 'fund.accounts', { caseId: one })
    expect(ofOne.map(({ partyId }) => partyId === null)).toEqual(by === 'case' ? [true] : [false, false])
    const late = await receive(stage, one, firm, 'late', 30_000n)
    const back = await receive(stage, one, man, 'back', 20_000n)
    expect(late === back).toBe(by === 'case')
    expect(await watch(stage)).toMatchObject({ overdue: { items: 0 }, accounts: { total: 0 } })
    stage.clock.set('2024-03-25')
    // What is paid is the oldest money of its account: of the firm where there is one account, of the man where he has his own.
    const returned = await payAndGetBack(stage, one, back, 20_000n)
    stage.clock.set('2024-04-02')
    const fresh = await receive(stage, two, man, 'fresh', 5_000n)
    // Another applicant in another case, and the same bank account.
    const { payoutId: shared } = await requestPayout(stage, two, fresh, 5_000n)
    const seen = await watch(stage)
    expect(seen.unclaimed).toEqual({ items: 1, sumFen: by === 'case' ? 30_000n : 20_000n })
    expect(seen.overdue).toEqual({ items: 1, sumFen: by === 'case' ? 20_000n : 30_000n })
    expect(seen.wrongPayee).toEqual({ items: 2, sumFen: 25_000n })
    expect(seen.withoutBasis.items).toBe(0)
    const accounts = seen.accounts.items.map(({ accountId, heldFen, unclaimedFen, overdueFen }) => ({
      accountId,
      heldFen,
      unclaimedFen,
      overdueFen,
    }))
    const nothing = { unclaimedFen: 0n, overdueFen: 0n }
    const expected =
      by === 'case'
        ? [{ accountId: late, heldFen: 50_000n, unclaimedFen: 30_000n, overdueFen: 20_000n }]
        : [
            { accountId: late, heldFen: 30_000n, unclaimedFen: 0n, overdueFen: 30_000n },
            { accountId: back, heldFen: 20_000n, unclaimedFen: 20_000n, overdueFen: 0n },
          ]
    expect(accounts).toHaveLength(expected.length + 1)
    expect(accounts).toEqual(
      expect.arrayContaining([...expected, { accountId: fresh, heldFen: 5_000n, ...nothing }]),
    )
    const wrong = new Map((await payouts(stage)).items.map(({ payoutId, signs }) => [payoutId, signs]))
    expect(wrong).toEqual(
      new Map([
        [returned, ['returned-by-bank', 'account-of-several']],
        [shared, ['account-of-several']],
      ]),
    )
    // Down to the sums, with their age.
    const overdue = await stage.ask<ClearancePage>('supervisor-1', 'clearance.items', { kind: 'overdue' })
    expect(overdue.items.map(({ accountId, ageDays }) => [accountId, ageDays])).toEqual([[late, 32]])
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})
