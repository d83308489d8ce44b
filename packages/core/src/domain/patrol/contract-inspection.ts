import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import type { Role } from '../../kernel/role'
import { naturalId, type StreamId } from '../../kernel/stream'
import { INSPECTED, type InspectionRow } from './model-inspection'

const INSPECTORS: readonly Role[] = ['special-supervisor', 'execution-director', 'vice-president-in-charge']
const CANDIDATES = 20_000

const scope = {
  object: z.enum(INSPECTED),
  from: field.date(),
  to: field.date(),
}

const inspectionStream = (inspectionId: string): StreamId => `inspection/${inspectionId}`

/** One inspection for a court, an object and a period: nobody draws again until the sample suits him. */
export function inspectionIdOf(scope: {
  readonly inspectedCourtId: string
  readonly object: string
  readonly from: string
  readonly to: string
}): string {
  return naturalId('inspection', scope.inspectedCourtId, scope.object, scope.from, scope.to)
}

export const inspectionCommands = {
  /** 抽查: draws cases out of the candidates that `patrol.inspection-candidates` gives for the same object and days. */
  'patrol.draw-inspection': command<{ inspectionId: string; chosen: readonly string[] }>()({
    input: z.object({
      ...scope,
      inspectedCourtId: field.id(),
      candidates: z.array(field.id()).min(1).max(CANDIDATES),
      count: z.number().int().min(1).max(500),
    }),
    streams: (input) => inspectionStream(inspectionIdOf(input)),
    reads: ['patrol_inspection'],
    emits: ['patrol.InspectionDrawn'],
    allow: INSPECTORS,
    creates: true,
  }),
  'patrol.record-inspection': command()({
    input: z.object({
      inspectionId: field.id(),
      caseId: field.id(),
      outcome: z.enum(['sound', 'flawed']),
      note: z.string().trim().max(1000).default(''),
    }),
    streams: ({ inspectionId }) => inspectionStream(inspectionId),
    reads: ['patrol_inspection'],
    emits: ['patrol.InspectionRecorded'],
    allow: INSPECTORS,
  }),
}

/** An inspection with the draw made again, so that nobody has to believe it. */
export interface Inspection extends InspectionRow {
  readonly drawnByName: string
  /** The draw, made again from seed and candidates, gives the same sample. */
  readonly drawHolds: boolean
}

const page = { limit: field.limit(), cursor: field.cursor() }

export const inspectionQueries = {
  /** Cases closed, or with money paid out, in these days; the court above asks it of a court below. */
  'patrol.inspection-candidates': query<readonly string[]>()({
    input: z.object(scope),
    allow: INSPECTORS,
  }),
  'patrol.inspections': query<CountedPage<Inspection>>()({ input: z.object(page), allow: INSPECTORS }),
}
