import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import { normalCaseNumber } from '../../law/index'
import type { RecordingDetail, recordingQueries } from './contract'
import type { LinkRows } from './decide-links'
import type { RecordingRow, RecordingRows } from './model'

type Queries = typeof recordingQueries
type Read<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

/** 执法音视频, newest first. */
export const listRecordings: Read<'recording.list'> = async ({ limit, cursor, ...wanted }, context) => {
  const where = Object.entries(wanted).flatMap(([column, value]): Filter[] =>
    value === undefined ? [] : [{ column, op: 'eq', value }],
  )
  const page = await countedPage(context.reader<RecordingRows>(), {
    table: 'recording_recording',
    where,
    orderBy: [{ column: 'keptOn', direction: 'desc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  return { ...page, items: page.items.map((row) => detail(row, context)) }
}

export const readRecording: Read<'recording.get'> = async ({ recordingId }, context) => {
  const row = await context.reader<RecordingRows>().get('recording_recording', recordingId)
  return row ? detail(row, context) : null
}

/** What a device means; a name that two have, or a clock that is not running, is nobody and nothing. */
export const findLinks: Read<'recording.find-links'> = async (said, context) => {
  const reader = context.reader<LinkRows>()
  const caseId = said.caseNumber === null ? null : await caseOf(said.caseNumber, context)
  const ofCase = (row: { readonly id: string; readonly caseId: string } | undefined) =>
    row !== undefined && row.caseId === caseId ? row.id : null
  const { officer, node, asset, task } = said
  const people = context.directory.people().filter(({ active }) => active)
  const named = people.filter(({ id, name }) => id === officer || name === officer)
  return {
    officerId: named.length === 1 ? (named[0]?.id ?? null) : null,
    caseId,
    nodeId: caseId === null || node === null ? null : await nodeOf(caseId, node, context),
    assetId: asset === null ? null : ofCase(await reader.get('asset_asset', asset)),
    taskId: task === null ? null : ofCase(await reader.get('task_task', task)),
  }
}

/** The case of that number, however it is spelled. */
async function caseOf(number: string, context: QueryContext): Promise<string | null> {
  const { items } = await context.reader<LinkRows>().find({
    table: 'case_case',
    where: [{ column: 'caseNumber', op: 'eq', value: normalCaseNumber(number) }],
    limit: 1,
  })
  return items[0]?.id ?? null
}

/** The clock of that id or code: the running one before one that has ended, the latest of several. */
async function nodeOf(caseId: string, node: string, context: QueryContext): Promise<string | null> {
  const reader = context.reader<LinkRows>()
  const byId = await reader.get('node_node', node)
  if (byId?.caseId === caseId) return byId.id
  const { items } = await reader.find({
    table: 'node_node',
    where: [
      { column: 'caseId', op: 'eq', value: caseId },
      { column: 'node', op: 'eq', value: node },
    ],
    orderBy: [{ column: 'startedOn', direction: 'desc' }],
    limit: 50,
  })
  return (items.find(({ state }) => state === 'running') ?? items[0])?.id ?? null
}

function detail(row: RecordingRow, { directory, today }: QueryContext): RecordingDetail {
  const nameOf = (id: string) => directory.person(id)?.name ?? id
  const nameOrNone = (id: string | null) => (id === null ? null : nameOf(id))
  return {
    ...row,
    officerName: nameOrNone(row.officerId),
    holderName: nameOrNone(row.holderId),
    keptByName: nameOf(row.keptBy),
    linkedByName: nameOrNone(row.linkedBy),
    reviewedByName: nameOrNone(row.reviewedBy),
    overdue: row.dueOn !== null && row.dueOn < today,
  }
}
