import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream, courtStream } from '../../kernel/stream'
import type { RecordRow } from './model'

const inCourt = () => courtStream

/** An entry of the catalogue with the unit that owns it at this court; no unit when the court has none for it. */
export interface Owned {
  readonly id: string
  readonly unitKind: string
  readonly unitId: string | null
  readonly unitName: string | null
  readonly headId: string | null
  /** The query that is the report of a duty; nothing for affairs and services. */
  readonly report: string | null
  readonly source: string
}

/** Affairs, duties and services of the command centre (9 + 9 + 8 under `city-plan`, seed 000:11). */
export interface Catalogue {
  readonly affairs: readonly Owned[]
  readonly duties: readonly Owned[]
  readonly services: readonly Owned[]
}

/** A performed duty or given service with names. */
export interface RecordDetail extends RecordRow {
  readonly unitName: string
  readonly performedByName: string
}

const WORKERS = COURT_STAFF.filter((role) => role !== 'system' && role !== 'system-administrator')

export const catalogueCommands = {
  /** 履行管理职责: performs a duty of the command centre once and says what came of it. */
  'task.perform-duty': command<{ recordId: string }>()({
    input: z.object({ duty: field.id(), result: field.text(2000) }),
    streams: inCourt,
    reads: [],
    emits: ['task.DutyPerformed'],
    allow: WORKERS,
  }),
  /** 提供技术服务: gives a service, with request and answer. */
  'task.use-service': command<{ recordId: string }>()({
    input: z.object({
      service: field.id(),
      requestedBy: field.id(),
      request: field.text(1000),
      /** When it was asked for; today when nothing is said. */
      askedOn: field.date().optional(),
      result: field.text(2000),
      /** The case, and its node, that it is given for: then it stands in the journal of the case. */
      caseId: field.id().optional(),
      nodeId: field.id().optional(),
    }),
    streams: ({ caseId }) => (caseId === undefined ? courtStream : caseStream(caseId)),
    reads: ['node_node'],
    emits: ['task.ServiceUsed'],
    allow: WORKERS,
  }),
}

export const catalogueQueries = {
  'task.catalogue': query<Catalogue>()({ input: z.object({}), allow: COURT_STAFF }),
  /** Performed duties and given services, newest first. */
  'task.records': query<CountedPage<RecordDetail>>()({
    input: z.object({
      kind: z.enum(['duty', 'service']).optional(),
      code: field.id().optional(),
      caseId: field.id().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
}
