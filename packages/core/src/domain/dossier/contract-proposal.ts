import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { VOLUMES } from '../../kernel/profile-paper'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { MaterialRow } from './model'
import type { PlaceRow } from './model-place'
import type { EntryProposalRow } from './model-proposal'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneProposal = z.object({ caseId: field.id(), proposalId: field.id() })
const percent = () => z.number().int().min(0).max(100)

const READS = ['dossier_material', 'dossier_place', 'dossier_proposal', 'dossier_archive'] as const
const WATCHERS: readonly Role[] = ['dossier-clerk', 'execution-director', 'special-supervisor']

/** A proposal beside the paper as it stands, so that both can be compared with the page. */
export interface EntryProposal extends EntryProposalRow {
  readonly material: Pick<MaterialRow, 'title' | 'kind' | 'section' | 'pages' | 'fileHash' | 'mediaType'>
  readonly stands: Pick<PlaceRow, 'volume' | 'decidedBy'> | null
  readonly decidedByName: string | null
}

/** What became of what one version of a machine proposed. */
export interface MachineRecord {
  readonly model: string
  readonly modelVersion: string
  readonly proposed: number
  readonly accepted: number
  readonly corrected: number
  readonly refused: number
  readonly overtaken: number
}

export const proposalCommands = {
  /** 机器编目建议: what a model takes a scan for; it changes nothing. */
  'dossier.propose-entry': command<{ proposalId: string | null }>()({
    input: z.object({
      caseId: field.id(),
      materialId: field.id(),
      model: field.text(60),
      modelVersion: field.text(30),
      confidence: percent(),
      kind: field.id(),
      title: field.text(200).optional(),
      datedOn: field.date().optional(),
      page: z.number().int().min(1).max(10_000).optional(),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['dossier.EntryProposed'],
    allow: ['system', 'dossier-clerk'],
  }),
  /** 采用: kind, title and place become those of the paper, in the name of who accepts. */
  'dossier.accept-entry': command()({
    input: oneProposal,
    streams: ofCase,
    reads: READS,
    emits: ['dossier.EntryAccepted', 'dossier.MaterialRecognised'],
    allow: ['dossier-clerk'],
  }),
  /** 更正: the machine was wrong, or knew only part of it. */
  'dossier.correct-entry': command()({
    input: oneProposal.extend({
      kind: field.id(),
      title: field.text(200),
      /** Needed where the rules of the profile do not know the kind. */
      volume: z.enum(VOLUMES).optional(),
      section: field.id().optional(),
      reason: field.text(300),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['dossier.EntryCorrected', 'dossier.MaterialRecognised'],
    allow: ['dossier-clerk'],
  }),
  /** 不采用: the paper stays as it is. */
  'dossier.refuse-entry': command()({
    input: oneProposal.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: READS,
    emits: ['dossier.EntryRefused'],
    allow: ['dossier-clerk'],
  }),
}

export const proposalQueries = {
  /** Proposals of the court in one state, the surest first. */
  'dossier.proposals': query<CountedPage<EntryProposal>>()({
    input: z.object({
      state: z.enum(['proposed', 'accepted', 'corrected', 'refused', 'overtaken']).default('proposed'),
      caseId: field.id().optional(),
      /** Only those of which the machine is at least so sure. */
      atLeast: percent().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: WATCHERS,
  }),
  /** 机器编目准确情况: what people made of it, for each version of each machine. */
  'dossier.machine-record': query<readonly MachineRecord[]>()({
    input: z.object({}),
    allow: WATCHERS,
  }),
  /** Kinds of paper that this court knows: what a machine is asked with, and what a person chooses from. */
  'dossier.kinds': query<readonly { readonly kind: string; readonly section: string | null }[]>()({
    input: z.object({}),
    // Whoever searches the dossiers chooses from them.
    allow: COURT_STAFF,
  }),
}
