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

export const requestQueries = {
  /** The requests of the party who asks, in the order in which they were made (seed 000:17). */
  'task.own-requests': query<readonly OwnRequest[]>()({
    input: z.object({}),
    allow: [PARTY],
    right: 'request',
  }),
}
