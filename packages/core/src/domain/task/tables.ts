import type { InputOf } from '../../kernel/contract'
import { COUNT_CAP, cappedTotal } from '../../kernel/counted-page'
import { ZhixingError } from '../../kernel/errors'
import type { CountedPage, CourtReader, Filter, Order, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { daysBetween, isPlainDate } from '../../law/date'
import { compareText } from '../../ports/table-query'
import type { CaseRow } from '../case/model'
import type { NodeRow } from '../node/model'
import type { PromptRow } from '../supervision/model'
import type { QueueItem, TaskDetail, taskQueries } from './contract'
import type { TaskRow, TaskRows } from './model'

type Input<N extends keyof typeof taskQueries> = InputOf<(typeof taskQueries)[N]>
type QueueRows = TaskRows & { node_node: NodeRow; supervision_prompt: PromptRow }
type Kind = QueueItem['kind']
type QueueTable = 'node_node' | 'task_task' | 'supervision_prompt'

/** Where a page ended: the order of the queue, in which no two items are equal. */
interface Place {
  readonly priority: number
  readonly dueOn: string
  readonly id: string
  readonly kind: Kind
}

const TABLES: Readonly<Record<Kind, QueueTable>> = {
  node: 'node_node',
  prompt: 'supervision_prompt',
  task: 'task_task',
}
/** By due date, on the same date what a flag puts first. */
export const ORDER: readonly Order[] = [
  { column: 'dueOn', direction: 'asc' },
  { column: 'priority', direction: 'asc' },
  { column: 'id', direction: 'asc' },
]

/**
 * Open nodes, affairs and prompts of supervision in one list by due date, on the same date livelihood and other flags first
 * (seed 001:158). Each page goes on after the last item of the page before in all tables, so that page n costs what page 1 costs and work that comes or goes
 * meanwhile makes nothing appear twice or get lost.
 */
export async function queue(
  input: Input<'task.queue'>,
  context: QueryContext,
): Promise<CountedPage<QueueItem>> {
  const reader = context.reader<QueueRows>()
  const place = input.cursor === undefined ? undefined : readPlace(input.cursor)
  const kinds: readonly Kind[] = input.kind ? [input.kind] : ['node', 'prompt', 'task']
  const [pages, counts] = await Promise.all([
    Promise.all(
      kinds.map((kind) => rowsAfter(reader, kind, whereOf(kind, input, context), place, input.limit + 1)),
    ),
    Promise.all(
      kinds.map((kind) =>
        reader.count({ table: TABLES[kind], where: whereOf(kind, input, context) }, COUNT_CAP + 1),
      ),
    ),
  ])
  const merged = pages.flat().sort(compareItems)
  const items = merged.slice(0, input.limit)
  const last = items.at(-1)
  return {
    items: await withFlags(
      items.map((item) => itemOf(item, context)),
      context,
    ),
    ...cappedTotal(counts),
    ...(last && merged.length > items.length ? { next: writePlace(last) } : {}),
  }
}

/** Every affair of a case, oldest first. */
export async function list(input: Input<'task.list'>, context: QueryContext): Promise<readonly TaskDetail[]> {
  const rows = await readAll(context.reader<TaskRows>(), {
    table: 'task_task',
    where: [{ column: 'caseId', op: 'eq', value: input.caseId }],
    orderBy: [{ column: 'issuedOn', direction: 'asc' }],
  })
  return rows.map((row) => ({
    ...row,
    issuedByName: nameOf(row.issuedBy, context),
    workerName: nameOf(row.workerId, context),
    unitName: row.unitId === null ? null : (context.directory.unit(row.unitId)?.name ?? row.unitId),
  }))
}

function whereOf(kind: Kind, input: Input<'task.queue'>, context: QueryContext): readonly Filter[] {
  const where: Filter[] = [
    input.all
      ? { column: 'holderId', op: 'not-null' }
      : { column: 'holderId', op: 'eq', value: input.holderId ?? context.actor.id },
  ]
  if (input.overdue) where.push({ column: 'dueOn', op: 'lt', value: context.today })
  if (input.dueBy !== undefined) where.push({ column: 'dueOn', op: 'lte', value: input.dueBy })
  // A clock that stands still is neither due nor overdue.
  const byDate = input.overdue || input.dueBy !== undefined
  if (byDate && kind === 'node') where.push({ column: 'state', op: 'ne', value: 'suspended' })
  if (input.search) where.push(searchFilter(input.search))
  return where
}

/** Digits or brackets mean a case number, which is stored with full-width brackets; anything else a debtor. */
function searchFilter(search: string): Filter {
  const plain = search.normalize('NFKC')
  if (!/[\d()[\]〔〕【】]/.test(plain)) return { column: 'debtorLabel', op: 'contains', value: plain }
  const value = plain
    .replace(/\s/g, '')
    .replace(/[([〔【]/g, '（')
    .replace(/[)\]〕】]/g, '）')
  return { column: 'caseNumber', op: 'contains', value }
}

/** A row of one of the tables. */
export type Found =
  | { readonly kind: 'node'; readonly row: NodeRow }
  | { readonly kind: 'task'; readonly row: TaskRow }
  | { readonly kind: 'prompt'; readonly row: PromptRow }

/**
 * Rows of one table after a place in the common order. "After (date, priority, id)" has three parts, each of which one
 * index range answers; the later ones are only asked when the page is not full yet.
 */
export async function rowsAfter(
  reader: CourtReader<QueueRows>,
  kind: Kind,
  where: readonly Filter[],
  place: Place | undefined,
  limit: number,
): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const part of place ? partsAfter(place, kind) : [[]]) {
    if (found.length >= limit) break
    const query = { where: [...where, ...part], orderBy: ORDER, limit: limit - found.length }
    if (kind === 'node') {
      const { items } = await reader.find({ table: 'node_node', ...query })
      found.push(...items.map((row): Found => ({ kind, row })))
    } else if (kind === 'prompt') {
      const { items } = await reader.find({ table: 'supervision_prompt', ...query })
      found.push(...items.map((row): Found => ({ kind, row })))
    } else {
      const { items } = await reader.find({ table: 'task_task', ...query })
      found.push(...items.map((row): Found => ({ kind, row })))
    }
  }
  return found
}

