import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Filter, type Order, planQuery, type Table } from '@zhixing/core/ports'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Database } from './database'
import { createSqliteStorage } from './index'
import { planTable } from './table-plan'
import { type Bound, countSql, findSql } from './table-sql'

const folder = mkdtempSync(join(tmpdir(), 'zx-plans-'))
let db: Database

const task: Table = {
  name: 'task',
  stream: 'case',
  columns: {
    unit: { type: 'text', nullable: false, personal: false },
    level: { type: 'integer', nullable: false, personal: false },
    dueAt: { type: 'date', nullable: true, personal: false },
    name: { type: 'text', nullable: false, personal: false },
  },
  indexes: [
    { columns: ['unit', 'level'] },
    { columns: ['dueAt'], whereNotNull: 'dueAt' },
    { columns: ['name'] },
  ],
  appendOnly: false,
}

beforeAll(async () => {
  const path = join(folder, 'plans.db')
  const storage = createSqliteStorage({ path })
  await storage.prepare([task])
  await storage.close()
  db = new Database({ path })
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const explain = ({ sql, values }: Bound) =>
  db
    .statement(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map((record) => String(record.detail))
    .join(' | ')

const plan = planTable(task)
const find = (where: Filter[], orderBy: Order[], after?: string[]) => {
  const query = planQuery(task, { where, orderBy, limit: 50 })
  return explain(findSql(plan, 'gan12', after ? { ...query, after } : query))
}
const byLevel: Order[] = [{ column: 'level', direction: 'desc' }]
const byDue: Order[] = [{ column: 'dueAt', direction: 'asc' }]

test('what screens and commands ask is answered by an index, never by reading the whole court', () => {
  const at = { values: ['gan12', 'case/a'] }
  const unit: Filter = { column: 'unit', op: 'eq', value: 'u1' }
  const due: Filter = { column: 'dueAt', op: 'lte', value: '2026-03-02' }
  const found = {
    'rows of a case': explain({ sql: plan.rowsOfStream, ...at }),
    'row by id': explain({ sql: plan.byId, ...at }),
    'rows removed': explain({ sql: plan.removeStream, ...at }),
    'queue of a unit': find([unit], byLevel),
    'its next page': find([unit], byLevel, ['3', 'task-1']),
    'one of several units': find([{ column: 'unit', op: 'in', value: ['u1', 'u2'] }], []),
    'what is due': find([due], byDue),
    'its next page, due': find([due], byDue, ['2026-03-01', 'task-1']),
    'names that begin with': find(
      [{ column: 'name', op: 'prefix', value: '查' }],
      [{ column: 'name', direction: 'asc' }],
    ),
    'count of a unit': explain(countSql(plan, 'gan12', [unit], 100)),
    'the whole table by id': find([], []),
  }
  expect(found).toMatchInlineSnapshot(`
    {
      "count of a unit": "CO-ROUTINE (subquery-1) | SEARCH task USING COVERING INDEX task__unit__level (court_id=? AND unit=?) | SCAN (subquery-1)",
      "its next page": "SEARCH task USING INDEX task__unit__level (court_id=? AND unit=? AND (level,id)<(?,?))",
      "its next page, due": "SEARCH task USING INDEX task__due_at__open_due_at (court_id=? AND (due_at,id)>(?,?) AND due_at<?)",
      "names that begin with": "SEARCH task USING INDEX task__name (court_id=? AND name>? AND name<?)",
      "one of several units": "SEARCH task USING INDEX task__unit__level (court_id=? AND unit=?) | LIST SUBQUERY 1 | SCAN json_each VIRTUAL TABLE INDEX 1: | USE TEMP B-TREE FOR ORDER BY",
      "queue of a unit": "SEARCH task USING INDEX task__unit__level (court_id=? AND unit=?)",
      "row by id": "SEARCH task USING PRIMARY KEY (court_id=? AND id=?)",
      "rows of a case": "SEARCH task USING INDEX task__stream (court_id=? AND stream=?)",
      "rows removed": "SEARCH task USING INDEX task__stream (court_id=? AND stream=?)",
      "the whole table by id": "SEARCH task USING PRIMARY KEY (court_id=?)",
      "what is due": "SEARCH task USING INDEX task__due_at__open_due_at (court_id=? AND due_at<?)",
    }
  `)
})
