import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { inspectionCommands, inspectionQueries } from './contract-inspection'
import type { DefectKind, PlanRow } from './model'

const one = z.object({ caseId: field.id() })
const ofCase = (input: { caseId: string }) => caseStream(input.caseId)

export const patrolCommands = {
  /** The case comes under the patrol of the profile. */
  'patrol.plan-case': command()({
    input: one,
    streams: ofCase,
    reads: ['case_case', 'patrol_plan'],
    emits: ['patrol.CasePlanned', 'patrol.CaseReleased'],
    allow: ['system'],
  }),
  /** 巡检: every check of the profile on the data of one case; does nothing before its day. */
  'patrol.check-case': command<{ found: number | null }>()({
    input: one,
    streams: ofCase,
    reads: [
      'case_case',
      'case_party',
      'node_node',
      'dossier_material',
      'fund_account',
      'patrol_plan',
      'supervision_finding',
    ],
    emits: ['patrol.CaseChecked', 'patrol.DefectFound'],
    allow: ['system'],
  }),
  ...inspectionCommands,
}

/** A check of the patrol: what it looks for, and how often it finds it now. */
export interface PatrolCheckReport {
  readonly check: string
  readonly defect: DefectKind
  readonly source: string
  /** Whether the court's profile makes it. */
  readonly made: boolean
  readonly open: number
  readonly closed: number
}

/** The patrol of the court: how often, by which checks, with what result. */
export interface PatrolReport {
  readonly everyDays: number | null
  readonly checks: readonly PatrolCheckReport[]
  readonly planned: number
  /** Cases whose day has passed without a look: none while the clock runs. */
  readonly overdue: number
}

export const patrolQueries = {
  'patrol.report': query<PatrolReport>()({ input: z.object({}), allow: COURT_STAFF }),
  'patrol.plans': query<CountedPage<PlanRow>>()({
    input: z.object({ caseId: field.id().optional(), limit: field.limit(), cursor: field.cursor() }),
    allow: COURT_STAFF,
  }),
  ...inspectionQueries,
}
