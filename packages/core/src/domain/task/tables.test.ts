import { describe, expect, test } from 'vitest'
import type { QueryContext } from '../../kernel/query'
import { createMemoryStorage } from '../../memory'
import { cityPlan } from '../../profiles/index'
import { person, TEST_COURT, testContext } from '../../testing/given'
import { aNode, aPrompt } from '../../testing/rows-work'
import { cases } from '../case/model'
import { type NodeRow, nodes } from '../node/model'
import { type PromptRow, prompts } from '../supervision/model-prompt'
import { NEW } from './decide-dispatch'
import { type TaskRow, tasks } from './model'
import { list, queue } from './tables'

const taskRow: TaskRow = {
  id: 'task-1',
  caseId: 'c',
  caseNumber: '（2026）甘12执1号',
  debtorLabel: '某某公司',
  kind: 'affair',
  affair: 'query-control',
  note: '加急',
  state: 'issued',
  issuedBy: 'judge-1',
  issuedOn: '2026-03-01',
  unitId: 'affairs',
  workerId: 'affairs-1',
  holderId: 'affairs-1',
  dueOn: '2026-03-05',
  priority: 1,
  ...NEW,
}
const nodeRow = aNode({
  id: 'node-1',
  caseNumber: '（2026）甘12执2号',
  debtorLabel: '张某',
  provisional: true,
})
const promptRow = aPrompt()
const input = { all: false, overdue: false, limit: 50 }

async function courtWith(
  taskRows: readonly TaskRow[],
  nodeRows: readonly NodeRow[] = [],
  promptRows: readonly PromptRow[] = [],
) {
  const storage = createMemoryStorage()
  await storage.prepare([tasks, nodes, prompts, cases])
  const court = storage.forCourt(TEST_COURT)
  const put = (task_task: readonly TaskRow[], node_node: readonly NodeRow[]) =>
    court.replaceRows('case/c', { task_task, node_node, supervision_prompt: promptRows })
  await put(taskRows, nodeRows)
  const context: QueryContext = {
    ...testContext({
      actor: person('affairs-1', 'affairs-clerk'),
      today: '2026-03-06',
      people: [
        { id: 'affairs-1', name: '赵某', staffClass: 'clerk', roles: [], unitId: 'affairs', active: true },
        { id: 'judge-1', name: '王法官', staffClass: 'quota-judge', roles: [], unitId: null, active: true },
      ],
      units: [{ id: 'affairs', name: '事务集约团队', functions: [], headId: null }],
      profile: {
        affairs: [
          { id: 'query-control', unitKind: 'x', limit: { unit: 'working-day', count: 5 }, source: 'seed' },
        ],
      },
    }),
    profileOf: () => cityPlan,
    masked: (data) => data,
    reader: () => court as never,
  }
  return { context, put }
}

