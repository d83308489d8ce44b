import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { PARTY_FIELDS } from '../../kernel/profile-extractor'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { ProposalRow } from './model-proposal'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneProposal = z.object({ caseId: field.id(), proposalId: field.id() })
const page = z.number().int().min(1).max(10_000)

/** Who works on the case and has its papers before him. */
const PEOPLE: readonly Role[] = ['quota-judge', 'execution-officer', 'judge-assistant', 'case-filing-clerk']

/** A proposal as it is shown: the value by its ends, and what the case has there now. */
export interface ProposalView extends Omit<ProposalRow, 'foundValue' | 'valueKey'> {
  readonly value: string
  readonly partyName: string | null
  readonly current: string | null
}

/** One proposal with its whole value, for comparing it with its page. */
export interface OpenProposal {
  readonly id: string
  readonly caseId: string
  readonly partyId: string | null
  readonly value: string
}

const READS = [
  ...(['case_case', 'case_party', 'dossier_material'] as const),
  ...(['document_proposal', 'query_finding', 'query_line'] as const),
]

export const proposalCommands = {
  /** 材料识读: what stands on its pages is searched for the labels of the profile; what a reader proposes is taken down as his. */
  'document.read-material': command<{ proposed: number }>()({
    input: z.object({
      caseId: field.id(),
      materialId: field.id(),
      /** Which reader (OCR, a model, plain text). */
      reader: field.text(60),
      pages: z
        .array(
          z.object({
            page,
            text: z.string().max(50_000),
            /** A machine read the page off a picture, and is so sure of it. */
            confidence: z.number().min(0).max(100).optional(),
          }),
        )
        .max(500)
        .default([]),
      proposals: z
        .array(z.object({ field: z.enum(PARTY_FIELDS), value: field.text(200), page }))
        .max(100)
        .default([]),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['document.ValueProposed'],
    allow: ['system', 'dossier-clerk', ...PEOPLE],
  }),
  /** 反馈识读: the details of a registry's answer, by itself. */
  'document.read-answer': command<{ proposed: number }>()({
    input: z.object({ caseId: field.id(), findingId: field.id() }),
    streams: ofCase,
    reads: READS,
    emits: ['document.ValueProposed'],
    allow: ['system'],
  }),
  /** 采用: the value goes into the case, with its place; whose it is has to be said where nothing says it. */
  'document.accept-value': command()({
    input: oneProposal.extend({ partyId: field.id().optional() }),
    streams: ofCase,
    reads: ['document_proposal', 'case_party'],
    emits: ['document.ValueAccepted'],
    allow: PEOPLE,
  }),
  /** 不采用. */
  'document.reject-value': command()({
    input: oneProposal.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: ['document_proposal'],
    emits: ['document.ValueRejected'],
    allow: PEOPLE,
  }),
}

export const proposalQueries = {
  /** Proposals of a case, those that wait first; values by their ends. */
  'document.proposals': query<readonly ProposalView[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
  /** The whole value of one, to compare it with its page; the reading is recorded. */
  'document.proposal': query<OpenProposal | null>()({
    input: oneProposal,
    allow: PEOPLE,
    records: ({ caseId, proposalId }, answer) =>
      answer && {
        name: 'reading.record',
        input: {
          ...{ kind: 'party', caseId, objectId: answer.partyId ?? proposalId },
          ...{ standing: 'other', why: '核对回填建议' },
        },
      },
  }),
}
