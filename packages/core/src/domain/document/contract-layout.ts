import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream, courtStream } from '../../kernel/stream'
import type { LayoutRow } from './model-layout'

const LEADERS: readonly Role[] = ['execution-director', 'vice-president-in-charge', 'system-administrator']
const AUTHORS: readonly Role[] = [...LEADERS, 'affairs-clerk', 'clerk', 'judge-assistant']
const reads = ['document_layout']
const one = z.object({ layoutId: field.id() })

const file = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: field.text(100),
  size: z.number().int().positive(),
})
const problem = z.object({ reason: field.text(60), where: z.string().max(200) })

/** A layout with the names of the people. */
export interface LayoutEntry extends LayoutRow {
  readonly proposedByName: string
  readonly decidedByName: string | null
}

/** 文书版式: given in by one person, looked at by the host, tried with a real case, put in use by a second person. */
export const layoutCommands = {
  'document.propose-layout': command<{ layoutId: string; number: number }>()({
    input: z.object({
      template: field.id(),
      format: z.enum(['docx', 'pdf']),
      /** The court's own docx with the fields in braces; without one the plain layout. */
      file: file.optional(),
      fileName: field.text(200).optional(),
      /** The case with which it is tried. */
      caseId: field.id(),
      note: field.text(300),
    }),
    streams: ({ caseId }) => [courtStream, caseStream(caseId)],
    reads: [
      ...(['case_case', 'case_party', 'task_task', 'fund_account', 'document_document'] as const),
      ...(['org_court', 'document_layout'] as const),
    ],
    emits: ['document.LayoutProposed'],
    allow: AUTHORS,
  }),
  /** What the host found in it: by the sender that looked at the file. */
  'document.record-layout-check': command()({
    input: one.extend({
      tags: z.array(z.string().max(200)).max(500),
      problems: z.array(problem).max(100),
      preview: file.nullable(),
    }),
    streams: () => courtStream,
    reads,
    emits: ['document.LayoutChecked'],
    allow: ['system'],
  }),
  'document.adopt-layout': command()({
    input: one,
    streams: () => courtStream,
    reads,
    emits: ['document.LayoutAdopted'],
    allow: LEADERS,
  }),
  'document.refuse-layout': command()({
    input: one.extend({ reason: field.text(300) }),
    streams: () => courtStream,
    reads,
    emits: ['document.LayoutRefused'],
    allow: LEADERS,
  }),
}

export const layoutQueries = {
  /** Every layout of the court, newest first within its form. */
  'document.layouts': query<readonly LayoutEntry[]>()({
    input: z.object({ template: field.id().optional() }),
    allow: COURT_STAFF,
  }),
}
