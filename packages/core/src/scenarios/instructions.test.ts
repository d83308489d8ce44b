import { describe, expect, test } from 'vitest'
import { addDays } from '../law/index'
import { cityPlan } from '../profiles/index'
import { applicantOf, caseNumber, fileAndAssign, filingOf, noProofOfMeasures, reportTask } from './acts'
import { openStage, type Stage } from './stage'

type Listed = { readonly items: readonly { readonly id: string; readonly state: string }[] }

const QUEUES = ['task.queue', 'task.issued', 'task.unconfirmed', 'task.pool'] as const

async function instruct(stage: Stage, caseId: string, more: object = {}) {
  const input = { caseId, kind: 'instruction', affair: 'measures', ...more }
  const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', input)
  return { caseId, taskId }
}

async function listed(stage: Stage, who: string, name: string, id: string, input: object = {}) {
  const { items } = await stage.ask<Listed>(who, name, { ...input, limit: 500 })
  return items.filter((item) => item.id === id).map(({ state }) => state)
}

describe('[S11] an instruction is given and reported online', () => {
  test('issued, received, done, confirmed: no state is skipped, and it stays in both lists until confirmed', async () => {
    const stage = await openStage('memory')
    const task = await instruct(stage, await fileAndAssign(stage))
    const inBoth = async (state: string) => {
      expect(await listed(stage, 'judge-1', 'task.issued', task.taskId)).toEqual([state])
      expect(await listed(stage, 'affairs-2', 'task.unconfirmed', task.taskId)).toEqual([state])
    }
    const skipped = async (who: string, name: string, more: object = {}) =>
      expect(await stage.give(who, name, { ...task, ...more })).toMatchObject({
        kind: 'refused',
        rule: 'task.no-state-skipped',
      })
    await skipped('affairs-1', 'task.report', { report: '已办' })
    await skipped('judge-1', 'task.confirm')
    await stage.must('affairs-2', 'task.receive', task)
    await inBoth('received')
    expect(await listed(stage, 'affairs-2', 'task.queue', task.taskId)).toEqual(['received'])
    await skipped('judge-1', 'task.confirm')
    await reportTask(stage, 'affairs-2', task)
    await inBoth('reported')
    expect(await listed(stage, 'judge-1', 'task.queue', task.taskId)).toEqual(['reported'])

    const late = () => listed(stage, 'judge-1', 'task.issued', task.taskId, { overdue: true })
    expect(await late()).toEqual([])
    stage.clock.set('2024-03-09')
    expect(await late()).toEqual(['reported'])
    expect(await listed(stage, 'affairs-2', 'task.unconfirmed', task.taskId, { overdue: true })).toHaveLength(
      1,
    )
    expect(await listed(stage, 'judge-1', 'task.queue', task.taskId, { overdue: true })).toHaveLength(1)

    await noProofOfMeasures(stage, task)
    await stage.must('judge-1', 'task.confirm', task)
    expect(await late()).toEqual([])
    expect(await listed(stage, 'affairs-2', 'task.unconfirmed', task.taskId)).toEqual([])
    expect(await listed(stage, 'judge-1', 'task.queue', task.taskId)).toEqual([])
  })
})

test('[S36] on every day of the year a livelihood case stands first among those of one date, in every queue', async () => {
  const stage = await openStage('memory', { today: '2024-01-01' })
  const ordinary = await fileAndAssign(stage, 1)
  await stage.must('filing', 'case.file', { ...filingOf(2, '2024-01-01'), flags: ['livelihood'] })
  const { items } = await stage.ask<Listed>('judge-1', 'case.list', { search: caseNumber(2) })
  const livelihood = items[0]?.id ?? ''
  await stage.must('director', 'case.assign', { caseId: livelihood, undertakerId: 'judge-1', reason: '随机' })
  for (let day = '2024-01-01'; day <= '2024-12-31'; day = addDays(day, 1)) {
    stage.clock.set(day)
    const later = await instruct(stage, ordinary, { affair: 'query-control' })
    const first = await instruct(stage, livelihood, { affair: 'query-control' })
    for (const name of QUEUES) {
      const who = name === 'task.issued' ? 'judge-1' : 'affairs-1'
      const found = await stage.ask<Listed>(who, name, { limit: 500 })
      const order = found.items.map(({ id }) => id).filter((id) => [later.taskId, first.taskId].includes(id))
      expect(order, `${name} on ${day}`).toEqual([first.taskId, later.taskId])
    }
    for (const task of [later, first]) await stage.must('judge-1', 'task.withdraw', { ...task, reason: '—' })
  }
}, 120_000)

