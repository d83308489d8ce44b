import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import { COURT_STAFF } from '../../kernel/role'
import type { DocumentRow } from './model'

/** A form of the court, as people choose it before they have a case in hand. */
export interface FormChoice {
  readonly template: string
  readonly title: string
  readonly kind: string
  readonly version: string | null
  /** The event that makes it by itself; nothing where people make it. */
  readonly on: string | null
  readonly addressee: 'applicant' | 'debtor' | null
  readonly seal: string | null
  /** Every field that it needs, in order, and those without which nobody makes it. */
  readonly wanted: readonly string[]
  readonly required: readonly string[]
  readonly source: string
}

/** A case of a run before anything is made: whom it could be for, and what of this form lies there already. */
export interface BatchCase {
  readonly caseId: string
  readonly caseNumber: string
  readonly debtorLabel: string
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly earlier: readonly Pick<DocumentRow, 'id' | 'partyId' | 'number' | 'state' | 'formedOn'>[]
}

/** A run, out of the documents that came of it. */
export interface BatchSummary {
  readonly batchId: string
  readonly template: string
  readonly title: string
  readonly formedOn: string
  readonly draftedBy: string | null
  readonly draftedByName: string | null
  readonly total: number
  /** Wait to be issued; wait for file or seal; are done; need somebody's hand. */
  readonly drafts: number
  readonly underWay: number
  readonly finished: number
  readonly stuck: number
}

/** What a screen asks before, during and after a run over many cases (批量文书制作). */
export const batchQueries = {
  /** The forms of the court that are in force today: those that people make, and those that make themselves. */
  'document.templates': query<readonly FormChoice[]>()({ input: z.object({}), allow: COURT_STAFF }),
  /** For each of these cases: the parties of the side that the form is for, and what was made of it before. */
  'document.batch-cases': query<readonly BatchCase[]>()({
    input: z.object({ template: field.id(), caseIds: z.array(field.id()).min(1).max(200) }),
    allow: COURT_STAFF,
  }),
  /** The runs of the last ninety days, newest first; of the newest thousand documents. */
  'document.batches': query<readonly BatchSummary[]>()({ input: z.object({}), allow: COURT_STAFF }),
}
