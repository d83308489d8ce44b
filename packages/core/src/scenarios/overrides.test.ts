import { describe, expect, test } from 'vitest'
import type { BlockedReceipt } from '../domain/supervision/contract'
import type { Override } from '../domain/supervision/contract-follow'
import type { RefusedOutcome } from '../engine/index'
import { cityPlan, validateProfile } from '../profiles/index'
import { loanException } from '../profiles/supervision-policies'
import { fileAndAssign, formPaper, handIn, journalOf, receiveMoney } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const RULE = 'closing.no-paper-on-loan'

/** A case that is to be closed while a paper of it is still out. */
async function paperIsOut(kind: (typeof STORAGES)[number]) {
  const stage = await openStage(kind)
  const caseId = await fileAndAssign(stage)
  const materialId = await formPaper(stage, caseId)
  await handIn(stage, caseId, materialId)
  const asked = { caseId, materialId, purpose: '合议' }
  const { loanId } = await stage.must<{ loanId: string }>('judge-1', 'dossier.request-loan', asked)
  await stage.must('director', 'dossier.approve-loan', { caseId, materialId, loanId })
  await stage.must('dossier-1', 'dossier.lend-material', { caseId, loanId, dueBackOn: '2024-04-10' })
  const input = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
  return { stage, caseId, loanId, input }
}

async function tryIt(stage: Stage, input: object, who = 'judge-1'): Promise<RefusedOutcome> {
  const outcome = await stage.give(who, 'closing.propose', input)
  if (outcome.kind !== 'refused') throw new Error('it was allowed')
  return outcome
}

const receiptOf = (stage: Stage, { blockedActId }: RefusedOutcome) =>
  stage.ask<BlockedReceipt>('supervisor-1', 'supervision.blocked-act', { blockedActId })

describe.each(STORAGES)('an act that a rule stopped is allowed once, by the approver (%s)', (kind) => {
  test('the receipt names who may, the approval is recorded, and the same act then passes once', async () => {
    const { stage, caseId, input } = await paperIsOut(kind)
    const refused = await tryIt(stage, input)
    expect(refused.rule).toBe(RULE)
    expect(await receiptOf(stage, refused)).toMatchObject({
      overrideBy: ['execution-director'],
      mayOverride: true,
      override: null,
    })
    const { blockedActId } = refused
    const grant = { caseId, blockedActId, reason: '借出材料不影响结案', validUntil: '2024-03-05' }
    for (const who of ['judge-1', 'supervisor-1']) {
      const outcome = await stage.give(who, 'supervision.grant-override', grant)
      expect(outcome).toMatchObject({ kind: 'refused', rule: 'supervision.approver-overrides' })
    }
    await stage.must('director', 'supervision.grant-override', grant)
    const twice = await stage.give('director', 'supervision.grant-override', grant)
    expect(twice).toMatchObject({ kind: 'refused', rule: 'supervision.override-once' })
    expect(await receiptOf(stage, refused)).toMatchObject({
      override: { state: 'granted', grantedBy: 'director' },
    })

    const passed = await stage.give('judge-1', 'closing.propose', input)
    expect(passed).toMatchObject({
      kind: 'accepted',
      warnings: expect.arrayContaining([expect.objectContaining({ rule: RULE })]),
    })
    const journal = await journalOf(stage, caseId)
    const used = journal.findIndex(({ type }) => type === 'supervision.OverrideUsed')
    expect(journal[used]).toMatchObject({
      actor: { id: 'judge-1' },
      data: { rule: RULE, command: 'closing.propose' },
    })
    expect(journal[used + 1]?.type).toBe('closing.Proposed')
    const { items } = await stage.ask<{ items: Override[] }>('director', 'supervision.overrides', { caseId })
    expect(items).toMatchObject([
      { state: 'used', usable: false, personName: '李明', grantedByName: '赵国庆' },
    ])
    // Used up: the reviewer sends it back, and the same act is stopped again.
    const [proposal] = (
      await stage.ask<{ items: { id: string }[] }>('judge-1', 'closing.proposals', { caseId })
    ).items
    await stage.must('reviewer-1', 'closing.reject', { caseId, proposalId: proposal?.id, reason: '补正' })
    expect((await tryIt(stage, input)).rule).toBe(RULE)
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('nobody else, no other content, and not after its last day', async () => {
    const { stage, caseId, input } = await paperIsOut(kind)
    const refused = await tryIt(stage, input)
    const grant = { caseId, blockedActId: refused.blockedActId, reason: '同意', validUntil: '2024-03-05' }
    await stage.must('director', 'supervision.grant-override', grant)
    expect((await tryIt(stage, { ...input, ground: '执行和解履行完毕' })).rule).toBe(RULE)
    expect((await tryIt(stage, input, 'disposal-1')).rule).toBe(RULE)
    stage.clock.set('2024-03-06')
    expect((await tryIt(stage, input)).rule).toBe(RULE)
    const late = { ...grant, blockedActId: (await tryIt(stage, input)).blockedActId }
    const outcome = await stage.give('director', 'supervision.grant-override', late)
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'supervision.override-has-time' })
  })

  test('a dry run says that it would pass and uses nothing up', async () => {
    const { stage, caseId, input } = await paperIsOut(kind)
    const { blockedActId } = await tryIt(stage, input)
    const grant = { caseId, blockedActId, reason: '同意', validUntil: '2024-03-05' }
    await stage.must('director', 'supervision.grant-override', grant)
    const dry = await stage.give('judge-1', 'closing.propose', input, { dryRun: true })
    expect(dry.kind).toBe('accepted')
    expect((await stage.give('judge-1', 'closing.propose', input)).kind).toBe('accepted')
  })

  test('money is never excepted, whatever a profile says', async () => {
    const money = { ...loanException, id: 'closing.no-money-inside' }
    const { supervision } = cityPlan
    if (!supervision) throw new Error('no policy')
    const bold = { ...cityPlan, supervision: { ...supervision, overrides: [money] } }
    expect(validateProfile(bold).filter(({ severity }) => severity === 'error')).toMatchObject([
      { reason: 'rule-never-overridden', id: 'closing.no-money-inside' },
    ])
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await receiveMoney(stage, caseId, 'line-1', 100n)
    const refused = await tryIt(stage, { caseId, closingKind: 'performed', ground: '履行完毕' })
    expect(refused.rule).toBe('closing.no-money-inside')
    expect(await receiptOf(stage, refused)).toMatchObject({ overrideBy: [], mayOverride: false })
    const { blockedActId } = refused
    const grant = { caseId, blockedActId, reason: '同意', validUntil: '2024-03-05' }
    const outcome = await stage.give('director', 'supervision.grant-override', grant)
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'supervision.rule-may-be-overridden' })
  })
})
