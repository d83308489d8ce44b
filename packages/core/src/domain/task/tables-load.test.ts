import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../memory'
import { cityPlan } from '../../profiles/index'
import { person, TEST_COURT, testContext } from '../../testing/given'
import { aNode, aPrompt } from '../../testing/rows-work'
import { nodes } from '../node/model'
import { prompts } from '../supervision/model-prompt'
import { NEW } from './decide-dispatch'
import { type TaskRow, tasks } from './model'
import { loads } from './tables-load'

const TODAY = '2026-03-06'

const aTask = (id: string, holderId: string, dueOn: string, unitId = 'team'): TaskRow => ({
  id,
  caseId: 'c',
  caseNumber: '（2026）甘12执1号',
  debtorLabel: '某某公司',
  kind: 'affair',
  affair: 'query-control',
  note: '',
  state: 'issued',
  issuedBy: 'head',
  issuedOn: '2026-03-01',
  unitId,
  workerId: holderId,
  holderId,
  dueOn,
  priority: 1,
  ...NEW,
})

async function teamOf(input: { unitId?: string; dueBy?: string } = {}) {
  const storage = createMemoryStorage()
  await storage.prepare([tasks, nodes, prompts])
  const court = storage.forCourt(TEST_COURT)
  await court.replaceRows('case/c', {
    task_task: [
      aTask('t1', 'clerk', '2026-03-05'),
      aTask('t2', 'clerk', '2026-03-09'),
      ...['t3', 't5', 't6', 't7', 't8'].map((id) => aTask(id, 'head', '2026-03-20')),
      aTask('t4', 'elsewhere', '2026-03-01', 'other'),
    ],
    node_node: [
      aNode({ id: 'n1', holderId: 'clerk', dueOn: '2026-03-04' }),
      // A clock that stands still.
      aNode({ id: 'n2', holderId: 'clerk', dueOn: '2026-03-01', state: 'suspended' }),
    ],
    supervision_prompt: [aPrompt({ id: 'p1', holderId: 'head', dueOn: '2026-03-06' })],
  })
  const someone = { staffClass: 'clerk', roles: [], unitId: 'team', active: true } as const
  const context = testContext({
    actor: person('head', 'affairs-clerk'),
    today: TODAY,
    people: [
      { id: 'head', name: '王某', ...someone },
      { id: 'clerk', name: '赵某', ...someone },
      { id: 'away', name: '钱某', ...someone, awayFrom: '2026-03-01', awayUntil: '2026-03-31' },
      { id: 'gone', name: '孙某', ...someone, active: false },
      { id: 'elsewhere', name: '李某', ...someone, unitId: 'other' },
    ],
    units: [
      { id: 'team', name: '事务集约团队', functions: ['affairs-team'], headId: 'head' },
      { id: 'other', name: '另一团队', functions: [], headId: null },
    ],
  })
  return await loads(input, {
    ...context,
    profileOf: () => cityPlan,
    masked: (data) => data,
    reader: () => court as never,
  })
}

describe('what the people of a team have in hand', () => {
  test('counts nodes, affairs and prompts of each, whoever is late first; a clock that stands still is not late', async () => {
    const team = await teamOf({ dueBy: '2026-03-09' })
    expect(team?.people).toEqual([
      expect.objectContaining({ personId: 'clerk', open: 4, overdue: 2, soon: 1, firstDueOn: '2026-03-04' }),
      expect.objectContaining({ personId: 'head', open: 6, overdue: 0, soon: 1, firstDueOn: '2026-03-06' }),
      expect.objectContaining({ personId: 'away', open: 0, overdue: 0, soon: 0, firstDueOn: null }),
    ])
  })

  test('says who leads, who is away, and what lies in the unit', async () => {
    const team = await teamOf()
    expect(team).toMatchObject({ unitId: 'team', unitName: '事务集约团队', functions: ['affairs-team'] })
    expect(team?.people.map(({ personId, isHead, isAway }) => [personId, isHead, isAway])).toEqual([
      ['clerk', false, false],
      ['head', true, false],
      ['away', false, true],
    ])
    expect(team?.pool).toEqual({ open: 7, overdue: 1, soon: 0, firstDueOn: '2026-03-05' })
  })

  test('a unit that is not there is nothing, another unit is asked for by its id', async () => {
    expect(await teamOf({ unitId: 'nowhere' })).toBeNull()
    expect((await teamOf({ unitId: 'other' }))?.people).toEqual([
      expect.objectContaining({ personId: 'elsewhere', open: 1, overdue: 1 }),
    ])
  })
})