describe('work that nobody does comes back', () => {
  const profiles = [{ ...cityPlan, parameters: { ...cityPlan.parameters, 'task.lease-working-days': 2 } }]

  test('to the head of the unit, once, and who had it can no longer report it', async () => {
    const stage = await openStage('memory', { profiles })
    const task = await instruct(stage, await fileAndAssign(stage))
    await stage.must('affairs-2', 'task.receive', task)
    // Friday; Monday and Tuesday are the two working days.
    stage.clock.set('2024-03-05')
    await stage.engine.tick()
    expect(await listed(stage, 'affairs-2', 'task.queue', task.taskId)).toEqual(['received'])
    stage.clock.set('2024-03-06')
    expect((await stage.engine.tick()).stuck).toEqual([])
    await stage.engine.tick()
    expect(await listed(stage, 'affairs-2', 'task.queue', task.taskId)).toEqual([])
    expect(await listed(stage, 'affairs-1', 'task.queue', task.taskId)).toEqual(['issued'])
    const report = { ...task, report: '已办' }
    expect(await stage.give('affairs-2', 'task.report', report)).toMatchObject({ kind: 'refused' })
    const came = await stage.ask<readonly { type: string }[]>('judge-1', 'case.timeline', task)
    expect(came.filter(({ type }) => type === 'task.LeaseExpired')).toHaveLength(1)
    await stage.must('affairs-1', 'task.receive', task)
    await reportTask(stage, 'affairs-1', task)
    await noProofOfMeasures(stage, task)
    await stage.must('judge-1', 'task.confirm', task)
    expect(await stage.engine.verify()).toMatchObject({ differences: [] })
  })

  test('the head takes it back at once from somebody who is absent; a colleague does not', async () => {
    const stage = await openStage('memory')
    const task = await instruct(stage, await fileAndAssign(stage))
    await stage.must('affairs-2', 'task.receive', task)
    const back = { ...task, reason: '病假' }
    expect(await stage.give('affairs-2', 'task.take-back', back)).toMatchObject({
      rule: 'task.head-takes-back',
    })
    await stage.must('affairs-1', 'task.take-back', back)
    expect(await listed(stage, 'affairs-1', 'task.queue', task.taskId)).toEqual(['issued'])
    expect(await stage.give('affairs-1', 'task.take-back', back)).toMatchObject({
      rule: 'task.lies-with-head',
    })
  })
})

describe('requests of parties', () => {
  test('an accepted request becomes an affair, a declined one ends with its reason', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    const partyId = await applicantOf(stage, caseId)
    const asked = { caseId, partyId, affair: 'measures', note: '请求拘留' }
    const { taskId } = await stage.must<{ taskId: string }>('affairs-1', 'task.request', asked)
    expect(await listed(stage, 'judge-1', 'task.queue', taskId)).toEqual(['requested'])
    const answer = { caseId, taskId, accepted: true, answer: '符合条件' }
    expect(await stage.give('affairs-1', 'task.answer-request', answer)).toMatchObject({ kind: 'refused' })
    const given = await stage.must<{ taskId: string }>('judge-1', 'task.answer-request', answer)
    expect(await listed(stage, 'affairs-1', 'task.queue', given.taskId)).toEqual(['issued'])
    expect(await stage.give('judge-1', 'task.answer-request', answer)).toMatchObject({
      rule: 'task.no-state-skipped',
    })
    const second = await stage.must<{ taskId: string }>('affairs-1', 'task.request', asked)
    const no = { caseId, taskId: second.taskId, accepted: false, answer: '已采取' }
    await stage.must('judge-1', 'task.answer-request', no)
    expect(await listed(stage, 'judge-1', 'task.queue', second.taskId)).toEqual([])
    const all = await stage.ask<readonly { id: string; state: string; answer: string; originId: string }[]>(
      'judge-1',
      'task.list',
      { caseId },
    )
    const of = (id: string) => all.find((row) => row.id === id)
    expect(of(taskId)).toMatchObject({ state: 'accepted', answer: '符合条件' })
    expect(of(given.taskId)).toMatchObject({ originId: taskId, kind: 'request' })
    expect(of(second.taskId)).toMatchObject({ state: 'declined', answer: '已采取' })
    const stranger = { ...asked, partyId: 'nobody' }
    expect(await stage.give('affairs-1', 'task.request', stranger)).toMatchObject({
      rule: 'task.party-of-case',
    })
  })
})
