import { type CentreKind, type CentreWork, centreOf, centresOfUnit, isUnder } from '../../kernel/centre'
import type { InputOf } from '../../kernel/contract'
import { COUNT_CAP, cappedTotal } from '../../kernel/counted-page'
import { ZhixingError } from '../../kernel/errors'
import type { CountedPage, Filter, QueryContext } from '../../kernel/query'
import { compareText } from '../../ports/table-query'
import type { NodeRow, NodeRows } from '../node/model'
import type { MatterRow, ServiceRows } from '../service/model'
import type { FindingRow, SupervisionRows } from '../supervision/model'
import type { TaskRow, TaskRows } from '../task/model'
import type { CentreItem, centreQueries } from './contract-centre'

/** Tables that hold open work of a centre. */
export type CentreRows = TaskRows & NodeRows & ServiceRows & SupervisionRows
type AnyRow = TaskRow | NodeRow | MatterRow | FindingRow
type Kind = CentreItem['kind']

const KINDS: readonly Kind[] = ['affair', 'finding', 'matter', 'node']
const TABLES = {
  affair: 'task_task',
  node: 'node_node',
  matter: 'service_matter',
  finding: 'supervision_finding',
} as const satisfies Readonly<Record<Kind, keyof CentreRows>>

interface Place {
  readonly dueOn: string
  readonly kind: Kind
  readonly id: string
}

/** 中心待办: affairs, clocks, matters and findings of a centre in one list by due date; each page goes on after the last item. */
export async function centreQueue(
  input: InputOf<(typeof centreQueries)['organisation.centre-queue']>,
  context: QueryContext,
): Promise<CountedPage<CentreItem>> {
  const reader = context.reader<CentreRows>()
  const place = input.cursor === undefined ? undefined : readPlace(input.cursor)
  const pages = await Promise.all(
    KINDS.map((kind) =>
      rowsAfter(kind, openIn(input.centre, kind, input.overdue, context), place, input.limit + 1, context),
    ),
  )
  const counts = await Promise.all(
    KINDS.map((kind) =>
      reader.count(
        { table: TABLES[kind], where: openIn(input.centre, kind, input.overdue, context) },
        COUNT_CAP + 1,
      ),
    ),
  )
  const merged = pages.flat().sort(inOrder)
  const items = merged.slice(0, input.limit)
  const last = items.at(-1)
  const next = last && merged.length > items.length ? { next: writePlace(last) } : {}
  return { items, ...cappedTotal(counts), ...next }
}

/** What is open of one kind in a centre, as the profile of the court attaches it. */
export function openIn(
  centre: CentreKind,
  kind: Kind,
  overdue: boolean,
  context: QueryContext,
): readonly Filter[] {
  const late: Filter[] = overdue ? [{ column: 'dueOn', op: 'lt', value: context.today }] : []
  const held: Filter = { column: 'holderId', op: 'not-null' }
  switch (kind) {
    case 'affair':
      return [held, codes('affair', attached(centre, 'affairs', context)), ...late]
    case 'node':
      return [
        held,
        codes(
          'unitId',
          unitsOf(centre, context).map(({ id }) => id),
        ),
        ...(overdue ? [{ column: 'state', op: 'ne', value: 'suspended' } as const] : []),
        ...late,
      ]
    case 'matter':
      return [
        { column: 'state', op: 'eq', value: 'open' },
        codes('item', attached(centre, 'serviceItems', context)),
        ...late,
      ]
    case 'finding':
      return [
        { column: 'state', op: 'in', value: ['open', 'answered'] },
        codes('domain', attached(centre, 'domains', context)),
        ...late,
      ]
  }
}

/** Ids of the work that belongs to a centre. */
export function attached(centre: CentreKind, work: CentreWork, { profile }: QueryContext): readonly string[] {
  const entries = work === 'domains' ? profile.supervision?.domains : profile[work]
  return (entries ?? []).flatMap((entry) =>
    isUnder(centre, centreOf(profile, work, entry)) ? [entry.id] : [],
  )
}

/** The units of a centre, those of the centres under it among them. */
export function unitsOf(centre: CentreKind, { profile, directory }: QueryContext) {
  return directory
    .units()
    .filter((unit) => centresOfUnit(unit, profile, directory).some((own) => isUnder(centre, own)))
}

function codes(column: string, value: readonly string[]): Filter {
  return { column, op: 'in', value }
}

async function rowsAfter(
  kind: Kind,
  where: readonly Filter[],
  place: Place | undefined,
  limit: number,
  context: QueryContext,
): Promise<readonly CentreItem[]> {
  const reader = context.reader<CentreRows>()
  const found: CentreItem[] = []
  for (const part of place ? partsAfter(place, kind) : [[]]) {
    if (found.length >= limit) break
    const { items } = await reader.find({
      table: TABLES[kind],
      where: [...where, ...part],
      orderBy: [
        { column: 'dueOn', direction: 'asc' },
        { column: 'id', direction: 'asc' },
      ],
      limit: limit - found.length,
    })
    found.push(...items.map((row) => itemOf(kind, row as AnyRow, context)))
  }
  return found
}

/** "After (date, kind, id)": on the same date what stands behind, then every later date. */
function partsAfter({ dueOn, kind, id }: Place, own: Kind): readonly (readonly Filter[])[] {
  const later: Filter = { column: 'dueOn', op: 'gt', value: dueOn }
  const sameDay: Filter = { column: 'dueOn', op: 'eq', value: dueOn }
  if (own < kind) return [[later]]
  return own > kind ? [[sameDay], [later]] : [[sameDay, { column: 'id', op: 'gt', value: id }], [later]]
}

function itemOf(kind: Kind, row: AnyRow, { directory, today }: QueryContext): CentreItem {
  const holderId = 'personId' in row ? row.personId : row.holderId
  return {
    kind,
    id: row.id,
    caseId: row.caseId,
    caseNumber: 'caseNumber' in row ? row.caseNumber : null,
    rule: 'rule' in row ? row.rule : null,
    code: codeOf(row),
    holderId,
    holderName: holderId === null ? null : (directory.person(holderId)?.name ?? holderId),
    dueOn: row.dueOn,
    overdue: row.dueOn < today && row.state !== 'suspended',
  }
}

function codeOf(row: AnyRow): string {
  if ('personId' in row) return row.item
  if ('domain' in row) return row.domain
  return 'affair' in row ? row.affair : row.node
}

function inOrder(a: CentreItem, b: CentreItem): number {
  return compareText(a.dueOn, b.dueOn) || compareText(a.kind, b.kind) || compareText(a.id, b.id)
}

function writePlace({ dueOn, kind, id }: CentreItem): string {
  return [dueOn, kind, id].join(' ')
}

function readPlace(cursor: string): Place {
  const [dueOn = '', kind, id] = cursor.split(' ')
  const known = KINDS.find((each) => each === kind)
  if (!known || id === undefined)
    throw new ZhixingError('query-cursor-invalid', { table: 'organisation.centre-queue' })
  return { dueOn, kind: known, id }
}
