import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { termOf } from '../../kernel/term'
import { addDays, daysBetween } from '../../law/date'
import { maskThing } from '../../law/mask-hit'
import type { CaseRows } from '../case/model'
import type { ControlItem, controlQueries } from './contract-queries'
import { awaitedReport } from './decide-living'
import type { ActRow, ControlRow, ControlRows, ReportRow } from './model'

type Queries = typeof controlQueries
type Rows = ControlRows & CaseRows
type ReadControl<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

const eq = (column: string, value: string): Filter => ({ column, op: 'eq', value })
const optional = (column: string, value: string | undefined): Filter[] =>
  value === undefined ? [] : [eq(column, value)]
const byId = <R extends { readonly id: string }>(rows: readonly R[]) =>
  new Map(rows.map((row) => [row.id, row]))

/** Controls of a case, the open ones first, then by their end. */
export const listControls: ReadControl<'control.list'> = async ({ caseId, open }, context) => {
  const rows = await readAll(context.reader<Rows>(), {
    table: 'control_order',
    where: [eq('caseId', caseId)],
  })
  const shown = open ? rows.filter((row) => row.open === true) : rows
  const items = await shownItems(shown, context)
  const key = (row: ControlItem) => `${row.open === true ? 0 : 1} ${row.expiresOn ?? '9999'} ${row.id}`
  return items.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

export const readControl: ReadControl<'control.get'> = async ({ caseId, controlId }, context) => {
  const reader = context.reader<Rows>()
  const row = await reader.get('control_order', controlId)
  if (row?.caseId !== caseId) return null
  const [[control], acts, reports] = await Promise.all([
    shownItems([row], context),
    ofControls<'control_act', ActRow>(reader, 'control_act', [row]),
    ofControls<'control_report', ReportRow>(reader, 'control_report', [row]),
  ])
  return control ? { control, acts, reports } : null
}

/** What ends when, in the whole court; the days of the counts hold the ones before. */
export const readCalendar: ReadControl<'control.calendar'> = async (input, context) => {
  const reader = context.reader<Rows>()
  const { until, handlerId, unitId, limit, cursor } = input
  const whose = [...optional('handlerId', handlerId), ...optional('unitId', unitId)]
  const running: Filter[] = [...whose, { column: 'expiresOn', op: 'not-null' }]
  const by = (on: string): Filter => ({ column: 'expiresOn', op: 'lte', value: on })
  const { today } = context
  const within = (days: number) =>
    reader.count({ table: 'control_order', where: [...running, by(addDays(today, days))] }, 10_001)
  const [page, days1, days7, days15, days30] = await Promise.all([
    countedPage(reader, {
      table: 'control_order',
      where: [...running, ...(until === undefined ? [] : [by(until)])],
      orderBy: [{ column: 'expiresOn', direction: 'asc' }],
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    }),
    ...([1, 7, 15, 30] as const).map(within),
  ])
  const items = await shownItems(page.items, context)
  const counts = { days1: days1 ?? 0, days7: days7 ?? 0, days15: days15 ?? 0, days30: days30 ?? 0 }
  return { ...page, items, today, within: counts }
}

/** Controls with everything that screens show of them; what belongs to them is read in four reads. */
async function shownItems(rows: readonly ControlRow[], context: QueryContext): Promise<ControlItem[]> {
  if (rows.length === 0) return []
  const reader = context.reader<Rows>()
  const partyIds = [...new Set(rows.map(({ partyId }) => partyId))]
  const [acts, reports, parties] = await Promise.all([
    ofControls<'control_act', ActRow>(reader, 'control_act', rows),
    ofControls<'control_report', ReportRow>(reader, 'control_report', rows),
    readAll(reader, { table: 'case_party', where: [{ column: 'id', op: 'in', value: partyIds }] }),
  ])
  const names = byId(parties)
  return rows.map((row) => {
    const mine = reports.filter(({ controlId }) => controlId === row.id)
    return {
      ...masked(row),
      partyName: names.get(row.partyId)?.name ?? '',
      handlerName: row.handlerId === null ? null : (context.directory.person(row.handlerId)?.name ?? null),
      daysLeft: row.expiresOn === null ? null : daysBetween(context.today, row.expiresOn),
      term: colourOf(row, context.today),
      pending: acts.find((act) => act.controlId === row.id && act.state === 'asked') ?? null,
      openBreaches: mine.filter(({ kind, decision }) => kind === 'breach' && decision === null).length,
      nextReportOn: row.living && row.state === 'effective' ? (awaitedReport(row, mine) ?? null) : null,
      first: firstOf(row),
    }
  })
}

async function ofControls<N extends 'control_act' | 'control_report', R extends Rows[N]>(
  reader: CourtReader<Rows>,
  table: N,
  rows: readonly ControlRow[],
): Promise<readonly R[]> {
  const where: Filter[] = [
    { column: 'caseId', op: 'in', value: [...new Set(rows.map(({ caseId }) => caseId))] },
    { column: 'controlId', op: 'in', value: rows.map(({ id }) => id) },
  ]
  return (await readAll(reader, { table, where })) as unknown as readonly R[]
}

function firstOf({ state, before }: ControlRow): ControlItem['first'] {
  const [first] = before
  return state === 'waiting' && first ? { authority: first.authority, until: first.until ?? null } : null
}

function colourOf(row: ControlRow, today: string) {
  if (row.expiresOn === null) return row.open === true ? 'calm' : 'ended'
  const warned = row.expiresOn <= addDays(today, 30)
  return termOf({ dueOn: row.expiresOn, today, ended: false, stopped: false, warned })
}

/** Account numbers and plates by their ends. */
function masked(row: ControlRow): ControlRow {
  const hide = (text: string) => maskThing(row.assetType, row.assetRef, text)
  return { ...row, assetRef: hide(row.assetRef), assetTitle: hide(row.assetTitle) }
}
