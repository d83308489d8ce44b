import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { fromJson } from '../../kernel/json'
import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { daysBetween } from '../../law/date'
import { maskedHit } from '../../law/mask-hit'
import type { AssetHit } from '../../ports/asset-hit'
import type { ControlTerms } from '../../ports/asset-source'
import type { CaseRows } from '../case/model'
import type { OpenRequest, QueryFinding, QueryLine, QueryProgress, queryQueries } from './contract'
import { ANSWERED, type FindingRow, type LineRow, OPEN_STATES, type QueryRows, type SourceRow } from './model'

type Queries = typeof queryQueries
type ReadQuery<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

const eq = (column: string, value: string): Filter => ({ column, op: 'eq', value })
const optional = (column: string, value: string | undefined): Filter[] =>
  value === undefined ? [] : [eq(column, value)]

/** Every source of the court, active or not. */
export const listSources: ReadQuery<'query.sources'> = (_input, context) =>
  readAll(context.reader<QueryRows>(), { table: 'query_source' })

/** Where the queries of a case stand, source by source. */
export const readProgress: ReadQuery<'query.progress'> = async ({ caseId }, context) => {
  const reader = context.reader<QueryRows>()
  const [orders, lines, sources] = await Promise.all([
    numberedOrders(reader, [eq('caseId', caseId)]),
    readAll(reader, { table: 'query_line', where: [eq('caseId', caseId), eq('act', 'query')] }),
    readAll(reader, { table: 'query_source' }),
  ])
  const ids = [...new Set(lines.map(({ sourceId }) => sourceId))]
  const shown = lines.map((line) => shownLine(line, orders, context))
  return {
    caseId,
    asked: lines.length,
    answered: lines.filter(({ state }) => ANSWERED.includes(state)).length,
    open: lines.filter(({ state }) => OPEN_STATES.includes(state)).length,
    bySource: ids.map((id) => ofSource(id, shown)),
    orders,
    notAsked: sources
      .filter((source) => isNotAsked(source, ids))
      .map(({ id, name }) => ({ sourceId: id, sourceName: name })),
  }
}

const isNotAsked = (source: SourceRow, ids: readonly string[]) =>
  source.active && source.acts.includes('query') && !ids.includes(source.id)

type NumberedOrder = QueryProgress['orders'][number]

/** Orders, the oldest first, each with its running number in its case: nobody can say or compare the long one. */
async function numberedOrders(reader: CourtReader<QueryRows>, where: Filter[]): Promise<NumberedOrder[]> {
  const orders = await readAll(reader, {
    ...{ table: 'query_order', where },
    orderBy: [{ column: 'orderedOn', direction: 'asc' }],
  })
  const counts = new Map<string, number>()
  return orders.map((order) => {
    const n = (counts.get(order.caseId) ?? 0) + 1
    counts.set(order.caseId, n)
    return { ...order, shownNo: `${order.caseNumber}-${n}` }
  })
}

function ofSource(sourceId: string, all: readonly QueryLine[]): QueryProgress['bySource'][number] {
  const lines = all.filter((line) => line.sourceId === sourceId)
  const states: Partial<Record<LineRow['state'], number>> = {}
  for (const { state } of lines) states[state] = (states[state] ?? 0) + 1
  const days = lines.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort()
  return {
    sourceId,
    sourceName: lines[0]?.sourceName ?? sourceId,
    lines,
    states,
    hits: lines.reduce((sum, { hits }) => sum + hits, 0),
    oldestAsOf: days[0] ?? null,
  }
}

function shownLine(
  { controlText: _told, termsText: _terms, ...line }: LineRow,
  orders: readonly NumberedOrder[],
  { today }: QueryContext,
): QueryLine {
  const order = orders.find(({ id }) => id === line.orderId)
  return {
    ...line,
    ageDays: line.asOf === null ? null : daysBetween(line.asOf, today),
    shownNo: order ? `${order.shownNo}-${Number(line.requestNo.slice(order.number.length))}` : line.requestNo,
  }
}

