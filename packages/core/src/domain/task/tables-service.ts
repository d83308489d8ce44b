import type { InputOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { CountedPage, Filter, QueryContext } from '../../kernel/query'
import type { MeetingDetail, RecordingDetail, serviceWorkQueries } from './contract-service'
import type { ServiceWorkRows } from './model-service'
import { nameOf } from './tables'

type Input<N extends keyof typeof serviceWorkQueries> = InputOf<(typeof serviceWorkQueries)[N]>

/** 执法音视频, newest first. */
export async function readRecordings(
  input: Input<'task.recordings'>,
  context: QueryContext,
): Promise<CountedPage<RecordingDetail>> {
  const page = await countedPage(context.reader<ServiceWorkRows>(), {
    table: 'task_recording',
    where: whereOf(input),
    orderBy: [{ column: input.caseId === undefined ? 'keptOn' : 'recordedAt', direction: 'desc' }],
    ...pageOf(input),
  })
  const items = page.items.map((row) => ({
    ...row,
    officerName: nameOf(row.officerId, context),
    checkedByName: row.checkedBy === null ? null : nameOf(row.checkedBy, context),
  }))
  return { ...page, items }
}

/** 视频会商, newest first. */
export async function readMeetings(
  input: Input<'task.meetings'>,
  context: QueryContext,
): Promise<CountedPage<MeetingDetail>> {
  const page = await countedPage(context.reader<ServiceWorkRows>(), {
    table: 'task_meeting',
    where: whereOf(input),
    orderBy: [{ column: 'startsAt', direction: 'desc' }],
    ...pageOf(input),
  })
  return {
    ...page,
    items: page.items.map((row) => ({ ...row, bookedByName: nameOf(row.bookedBy, context) })),
  }
}

type Listed = Input<'task.recordings'> | Input<'task.meetings'>

function whereOf({ caseId, state }: Listed): readonly Filter[] {
  return [
    ...(caseId === undefined ? [] : [{ column: 'caseId', op: 'eq', value: caseId } as const]),
    ...(state === undefined ? [] : [{ column: 'state', op: 'eq', value: state } as const]),
  ]
}

function pageOf({ limit, cursor }: Listed) {
  return { limit, ...(cursor === undefined ? {} : { cursor }) }
}
