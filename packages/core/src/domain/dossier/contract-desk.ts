import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import type { LoanRow, MaterialRow } from './model'

/** A paper on the desk of the centre, with the clock that runs for it. */
export interface DeskEntry extends MaterialRow {
  readonly producedByName: string
  /** Until when it is to be handed in, or scanned; nothing where the profile has no clock for it, or it has ended. */
  readonly dueOn: string | null
}

/** Who forms papers and borrows them: everybody who works on cases. */
export const PRODUCERS: readonly Role[] = COURT_STAFF.filter((role) => role !== 'system-administrator')

const ofMine = z.object({ caseId: field.id().optional(), limit: field.limit(), cursor: field.cursor() })

export const deskQueries = {
  /** 卷宗中心的工作台: papers of the court that are to be received, to be scanned, or lie in the centre; oldest first. */
  'dossier.desk': query<CountedPage<DeskEntry>>()({
    input: z.object({
      state: z.enum(['formed', 'handed-in', 'catalogued']),
      caseId: field.id().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: ['dossier-clerk', 'execution-director', 'special-supervisor'],
  }),
  /** 我应移交的: papers that the asker formed and has not handed in, each with the day until which it is to be; oldest first. */
  'dossier.own-papers': query<CountedPage<DeskEntry>>()({ input: ofMine, allow: PRODUCERS }),
  /** 我的借阅: what the asker asked for, may fetch, or has to bring back. */
  'dossier.own-loans': query<CountedPage<LoanRow & { readonly requestedByName: string }>>()({
    input: ofMine,
    allow: PRODUCERS,
  }),
  /** The centre's register of lending, reading and copying. */
  'dossier.register': query<CountedPage<LoanRow & { readonly requestedByName: string }>>()({
    input: z.object({
      state: z.enum(['requested', 'approved', 'refused', 'out', 'returned', 'registered']).optional(),
      caseId: field.id().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: ['dossier-clerk', 'execution-director', 'special-supervisor', 'system-administrator'],
  }),
}
