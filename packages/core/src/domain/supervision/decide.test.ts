import { describe, expect, test } from 'vitest'
import { given, person } from '../../testing/given'
import { aCase } from '../../testing/rows'
import type { CaseRows } from '../case/model'
import { answerFinding, checkFinding, raiseFinding } from './decide'
import { ABUSES, evolveSupervision, type SupervisionRows } from './model'
import { watchRules } from './rules-watch'

const staff = { staffClass: 'judge-assistant', unitId: null, active: true }
const watcher = { ...staff, id: 'watcher', name: '沈正', roles: ['special-supervisor' as const] }
const director = { ...staff, id: 'director', name: '赵国庆', roles: ['execution-director' as const] }
const machine = { kind: 'system' as const, id: 'reaction', courtId: 'gan12', roles: ['system' as const] }
const policy = (levels: number) => ({
  supervision: {
    domains: [{ id: 'control-in-time', role: 'special-supervisor', unit: 'node', source: 'seed 002:3' }],
    answerWithin: 1,
    levels,
    source: 'seed 002:3',
  },
})
const late = {
  caseId: 'case-1',
  rule: 'query-late',
  objectId: 'n',
  code: 'network-query',
  holderId: 'clerk',
  abuse: null,
  note: '',
}
const world = (levels = 3) =>
  given<SupervisionRows & CaseRows>(
    { case_case: [aCase()] },
    { actor: machine, people: [director, watcher], profile: policy(levels) },
  )

function raised(levels = 3) {
  const found = world(levels)
  found.record(evolveSupervision, found.when(raiseFinding, late).events)
  return found
}

describe('raising a finding', () => {
  test('puts it into the domain that this court has', () => {
    const [made] = world().when(raiseFinding, late).events
    expect(made?.data).toMatchObject({
      domain: 'control-in-time',
      supervisorId: 'watcher',
      dueOn: '2026-03-03',
    })
  })

  test('what belongs to no domain of the court is general, under the same specialist', () => {
    const [made] = world().when(raiseFinding, { ...late, rule: 'node-late' }).events
    expect(made?.data).toMatchObject({ domain: 'process-nodes', supervisorId: 'watcher' })
  })

  test('nobody supervises what he holds: the director does', () => {
    const [made] = world().when(raiseFinding, { ...late, holderId: 'watcher' }).events
    expect(made?.data).toMatchObject({ supervisorId: 'director' })
  })

  test('nor does who is away', () => {
    const away = { ...watcher, awayFrom: '2026-03-01', awayUntil: '2026-03-02', deputyId: 'director' }
    const on = (today: string) =>
      world().when(raiseFinding, late, { people: [director, away], today }).events[0]
    expect(on('2026-03-02')?.data).toMatchObject({ supervisorId: 'director' })
    expect(on('2026-03-03')?.data).toMatchObject({ supervisorId: 'watcher' })
  })

  test('once while it is followed', () => {
    expect(raised().when(raiseFinding, late).events).toEqual([])
    expect(raised().when(raiseFinding, { ...late, objectId: 'm' }).events).toHaveLength(1)
  })

  test('a person raises in his own name, whatever rule he writes', () => {
    const [made] = world().when(raiseFinding, late, { actor: person('x', 'special-supervisor') }).events
    expect(made?.data).toMatchObject({ rule: 'by-hand', supervisorId: 'x' })
  })
})

test.each(ABUSES)('a finding by hand says which kind of irregularity it is: %s', (abuse) => {
  const by = { actor: person('x', 'special-supervisor') }
  const [made] = world().when(raiseFinding, { ...late, abuse }, by).events
  expect(made?.data).toMatchObject({ abuse, rule: 'by-hand' })
  const [own] = world().when(raiseFinding, { ...late, abuse }).events
  expect(own?.data).toMatchObject({ abuse: 'passive', rule: 'query-late' })
})

describe('growing', () => {
  const input = { caseId: 'case-1', findingId: 'finding-1' }

  test.each([
    ['2026-03-03', []],
    ['2026-03-04', [2]],
    ['2026-03-05', [2, 3]],
    ['2026-12-01', [2, 3]],
  ])('on %s by levels %j', (today, levels) => {
    const { events } = raised().when(checkFinding, input, { today })
    expect(events.map(({ data }) => (data as { level?: number }).level)).toEqual(levels)
  })

  test('a court with one level has nothing to check', () => {
    const found = raised(1)
    expect(found.view.get('supervision_finding', 'finding-1')?.nextCheckOn).toBeNull()
    expect(found.when(checkFinding, input, { today: '2026-12-01' }).events).toEqual([])
  })

  test('an unknown finding has no answer', () => {
    const { refused } = world().when(answerFinding, { ...input, answer: '已办' })
    expect(refused?.rule).toBe('supervision.finding-known')
  })
})

test('every watch rule has its own name, domains and a source', () => {
  expect(new Set(watchRules.map(({ id }) => id)).size).toBe(watchRules.length)
  for (const { domains, source } of watchRules)
    expect([domains.length > 0, source]).toEqual([true, expect.stringMatching(/^seed/)])
})
