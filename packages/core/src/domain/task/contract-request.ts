import { z } from 'zod'
import { query } from '../../kernel/contract'
import { PARTY } from '../../kernel/role'
import type { TaskRow } from './model'

/** What a party asked for and what he was told: nothing of the people and units who work on it. */
export interface OwnRequest
  extends Pick<TaskRow, 'id' | 'caseId' | 'caseNumber' | 'affair' | 'note' | 'state'> {
  readonly askedOn: string
  /** The day by which it is to be answered. */
  readonly answerBy: string
  /** The reason of the answer, either way; nothing while it waits. */
  readonly answer: string | null
}

/** What a party may ask for in his case, and by when he would be answered if he asked today. */
export interface Requestable {
  readonly caseId: string
  readonly partyId: string
  readonly answerBy: string
  /** Affairs of the court's way of working; none once the case takes no work. */
  readonly affairs: readonly string[]
}

export const requestQueries = {
  /** What the party who asks may request (执行事项、执行措施请求权, seed 000:17). */
  'task.requestable': query<Requestable>()({ input: z.object({}), allow: [PARTY], right: 'request' }),
  /** The requests of the party who asks, in the order in which they were made (seed 000:17). */
  'task.own-requests': query<readonly OwnRequest[]>()({
    input: z.object({}),
    allow: [PARTY],
    right: 'request',
  }),
}
