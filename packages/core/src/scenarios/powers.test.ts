import { describe, expect, test } from 'vitest'
import type { Answerable, PowersOfCase } from '../domain/power/contract'
import type { Profile } from '../kernel/profile'
import type { Actor } from '../kernel/role'
import { cityPlan, jiangsu854, linshuFullFlow, longnan, parameterOf } from '../profiles/index'
import { closeCase, fileAndAssign, formPaper, payOut, payoutInput, receiveMoney, reportTask } from './acts'
import { openStage, type Stage } from './stage'
import { type Findings, watchedStage } from './watched'

const proposal = (caseId: string) => ({ caseId, closingKind: 'performed', ground: '全部履行完毕' })
const powersOf = (stage: Stage, caseId: string) =>
  stage.ask<PowersOfCase>('director', 'power.of-case', { caseId })
const under = (parameters: Profile['parameters']) =>
  openStage('memory', {
    profiles: [{ ...cityPlan, parameters: { ...cityPlan.parameters, ...parameters } }],
  })
const administrator: Actor = {
  kind: 'person',
  id: 'administrator',
  courtId: 'gan1202',
  roles: ['system-administrator'],
}
const hire = (stage: Stage, personId: string, unitId: string | null, ...roles: string[]) =>
  stage.must(administrator, 'organisation.add-person', {
    ...{ personId, name: personId, unitId, staffClass: 'quota-judge' },
    roles: ['quota-judge', ...roles],
  })
const judge = (id: string, ...roles: Actor['roles']): Actor => ({
  ...{ kind: 'person', id, courtId: 'gan1202' },
  roles: ['quota-judge', ...roles],
})
const ruling = (caseId: string) => ({
  ...{ caseId, matter: 'conduct-objection', outcome: 'dismissed' },
  ...{ rulingNumber: '（2024）甘1202执异9号', summary: '驳回异议' },
})

describe('three powers are not in one hand', () => {
  test('who has done an affair of a case does not rule in it, and who has ruled does not enforce', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    await hire(stage, 'judge-2', null)
    const order = { caseId, affair: 'draft-documents', workerId: 'judge-2' }
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', order)
    await stage.must(judge('judge-2'), 'task.receive', { caseId, taskId })
    const refused = { kind: 'refused', rule: 'power.adjudication-alone' }
    expect(await stage.give(judge('judge-2'), 'power.record-ruling', ruling(caseId))).toMatchObject(refused)
    const blocked = await stage.ask<{ items: { rule: string; actorId: string }[] }>(
      'supervisor-1',
      'supervision.blocked-acts',
      { caseId },
    )
    expect(blocked.items).toMatchObject([{ rule: 'power.adjudication-alone', actorId: 'judge-2' }])

    const other = await fileAndAssign(stage, 2)
    await stage.must(judge('judge-2'), 'power.record-ruling', ruling(other))
    await stage.must('director', 'case.assign', { caseId: other, undertakerId: 'judge-2', reason: '轮岗' })
    const analysis = { caseId: other, analysis: '待查' }
    expect(await stage.give(judge('judge-2'), 'plan.analyse', analysis)).toMatchObject({
      rule: 'power.implementation-alone',
      source: 'seed 003:17; seed 004:83; requirement power-separation',
    })
    const { people, rulings } = await powersOf(stage, other)
    expect(people).toMatchObject([{ personId: 'judge-1' }, { personId: 'judge-2', powers: ['adjudication'] }])
    expect(rulings).toHaveLength(1)
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('who has handled a case does not review its closing, also when it is another’s by now', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    await hire(stage, 'judge-2', 'review', 'closing-reviewer')
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-2', reason: '轮岗' })
    const second = judge('judge-2', 'closing-reviewer')
    await stage.must(second, 'plan.analyse', { caseId, analysis: '待查' })
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '轮岗' })
    const { proposalId } = await stage.must<{ proposalId: string }>(
      'judge-1',
      'closing.propose',
      proposal(caseId),
    )
    const confirm = { caseId, proposalId }
    expect(await stage.give(second, 'closing.confirm', confirm)).toMatchObject({
      rule: 'power.supervision-alone',
    })
    await stage.must('reviewer-1', 'closing.confirm', confirm)
  })

  test('who watches a case does not do its affairs, and a small court may say otherwise', async () => {
    const stage = await watchedStage('memory')
    const caseId = await fileAndAssign(stage)
    const found = { caseId, objectId: caseId, code: 'by-hand', note: '未及时查控' }
    await stage.must('director', 'supervision.raise-finding', found)
    const { items } = await stage.ask<Findings>('director', 'supervision.findings', { caseId })
    expect(items).toHaveLength(1)
    const order = { caseId, affair: 'draft-documents', workerId: 'director' }
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', order)
    const refused = { rule: 'power.implementation-alone' }
    expect(await stage.give('director', 'task.receive', { caseId, taskId })).toMatchObject(refused)

    const small = await under({ 'org.power-separation': 'off' })
    const again = await fileAndAssign(small)
    await small.must('director', 'supervision.raise-finding', { ...found, caseId: again, objectId: again })
    const own = await small.must<{ taskId: string }>('judge-1', 'task.dispatch', { ...order, caseId: again })
    await small.must('director', 'task.receive', { caseId: again, taskId: own.taskId })
  })
})

