import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { AssignmentMode, DrawRow, Lane, TriageAnswer } from './model'

const one = z.object({ caseId: field.id() })
const ofCase = (input: { caseId: string }) => caseStream(input.caseId)

/** A criterion with its answer, and the text it comes from. */
export interface AnsweredCriterion {
  readonly criterion: string
  readonly answer: TriageAnswer
  readonly source: string
  readonly sourceText: string
}

/** A line of the decision table beside the answers it was held against. */
export interface DecidingRow {
  /** 0 for the first line. */
  readonly index: number
  readonly class: string
  /** Empty for the line that takes whatever is left. */
  readonly when: readonly {
    readonly criterion: string
    readonly needed: TriageAnswer
    readonly given: TriageAnswer
  }[]
}

/** What the table says to the answers as they are now; `settled` when no answer that is still unknown could change it. */
export interface TriageProposal {
  readonly class: string
  readonly lane: Lane
  readonly row: DecidingRow
  readonly settled: boolean
}

/** A draw with everything needed to do it again; `confirmed` when doing it again gives the same unit. */
export interface DrawDetail extends Omit<DrawRow, 'caseId'> {
  readonly confirmed: boolean
}

/** How a case was sorted, by whom and why, and to whom it was given. */
export interface TriageDetail {
  readonly caseId: string
  readonly answers: readonly AnsweredCriterion[]
  readonly basis: string | null
  readonly proposal: TriageProposal | null
  readonly class: string | null
  readonly lane: Lane | null
  readonly decidedBy: 'rule' | 'person' | null
  readonly deciderId: string | null
  readonly deciderName: string | null
  readonly decidedOn: string | null
  readonly reason: string | null
  /** The line that gave the class, also when a person set it aside. */
  readonly row: DecidingRow | null
  /** What the table had said before a person set it aside. */
  readonly ruleClass: string | null
  readonly assignment: {
    readonly mode: AssignmentMode
    readonly class: string
    readonly unitId: string
    readonly unitName: string
    readonly undertakerId: string
    readonly undertakerName: string
    readonly load: Readonly<Record<string, number>> | null
  } | null
  readonly draws: readonly DrawDetail[]
}

/** Cases of one class: counted apart from the others (繁案分类考核, seed 002:5). Counts stop at 10 000. */
export interface ClassCounts {
  readonly class: string
  readonly lane: Lane
  readonly open: number
  readonly closed: number
  /** Closed as fully performed. */
  readonly performed: number
  readonly roundTerminated: number
  /** Sorted into this class by a person against the table. */
  readonly overridden: number
}

/** The board of fast and slow lanes (快慢分道). */
export interface TriageBoard {
  readonly classes: readonly ClassCounts[]
  readonly lanes: readonly { readonly lane: Lane; readonly open: number; readonly closed: number }[]
  /** Facts are recorded, no class is decided. */
  readonly waiting: number
}

/** Open cases of somebody who may be an undertaker. */
export interface PersonLoad {
  readonly personId: string
  readonly name: string
  readonly unitId: string | null
  readonly openCases: number
}

const given = z.record(field.id(), z.enum(['yes', 'no', 'unknown']))

export const triageCommands = {
  'triage.record-facts': command()({
    input: one.extend({
      answers: given,
      /** What the answers rest on, e.g. the result of the query. */
      basis: field.text(300).optional(),
    }),
    streams: ofCase,
    reads: ['case_case', 'triage_result'],
    emits: ['triage.FactsRecorded'],
    allow: [
      'affairs-clerk',
      'case-filing-clerk',
      'quota-judge',
      'execution-officer',
      'judge-assistant',
      'system',
    ],
  }),
  'triage.decide': command<{ class: string; lane: Lane }>()({
    input: one,
    streams: ofCase,
    reads: ['case_case', 'triage_result', 'task_task'],
    emits: ['triage.Decided'],
    allow: [
      'affairs-clerk',
      'case-filing-clerk',
      'quota-judge',
      'execution-officer',
      'execution-director',
      'system',
    ],
  }),
  'triage.override': command()({
    input: one.extend({ class: field.id(), reason: field.text(300) }),
    streams: ofCase,
    reads: ['case_case', 'triage_result'],
    emits: ['triage.Overridden'],
    allow: ['team-head', 'execution-director'],
  }),
  'triage.assign': command<{ unitId: string; undertakerId: string; drawId: string | null }>()({
    input: one.extend({
      /** Open cases by person, as `triage.load` answered; recorded with the choice. */
      load: z.record(field.id(), z.number().int().min(0).max(1_000_000)).default({}),
    }),
    streams: ofCase,
    reads: ['case_case', 'triage_result', 'triage_draw'],
    emits: ['triage.Drawn', 'triage.UndertakerChosen'],
    allow: ['affairs-clerk', 'case-filing-clerk', 'team-head', 'execution-director', 'system'],
  }),
}

export const triageQueries = {
  /** Nothing when there is no such case, or the profile it was filed under does not sort cases. */
  'triage.get': query<TriageDetail | null>()({
    input: one.extend({
      /** What the table would say to these answers, over the recorded ones; nothing is recorded. */
      answers: given.optional(),
    }),
    allow: COURT_STAFF,
  }),
  'triage.board': query<TriageBoard>()({ input: z.object({}), allow: COURT_STAFF }),
  'triage.load': query<readonly PersonLoad[]>()({ input: z.object({}), allow: COURT_STAFF }),
}
