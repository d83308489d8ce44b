import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { isZhixingError } from '../../kernel/errors'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream, naturalId } from '../../kernel/stream'
import { formatCaseNumber, parseCaseNumber } from '../../law/index'
import type { MaintenanceCheck, MaintenanceEnquiry, MaintenanceEntry, ResumptionApplication } from './model'

const one = z.object({ caseId: field.id() })
const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const byClock: readonly Role[] = ['system']
/** The people of the team; which unit that is, a rule asks. */
const team: readonly Role[] = [
  'quota-judge',
  'execution-officer',
  'judge-assistant',
  'clerk',
  'affairs-clerk',
]
const judges: readonly Role[] = ['quota-judge', 'execution-officer']

/** The number of a resumed case in its one spelling; nothing for any other text. */
export function resumedNumber(text: string): string | undefined {
  try {
    const parsed = parseCaseNumber(text)
    return parsed.typeCode === '执恢' ? formatCaseNumber(parsed) : undefined
  } catch (error) {
    if (isZhixingError(error)) return undefined
    throw error
  }
}

/** The id that the case of this number has, as at its filing. */
export function idOfNumber(text: string): string {
  return naturalId('case', resumedNumber(text) ?? text)
}

/** A terminated round with the names that a list shows, and the days until its next check. */
export interface MaintainedCase extends MaintenanceEntry {
  readonly holderName: string
  readonly unitName: string | null
  /** Negative when the check is late; none when nothing is to be checked any more. */
  readonly daysLeft: number | null
  /** Clues of the case that nobody has looked into yet. */
  readonly waitingClues: number
  /** Applications to resume that wait for a decision, or for the case to be filed. */
  readonly waitingApplications: number
}

/** An application with its case and who asks. */
export interface ListedApplication extends ResumptionApplication {
  readonly caseNumber: string
  readonly debtorLabel: string
  readonly partyName: string | null
  readonly decidedByName: string | null
}

/** Everything about one terminated round, oldest first. */
export interface MaintenanceRecord extends MaintainedCase {
  readonly checks: readonly MaintenanceCheck[]
  readonly applications: readonly ResumptionApplication[]
  readonly enquiries: readonly MaintenanceEnquiry[]
}

export const maintenanceCommands = {
  /** A round was terminated: by a reaction. */
  'maintenance.enter': command()({
    input: one.extend({ ruledOn: field.date() }),
    streams: ofCase,
    reads: ['case_case', 'maintenance_entry'],
    emits: ['maintenance.Entered', 'maintenance.CheckScheduled'],
    allow: byClock,
  }),
  /** Records a check; property that was found opens the way back on the court's own motion. */
  'maintenance.record-check': command<{ applicationId: string | null }>()({
    input: one.extend({
      channel: z.enum(['online', 'offline']),
      found: z.boolean(),
      result: field.text(1000),
      toldOn: field.date().nullable().default(null),
    }),
    streams: ofCase,
    reads: ['maintenance_entry', 'maintenance_application'],
    emits: [
      'maintenance.Checked',
      'maintenance.CheckScheduled',
      'maintenance.ChecksOver',
      'maintenance.ResumptionApplied',
    ],
    allow: team,
  }),
  'maintenance.apply-resumption': command<{ applicationId: string }>()({
    input: one.extend({
      entrance: z.enum(['ex-officio', 'application']),
      partyId: field.id().nullable().default(null),
      ground: field.text(500),
    }),
    streams: ofCase,
    reads: ['case_party', 'maintenance_entry', 'maintenance_application'],
    emits: ['maintenance.ResumptionApplied'],
    allow: [...team, 'case-filing-clerk', 'system'],
  }),
  'maintenance.decide-resumption': command()({
    input: one.extend({ applicationId: field.id(), granted: z.boolean(), reason: field.text(500) }),
    streams: ofCase,
    reads: ['maintenance_entry', 'maintenance_application'],
    emits: ['maintenance.ResumptionDecided'],
    allow: judges,
  }),
  /** Files the granted case again under its own number (执恢), with the parties and the basis of the first one. */
  'maintenance.file-resumed': command<{ caseId: string }>()({
    input: one.extend({
      applicationId: field.id(),
      caseNumber: field.text(60),
      filedOn: field.date(),
      /** What is still to be enforced. */
      claimFen: field.fen(),
    }),
    streams: (input) => [caseStream(input.caseId), caseStream(idOfNumber(input.caseNumber))],
    reads: ['case_case', 'case_party', 'maintenance_entry', 'maintenance_application'],
    emits: ['maintenance.Resumed'],
    allow: ['case-filing-clerk'],
  }),
  'maintenance.answer-enquiry': command()({
    input: one.extend({ partyId: field.id(), question: field.text(1000), answer: field.text(1000) }),
    streams: ofCase,
    reads: ['case_party', 'maintenance_entry'],
    emits: ['maintenance.EnquiryAnswered'],
    allow: team,
  }),
  'maintenance.propose-exit': command()({
    input: one.extend({ ground: field.text(500) }),
    streams: ofCase,
    reads: ['maintenance_entry', 'maintenance_application'],
    emits: ['maintenance.ExitProposed'],
    allow: team,
  }),
  'maintenance.decide-exit': command()({
    input: one.extend({ agreed: z.boolean(), reason: field.text(500) }),
    streams: ofCase,
    reads: ['maintenance_entry', 'maintenance_application'],
    emits: ['maintenance.ExitRejected', 'maintenance.Exited'],
    allow: judges,
  }),
}

export const maintenanceQueries = {
  'maintenance.get': query<MaintenanceRecord | null>()({ input: one, allow: COURT_STAFF }),
  /** The terminated round that a resumed case goes on from. */
  'maintenance.origin': query<{ readonly caseId: string; readonly caseNumber: string } | null>()({
    input: one,
    allow: COURT_STAFF,
  }),
  /** By the day of the ruling; with `dueBy` by the day of the next check. */
  'maintenance.list': query<CountedPage<MaintainedCase>>()({
    input: z.object({
      state: z.enum(['maintained', 'resumed', 'exited']).default('maintained'),
      /** Only checks that are due by this day. */
      dueBy: field.date().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  /** Applications that wait for a decision, or for the case to be filed. */
  'maintenance.applications': query<CountedPage<ListedApplication>>()({
    input: z.object({
      state: z.enum(['open', 'granted', 'refused', 'filed']).default('open'),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
}
