import type { TaskState } from '../../domain/task/model'
import type { Item } from './desk'
import type { CaseFacts } from './facts'

/** An affair of a case, as the events tell it. */
export interface MatterTask {
  readonly id: string
  readonly affair: string
  unitId: string | null
  workerId: string
  issuedBy: string
  readonly dueOn: string
  readonly issuedOn: string
  state: TaskState
}

/** What the simulation remembers of a case: all of it learned from the engine's events. */
export class Matter {
  readonly facts: CaseFacts
  caseId = ''
  applicantId = ''
  debtorId = ''
  /** A paper of its dossier that forms may point to. */
  materialId = ''
  undertakerId: string | null = null
  unitId: string | null = null
  isClosed = false
  closedOn = ''
  filedOn: string
  /** The class that the triage gave. */
  sorted: string | null = null
  stage: { readonly id: string; readonly stayId: string; holderId: string; readonly dueOn: string } | null =
    null
  readonly holders = new Set<string>()
  readonly tasks = new Map<string, MatterTask>()
  /** Due dates of the running clocks by node. */
  readonly due = new Map<string, string>()
  /** Steps that have been begun, and those that are done with their day. */
  readonly begun = new Set<string>()
  readonly done = new Map<string, string>()
  /** Where its work lies. */
  readonly items = new Set<Item>()
  availableFen = 0n
  heldFen = 0n
  receivedFen = 0n
  paymentsCome = 0
  /** Work that is finished but for days that nobody can shorten: the affair or kind, who reports it, and when. */
  readonly waiting: {
    readonly ref: string
    readonly kind: string
    readonly personId: string
    readonly on: string
  }[] = []
  handoverId: string | null = null
  moneySince = ''
  proposalId: string | null = null
  rejections = 0
  /** Not proposed again before this day. */
  notBefore = ''
  lastActionOn: string

  constructor(facts: CaseFacts) {
    this.facts = facts
    this.filedOn = facts.filedOn
    this.lastActionOn = facts.filedOn
  }

  hasTask(affair: string): boolean {
    for (const task of this.tasks.values()) if (task.affair === affair) return true
    return false
  }
}
