import { describe, expect, test } from 'vitest'
import type { Finding, SmallestUnit } from '../domain/supervision/contract'
import { fileAndAssign, formPaper, payoutInput, receiveMoney } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const units = (stage: Stage, caseId: string, unit: string, id?: string) =>
  stage.ask<SmallestUnit[]>('supervisor-1', 'supervision.units', { caseId, unit, ...(id ? { id } : {}) })
const types = ({ history }: SmallestUnit) => history.map(({ type }) => type)

describe.each(STORAGES)('supervision down to the smallest unit (%s)', (kind) => {
  test('each node has its owner, state, rule, warnings and history', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    stage.clock.set('2024-03-05')
    await stage.engine.tick()
    const all = await units(stage, caseId, 'node')
    const search = all.find(({ code }) => code === 'network-query')
    expect(search).toMatchObject({
      unit: 'node',
      state: 'running',
      ownerId: 'affairs-1',
      ownerName: '吴芳',
      rules: ['query-late'],
      warnings: [{ rule: 'query-late', state: 'open', level: 1 }],
    })
    expect(search && types(search)).toEqual([
      'node.Started',
      'node.Disclosed',
      // A day before, and on its last day.
      'node.Warned',
      'node.Warned',
      'node.Breached',
      'supervision.FindingRaised',
    ])
    const assigned = all.find(({ code }) => code === 'assignment')
    expect(assigned).toMatchObject({ state: 'met', warnings: [], rules: ['node-late'] })
    expect(await units(stage, caseId, 'node', search?.id)).toEqual([search])
  })

  test('each sum: a receipt and a payout of the same case are two, each with its own owner and warnings', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await receiveMoney(stage, caseId, 'line-1', 100_000n)
    const input = await payoutInput(stage, caseId, 60_000n)
    const { payoutId } = await stage.must<{ payoutId: string }>('judge-1', 'fund.request-payout', input)
    stage.clock.set('2024-03-18')
    await stage.engine.tick()
    const found = await units(stage, caseId, 'sum')
    expect(found.map(({ kept }) => kept)).toEqual(['payout', 'receipt'])
    const [payout, receipt] = found
    // It waits for the director, whose ten working days are over on Friday the 15th.
    expect(payout).toMatchObject({ id: payoutId, ownerId: 'director', state: 'requested' })
    expect(payout?.rules).toEqual(['money-late'])
    expect(payout?.warnings).toMatchObject([{ rule: 'money-late' }])
    expect(receipt).toMatchObject({ ownerId: 'fund-1', state: 'identified', warnings: [] })
    expect(receipt?.rules).toEqual(['money-late', 'receipt-late'])
    expect(receipt && types(receipt).slice(0, 2)).toEqual(['fund.ReceiptBooked', 'fund.ReceiptIdentified'])
  })

  test('each datum: papers, parties, proposals and the case itself', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const materialId = await formPaper(stage, caseId)
    const found = await units(stage, caseId, 'datum')
    expect(found.map(({ kept, ownerId }) => [kept, ownerId]).sort()).toEqual([
      ['case', 'judge-1'],
      ['material', 'judge-1'],
      ['material', 'judge-1'],
      ['party', 'filing'],
      ['party', 'filing'],
    ])
    const paper = found.find(({ id }) => id === materialId)
    expect(paper && types(paper)).toContain('dossier.MaterialFormed')
    const subject = found.find(({ id }) => id === caseId)
    expect(subject && types(subject)).toEqual([
      'case.Filed',
      'case.PartyEntered',
      'case.PartyEntered',
      'case.Assigned',
    ])
    const raised = await stage.must<{ findingId: string }>('supervisor-1', 'supervision.raise-finding', {
      caseId,
      objectId: materialId,
      code: 'execution-notice',
      note: '通知书日期有误',
    })
    const [again] = await units(stage, caseId, 'datum', materialId)
    expect(again?.warnings).toMatchObject([
      { id: raised.findingId, rule: 'by-hand' } satisfies Partial<Finding>,
    ])
    expect(await units(stage, 'case-other', 'datum')).toEqual([])
  })
})