describe('who watches is not the unit that is watched', () => {
  async function mixed(stage: Stage) {
    await stage.must(administrator, 'organisation.change-person', {
      ...{ personId: 'reviewer-1', unitId: 'team-1', reason: '合署办公' },
    })
    for (const personId of ['cashier-1', 'supervisor-1']) {
      const change = { personId, unitId: 'team-1', reason: '合署办公' }
      await stage.must(administrator, 'organisation.change-person', change)
    }
  }

  test('money, closing review and supervision by people of the handling team are refused', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    await stage.must(administrator, 'organisation.appoint-head', { unitId: 'review', personId: 'reviewer-1' })
    await hire(stage, 'reviewer-2', 'review', 'closing-reviewer')
    await stage.must(administrator, 'organisation.appoint-head', { unitId: 'review', personId: 'reviewer-2' })
    await mixed(stage)
    await receiveMoney(stage, caseId, 's1', 100_000n)
    const payout = await payoutInput(stage, caseId, 100_000n)
    const asked = await stage.must<{ payoutId: string; contentHash: string }>(
      'judge-1',
      'fund.request-payout',
      payout,
    )
    await stage.must('director', 'fund.approve-payout', { caseId, ...asked })
    const send = { caseId, payoutId: asked.payoutId }
    const refused = (side: string) => ({ kind: 'refused', rule: `power.${side}-apart` })
    expect(await stage.give('cashier-1', 'fund.send-payout', send)).toMatchObject(refused('money'))
    const found = { caseId, objectId: caseId, code: 'by-hand', note: '' }
    const raise = await stage.give('supervisor-1', 'supervision.raise-finding', found)
    expect(raise).toMatchObject(refused('watch'))
    await stage.must(administrator, 'organisation.change-person', {
      ...{ personId: 'cashier-1', unitId: 'funds', reason: '归位' },
    })
    await stage.must('cashier-1', 'fund.send-payout', send)
    await stage.must('cashier-1', 'fund.confirm-payment', { ...send, bankReference: 'b1' })
    const { proposalId } = await stage.must<{ proposalId: string }>(
      'judge-1',
      'closing.propose',
      proposal(caseId),
    )
    const confirm = { caseId, proposalId }
    expect(await stage.give('reviewer-1', 'closing.confirm', confirm)).toMatchObject(refused('review'))
    await stage.must(judge('reviewer-2', 'closing-reviewer'), 'closing.confirm', confirm)
  })

  test('a small court whose profile keeps people apart works with them in one team', async () => {
    const stage = await under({ 'org.unit-separation': 'people' })
    const caseId = await fileAndAssign(stage)
    await hire(stage, 'reviewer-2', 'review', 'closing-reviewer')
    await stage.must(administrator, 'organisation.appoint-head', { unitId: 'review', personId: 'reviewer-2' })
    await mixed(stage)
    await receiveMoney(stage, caseId, 's1', 100_000n)
    await payOut(stage, caseId, 100_000n)
    await closeCase(stage, caseId)
  })
})

