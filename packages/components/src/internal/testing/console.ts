import { COURT, type House, TODAY } from '../../../.storybook/court'
import type { ConsoleDefinition, ConsoleInUse } from '../core'

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en })
type Blocks = ConsoleDefinition['pages'][number]['rows'][number]['columns'][number]['blocks']

/** A console of one page with these blocks. */
export function pageWith(blocks: Blocks, more: Partial<ConsoleDefinition> = {}): ConsoleDefinition {
  return {
    schema: 1,
    title: label('本院', 'Ours'),
    navigation: [{ id: 'work', label: label('事务', 'Work'), page: 'work' }],
    pages: [
      {
        id: 'work',
        title: label('事务', 'Work'),
        rows: [{ id: 'r1', columns: [{ id: 'c1', width: 12, blocks }] }],
      },
    ],
    actions: [],
    ...more,
  }
}

const side: Blocks = [
  {
    kind: 'indicator',
    id: 'held',
    title: label('已结案件', 'Closed cases'),
    query: 'case.list',
    input: { state: 'closed' },
    figure: 'total',
    page: 'queue',
  },
  { kind: 'action', id: 'unit', action: 'unit' },
]

const main: Blocks = [
  { kind: 'text', id: 'note', tone: 'note', text: label('今天先办逾期的。', 'Overdue work first.') },
  {
    kind: 'list',
    id: 'cases',
    title: label('未结案件', 'Open cases'),
    query: 'case.list',
    input: { state: 'open' },
    columns: [
      { field: 'caseNumber', renderer: 'case-link' },
      { field: 'state' },
      { field: 'claimFen' },
      { field: 'filedOn', label: label('立案', 'Filed') },
    ],
    actions: ['dispatch'],
    pageSize: 5,
  },
]

const columns = [
  { id: 'c1', width: 8, blocks: main },
  { id: 'c2', width: 4, blocks: side },
]
const queue: Blocks = [{ kind: 'element', id: 'q', element: 'zx-task-queue' }]

/** A list, a figure, acts and an element, as a court may want them. */
export const usualConsole: ConsoleDefinition = {
  schema: 1,
  title: label('本院', 'Ours'),
  navigation: [
    { id: 'work', label: label('事务', 'Work'), page: 'work' },
    { id: 'queue', label: label('队列', 'Queue'), page: 'queue' },
    { id: 'leaders', label: label('领导', 'Leaders'), page: 'leaders' },
  ],
  pages: [
    { id: 'work', title: label('事务', 'Work'), rows: [{ id: 'r1', columns }] },
    {
      id: 'queue',
      title: label('队列', 'Queue'),
      rows: [{ id: 'r1', columns: [{ id: 'c1', width: 12, blocks: queue }] }],
    },
    { id: 'leaders', title: label('领导', 'Leaders'), roles: ['execution-director'], rows: [] },
  ],
  actions: [
    {
      id: 'dispatch',
      label: label('交办事务', 'Dispatch'),
      command: 'task.dispatch',
      fields: [{ name: 'caseId', value: { named: 'row.id' }, hidden: true }],
    },
    { id: 'unit', label: label('增设部门', 'Add a unit'), command: 'organisation.add-unit' },
  ],
}

/** A definition as if it were in use, for who has this client. */
export async function asInUse(
  house: House,
  personId: string,
  definition: ConsoleDefinition,
): Promise<ConsoleInUse> {
  const catalog = await house.clientOf(personId).query('console.catalog', {})
  return { ...catalog, number: 1, publishedOn: TODAY, definition }
}

/** Put to use by two people. */
export async function publishConsole(house: House, definition: ConsoleDefinition): Promise<void> {
  const [author, director] = [house.clientOf(`${COURT}-administrator`), house.clientOf(`${COURT}-director`)]
  const open = (await author.query('console.versions', {})).find(({ state }) => state === 'draft')
  const saved = await author.execute('console.save-draft', {
    content: JSON.stringify(definition),
    basedOn: open?.hash ?? null,
  })
  if (saved.kind !== 'accepted') throw new Error(saved.rule)
  const { versionId } = saved.result
  const submitted = await author.execute('console.submit', { versionId })
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted.params))
  await director.execute('console.publish', { versionId })
}

/** Of a story: its court works with the usual console, put to use once. */
export async function withUsualConsole(house: House): Promise<object> {
  const { number } = await house.clientOf(`${COURT}-director`).query('console.current', {})
  if (number === 0) await publishConsole(house, usualConsole)
  return {}
}
