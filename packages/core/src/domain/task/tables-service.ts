import type { InputOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { CountedPage, QueryContext } from '../../kernel/query'
import type { MeetingDetail, serviceWorkQueries } from './contract-service'
import type { ServiceWorkRows } from './model-service'
import { nameOf } from './tables'

type Input<N extends keyof typeof serviceWorkQueries> = InputOf<(typeof serviceWorkQueries)[N]>

/** 视频会商, newest first. */
export async function readMeetings(
  input: Input<'task.meetings'>,
  context: QueryContext,
): Promise<CountedPage<MeetingDetail>> {
  const page = await countedPage(context.reader<ServiceWorkRows>(), {
    table: 'task_meeting',
    where: (['caseId', 'state'] as const).flatMap((column) => {
      const value = input[column]
      return value === undefined ? [] : [{ column, op: 'eq', value } as const]
    }),
    orderBy: [{ column: 'startsAt', direction: 'desc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
  return {
    ...page,
    items: page.items.map((row) => ({ ...row, bookedByName: nameOf(row.bookedBy, context) })),
  }
}
