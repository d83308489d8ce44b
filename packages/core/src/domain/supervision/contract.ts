import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import type { BlockedActRow } from './model'

export const supervisionCommands = {}

/** A blocked act with the names of the people. */
export interface BlockedAct extends BlockedActRow {
  readonly actorName: string
  readonly caseNumber: string | null
  /** The source spelled out. */
  readonly sourceText: Readonly<Record<'zh-CN' | 'en', string>>
}

export const supervisionQueries = {
  'supervision.blocked-acts': query<CountedPage<BlockedAct>>()({
    input: z.object({ caseId: field.id().optional(), limit: field.limit(), cursor: field.cursor() }),
    allow: [
      'special-supervisor',
      'execution-director',
      'vice-president-in-charge',
      'team-head',
      'system-administrator',
    ],
  }),
}
