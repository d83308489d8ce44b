import { describe, expect, test } from 'vitest'
import { given, person } from '../../testing/given'
import { aCase, aParty } from '../../testing/rows'
import type { CaseRow, PartyRow } from '../case/model'
import { answerRequest, request } from './decide-request'
import { evolveTask, type TaskRow, type TaskRows } from './model'

type Rows = TaskRows & { case_case: CaseRow; case_party: PartyRow }

const clerk = person('clerk-1', 'affairs-clerk')
const limit = { unit: 'day' as const, count: 3 }
const affairs = [{ id: 'measures', unitKind: 'affairs-team', limit, source: 'seed 000:11' }]
const staff = { staffClass: 'clerk', roles: ['affairs-clerk' as const], active: true }
const people = [{ ...staff, id: 'head', name: '吴芳', unitId: 'affairs' }]
const units = [
  { id: 'affairs', name: '事务集约团队', functions: ['affairs-team', 'command-centre'], headId: 'head' },
]
const usual = { people, units, profile: { affairs }, actor: clerk, today: '2024-09-26' }
const asked = { caseId: 'case-1', partyId: 'party-1', affair: 'measures', note: '请求拘留' }
const world = (found: Partial<CaseRow> = {}) =>
  given<Rows>({ case_case: [aCase(found)], case_party: [aParty()], task_task: [] }, usual)

describe('a party asks', () => {
  test('and the undertaker has to answer within five working days', () => {
    const { events } = world().when(request, asked)
    const waits = { state: 'requested', holderId: 'judge-1', partyId: 'party-1', dueOn: '2024-10-09' }
    expect(events).toMatchObject([{ type: 'task.Requested', data: waits }])
  })

  test('the centre answers while there is no undertaker; who takes the case takes the request', () => {
    const stage = world({ state: 'filed', undertakerId: null })
    const { events } = stage.when(request, asked)
    expect(events[0]?.data).toMatchObject({ holderId: 'head', issuedBy: 'head' })
    const data = { caseId: 'case-1', undertakerId: 'judge-2', unitId: 'team-1', from: null, reason: '随机' }
    stage.record(evolveTask, [...events, { type: 'case.Assigned', data }])
    expect(stage.view.all('task_task')).toMatchObject([{ holderId: 'judge-2', issuedBy: 'judge-2' }])
  })

  test.each([
    ['task.case-open', {}, { state: 'closed' as const }],
    ['task.party-of-case', { partyId: 'party-9' }, {}],
    ['task.affair-unknown', { affair: 'nothing' }, {}],
  ])('refused: %s', (rule, input, found) => {
    expect(world(found).when(request, { ...asked, ...input }).refused?.rule).toBe(rule)
  })
})

describe('the answer', () => {
  const judge = person('judge-1', 'quota-judge')
  const answer = { caseId: 'case-1', taskId: 'task-1', answer: '符合条件' }
  const waiting = () => {
    const stage = world()
    stage.record(evolveTask, stage.when(request, asked).events)
    return stage
  }

  test('accepted: the request ends and an affair of the unit begins in one act', () => {
    const stage = waiting()
    const { events, result } = stage.when(answerRequest, { ...answer, accepted: true }, { actor: judge })
    expect(events.map(({ type }) => type)).toEqual(['task.RequestAccepted', 'task.Dispatched'])
    stage.record(evolveTask, events)
    expect(stage.view.get('task_task', 'task-1')).toMatchObject({ state: 'accepted', holderId: null })
    const affair = { kind: 'request', originId: 'task-1', holderId: 'head', note: '请求拘留' }
    expect(stage.view.get('task_task', result?.taskId ?? '')).toMatchObject(affair)
    const again = stage.when(answerRequest, { ...answer, accepted: false }, { actor: judge })
    expect(again.refused?.rule).toBe('task.no-state-skipped')
  })

  test('declined: with the reason, and nothing begins', () => {
    const stage = waiting()
    const { events } = stage.when(answerRequest, { ...answer, accepted: false }, { actor: judge })
    expect(events.map(({ type }) => type)).toEqual(['task.RequestDeclined'])
    stage.record(evolveTask, events)
    expect(stage.view.get('task_task', 'task-1')).toMatchObject({ state: 'declined', answer: '符合条件' })
  })

  test('not by another, not to what is not there', () => {
    const by = (actor: typeof judge, taskId: string) =>
      waiting().when(answerRequest, { ...answer, taskId, accepted: true }, { actor }).refused?.rule
    expect(by(person('judge-2', 'quota-judge'), 'task-1')).toBe('task.undertaker-answers')
    expect(by(judge, 'task-9')).toBe('task.not-found')
  })
})

test('a journal of the first version, in which an affair had no request, batch or lease, still folds', () => {
  const stage = world()
  const { events } = stage.when(request, asked)
  const row = events[0]?.data as TaskRow
  const { partyId: _p, answer: _a, originId: _o, batchId: _b, leaseUntil: _l, ...first } = row
  stage.record(evolveTask, [{ type: 'task.Dispatched', data: first }])
  const added = {
    partyId: null,
    answer: null,
    originId: null,
    exception: null,
    batchId: null,
    leaseUntil: null,
  }
  expect(stage.view.all('task_task')).toEqual([{ ...first, ...added }])
})