function partsAfter(place: Place, kind: Kind): readonly (readonly Filter[])[] {
  const samePriority: Filter = { column: 'priority', op: 'eq', value: place.priority }
  const sameDate: Filter = { column: 'dueOn', op: 'eq', value: place.dueOn }
  // Of equal ids the node comes before the prompt, and that before the task: the order of the words.
  const op = kind > place.kind ? 'gte' : 'gt'
  return [
    [sameDate, samePriority, { column: 'id', op, value: place.id }],
    [sameDate, { column: 'priority', op: 'gt', value: place.priority }],
    [{ column: 'dueOn', op: 'gt', value: place.dueOn }],
  ]
}

function compareItems(a: Found, b: Found): number {
  return (
    compareText(a.row.dueOn, b.row.dueOn) ||
    a.row.priority - b.row.priority ||
    compareText(a.row.id, b.row.id) ||
    compareText(a.kind, b.kind)
  )
}

function writePlace({ kind, row }: Found): string {
  return JSON.stringify([row.priority, row.dueOn, row.id, kind])
}

function readPlace(cursor: string): Place {
  const [priority, dueOn, id, kind] = parseList(cursor)
  const isKind = kind === 'node' || kind === 'prompt' || kind === 'task'
  if (!Number.isSafeInteger(priority) || !isPlainDate(dueOn) || typeof id !== 'string' || !isKind) {
    throw new ZhixingError('query-cursor-invalid', { table: 'task.queue' })
  }
  return { priority: priority as number, dueOn, id, kind }
}

function parseList(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** A row as an item of the queue. */
export function itemOf(found: Found, context: QueryContext): Omit<QueueItem, 'flags'> {
  const { kind, row } = found
  const holderId = row.holderId ?? ''
  const counts = row.state !== 'suspended'
  return {
    kind,
    id: row.id,
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    debtorLabel: row.debtorLabel,
    ...workOf(found, context),
    state: row.state,
    holderId,
    holderName: nameOf(holderId, context),
    unitId: row.unitId,
    dueOn: row.dueOn,
    overdue: counts && row.dueOn < context.today,
    daysLeft: daysBetween(context.today, row.dueOn),
    priority: row.priority,
  }
}

/** The items of a page with the flags of their cases: one more question, by the ids of the page. */
export async function withFlags<T extends { readonly caseId: string }>(
  items: readonly T[],
  context: QueryContext,
): Promise<(T & Pick<QueueItem, 'flags'>)[]> {
  const ids = [...new Set(items.map(({ caseId }) => caseId))]
  if (ids.length === 0) return []
  const { items: found } = await context.reader<{ case_case: CaseRow }>().find({
    table: 'case_case',
    where: [{ column: 'id', op: 'in', value: ids }],
    limit: ids.length,
  })
  const flags = new Map(found.map((row) => [row.id, row.flags]))
  return items.map((item) => ({ ...item, flags: flags.get(item.caseId) ?? [] }))
}

/** What differs between a clock, an affair and a prompt. */
function workOf(
  { kind, row }: Found,
  context: QueryContext,
): Pick<QueueItem, 'code' | 'provisional' | 'note'> {
  if (kind === 'node') return { code: row.node, provisional: row.provisional, note: '' }
  if (kind === 'prompt') return { code: row.code, provisional: false, note: row.note }
  return { code: row.affair, provisional: isProvisional(row, context), note: row.note }
}

/** Only limits in working days rest on the holiday notice. */
function isProvisional(task: TaskRow, { profile, calendar }: QueryContext): boolean {
  const limit = profile.affairs.find(({ id }) => id === task.affair)?.limit
  return limit?.unit === 'working-day' && calendar.isProvisional(task.dueOn)
}

/** The name of a person, or the id of somebody unknown. */
export function nameOf(personId: string, context: QueryContext): string {
  return context.directory.person(personId)?.name ?? personId
}