describe('no case is done by one hand from beginning to end', () => {
  const refused = { kind: 'refused', rule: 'power.nobody-does-everything' }

  test('each way of working says what it forbids', () => {
    const modes = [cityPlan, longnan, linshuFullFlow, jiangsu854].map((each) =>
      parameterOf(each, 'org.one-person'),
    )
    expect(modes).toEqual(['off', 'person', 'person', 'person-and-team'])
  })

  test('under “person” the undertaker alone does not get to the end; with one affair of another he does', async () => {
    const stage = await under({ 'org.one-person': 'person' })
    const caseId = await fileAndAssign(stage)
    await formPaper(stage, caseId)
    expect((await powersOf(stage, caseId)).oneHand).toBe('person')
    expect(await stage.give('judge-1', 'closing.propose', proposal(caseId))).toMatchObject(refused)
    const order = { caseId, affair: 'query-control' }
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', order)
    await stage.must('judge-1', 'task.withdraw', { caseId, taskId, reason: '自行办理' })
    expect(await stage.give('judge-1', 'closing.propose', proposal(caseId))).toMatchObject(refused)
    const task = { caseId, ...(await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', order)) }
    await stage.must('affairs-1', 'task.receive', task)
    await reportTask(stage, 'affairs-1', task)
    await stage.must('judge-1', 'task.confirm', task)
    await closeCase(stage, caseId)
  })

  test('under “person-and-team” his own team is not enough either', async () => {
    const stage = await under({ 'org.one-person': 'person-and-team' })
    const caseId = await fileAndAssign(stage)
    await formPaper(stage, caseId, 'assistant-1', 'inquiry-record')
    expect((await powersOf(stage, caseId)).oneHand).toBe('team')
    expect(await stage.give('judge-1', 'closing.propose', proposal(caseId))).toMatchObject(refused)
    const order = { caseId, affair: 'query-control' }
    const task = { caseId, ...(await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', order)) }
    await stage.must('affairs-2', 'task.receive', task)
    await reportTask(stage, 'affairs-2', task)
    await stage.must('judge-1', 'task.confirm', task)
    await closeCase(stage, caseId)
    const team = await under({ 'org.one-person': 'person' })
    const shared = await fileAndAssign(team)
    await formPaper(team, shared, 'assistant-1', 'inquiry-record')
    await closeCase(team, shared)
  })

  test('a case that moved to another undertaker was not in one hand', async () => {
    const stage = await under({ 'org.one-person': 'person' })
    const caseId = await fileAndAssign(stage)
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'director', reason: '提级' })
    expect((await powersOf(stage, caseId)).oneHand).toBeNull()
    expect(await stage.give('director', 'closing.propose', proposal(caseId))).toMatchObject({
      kind: 'accepted',
    })
  })
})

describe('the ladder of leadership', () => {
  test('a case knows who answers for it, from its undertaker to the president', async () => {
    const stage = await openStage('memory')
    await hire(stage, 'division', null, 'division-head')
    await hire(stage, 'vice', null, 'vice-president-in-charge')
    await hire(stage, 'president', null, 'president')
    const caseId = await fileAndAssign(stage)
    const chain = async (holderId?: string) => {
      const input = { caseId, ...(holderId ? { holderId } : {}) }
      const found = await stage.ask<Answerable[]>('supervisor-1', 'power.answerable', input)
      return found.map(({ rung, personId }) => [rung, personId])
    }
    const posts = [
      ['division-head', 'division'],
      ['execution-director', 'director'],
      ['vice-president-in-charge', 'vice'],
      ['president', 'president'],
    ]
    expect(await chain()).toEqual([['holder', 'judge-1'], ...posts])
    expect(await chain('affairs-2')).toEqual([['holder', 'affairs-2'], ['team-head', 'affairs-1'], ...posts])
    expect(await chain('director')).toEqual([['holder', 'director'], ...posts.slice(2)])
  })

  test('a clerk is given none of its posts', async () => {
    const stage = await openStage('memory')
    const clerk = { personId: 'x', name: 'x', unitId: null, staffClass: 'clerk' }
    for (const role of ['division-head', 'execution-director', 'vice-president-in-charge', 'president']) {
      const outcome = await stage.give(administrator, 'organisation.add-person', { ...clerk, roles: [role] })
      expect(outcome).toMatchObject({ rule: 'organisation.role-fits-class' })
    }
  })
})

describe('a team that owns cases is led by a judge or officer', () => {
  test('a judge in a team without such a head is refused as undertaker until it has one', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    const team = { unitId: 'team-2', name: '执行实施二团队', functions: ['implementation-team'] }
    await stage.must(administrator, 'organisation.add-unit', team)
    await hire(stage, 'judge-2', 'team-2')
    const assign = { caseId, undertakerId: 'judge-2', reason: '轮岗' }
    const refused = { kind: 'refused', rule: 'case.team-has-lead', params: { unitId: 'team-2' } }
    expect(await stage.give('director', 'case.assign', assign)).toMatchObject(refused)
    await hire(stage, 'judge-3', 'affairs')
    const clerks = { ...assign, undertakerId: 'judge-3' }
    expect(await stage.give('director', 'case.assign', clerks)).toMatchObject({ rule: 'case.team-has-lead' })
    await stage.must(administrator, 'organisation.appoint-head', { unitId: 'team-2', personId: 'judge-2' })
    await stage.must('director', 'case.assign', assign)
  })

  test('where only judges lead, an execution officer does not', async () => {
    const stage = await under({ 'org.lead-roles': 'judge' })
    const caseId = await fileAndAssign(stage)
    const assign = { caseId, undertakerId: 'disposal-1', reason: '专业办理' }
    expect(await stage.give('director', 'case.assign', assign)).toMatchObject({ rule: 'case.team-has-lead' })
    const officer = { personId: 'officer', name: '执行员', unitId: 'team-1', staffClass: 'execution-officer' }
    const head = { ...officer, roles: ['execution-officer'], head: true }
    const refused = { rule: 'organisation.team-led-by-judge' }
    expect(await stage.give(administrator, 'organisation.add-person', head)).toMatchObject(refused)
    const usual = await openStage('memory')
    await usual.must(administrator, 'organisation.add-person', head)
  })
})