/** What was found in a case, the newest books last. */
export const listFindings: ReadQuery<'query.findings'> = async (input, context) => {
  const reader = context.reader<QueryRows>()
  const page = await countedPage(reader, {
    table: 'query_finding',
    where: [eq('caseId', input.caseId), ...optional('lineId', input.lineId)],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
  const lines = await linesOf(reader, page.items)
  return { ...page, items: page.items.map((row) => shownFinding(row, lines.get(row.lineId))) }
}

async function linesOf(
  reader: CourtReader<QueryRows>,
  found: readonly FindingRow[],
): Promise<Map<string, LineRow>> {
  const ids = [...new Set(found.map(({ lineId }) => lineId))]
  if (ids.length === 0) return new Map()
  const rows = await readAll(reader, { table: 'query_line', where: [{ column: 'id', op: 'in', value: ids }] })
  return new Map(rows.map((row) => [row.id, row]))
}

function shownFinding({ hitText, ...row }: FindingRow, line: LineRow | undefined): QueryFinding {
  return {
    ...row,
    hit: maskedHit(fromJson<AssetHit>(hitText)),
    sourceName: line?.sourceName ?? row.sourceId,
    requestNo: line?.requestNo ?? '',
  }
}

/** Lines of the court, the oldest first. */
export const listLines: ReadQuery<'query.lines'> = async (
  { sourceId, state, open, limit, cursor },
  context,
) => {
  const where: Filter[] = [...optional('sourceId', sourceId), ...optional('state', state)]
  if (open) where.push({ column: 'open', op: 'not-null' })
  const reader = context.reader<QueryRows>()
  const page = await countedPage(reader, {
    table: 'query_line',
    where,
    orderBy: [{ column: 'orderedAt', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const caseIds = [...new Set(page.items.map(({ caseId }) => caseId))]
  const orders = await numberedOrders(reader, [{ column: 'caseId', op: 'in', value: caseIds }])
  return { ...page, items: page.items.map((line) => shownLine(line, orders, context)) }
}

/** Who asked after whom and why. */
export const readLog: ReadQuery<'query.log'> = async ({ caseId, orderedBy, limit, cursor }, context) => {
  const page = await countedPage(context.reader<QueryRows>(), {
    table: 'query_order',
    where: [...optional('caseId', caseId), ...optional('orderedBy', orderedBy)],
    orderBy: [{ column: 'orderedOn', direction: 'desc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const nameOf = (id: string) => context.directory.person(id)?.name ?? id
  return { ...page, items: page.items.map((row) => ({ ...row, orderedByName: nameOf(row.orderedBy) })) }
}

/** What lies ready for one source, with the numbers it is asked after in clear: for the system only. */
export const readRequests: ReadQuery<'query.requests'> = async (
  { sourceId, states, requestNos, limit, cursor },
  context,
) => {
  const reader = context.reader<QueryRows & CaseRows>()
  const named: Filter[] = requestNos ? [{ column: 'id', op: 'in', value: requestNos }] : []
  const page = await countedPage(reader, {
    table: 'query_line',
    where: [eq('sourceId', sourceId), { column: 'state', op: 'in', value: states }, ...named],
    orderBy: [{ column: 'orderedAt', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const items: OpenRequest[] = []
  for (const line of page.items) {
    const [order, party] = await Promise.all([
      reader.get('query_order', line.orderId),
      reader.get('case_party', line.partyId),
    ])
    if (!order || !party) continue
    items.push({
      caseId: line.caseId,
      lineId: line.id,
      requestNo: line.requestNo,
      sourceId: line.sourceId,
      act: line.act,
      caseNumber: order.caseNumber,
      subject: { kind: party.kind, name: party.name, idNumber: party.idNumber ?? '' },
      assetTypes: order.assetTypes,
      document: { number: order.documentNumber, name: order.documentName, hash: order.documentHash },
      handlerName: context.directory.person(order.orderedBy)?.name ?? order.orderedBy,
      ...(line.termsText === null ? {} : { control: fromJson<ControlTerms>(line.termsText) }),
      urgent: order.urgent,
      attempts: line.attempts,
      orderedAt: line.orderedAt,
    })
  }
  return { ...page, items }
}
