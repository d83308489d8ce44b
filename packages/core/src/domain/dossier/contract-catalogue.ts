import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { VOLUMES } from '../../kernel/profile-paper'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { PlaceRow } from './model-place'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)

/** What completeness is computed from. */
export const COMPLETENESS = [
  'case_case',
  'node_node',
  'task_task',
  'dossier_material',
  'dossier_place',
  'dossier_none',
  'dossier_archive',
  'measure_measure',
  'control_order',
] as const

/** Who answers for the dossier of a case, and who keeps it. */
const WHO_NOTES: readonly Role[] = ['quota-judge', 'execution-officer', 'execution-director', 'dossier-clerk']

/**
 * present: in the electronic dossier · on-its-way: formed, its own two clocks run · none: noted that there is none ·
 * expected: its node or affair is not over · missing: owed, in time · late: owed, and its day has passed
 */
export type PaperState = 'present' | 'on-its-way' | 'none' | 'expected' | 'missing' | 'late'

/** An expected paper and what has become of it. */
export interface PaperStanding {
  /** Its id in the profile. */
  readonly paper: string
  readonly kind: string
  /** Its part of the catalogue, by the rules of the profile. */
  readonly section: string | null
  /** What it is expected after: `filed`, `closed`, the id of the clock, the id of the affair's task, of the measure, of the control. */
  readonly occasionId: string
  readonly occasion: 'case' | 'node' | 'affair' | 'measure' | 'control'
  /** `filed`, `closed`, the node or the affair in the profile, the kind of measure or control. */
  readonly code: string
  readonly state: PaperState
  /** Since when it is owed. */
  readonly since: string | null
  readonly dueOn: string | null
  /** Who owes it; nobody for what is there. */
  readonly holderId: string | null
  readonly materialId: string | null
  /** Why there is none. */
  readonly reason: string | null
  readonly source: string
}

/** 完整性: what the dossier of a case has to hold, what is there, and what nobody has given a place yet. */
export interface DossierCompleteness {
  readonly caseId: string
  readonly caseNumber: string
  readonly papers: readonly (PaperStanding & { readonly holderName: string | null })[]
  readonly uncatalogued: readonly PlaceRow[]
  /** Owed and not there: missing and late. */
  readonly lacking: number
  /** Nothing is owed and everything has its place. */
  readonly complete: boolean
}

export const catalogueCommands = {
  /** 改归: a clerk corrects where a paper belongs, with the reason. */
  'dossier.refile-material': command()({
    input: z.object({
      caseId: field.id(),
      materialId: field.id(),
      volume: z.enum(VOLUMES),
      section: field.id(),
      position: z.number().int().min(1).max(9999).optional(),
      /** What it really is; clocks that this kind ends have ended on the day on which the paper came in. */
      kind: field.id().optional(),
      reason: field.text(300),
    }),
    streams: ofCase,
    reads: ['dossier_material', 'dossier_place', 'dossier_archive'],
    emits: ['dossier.MaterialRefiled', 'dossier.MaterialRecognised'],
    allow: ['dossier-clerk'],
  }),
  /** 标注无: a paper that was expected does not exist, with the reason. */
  'dossier.note-none': command()({
    input: z.object({
      caseId: field.id(),
      paper: field.id(),
      occasionId: field.text(200),
      reason: field.text(300),
    }),
    streams: ofCase,
    reads: COMPLETENESS,
    emits: ['dossier.PaperNotedNone'],
    allow: WHO_NOTES,
  }),
}

export const catalogueQueries = {
  'dossier.completeness': query<DossierCompleteness | null>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
  /** 未编目: papers of the whole court that nothing knows the place of, oldest first. */
  'dossier.uncatalogued': query<CountedPage<PlaceRow>>()({
    input: z.object({ limit: field.limit(), cursor: field.cursor() }),
    allow: COURT_STAFF,
  }),
}
