/** The files of a new room under domain/, ready to compile: one table, one command, one event, to be replaced. */
export function moduleFiles(name: string, chinese: string): Record<string, string> {
  const pascal = name.replace(/(^|-)([a-z])/g, (_match, _dash, letter: string) => letter.toUpperCase())
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1)
  const table = `${name.replaceAll('-', '_')}_record`
  const words: Words = { name, chinese, pascal, camel, table }
  return {
    'README.md': readme(words),
    'contract.ts': contract(words),
    'model.ts': model(words),
    'decide.ts': decide(words),
    'rules.ts': rules(words),
    'tables.ts': tables(words),
    'index.ts': index(words),
    'decide.test.ts': decideTest(words),
  }
}

type Words = { name: string; chinese: string; pascal: string; camel: string; table: string }

const readme = ({ name, chinese, table }: Words) => `# ${chinese} (${name})

States: recorded.

| command | event | rows | source |
| --- | --- | --- | --- |
| \`${name}.record\` | \`${name}.Recorded\` | \`${table}\` | |
`

const contract = ({ name, camel, pascal, table }: Words) => `import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { Page } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { ${pascal}Row } from './model'

export const ${camel}Commands = {
  '${name}.record': command<{ recordId: string }>()({
    input: z.object({ caseId: field.id(), note: field.text() }),
    streams: (input) => caseStream(input.caseId),
    reads: ['${table}'],
    emits: ['${name}.Recorded'],
    allow: ['quota-judge', 'execution-officer'],
  }),
}

export const ${camel}Queries = {
  '${name}.list': query<Page<${pascal}Row>>()({
    input: z.object({ caseId: field.id(), limit: field.limit(), cursor: field.cursor() }),
    allow: COURT_STAFF,
  }),
}
`

const model = ({
  name,
  camel,
  pascal,
  table,
}: Words) => `import type { EvolveTable } from '../../kernel/module'
import { date, type RowOf, table, text } from '../../kernel/table'
import { put } from '../../kernel/view'

export const ${camel}Records = table('${table}', {
  stream: 'case',
  columns: { caseId: text(), note: text(), recordedOn: date() },
  indexes: [{ columns: ['caseId', 'recordedOn'] }],
})

export type ${pascal}Row = RowOf<typeof ${camel}Records>
export type ${pascal}Rows = { ${table}: ${pascal}Row }

export type ${pascal}Events = {
  '${name}.Recorded': ${pascal}Row
}

export const evolve${pascal}: EvolveTable<${pascal}Events, ${pascal}Rows> = {
  '${name}.Recorded': (_view, { data }) => [put('${table}', data)],
}
`

const decide = ({
  name,
  camel,
  pascal,
  table,
}: Words) => `import { accept, refuse } from '../../kernel/decision'
import { event, type EventsOf } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { ${camel}Commands } from './contract'
import type { ${pascal}Events, ${pascal}Rows } from './model'

type Command = (typeof ${camel}Commands)['${name}.record']

/** Records a note once. */
export const record: Decide<Command, ${pascal}Rows, EventsOf<${pascal}Events>> = (input, view, context) => {
  const again = view.all('${table}').some((row) => row.caseId === input.caseId && row.note === input.note)
  if (again) return refuse('${name}.once', { note: input.note })
  const id = context.newId('${name}')
  const row = { id, caseId: input.caseId, note: input.note, recordedOn: context.today }
  return accept([event('${name}.Recorded', row)], { recordId: id })
}
`

const rules = ({ name, camel }: Words) => `import { type Rule, rule } from '../../kernel/rule'

export const ${camel}Rules: readonly Rule[] = [rule('${name}.once', 'design: the same note twice says nothing new')]
`

const tables = ({ camel, pascal, table }: Words) => `import type { InputOf } from '../../kernel/contract'
import type { Page, QueryContext } from '../../kernel/query'
import type { ${camel}Queries } from './contract'
import type { ${pascal}Row, ${pascal}Rows } from './model'

type Query = (typeof ${camel}Queries)[keyof typeof ${camel}Queries]

/** The records of a case, oldest first. */
export function list(input: InputOf<Query>, context: QueryContext): Promise<Page<${pascal}Row>> {
  return context.reader<${pascal}Rows>().find({
    table: '${table}',
    where: [{ column: 'caseId', op: 'eq', value: input.caseId }],
    orderBy: [{ column: 'recordedOn', direction: 'asc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
}
`

const index = ({ name, camel, pascal }: Words) => `import { defineModule } from '../../kernel/module'
import { ${camel}Commands, ${camel}Queries } from './contract'
import { record } from './decide'
import { evolve${pascal}, ${camel}Records } from './model'
import { ${camel}Rules } from './rules'
import { list } from './tables'

/** The room as the engine sees it. */
export const ${camel} = defineModule({
  name: '${name}',
  tables: [${camel}Records],
  commands: ${camel}Commands,
  queries: ${camel}Queries,
  decide: { '${name}.record': record },
  read: { '${name}.list': list },
  evolve: evolve${pascal},
  rules: ${camel}Rules,
})
`

const decideTest = ({ name, camel, pascal, table }: Words) => `import { expect, test } from 'vitest'
import type { DecideContext } from '../../kernel/context'
import type { View } from '../../kernel/view'
import { record } from './decide'
import { ${camel}Records, type ${pascal}Row, type ${pascal}Rows } from './model'

const context = { today: '2026-03-02', newId: (prefix: string) => \`\${prefix}-1\` } as DecideContext

function viewOf(rows: readonly ${pascal}Row[]): View<${pascal}Rows> {
  return { all: () => rows, get: (_table, id) => rows.find((row) => row.id === id) } as View<${pascal}Rows>
}

const row: ${pascal}Row = { id: '${name}-1', caseId: 'c1', note: 'a', recordedOn: '2026-03-02' }

test('a new note is recorded', () => {
  const decision = record({ caseId: 'c1', note: 'a' }, viewOf([]), context)
  expect(decision).toMatchObject({ kind: 'accepted', events: [{ type: '${name}.Recorded', data: row }] })
})

test('the same note again is refused', () => {
  const decision = record({ caseId: 'c1', note: 'a' }, viewOf([row]), context)
  expect(decision).toMatchObject({ kind: 'refused', rule: '${name}.once' })
})

test('rows lie in the stream of the case', () => {
  expect([${camel}Records.name, ${camel}Records.stream]).toEqual(['${table}', 'case'])
})
`
