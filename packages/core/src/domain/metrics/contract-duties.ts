import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import { COURT_STAFF, type Role } from '../../kernel/role'
import type { Share } from './model'

/** First and last day; from the beginning and until today when they are left out. */
export const period = z.object({ from: field.date().optional(), to: field.date().optional() })

/** Who reads figures of people and compares: leaders, supervisors, heads of teams. */
export const ASSESSORS: readonly Role[] = [
  'special-supervisor',
  'team-head',
  'execution-director',
  'vice-president-in-charge',
]

/** The days that an answer is about. */
export interface Period {
  /** Nothing: from the beginning. */
  readonly from: string | null
  readonly to: string
}

/** Indicators of a set of cases: the whole court, or one class of triage (繁案分类考核, seed 002:5). */
export interface QualityLine {
  /** The class; empty for cases that have none. */
  readonly code: string
  /** Carried over and new. */
  readonly accepted: number
  readonly open: number
  /** 结案率: closed of accepted. */
  readonly closed: Share
  /** 执行完毕率: performed of closed. */
  readonly performed: Share
  /** 实际执结率: closed otherwise than by ending this round, of closed. */
  readonly actual: Share
  /** 首执案件终本率: first executions closed by ending this round, of first executions closed. */
  readonly firstRoundTerminated: Share
  /** 审限内结案率: closed within the limit of the case, as extended and paused, of closed. */
  readonly inTime: Share
  /** 执行到位率: received for the closed cases and not refunded, or performed directly; of what they claimed. Never entered. */
  readonly receivedFen: bigint
  readonly claimedFen: bigint
  readonly arrived: string | null
  /** 超长期未结: open longer than the months of the court, of accepted. */
  readonly overLong: Share
  /** 平均结案时间, two decimals; nothing when none was closed. */
  readonly averageDays: string | null
}

/** 案件质效. */
export interface QualityReport extends Period {
  readonly court: QualityLine
  readonly byClass: readonly QualityLine[]
  /** Months after which an open case is long. */
  readonly longMonths: number
}

/** 执行案款. */
export interface MoneyReport extends Period {
  readonly receivedFen: bigint
  readonly paidFen: bigint
  /** Lines of the bank identified with a case in the period. */
  readonly identified: number
  readonly identifiedFen: bigint
  /** Waiting to be identified today. */
  readonly unidentified: number
  readonly unidentifiedFen: bigint
  /** On accounts today. */
  readonly heldFen: bigint
  readonly accountsHolding: number
  /** On accounts for more than 30 days without a break. */
  readonly accountsOver30Days: number
  readonly heldOver30DaysFen: bigint
}

/** Clocks of one node, unit or holder. */
export interface NodeCounts {
  readonly running: number
  readonly suspended: number
  readonly met: number
  /** Met after its date, or running beyond it. */
  readonly late: number
}

export type NodeLine = { readonly code: string; readonly name: string } & NodeCounts

/** 节点管控. */
export interface NodeReport extends Period {
  readonly total: NodeCounts
  readonly byNode: readonly NodeLine[]
  readonly byUnit: readonly NodeLine[]
  /** Of open clocks only: what has ended has no holder. */
  readonly byHolder: readonly NodeLine[]
}

/** 终本案件维护: what stands and what came back. */
export interface TerminatedReport extends Period {
  readonly standing: number
  readonly closedInPeriod: number
  readonly resumedInPeriod: number
}

/** What flows out of one stage (工作量下灌, seed 003:35). */
export interface StageFlow {
  readonly stage: string
  readonly entered: number
  readonly open: number
  readonly passedOn: number
  readonly rejected: number
  /** Went over to the stages of another profile. */
  readonly migrated: number
  readonly closed: number
  /** By the clock, without the work being done in time: of all that came in. */
  readonly expired: Share
  /** Left without its prescribed actions. */
  readonly idle: number
  /** Taken from this stage for it, and given to the next one. */
  readonly pointsDeducted: number
  readonly pointsAdded: number
}

/** Stages in the order of the profile. */
export interface FlowReport extends Period {
  readonly stages: readonly StageFlow[]
}

/** Figures of a court in the three domains of the city hub (seed 000:5), to be laid side by side. */
export interface HubFigures extends Period {
  readonly 'case-handling': {
    readonly accepted: number
    readonly closed: number
    readonly open: number
    readonly closingRate: string | null
  }
  readonly 'affair-consolidation': {
    readonly issued: number
    readonly confirmed: number
    readonly open: number
    readonly late: number
  }
  readonly 'quality-supervision': {
    readonly overdueNodes: number
    readonly openFindings: number
    readonly heldFen: bigint
  }
}

/** Queries of the duties: each has its report. */
export const dutyQueries = {
  'metrics.quality': query<QualityReport>()({ input: period, allow: COURT_STAFF }),
  'metrics.money': query<MoneyReport>()({ input: period, allow: COURT_STAFF }),
  'metrics.nodes': query<NodeReport>()({ input: period, allow: ASSESSORS }),
  'metrics.terminated': query<TerminatedReport>()({ input: period, allow: COURT_STAFF }),
  'metrics.flow': query<FlowReport>()({ input: period, allow: COURT_STAFF }),
  'metrics.figures': query<HubFigures>()({ input: period, allow: ASSESSORS }),
}
