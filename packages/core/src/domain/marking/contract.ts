import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { MarkRow } from './model'

const MARKERS: readonly Role[] = COURT_STAFF.filter((role) => role !== 'system-administrator')

/** A place on a page in ten-thousandths of its width and height, whatever its format. */
const part = z.number().int().min(0).max(10_000)
const place = z
  .object({ x: part, y: part, width: part, height: part })
  .refine(({ x, y, width, height }) => x + width <= 10_000 && y + height <= 10_000)
const onPage = z.object({
  caseId: field.id(),
  materialId: field.id(),
  page: z.number().int().min(1).max(20_000),
})
/** The mark of one's own that this one takes the place of. */
const corrects = field.id().nullable().default(null)
const streams = ({ caseId }: { caseId: string }) => [`marking/${caseId}` as const, caseStream(caseId)]

const READS = ['marking_mark', 'case_case', 'node_node', 'task_task', 'dossier_material'] as const

/** A mark with the names of the people. */
export interface Mark extends MarkRow {
  readonly authorName: string
  /** Made by who asks: only he corrects or strikes it. */
  readonly own: boolean
  readonly struckByName: string | null
}

/** What a colleague of the case sees on its papers: what is shared, and what he made for himself. */
export interface MarksOfCase {
  /** False for who is no colleague of the case: he sees none, and is told so. */
  readonly colleague: boolean
  readonly marks: readonly Mark[]
}

export const markingCommands = {
  /** 书签: a page to come back to; only who made it sees it. `corrects` takes an earlier mark's place. */
  'marking.bookmark': command<{ markId: string }>()({
    input: onPage.extend({ title: field.text(100), corrects }),
    streams,
    reads: READS,
    emits: ['marking.Marked', 'marking.Struck'],
    allow: MARKERS,
    creates: true,
  }),
  /** 批注: words at a place of a page. */
  'marking.annotate': command<{ markId: string }>()({
    input: onPage.extend({
      place,
      markText: field.text(1000),
      /** For the colleagues of the case, or for who writes it alone. */
      shared: z.boolean().default(true),
      corrects,
    }),
    streams,
    reads: READS,
    emits: ['marking.Marked', 'marking.Struck'],
    allow: MARKERS,
    creates: true,
  }),
  /** 划去: the mark stays on record and is shown as struck out. */
  'marking.strike': command()({
    input: z.object({ caseId: field.id(), markId: field.id() }),
    streams,
    reads: READS,
    emits: ['marking.Struck'],
    allow: MARKERS,
  }),
}

export const markingQueries = {
  /** Of one paper, or of all papers of the dossier that this reader may read. */
  'marking.of-case': query<MarksOfCase>()({
    input: z.object({ caseId: field.id(), materialId: field.id().optional() }),
    allow: MARKERS,
  }),
}
