import { expect, test } from 'vitest'
import type { PointsPolicy, StagePolicy } from '../../kernel/profile-stage'
import { given } from '../../testing/given'
import type { StageRows, StayRow } from '../stage/model'
import { amountOf, transferPoints } from './decide'
import { evolvePoints, type PointsRows } from './model'

const stay = (id: string, columns: Partial<StayRow>): StayRow => ({
  id,
  caseId: 'case-1',
  caseNumber: '（2026）甘1202执1号',
  debtorLabel: '李四',
  stage: 'fast',
  entry: 'first',
  ownership: 'case-moves',
  state: 'left',
  unitId: 'team-1',
  holderId: 'judge-1',
  enteredOn: '2026-01-05',
  dueOn: '2026-02-05',
  provisional: false,
  priority: 1,
  explanation: {},
  transfers: 0,
  prescribed: [],
  called: [],
  omitted: {},
  doneActions: [],
  idle: false,
  fromStayId: null,
  handoverId: null,
  leaderId: null,
  statutoryWarned: false,
  suspendedOn: null,
  nextCheckOn: null,
  leftOn: '2026-02-06',
  exit: 'expired',
  source: 'seed 003:21',
  ...columns,
})

const next = stay('stay-2', {
  stage: 'flow',
  unitId: null,
  state: 'open',
  transfers: 3,
  fromStayId: 'stay-1',
})
const policy = (points: PointsPolicy): StagePolicy => ({
  ...{ ownership: 'case-moves', first: 'fast', resumed: 'fast', source: 'design: a test' },
  stages: [
    {
      id: 'fast',
      owner: { kind: 'unit', unitKind: 'fast-team' },
      ...{ limits: {}, prescribed: [], onExpiry: { kind: 'stay' }, source: 'design: a test' },
    },
  ],
  points,
})
const points: PointsPolicy = { base: 5, growth: 'linear', source: 'design: a test' }
const input = { caseId: 'case-1', stayId: 'stay-1', toStayId: 'stay-2' }
const rows = (first: StayRow) => given<PointsRows & StageRows>({ stage_stay: [first, next] })

test('an expired stay loses what the next one gains, once', () => {
  const court = rows(stay('stay-1', {}))
  const usual = { profile: { stages: policy(points) } }
  const { events } = court.when(transferPoints, input, usual)
  const moved = events[0]?.data.entries.map(({ side, stage, unitId, points: sum }) => [
    side,
    stage,
    unitId,
    sum,
  ])
  expect(moved).toEqual([
    ['before', 'fast', 'team-1', -15],
    ['after', 'flow', '', 15],
  ])
  court.record(evolvePoints, events)
  expect(court.when(transferPoints, input, usual).events).toEqual([])
})

test('nothing moves where a case was passed on by a person, and where the court keeps no points', () => {
  const passed = rows(stay('stay-1', { exit: 'passed-on' }))
  const refused = passed.when(transferPoints, input, { profile: { stages: policy(points) } }).refused
  expect(refused?.rule).toBe('points.stay-has-expired')
  expect(rows(stay('stay-1', {})).when(transferPoints, input).events).toEqual([])
})

test.each(['fixed', 'linear'] as const)('amounts never grow smaller: %s', (growth) => {
  const amounts = Array.from({ length: 30 }, (_, index) => amountOf({ ...points, growth }, index + 1))
  expect(amounts).toEqual([...amounts].sort((a, b) => a - b))
  expect(amounts[0]).toBe(5)
})
