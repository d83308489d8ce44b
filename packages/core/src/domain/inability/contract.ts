import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { Label } from '../../kernel/profile-affair'
import { RECOGNITIONS, type Recognition } from '../../kernel/profile-recognition'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { RecognitionRow } from './model'

const one = z.object({ caseId: field.id() })
const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
/** What evidence is looked up in. */
const FILE = ['case_case', 'case_party', 'task_task', 'task_result', 'dossier_material'] as const

/** An item of the standard and what there is on file for it. */
export interface ItemOnFile {
  readonly id: string
  readonly label: Label
  /** Affairs and papers that prove it today. */
  readonly proofs: readonly {
    readonly kind: 'affair' | 'material'
    readonly refId: string
    readonly partyId: string | null
    readonly datedOn: string
  }[]
}

/** How a case is recognised, how it came to that, and what the standard still lacks. */
export interface RecognitionRecord {
  /** 有财产可供执行, 执行不能, or not yet recognised. */
  readonly recognition: Recognition | null
  /** Newest first. */
  readonly history: readonly RecognitionRow[]
  /** By the standard of the case's profile; empty where it has none. */
  readonly standard: { readonly [R in Recognition]: readonly ItemOnFile[] }
}

export const inabilityCommands = {
  /** Proposes what the case is recognised as, with evidence for the items of the standard. */
  'inability.propose': command<{ recognitionId: string }>()({
    input: one.extend({
      recognition: z.enum(RECOGNITIONS),
      ground: field.text(500),
      evidence: z
        .array(
          z.object({
            item: field.id(),
            kind: z.enum(['affair', 'material']),
            refId: field.id(),
            /** The debtor whom a paper is about; the only debtor when nothing is said. */
            partyId: field.id().nullable().default(null),
          }),
        )
        .min(1)
        .max(200),
    }),
    streams: ofCase,
    reads: [...FILE, 'maintenance_entry', 'inability_recognition'],
    emits: ['inability.Proposed'],
    allow: ['quota-judge', 'execution-officer'],
  }),
  /** Agrees, or sends it back with a reason; the evidence is looked at again. */
  'inability.review': command<{ recognised: boolean }>()({
    input: one.extend({ recognitionId: field.id(), agreed: z.boolean(), reason: field.text(500) }),
    streams: ofCase,
    reads: [...FILE, 'inability_recognition'],
    emits: ['inability.Agreed', 'inability.Recognised', 'inability.Rejected', 'inability.Revoked'],
    allow: ['quota-judge', 'closing-reviewer'],
  }),
  /** Takes it back: by hand with a reason, or by a reaction when property appears. */
  'inability.revoke': command()({
    input: one.extend({
      cause: z.enum(['property-found', 'resumed', 'by-hand']).default('by-hand'),
      evidenceId: field.id().nullable().default(null),
      reason: field.text(500).nullable().default(null),
    }),
    streams: ofCase,
    reads: ['case_case', 'maintenance_entry', 'inability_recognition'],
    emits: ['inability.Revoked'],
    allow: ['quota-judge', 'execution-officer', 'execution-director', 'system'],
  }),
}

export const inabilityQueries = {
  'inability.get': query<RecognitionRecord | null>()({ input: one, allow: COURT_STAFF }),
  /** What waits for a review, or any other state; oldest first. */
  'inability.list': query<CountedPage<RecognitionRow>>()({
    input: z.object({
      state: z.enum(['proposed', 'recognised', 'rejected', 'revoked']).default('proposed'),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
}
