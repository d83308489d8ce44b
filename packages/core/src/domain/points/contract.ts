import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { EntryRow } from './model'

/** What a unit lost and gained in one stage. */
export interface PointsLine {
  readonly unitId: string
  readonly unitName: string
  readonly stage: string
  /** A positive number. */
  readonly deducted: number
  readonly added: number
  readonly balance: number
  /** How many cases flowed out of it by expiry. */
  readonly expiries: number
}

/** The points of the court: lines of units and stages, and the entries they come from. */
export interface PointsBoard {
  readonly lines: readonly PointsLine[]
  readonly deducted: number
  readonly added: number
  readonly entries: CountedPage<EntryRow>
}

export const pointsCommands = {
  'points.transfer': command()({
    input: z.object({ caseId: field.id(), stayId: field.id(), toStayId: field.id() }),
    streams: (input) => caseStream(input.caseId),
    reads: ['stage_stay', 'points_entry'],
    emits: ['points.Transferred'],
    allow: ['system'],
  }),
}

export const pointsQueries = {
  'points.board': query<PointsBoard>()({
    input: z.object({
      unitId: field.id().optional(),
      stage: field.id().optional(),
      caseId: field.id().optional(),
      from: field.date().optional(),
      to: field.date().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
}