describe('one queue of nodes and affairs', () => {
  test('shows what lies with the person who asks: names, days left, overdue', async () => {
    const { context } = await courtWith(
      [taskRow, { ...taskRow, id: 'other', holderId: 'judge-1' }],
      [nodeRow],
    )
    const { items, total, totalIsCapped, next } = await queue(input, context)
    expect([total, totalIsCapped, next]).toEqual([2, false, undefined])
    expect(items).toEqual([
      {
        kind: 'node',
        id: 'node-1',
        caseId: 'c',
        caseNumber: '（2026）甘12执2号',
        debtorLabel: '张某',
        code: 'case-limit',
        state: 'running',
        holderId: 'affairs-1',
        holderName: '赵某',
        unitId: null,
        dueOn: '2026-03-05',
        provisional: true,
        overdue: true,
        daysLeft: -1,
        priority: 1,
        flags: [],
        note: '',
      },
      expect.objectContaining({ kind: 'task', code: 'query-control', note: '加急', provisional: false }),
    ])
  })

  test('the earlier date comes first; on the same date livelihood stands before others, on any day', async () => {
    const { context } = await courtWith(
      [
        { ...taskRow, id: 't-late', dueOn: '2026-03-20' },
        { ...taskRow, id: 't-livelihood', dueOn: '2026-03-20', priority: 0 },
        { ...taskRow, id: 't-livelihood-later', dueOn: '2026-12-01', priority: 0 },
      ],
      [nodeRow],
    )
    const { items } = await queue(input, context)
    expect(items.map(({ id }) => id)).toEqual(['node-1', 't-livelihood', 't-late', 't-livelihood-later'])
  })

  test('due today is not overdue; a clock that stands still is neither overdue nor due', async () => {
    const { context } = await courtWith(
      [
        { ...taskRow, id: 'today', dueOn: '2026-03-06' },
        { ...taskRow, id: 'late' },
      ],
      [{ ...nodeRow, state: 'suspended' }],
    )
    const ids = async (filter: object) =>
      (await queue({ ...input, ...filter }, context)).items.map(({ id }) => id)
    expect(await ids({ overdue: true })).toEqual(['late'])
    expect(await ids({ dueBy: '2026-03-06' })).toEqual(['late', 'today'])
    const all = await queue(input, context)
    expect(all.items.filter(({ overdue }) => overdue).map(({ id }) => id)).toEqual(['late'])
    expect(all.total).toBe(3)
  })

  test('a reported affair lies with its issuer, a finished one with nobody', async () => {
    const { context } = await courtWith([
      { ...taskRow, id: 'reported', state: 'reported', holderId: 'judge-1' },
      { ...taskRow, id: 'done', state: 'confirmed', holderId: null },
    ])
    expect((await queue({ ...input, holderId: 'judge-1' }, context)).items).toHaveLength(1)
    expect((await queue({ ...input, all: true }, context)).items.map(({ id }) => id)).toEqual(['reported'])
  })

  test.each([
    ['(2026)甘12执1', ['task-1']],
    ['〔2026〕甘12执2号', ['node-1']],
    ['执１号', ['task-1']],
    ['张某', ['node-1']],
    ['', ['node-1', 'task-1']],
    ['不存在', []],
  ])('search %j', async (search, found) => {
    const { context } = await courtWith([taskRow], [nodeRow])
    const { items, total } = await queue({ ...input, search }, context)
    expect(items.map(({ id }) => id)).toEqual(found)
    expect(total).toBe(found.length)
  })

  test('what supervision has put on the desk lies among the work, until it is answered', async () => {
    const answered = { ...promptRow, id: 'prompt-2', state: 'answered', holderId: null }
    const { context } = await courtWith([taskRow], [nodeRow], [promptRow, answered])
    const { items, total } = await queue(input, context)
    expect(items.map(({ id }) => id)).toEqual(['node-1', 'prompt-1', 'task-1'])
    expect(items[1]).toMatchObject({ kind: 'prompt', code: 'query-late', state: 'open', overdue: true })
    expect(total).toBe(3)
  })

  test.each(['node', 'prompt', 'task'] as const)('only %ss', async (kind) => {
    const { context } = await courtWith([taskRow], [nodeRow], [promptRow])
    const { items, total } = await queue({ ...input, kind }, context)
    expect([items.map((item) => item.kind), total]).toEqual([[kind], 1])
  })
})

