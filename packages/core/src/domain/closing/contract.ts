import { z } from 'zod'
import { CLOSING_KINDS } from '../../kernel/closing-kind'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { ProposalRow } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const proposal = z.object({ caseId: field.id(), proposalId: field.id() })

export const closingCommands = {
  'closing.propose': command<{ proposalId: string }>()({
    input: z.object({ caseId: field.id(), closingKind: z.enum(CLOSING_KINDS), ground: field.text(300) }),
    streams: ofCase,
    reads: ['case_case', 'closing_proposal'],
    emits: ['closing.Proposed'],
    allow: ['quota-judge', 'execution-officer'],
  }),
  'closing.confirm': command()({
    input: proposal,
    streams: ofCase,
    reads: ['case_case', 'closing_proposal'],
    emits: ['closing.CaseClosed'],
    allow: ['closing-reviewer'],
  }),
  'closing.reject': command()({
    input: proposal.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: ['closing_proposal'],
    emits: ['closing.Rejected'],
    allow: ['closing-reviewer'],
  }),
}

export const closingQueries = {
  'closing.proposals': query<CountedPage<ProposalRow>>()({
    input: z.object({
      caseId: field.id().optional(),
      state: z.enum(['proposed', 'confirmed', 'rejected']).optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
}
