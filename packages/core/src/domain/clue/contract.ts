import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, PARTY, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { ASSET_TYPES } from '../../ports/asset-hit'
import { CLUE_ORIGINS, CLUE_RESULTS, type ClueRow } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneClue = z.object({ caseId: field.id(), clueId: field.id() })

const WORKERS: readonly Role[] = [
  'quota-judge',
  'execution-officer',
  'judge-assistant',
  'clerk',
  'judicial-police',
  'affairs-clerk',
]

/** A clue as it is shown: of a giver whose identity is kept, only that there is one. */
export interface ClueItem extends Omit<ClueRow, 'giverName' | 'giverContact' | 'clueText'> {
  readonly content: string
  /** The name of a party; of anybody else that there is somebody. */
  readonly giver: 'party' | 'kept' | 'none'
  readonly giverPartyName: string | null
}

export const clueCommands = {
  /** 登记线索: from now on seven days to look, three when it presses. */
  'clue.register': command<{ clueId: string }>()({
    input: z.object({
      caseId: field.id(),
      origin: z.enum(CLUE_ORIGINS),
      giverPartyId: field.id().nullable().default(null),
      giverName: field.text(100).nullable().default(null),
      giverContact: field.text(100).nullable().default(null),
      partyId: field.id().nullable().default(null),
      type: z.enum(ASSET_TYPES).nullable().default(null),
      content: field.text(2000),
      urgent: z.boolean().default(false),
      receivedOn: field.date().optional(),
      investigationId: field.id().nullable().default(null),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party'],
    emits: ['clue.Received'],
    allow: [...COURT_STAFF, PARTY],
    right: 'participate',
  }),
  /** 核查: what looking came to, with the evidence. */
  'clue.verify': command()({
    input: oneClue.extend({
      result: z.enum(CLUE_RESULTS),
      finding: field.text(1000),
      evidence: field.text(500),
    }),
    streams: ofCase,
    reads: ['clue_clue'],
    emits: ['clue.Verified'],
    allow: WORKERS,
  }),
  /** 反馈: whoever gave it is told what became of it. */
  'clue.tell': command()({
    input: oneClue.extend({ how: field.text(300) }),
    streams: ofCase,
    reads: ['clue_clue'],
    emits: ['clue.Told'],
    allow: WORKERS,
  }),
}

export const clueQueries = {
  /** The register: of a case, or of the court what is open, the oldest first. */
  'clue.list': query<CountedPage<ClueItem>>()({
    input: z.object({
      caseId: field.id().optional(),
      state: z.enum(['received', 'verified', 'told']).optional(),
      investigationId: field.id().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
}
