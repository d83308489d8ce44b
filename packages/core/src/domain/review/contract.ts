import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream, naturalId, type StreamId } from '../../kernel/stream'
import { type DefectRow, MARKS, type ReviewedRow, type RoundRow, SCOPES } from './model'

const REVIEWERS: readonly Role[] = ['special-supervisor', 'execution-director', 'vice-president-in-charge']
/** Who watches changes nothing of a case: he finds and rechecks, and does not mend. */
const MENDERS: readonly Role[] = COURT_STAFF.filter(
  (role) => role !== 'system-administrator' && role !== 'special-supervisor',
)
const CANDIDATES = 20_000

const scope = {
  scope: z.enum(SCOPES),
  from: field.date(),
  to: field.date(),
  ofUnitId: field.id().nullable().default(null),
}
const oneDefect = z.object({ caseId: field.id(), defectId: field.id() })
const ofCase = (input: { caseId: string }) => caseStream(input.caseId)

/** One round for a scope: nobody draws again until the sample suits him. */
export function roundIdOf(of: Pick<RoundRow, 'scope' | 'from' | 'to' | 'ofUnitId'>): string {
  return naturalId('review', of.scope, of.from, of.to, of.ofUnitId ?? '')
}
export const reviewStream = (reviewId: string): StreamId => `review/${reviewId}`

/** A round with the draw made again, so that nobody has to believe it. */
export interface Round extends Omit<RoundRow, 'candidates'> {
  readonly drawnByName: string
  readonly of: number
  /** The draw, made again from seed and candidates, gives the same sample. */
  readonly drawHolds: boolean
}

/** A dossier of a sample, reviewed or still to be. */
export interface SampledDossier {
  readonly caseId: string
  readonly caseNumber: string
  readonly undertakerName: string | null
  readonly unitName: string | null
  readonly state: 'to-review' | 'sound' | 'returned' | 'mended' | 'settled'
  readonly review: ReviewedRow | null
  readonly defects: readonly Defect[]
  /** Whoever asks worked on it himself and may not review it. */
  readonly own: boolean
}

/** A defect with the names of the people. */
export interface Defect extends DefectRow {
  readonly responsibleName: string
  readonly mendedByName: string | null
}

/** What a round says of one team. */
export interface TeamResult {
  readonly unitId: string | null
  readonly unitName: string | null
  readonly drawn: number
  readonly reviewed: number
  readonly sound: number
  readonly defects: number
  readonly settled: number
  /** Defects whose day has passed and that nobody has mended. */
  readonly late: number
  readonly points: number
  readonly ofPoints: number
}

export const reviewCommands = {
  /** 抽取: draws dossiers out of the candidates that `review.candidates` gives for the same scope. */
  'review.draw': command<{ reviewId: string; chosen: readonly string[] }>()({
    input: z.object({
      ...scope,
      candidates: z.array(field.id()).max(CANDIDATES),
      count: z.number().int().min(1).max(500),
    }),
    streams: (input) => reviewStream(roundIdOf(input)),
    reads: ['review_round'],
    emits: ['review.RoundDrawn'],
    allow: REVIEWERS,
    creates: true,
  }),
  /** 评查: every item of the checklist, and for a defect what is wrong; it goes back to whoever is responsible. */
  'review.record': command<{ points: number; ofPoints: number; defects: number }>()({
    input: z.object({
      reviewId: field.id(),
      caseId: field.id(),
      marks: z
        .array(
          z.object({
            item: field.id(),
            outcome: z.enum(MARKS),
            note: z.string().trim().max(500).default(''),
            /** The paper that is wrong. */
            materialId: field.id().nullable().default(null),
          }),
        )
        .min(1)
        .max(100),
    }),
    streams: ({ reviewId, caseId }) => [reviewStream(reviewId), caseStream(caseId)],
    reads: ['review_round', 'review_dossier', 'review_defect', 'case_case', 'task_task', 'dossier_material'],
    emits: ['review.DossierReviewed', 'review.DefectFound'],
    allow: REVIEWERS,
  }),
  /** 整改. */
  'review.mend': command()({
    input: oneDefect.extend({ how: field.text(500) }),
    streams: ofCase,
    reads: ['review_defect', 'case_case'],
    emits: ['review.DefectMended'],
    allow: MENDERS,
  }),
  /** 复查: settled, or not mended and back with a new day. */
  'review.recheck': command()({
    input: oneDefect.extend({ settled: z.boolean(), note: z.string().trim().max(500).default('') }),
    streams: ofCase,
    reads: ['review_defect', 'case_case', 'task_task', 'dossier_material'],
    emits: ['review.DefectSettled', 'review.DefectReturned'],
    allow: REVIEWERS,
  }),
}

export const reviewQueries = {
  /** Cases filed, or closed, in these days, of one unit or of all. */
  'review.candidates': query<readonly string[]>()({ input: z.object(scope), allow: REVIEWERS }),
  'review.rounds': query<CountedPage<Round>>()({
    input: z.object({ limit: field.limit(), cursor: field.cursor() }),
    allow: REVIEWERS,
  }),
  /** The dossiers of a round, each with what became of it. */
  'review.dossiers': query<readonly SampledDossier[]>()({
    input: z.object({ reviewId: field.id() }),
    allow: REVIEWERS,
  }),
  /** 评查结果: by the unit that had each dossier in hand. */
  'review.results': query<readonly TeamResult[]>()({
    input: z.object({ reviewId: field.id() }),
    allow: REVIEWERS,
  }),
  /** Defects by their days; people see their own, reviewers those of the court. */
  'review.defects': query<CountedPage<Defect>>()({
    input: z.object({
      state: z.enum(['open', 'mended', 'settled']).default('open'),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: [...MENDERS, 'special-supervisor'],
  }),
}

/** Who sees the defects of everybody. */
export const seesAll = (roles: readonly string[]): boolean => REVIEWERS.some((role) => roles.includes(role))
