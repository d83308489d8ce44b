import { describe, expect, test } from 'vitest'
import type { FundStatement } from '../domain/fund/contract'
import type { CourseNode } from '../domain/node/contract'
import type { ReliefItem, ReliefReport } from '../domain/relief/contract'
import type { CountedPage } from '../kernel/query'
import { cityPlan, mergeProfile } from '../profiles/index'
import { recognitionStandard } from '../profiles/recognition-standard'
import { applicantOf, closeCase, fileAndAssign, journalOf, noteNones } from './acts'
import { recogniseInability } from './inability-acts'
import { openStage, STORAGES, type Stage } from './stage'

const strict = mergeProfile(cityPlan, { recognition: recognitionStandard })

const met = (failing?: string) =>
  ['hardship', 'not-compensated', 'not-helped-before'].map((condition) => ({
    condition,
    met: condition !== failing,
    evidence: '社区证明',
  }))

async function apply(stage: Stage, caseId: string): Promise<{ caseId: string; applicationId: string }> {
  const { applicationId } = await stage.must<{ applicationId: string }>('assistant-1', 'relief.apply', {
    caseId,
    partyId: await applicantOf(stage, caseId),
    ground: '被执行人确无财产，申请人生活困难',
    askedFen: 3_000_000n,
  })
  return { caseId, applicationId }
}

