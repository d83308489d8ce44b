import type { RecordedEvent } from '../../kernel/event'
import { indicatorRatio } from '../../law/index'
import type { CaseEvents, CaseKind, ClosingKind } from '../case/model'
import type { ClosingEvents } from '../closing/model'
import type { OrganisationEvents } from '../organisation/model'
import type { StageEvents } from '../stage/model'
import type { TaskEvents } from '../task/model'
import type { TriageEvents } from '../triage/model'

/** A case as its own events tell it, up to a day. */
export interface CaseFacts {
  caseId: string
  kind: CaseKind
  filedOn: string
  class: string | null
  stage: string | null
  undertakerId: string | null
  unitId: string | null
  closedOn: string | null
  closingKind: ClosingKind | null
}

/** An affair as the events of its case tell it, up to a day; days of what happened more than once stand in order. */
export interface AffairFacts {
  taskId: string
  affair: string
  unitId: string | null
  workerId: string
  issuedOn: string
  dueOn: string
  receivedOn: string | null
  reportedOn: string[]
  returnedOn: string[]
  confirmedOn: string | null
  withdrawnOn: string | null
}

/** One case with its affairs. */
export interface CaseCourse {
  readonly case: CaseFacts
  readonly affairs: readonly AffairFacts[]
}

type Told = Pick<CaseEvents, 'case.Filed' | 'case.Assigned'> &
  Pick<ClosingEvents, 'closing.CaseClosed'> &
  Pick<TriageEvents, 'triage.Decided' | 'triage.Overridden'> &
  Pick<StageEvents, 'stage.Entered'> &
  Pick<OrganisationEvents, 'organisation.TaskHandedOver'> &
  Pick<
    TaskEvents,
    | 'task.Dispatched'
    | 'task.Received'
    | 'task.Reported'
    | 'task.Returned'
    | 'task.Confirmed'
    | 'task.Withdrawn'
    | 'task.LeaseExpired'
  >

interface Course {
  case: CaseFacts | undefined
  readonly affairs: Map<string, AffairFacts>
}

type Tellers = {
  readonly [T in keyof Told]: (course: Course, event: RecordedEvent<T, Told[T]>) => void
}

const tell: Tellers = {
  'case.Filed': (course, { data }) => {
    course.case = {
      caseId: data.id,
      kind: data.kind,
      filedOn: data.filedOn,
      class: null,
      stage: null,
      undertakerId: data.undertakerId,
      unitId: data.unitId,
      closedOn: null,
      closingKind: null,
    }
  },
  'case.Assigned': ({ case: facts }, { data }) => {
    if (facts) Object.assign(facts, { undertakerId: data.undertakerId, unitId: data.unitId })
  },
  'closing.CaseClosed': ({ case: facts }, { data, occurredOn }) => {
    if (facts) Object.assign(facts, { closedOn: occurredOn, closingKind: data.closingKind })
  },
  'triage.Decided': ({ case: facts }, { data }) => {
    if (facts) facts.class = data.class
  },
  'triage.Overridden': ({ case: facts }, { data }) => {
    if (facts) facts.class = data.class
  },
  'stage.Entered': ({ case: facts }, { data }) => {
    if (facts) facts.stage = data.stage
  },
  'task.Dispatched': ({ affairs }, { data }) => {
    affairs.set(data.id, {
      taskId: data.id,
      affair: data.affair,
      unitId: data.unitId,
      workerId: data.workerId,
      issuedOn: data.issuedOn,
      dueOn: data.dueOn,
      receivedOn: null,
      reportedOn: [],
      returnedOn: [],
      confirmedOn: null,
      withdrawnOn: null,
    })
  },
  'task.Received': ({ affairs }, { data, occurredOn }) => {
    const known = affairs.get(data.taskId)
    if (known) Object.assign(known, { workerId: data.workerId, receivedOn: known.receivedOn ?? occurredOn })
  },
  'task.Reported': ({ affairs }, { data, occurredOn }) => {
    affairs.get(data.taskId)?.reportedOn.push(occurredOn)
  },
  'task.Returned': ({ affairs }, { data, occurredOn }) => {
    affairs.get(data.taskId)?.returnedOn.push(occurredOn)
  },
  'task.Confirmed': ({ affairs }, { data, occurredOn }) => {
    const known = affairs.get(data.taskId)
    if (known) known.confirmedOn = occurredOn
  },
  'task.Withdrawn': ({ affairs }, { data, occurredOn }) => {
    const known = affairs.get(data.taskId)
    if (known) known.withdrawnOn = occurredOn
  },
  'task.LeaseExpired': ({ affairs }, { data }) => {
    const known = affairs.get(data.taskId)
    if (known) known.workerId = data.to
  },
  'organisation.TaskHandedOver': ({ affairs }, { data }) => {
    const known = affairs.get(data.taskId)
    if (known && data.as === 'worker') Object.assign(known, { workerId: data.to, unitId: data.unitId })
  },
}

/** What the journal of one case says up to a day, out of its events alone; nothing when it was filed later. */
export function courseOf(events: readonly RecordedEvent[], until: string): CaseCourse | undefined {
  const course: Course = { case: undefined, affairs: new Map() }
  for (const event of events) {
    if (event.occurredOn > until || !(event.type in tell)) continue
    tell[event.type as keyof Told](course, event as never)
  }
  return course.case && { case: course.case, affairs: [...course.affairs.values()] }
}

/** A part of a whole; `percent` is that of the law's `indicatorRatio`: nothing where the whole is nothing. */
export interface Share {
  readonly count: number
  readonly of: number
  readonly percent: string | null
}

/** The share with its percentage, in whole numbers only. */
export function shareOf(count: number, of: number): Share {
  return { count, of, percent: indicatorRatio(BigInt(count), BigInt(of)).percent }
}
