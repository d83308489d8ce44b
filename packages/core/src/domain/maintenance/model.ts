import type { EvolveTable } from '../../kernel/module'
import { boolean, date, integer, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** maintained while the round is over → resumed under a new number, or ended by the exit of an inability. */
export type MaintenanceState = 'maintained' | 'resumed' | 'exited'
/** On the court's own motion or on application (依职权或依当事人申请, seed 001:114). */
export type Entrance = 'ex-officio' | 'application'

/** A case whose round was terminated (终本案件): looked after until it goes on or ends. One per case; its id is the case's. */
export const entries = table('maintenance_entry', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    debtorLabel: text(),
    state: text<MaintenanceState>(),
    /** The team for terminated rounds; without one the undertaker keeps it. */
    unitId: nullable(text()),
    holderId: text(),
    /** The day the round was terminated: all checks are counted from it. */
    ruledOn: date(),
    /** Number of the next check, from 1; and its day. None when the years of checking are over. */
    round: integer(),
    nextCheckOn: nullable(date()),
    lastCheckOn: nullable(date()),
    /** Checks in a row, up to the last one, that found nothing. */
    emptyChecks: integer(),
    exitProposedBy: nullable(text()),
    exitGround: nullable(text()),
    endedOn: nullable(date()),
    /** The case under which enforcement goes on. */
    resumedCaseId: nullable(text()),
    resumedCaseNumber: nullable(text()),
  },
  indexes: [
    { columns: ['state', 'nextCheckOn'], whereNotNull: 'nextCheckOn' },
    { columns: ['state', 'ruledOn'] },
    { columns: ['resumedCaseId'], whereNotNull: 'resumedCaseId' },
  ],
})

/** A check of the debtor's property in a terminated round (定期财产信息核查). */
export const checks = table('maintenance_check', {
  stream: 'case',
  appendOnly: true,
  columns: {
    caseId: text(),
    round: integer(),
    channel: text<'online' | 'offline'>(),
    found: boolean(),
    result: text(),
    /** When the applicant was told. */
    toldOn: nullable(date()),
    checkedBy: text(),
    checkedOn: date(),
    late: boolean(),
  },
  indexes: [{ columns: ['caseId', 'checkedOn'] }],
})

/** A way back into enforcement that somebody asked for (恢复执行申请). */
export const applications = table('maintenance_application', {
  stream: 'case',
  columns: {
    caseId: text(),
    entrance: text<Entrance>(),
    /** The party who asks; nobody when the court acts by itself. */
    partyId: nullable(text()),
    ground: text(),
    state: text<'open' | 'granted' | 'refused' | 'filed'>(),
    appliedOn: date(),
    enteredBy: text(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    reason: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'appliedOn'] }, { columns: ['state', 'appliedOn'] }],
})

/** A question of a party and its answer (接受当事人咨询). */
export const enquiries = table('maintenance_enquiry', {
  stream: 'case',
  appendOnly: true,
  columns: {
    caseId: text(),
    partyId: text(),
    question: text(),
    answer: text(),
    answeredBy: text(),
    answeredOn: date(),
  },
  indexes: [{ columns: ['caseId', 'answeredOn'] }],
})

export type MaintenanceEntry = RowOf<typeof entries>
export type MaintenanceCheck = RowOf<typeof checks>
export type ResumptionApplication = RowOf<typeof applications>
export type MaintenanceEnquiry = RowOf<typeof enquiries>
export type MaintenanceRows = {
  maintenance_entry: MaintenanceEntry
  maintenance_check: MaintenanceCheck
  maintenance_application: ResumptionApplication
  maintenance_enquiry: MaintenanceEnquiry
}

type Of = { caseId: string }

export type MaintenanceEvents = {
  'maintenance.Entered': MaintenanceEntry
  /** `checkId` tells the clocks of several checks apart. */
  'maintenance.CheckScheduled': Of & { checkId: string; round: number; dueOn: string; holderId: string }
  'maintenance.Checked': MaintenanceCheck & { checkId: string }
  /** The years of checking are over; the case stays under maintenance. */
  'maintenance.ChecksOver': Of
  'maintenance.ResumptionApplied': ResumptionApplication
  'maintenance.ResumptionDecided': Of & { applicationId: string; granted: boolean; reason: string }
  'maintenance.Resumed': Of & {
    applicationId: string
    resumedCaseId: string
    resumedCaseNumber: string
    filedOn: string
    /** What is still to be enforced. */
    claimFen: bigint
  }
  'maintenance.EnquiryAnswered': MaintenanceEnquiry
  'maintenance.ExitProposed': Of & { ground: string }
  'maintenance.ExitRejected': Of & { reason: string }
  'maintenance.Exited': Of & { reason: string }
}

export const evolveMaintenance: EvolveTable<MaintenanceEvents, MaintenanceRows> = {
  'maintenance.Entered': (_view, { data }) => [put('maintenance_entry', data)],
  'maintenance.CheckScheduled': (view, { data: { caseId, round, dueOn } }) => [
    patch(view, 'maintenance_entry', caseId, { round, nextCheckOn: dueOn }),
  ],
  'maintenance.Checked': (view, { data: { checkId: _id, ...check } }) => {
    const before = view.get('maintenance_entry', check.caseId)?.emptyChecks ?? 0
    return [
      put('maintenance_check', check),
      patch(view, 'maintenance_entry', check.caseId, {
        lastCheckOn: check.checkedOn,
        emptyChecks: check.found ? 0 : before + 1,
      }),
    ]
  },
  'maintenance.ChecksOver': (view, { data }) => [
    patch(view, 'maintenance_entry', data.caseId, { nextCheckOn: null }),
  ],
  'maintenance.ResumptionApplied': (_view, { data }) => [put('maintenance_application', data)],
  'maintenance.ResumptionDecided': (view, { data, actor, occurredOn }) => [
    patch(view, 'maintenance_application', data.applicationId, {
      state: data.granted ? 'granted' : 'refused',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      reason: data.reason,
    }),
  ],
  'maintenance.Resumed': (view, { data, occurredOn }) => [
    patch(view, 'maintenance_application', data.applicationId, { state: 'filed' }),
    patch(view, 'maintenance_entry', data.caseId, {
      state: 'resumed',
      nextCheckOn: null,
      endedOn: occurredOn,
      resumedCaseId: data.resumedCaseId,
      resumedCaseNumber: data.resumedCaseNumber,
    }),
  ],
  'maintenance.EnquiryAnswered': (_view, { data }) => [put('maintenance_enquiry', data)],
  'maintenance.ExitProposed': (view, { data, actor }) => [
    patch(view, 'maintenance_entry', data.caseId, { exitProposedBy: actor.id, exitGround: data.ground }),
  ],
  'maintenance.ExitRejected': (view, { data }) => [
    patch(view, 'maintenance_entry', data.caseId, { exitProposedBy: null, exitGround: null }),
  ],
  'maintenance.Exited': (view, { data, occurredOn }) => [
    patch(view, 'maintenance_entry', data.caseId, {
      state: 'exited',
      nextCheckOn: null,
      endedOn: occurredOn,
    }),
  ],
}