describe.each(STORAGES)('[S90] judicial relief (%s)', (kind) => {
  test('goes from application by check and decision to payment, each with its day; coverage and speed are reported', async () => {
    const stage = await openStage(kind, { profiles: [strict] })
    const [helped, refused, untouched] = [
      await fileAndAssign(stage, 1),
      await fileAndAssign(stage, 2),
      await fileAndAssign(stage, 3),
    ] as const
    for (const caseId of [helped, refused, untouched]) await recogniseInability(stage, caseId)
    stage.clock.set('2024-04-01')
    const one = await apply(stage, helped)
    stage.clock.set('2024-04-03')
    const other = await apply(stage, refused)
    stage.clock.set('2024-04-05')
    await stage.must('affairs-1', 'relief.check', { ...one, conditions: met() })
    await stage.must('affairs-1', 'relief.check', { ...other, conditions: met('hardship') })
    stage.clock.set('2024-04-15')
    const grant = { grantedFen: 2_000_000n, reason: '符合救助条件' }
    expect(await stage.give('director', 'relief.grant', { ...other, ...grant })).toMatchObject({
      kind: 'refused',
      rule: 'relief.conditions-met',
      params: { condition: 'hardship' },
    })
    await stage.must('director', 'relief.refuse', { ...other, reason: '生活并不困难' })
    await stage.must('director', 'relief.grant', { ...one, ...grant })
    stage.clock.set('2024-04-18')
    const paid = { ...one, source: 'political-legal-committee', reference: '救助2024-7' }
    await stage.must('cashier-1', 'relief.record-payment', paid)
    stage.clock.set('2024-05-06')
    const list = await stage.ask<CountedPage<ReliefItem>>('judge-1', 'relief.list', { caseId: helped })
    expect(list.items).toMatchObject([
      {
        state: 'paid',
        appliedOn: '2024-04-01',
        checkedOn: '2024-04-05',
        decidedOn: '2024-04-15',
        paidOn: '2024-04-18',
        days: 17,
      },
    ])
    const report = await stage.ask<ReliefReport>('director', 'relief.report', { from: '2024-04-01' })
    expect(report).toMatchObject({
      applied: 2,
      granted: 1,
      refused: 1,
      paid: 1,
      askedFen: 6_000_000n,
      grantedFen: 2_000_000n,
      paidFen: 2_000_000n,
      waiting: 0,
      longestWaitingDays: null,
      coverage: { inabilities: 3, asked: 2, paid: 1 },
      speed: {
        check: { count: 2, medianDays: 2, longestDays: 4 },
        decision: { count: 2, medianDays: 10, longestDays: 10 },
        payment: { count: 1, medianDays: 3, longestDays: 3 },
        whole: { count: 1, medianDays: 17, longestDays: 17 },
      },
    })
    // It is not case money: nothing was received, nothing counts as enforced.
    const { account } = await stage.ask<FundStatement>('fund-1', 'fund.statement', { caseId: helped })
    expect([account.receivedFen, account.paidFen]).toEqual([0n, 0n])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('is for true inabilities only, as they were recognised, and by four people', async () => {
    const stage = await openStage(kind, { profiles: [strict] })
    const caseId = await fileAndAssign(stage, 1)
    const one = await apply(stage, caseId)
    const again = stage.give('judge-1', 'relief.apply', {
      ...{ caseId, partyId: await applicantOf(stage, caseId), ground: '再次', askedFen: 1n },
    })
    expect(await again).toMatchObject({ rule: 'relief.one-open' })
    const check = { ...one, conditions: met() }
    expect(await stage.give('assistant-1', 'relief.check', check)).toMatchObject({
      rule: 'relief.hands-are-others',
    })
    const twice = { ...one, conditions: [...met().slice(0, 2), ...met().slice(0, 1)] }
    expect(await stage.give('judge-1', 'relief.check', twice)).toMatchObject({
      rule: 'relief.every-condition',
    })
    await stage.must('judge-1', 'relief.check', check)
    const grant = { ...one, grantedFen: 3_000_000n, reason: '符合救助条件' }
    expect(await stage.give('director', 'relief.grant', grant)).toMatchObject({
      rule: 'relief.true-inability',
      params: { recognition: 'none' },
    })
    await recogniseInability(stage, caseId)
    const more = { ...grant, grantedFen: 3_000_001n }
    expect(await stage.give('director', 'relief.grant', more)).toMatchObject({
      rule: 'relief.within-what-is-asked',
    })
    const early = { ...one, source: 'court-fund', reference: '救助2024-8' }
    expect(await stage.give('cashier-1', 'relief.record-payment', early)).toMatchObject({
      rule: 'relief.application-state',
    })
    await stage.must('director', 'relief.grant', grant)
    await stage.must('cashier-1', 'relief.record-payment', early)
    expect(await stage.give('cashier-1', 'relief.record-payment', early)).toMatchObject({
      rule: 'relief.application-state',
    })
  })

  test('each step has its clock, also in a closed case; who holds it is warned, and a breach is told', async () => {
    const stage = await openStage(kind, { profiles: [strict] })
    const caseId = await fileAndAssign(stage, 1)
    await recogniseInability(stage, caseId)
    await noteNones(stage, caseId)
    await closeCase(stage, caseId)
    stage.clock.set('2024-06-03')
    const one = await apply(stage, caseId)
    const clocks = async () => {
      const course = await stage.ask<readonly CourseNode[]>('judge-1', 'node.course', { caseId })
      return course
        .filter(({ node, id }) => node.startsWith('relief-') && id !== null)
        .map(({ node, state, dueOn, holderId }) => `${node} ${state} ${dueOn} ${holderId}`)
        .sort()
    }
    // 端午 (10 June) is no working day.
    expect(await clocks()).toEqual(['relief-check running 2024-06-18 judge-1'])
    stage.clock.set('2024-06-20')
    await stage.engine.tick()
    const told = (await journalOf(stage, caseId)).filter(({ data }) => data.node === 'relief-check')
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(['node.Warned', 'node.Breached']))
    await stage.must('affairs-1', 'relief.check', { ...one, conditions: met() })
    expect(await clocks()).toEqual([
      'relief-check met 2024-06-18 null',
      'relief-decision running 2024-07-04 director',
    ])
    await stage.must('director', 'relief.grant', { ...one, grantedFen: 1n, reason: '符合救助条件' })
    expect((await clocks()).at(-1)).toBe('relief-payment running 2024-07-04 cashier-1')
    await stage.must('cashier-1', 'relief.record-payment', {
      ...{ ...one, source: 'court-fund', reference: '救助2024-9' },
    })
    expect((await clocks()).filter((clock) => !clock.includes(' met '))).toEqual([])
  })

  test('a withdrawal ends its own clock and no other', async () => {
    const stage = await openStage(kind, { profiles: [strict] })
    const [caseId, other] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
    const [one, two] = [await apply(stage, caseId), await apply(stage, other)]
    await stage.must('assistant-1', 'relief.withdraw', { ...one, reason: '已和解' })
    const stateIn = async (id: string) => {
      const course = await stage.ask<readonly CourseNode[]>('judge-1', 'node.course', { caseId: id })
      return course.find(({ node }) => node === 'relief-check')?.state
    }
    expect([await stateIn(caseId), await stateIn(two.caseId)]).toEqual(['cancelled', 'running'])
  })
})
