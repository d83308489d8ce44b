import { expect } from 'vitest'
import { caseIdOf } from '../domain/case/contract'
import type { DistributionSheet } from '../domain/distribution/contract-sheet'
import type { FundStatement, FundTotals } from '../domain/fund/contract'
import { caseNumber, filingOf } from './acts'
import type { Stage } from './stage'

export const DEBTOR = '陇南某建筑有限公司'
export const PROCEEDS = 345_678_901n
export const COSTS = 5_000_000n

/** The claims of the cases, none of them round. */
export const claimOf = (n: number) => 70_000_000n + BigInt(n) * 1_234_567n

/** Cases against one debtor, each with an applicant of its own. */
export async function fileCases(stage: Stage, count: number): Promise<readonly string[]> {
  const caseIds: string[] = []
  for (let n = 1; n <= count; n += 1) {
    const filing = filingOf(n, stage.clock.today())
    const [applicant, debtor] = filing.parties
    await stage.must('filing', 'case.file', {
      ...filing,
      claimFen: claimOf(n),
      parties: [{ ...applicant, name: `申请人${n}` }, debtor],
    })
    caseIds.push(caseIdOf(caseNumber(n)))
  }
  await stage.must('director', 'case.assign', {
    caseId: caseIds[0],
    undertakerId: 'judge-1',
    reason: '主案承办',
  })
  return caseIds
}

export const partyOf = async (stage: Stage, caseId: string, role: string): Promise<string> => {
  const found = await stage.ask<{ parties: { id: string; role: string }[] }>('judge-1', 'case.get', {
    caseId,
  })
  return found.parties.find((party) => party.role === role)?.id ?? ''
}

export const account = async (stage: Stage, caseId: string) =>
  (await stage.ask<FundStatement>('fund-1', 'fund.statement', { caseId })).account

export const sheetOf = async (stage: Stage, caseId: string, planId: string) =>
  stage.ask<DistributionSheet>('judge-1', 'distribution.get', { caseId, planId })

export async function formSeries(stage: Stage, caseIds: readonly string[]): Promise<string> {
  const [leadCaseId = '', ...others] = caseIds
  const { seriesId } = await stage.must<{ seriesId: string }>('director', 'series.form', {
    name: `${DEBTOR}系列案`,
    leadCaseId,
    caseIds: others,
    debtorPartyId: await partyOf(stage, leadCaseId, 'debtor'),
    reason: '同一被执行人，集中统一执行',
  })
  return seriesId
}

/** What the law gives to the cases of the proceeds on the lead case's account. */
export async function planDrafted(
  stage: Stage,
  caseIds: readonly string[],
  seriesId: string,
): Promise<string> {
  const [caseId = ''] = caseIds
  const claims: object[] = []
  for (const [at, id] of caseIds.entries()) {
    const partyId = await partyOf(stage, id, 'applicant')
    claims.push({ caseId: id, partyId, rank: 'ordinary', amountFen: claimOf(at + 1) })
  }
  const { planId } = await stage.must<{ planId: string }>('judge-1', 'distribution.draft', {
    caseId,
    seriesId,
    order: 'pro-rata',
    basis: '拍卖成交裁定；各债权人均有金钱债权执行依据',
    proceedsFen: PROCEEDS,
    costsFen: COSTS,
    claims,
  })
  return planId
}

/** The same, served on everybody today. */
export async function planServed(
  stage: Stage,
  caseIds: readonly string[],
  seriesId: string,
): Promise<string> {
  const [caseId = ''] = caseIds
  const planId = await planDrafted(stage, caseIds, seriesId)
  const { recipients } = await sheetOf(stage, caseId, planId)
  const served = recipients.map(({ id }) => ({ recipientId: id, servedOn: stage.clock.today() }))
  await stage.must('judge-1', 'distribution.serve', { caseId, planId, served })
  return planId
}

export async function approve(stage: Stage, caseId: string, planId: string): Promise<void> {
  const { contentHash } = await sheetOf(stage, caseId, planId)
  await stage.must('director', 'distribution.approve', { caseId, planId, contentHash })
}

/** Every account of these cases and the court add up, and the rows are those of the journals. */
export async function conserves(
  stage: Stage,
  caseIds: readonly string[],
  receivedFen: bigint,
): Promise<void> {
  const accounts = await Promise.all(caseIds.map((caseId) => account(stage, caseId)))
  for (const one of accounts) {
    expect(one.receivedFen).toBe(one.paidFen + one.availableFen + one.reservedFen + one.depositedFen)
  }
  expect(accounts.reduce((sum, one) => sum + one.receivedFen, 0n)).toBe(receivedFen)
  const totals = await stage.ask<FundTotals>('fund-1', 'fund.totals')
  expect(totals.receivedFen).toBe(receivedFen)
  expect(totals.paidFen + totals.heldFen).toBe(receivedFen)
  const report = await stage.engine.verify(stage.court.courtId)
  expect(report.differences).toEqual([])
}
