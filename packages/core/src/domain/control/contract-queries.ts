import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import type { ErrorParams } from '../../kernel/errors'
import type { GuidelineWords } from '../../kernel/profile-guideline'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import type { Source } from '../../kernel/source'
import type { Term } from '../../kernel/term'
import type { Locale } from '../../kernel/words'
import { controlOrder } from './contract'
import type { ActRow, ControlRow, ReportRow } from './model'
import type { HeldAgainstClaim } from './rules-excess'

/** A control as screens show it: numbers by their ends, and how long it still holds. */
export interface ControlItem extends ControlRow {
  readonly partyName: string
  readonly handlerName: string | null
  /** Days until it ends, the last day being 0; nothing while it does not run. */
  readonly daysLeft: number | null
  /** What a screen colours it by. */
  readonly term: Term
  /** An act on it that nobody has answered yet. */
  readonly pending: ActRow | null
  readonly openBreaches: number
  readonly nextReportOn: string | null
  /** Who holds the thing now, as far as the court knows: shown beside a waiting one. */
  readonly first: { readonly authority: string; readonly until: string | null } | null
}

/** Everything that was done about a control. */
export interface ControlLife {
  readonly control: ControlItem
  readonly acts: readonly ActRow[]
  readonly reports: readonly ReportRow[]
}

/** 查封期限日历: what ends when, the next first. */
export interface ControlCalendar extends CountedPage<ControlItem> {
  readonly today: string
  /** How many end within so many days, today included; each holds the ones before. */
  readonly within: {
    readonly days1: number
    readonly days7: number
    readonly days15: number
    readonly days30: number
  }
}

/** One thing that an order is checked for, and how this one stands. */
export interface ControlCheck {
  readonly rule: string
  /** An entry of the loaded guideline, with its own words; nothing for a rule of this library. */
  readonly entry: string | null
  readonly outcome: 'pass' | 'warn' | 'deny'
  readonly params: ErrorParams
  readonly words: Readonly<Record<Locale, GuidelineWords>> | null
  readonly source: Source
  /** The source spelled out. */
  readonly sourceText: Readonly<Record<Locale, string>>
}

/** What an order would meet, before it is given: every check with its outcome, and what would be held beside the claim. */
export interface ControlChecks {
  readonly checks: readonly ControlCheck[]
  readonly sums: HeldAgainstClaim & { readonly percent: number }
}

/** A waiting control whose turn has come, as `control.move-up` takes it. */
export interface NextUp {
  readonly caseId: string
  readonly controlId: string
  readonly effectiveOn: string
  readonly evidence: string
}

const askedOrder = controlOrder.pick({
  ...{ caseId: true, findingId: true, assetId: true, kind: true, phase: true, from: true, until: true },
  ...{ limitFen: true, mode: true, indivisible: true, living: true },
})

export const controlQueries = {
  'control.list': query<readonly ControlItem[]>()({
    input: z.object({ caseId: field.id(), open: z.boolean().default(false) }),
    allow: COURT_STAFF,
  }),
  /** What an order would be told; nothing for a thing that cannot be held at all. */
  'control.checks': query<ControlChecks | null>()({ input: askedOrder, allow: COURT_STAFF }),
  'control.get': query<ControlLife | null>()({
    input: z.object({ caseId: field.id(), controlId: field.id() }),
    allow: COURT_STAFF,
  }),
  'control.calendar': query<ControlCalendar>()({
    input: z.object({
      /** Only what ends by this day. */
      until: field.date().optional(),
      handlerId: field.id().optional(),
      unitId: field.id().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  /** 轮候 of the court that may move up because what stood before has ended: for the system's sweep. */
  'control.next-up': query<readonly NextUp[]>()({ input: z.object({}), allow: ['system'] }),
}