describe('pages', () => {
  /** 500 rows with few dates and two priorities, so that nearly all of them tie; some ids are in all tables. */
  const many = Array.from({ length: 250 }, (_, at) => ({
    id: `x-${String((at * 7) % 250).padStart(3, '0')}`,
    priority: at % 5 === 0 ? 0 : 1,
    dueOn: `2026-03-0${1 + (at % 3)}`,
  }))
  const manyTasks = many.map((columns): TaskRow => ({ ...taskRow, ...columns }))
  const manyNodes = many.map((columns, at): NodeRow => {
    const id = at % 2 === 0 ? columns.id : `${columns.id}-n`
    return { ...nodeRow, ...columns, id }
  })
  const manyPrompts = many.slice(0, 100).map((columns): PromptRow => ({ ...promptRow, ...columns }))
  const key = (item: { priority: number; dueOn: string; id: string; kind: string }) =>
    `${item.dueOn} ${item.priority} ${item.id} ${item.kind}`

  test.each([1, 7, 50, 499, 500, 600])(
    '%i at a time: nothing is lost or doubled, the order holds',
    async (limit) => {
      const { context } = await courtWith(manyTasks, manyNodes, manyPrompts)
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await queue({ ...input, limit, ...(cursor ? { cursor } : {}) }, context)
        expect(page.total).toBe(600)
        expect(page.items.length).toBeLessThanOrEqual(limit)
        seen.push(...page.items.map(key))
        cursor = page.next
      } while (cursor)
      const expected = [
        ...manyNodes.map((row) => key({ ...row, kind: 'node' })),
        ...manyPrompts.map((row) => key({ ...row, kind: 'prompt' })),
        ...manyTasks.map((row) => key({ ...row, kind: 'task' })),
      ].sort()
      expect(seen).toEqual(expected)
    },
  )

  test('what is finished meanwhile makes the next page lose nothing', async () => {
    const { context, put } = await courtWith(manyTasks, manyNodes)
    const first = await queue({ ...input, limit: 100 }, context)
    const gone = new Set(first.items.map(({ id }) => id))
    await put(
      manyTasks.filter(({ id }) => !gone.has(id)),
      manyNodes.filter(({ id }) => !gone.has(id)),
    )
    const whole = await queue({ ...input, limit: 500 }, context)
    const rest = await queue({ ...input, limit: 500, cursor: first.next ?? '' }, context)
    expect(rest.items.map(key)).toEqual(whole.items.map(key))
    expect(rest.items.length).toBeGreaterThan(200)
  })

  test('a page asks each table for no more than its size and one, however far it is', async () => {
    const { context } = await courtWith(manyTasks, manyNodes, manyPrompts)
    const { next } = await queue({ ...input, limit: 300 }, context)
    const reader = context.reader<never>()
    const asked: number[] = []
    const find: typeof reader.find = async (query) => {
      const page = await reader.find(query)
      asked.push(page.items.length)
      return page
    }
    const counted = { ...context, reader: () => ({ ...reader, find }) as never }
    await queue({ ...input, limit: 10, cursor: next ?? '' }, counted)
    // Three parts of three tables, and the flags of the cases.
    expect(asked.length).toBeLessThanOrEqual(10)
    expect(asked.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(33)
  })

  test.each([
    '',
    'x',
    '{}',
    '[1,"2026-03-01","a","x"]',
    '[1,"soon","a","node"]',
    '["1","2026-03-01","a","node"]',
  ])('a cursor that no page gave is refused: %j', async (cursor) => {
    const { context } = await courtWith([taskRow])
    await expect(queue({ ...input, cursor }, context)).rejects.toMatchObject({
      code: 'query-cursor-invalid',
    })
  })

  test('the total stops at 10,000 and says so', async () => {
    const rows = Array.from({ length: 1_001 }, (_, at) => ({ ...taskRow, id: `t-${at}` }))
    const { context } = await courtWith(rows)
    expect(await queue({ ...input, limit: 1 }, context)).toMatchObject({ total: 1_000, totalIsCapped: true })
    const exact = await courtWith(rows.slice(1))
    expect(await queue({ ...input, limit: 1 }, exact.context)).toMatchObject({
      total: 1_000,
      totalIsCapped: false,
    })
  })
})

test('the affairs of a case, oldest first, finished ones too, with names', async () => {
  const { context } = await courtWith([
    { ...taskRow, id: 'a', issuedOn: '2026-03-03', holderId: null, state: 'confirmed' },
    { ...taskRow, id: 'b', unitId: null },
    { ...taskRow, id: 'elsewhere', caseId: 'c2' },
  ])
  const rows = await list({ caseId: 'c' }, context)
  expect(rows.map(({ id, unitName }) => [id, unitName])).toEqual([
    ['b', null],
    ['a', '事务集约团队'],
  ])
  expect(rows[0]).toMatchObject({ issuedByName: '王法官', workerName: '赵某' })
})
