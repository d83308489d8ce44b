import type { InputOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { JsonObject } from '../../kernel/json'
import type { Filter, QueryContext } from '../../kernel/query'
import { caseStream } from '../../kernel/stream'
import { maskIdNumber, maskPhone } from '../../law/index'
import type { NodeRows } from '../node/model'
import type { TaskRows } from '../task/model'
import type { CaseDetail, caseQueries, TimelineEntry, WorkHolder } from './contract'
import type { CaseRows } from './model'
import { countLinked } from './tables-linked'
import { nameOf, summary } from './tables-summary'

type Queries = typeof caseQueries
type Rows = CaseRows & NodeRows & TaskRows

/** No case has more open work than this. */
const OPEN_WORK_LIMIT = 500
const OPEN_STATES = ['filed', 'assigned', 'suspended']

export async function readCase(input: { caseId: string }, context: QueryContext): Promise<CaseDetail | null> {
  const reader = context.reader<Rows>()
  const row = await reader.get('case_case', input.caseId)
  if (!row) return null
  const [parties, holders, linked] = await Promise.all([
    reader.find({ table: 'case_party', where: [{ column: 'caseId', op: 'eq', value: row.id }], limit: 500 }),
    readHolders(input, context),
    countLinked(row, context.reader()),
  ])
  return {
    ...summary(row, context.directory),
    basisNumber: row.basisNumber,
    basisIssuedBy: row.basisIssuedBy,
    unitId: row.unitId,
    unitName: row.unitId === null ? null : (context.directory.unit(row.unitId)?.name ?? row.unitId),
    seriesId: row.seriesId,
    profileId: row.profileId,
    profileVersion: row.profileVersion,
    legacyState: row.legacyState,
    parties: parties.items.map(({ id, role, kind, name, idNumber, phone, representsId }) => ({
      id,
      role,
      kind,
      name,
      idNumber: idNumber === null ? null : maskIdNumber(idNumber),
      phone: phone === null ? null : maskPhone(phone),
      representsId,
    })),
    holders,
    linked,
  }
}

export async function listCases(input: InputOf<Queries['case.list']>, context: QueryContext) {
  const page = await countedPage(context.reader<Rows>(), {
    table: 'case_case',
    where: listFilters(input),
    orderBy: [{ column: 'filedOn', direction: 'desc' }],
    limit: input.limit,
    ...(input.cursor ? { cursor: input.cursor } : {}),
  })
  return { ...page, items: page.items.map((row) => summary(row, context.directory)) }
}

function listFilters(input: InputOf<Queries['case.list']>): Filter[] {
  const where: Filter[] = []
  if (input.state === 'open') where.push({ column: 'state', op: 'in', value: OPEN_STATES })
  else if (input.state) where.push({ column: 'state', op: 'eq', value: input.state })
  if (input.undertakerId) where.push({ column: 'undertakerId', op: 'eq', value: input.undertakerId })
  if (input.recognition === 'none') where.push({ column: 'recognition', op: 'null' })
  else if (input.recognition) where.push({ column: 'recognition', op: 'eq', value: input.recognition })
  const search = input.search?.normalize('NFC').replaceAll('(', '（').replaceAll(')', '）')
  if (search) where.push({ column: 'searchText', op: 'contains', value: search })
  return where
}

/** Owners of open nodes and open affairs: never empty while a case is open. */
export async function readHolders(
  input: { caseId: string },
  context: QueryContext,
): Promise<readonly WorkHolder[]> {
  const reader = context.reader<Rows>()
  const where: Filter[] = [
    { column: 'caseId', op: 'eq', value: input.caseId },
    { column: 'holderId', op: 'not-null' },
  ]
  const [nodes, tasks] = await Promise.all([
    reader.find({ table: 'node_node', where, limit: OPEN_WORK_LIMIT }),
    reader.find({ table: 'task_task', where, limit: OPEN_WORK_LIMIT }),
  ])
  const open = [
    ...nodes.items.map((row) => ({ kind: 'node' as const, code: row.node, row })),
    ...tasks.items.map((row) => ({ kind: 'task' as const, code: row.affair, row })),
  ]
  return open
    .map(({ kind, code, row }) => ({
      kind,
      code,
      workId: row.id,
      dueOn: row.dueOn,
      holderId: row.holderId ?? '',
      holderName: nameOf(context.directory, row.holderId ?? ''),
    }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

/** The journal of a case as people read it, oldest first. */
export async function readTimeline(
  input: { caseId: string },
  context: QueryContext,
): Promise<readonly TimelineEntry[]> {
  const reader = context.reader<Rows>()
  const entries: TimelineEntry[] = []
  for (;;) {
    const page = await reader.journal(caseStream(input.caseId), {
      afterSeq: entries.at(-1)?.seq ?? 0,
      limit: OPEN_WORK_LIMIT,
    })
    for (const { seq, type, occurredOn, recordedAt, actor, data, hash } of page) {
      const actorName = actor.kind === 'person' ? nameOf(context.directory, actor.id) : actor.id
      entries.push({
        seq,
        type,
        occurredOn,
        recordedAt,
        actor,
        actorName,
        data: told(type, context.masked(data)),
        hash,
      })
    }
    if (page.length < OPEN_WORK_LIMIT) return entries
  }
}

/** What a document says is read there, one by one and logged; here only that it was made (seed 000:14). */
const WORDS: readonly string[] = ['text', 'form', 'fields', 'values', 'value']

function told(type: string, data: JsonObject): JsonObject {
  if (!type.startsWith('document.')) return data
  return Object.fromEntries(Object.entries(data).filter(([name]) => !WORDS.includes(name)))
}
