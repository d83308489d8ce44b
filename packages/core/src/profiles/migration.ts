import type { NodeDefinition, Profile } from '../kernel/profile'
import { pipelineOf } from '../kernel/profile-stage'
import type { Limit, WorkingCalendar } from '../kernel/time'
import { type DueDateExplanation, dueDate } from '../law/index'

/** A clock that runs or stands still in an open case. */
export interface OpenNode {
  readonly nodeId: string
  readonly node: string
  readonly startedOn: string
  readonly dueOn: string
  /** How its due date came about; with it extensions and pauses are kept. */
  readonly explanation?: DueDateExplanation
}

/** An open case as far as a change of profile concerns it. */
export interface OpenCase {
  readonly caseId: string
  readonly nodes: readonly OpenNode[]
  readonly stage?: {
    readonly id: string
    /** The way in by which its limit was chosen. */
    readonly entry: string
    readonly enteredOn: string
    readonly dueOn: string
  }
}

/** What would become of a clock or a stage: another date, or an end because the new profile does not know it. */
export interface MigrationChange {
  readonly kind: 'node' | 'stage'
  /** The clock of the case (`nodeId`), or the stage. */
  readonly id: string
  /** Its definition. */
  readonly code: string
  readonly change: 'moved' | 'gone' | 'date-needed'
  readonly dueOn: string
  readonly newDueOn: string | null
}

/** An open case and what would change in it. */
export interface CaseMigration {
  readonly caseId: string
  readonly changes: readonly MigrationChange[]
}

/**
 * What would change in open cases if they went over to another profile: only cases in which something does, in the order
 * given. Nothing is decided or written: a case stays under the profile it was filed under until the court says otherwise.
 */
export function previewMigration(
  from: Profile,
  to: Profile,
  openCases: readonly OpenCase[],
  calendar: WorkingCalendar,
): readonly CaseMigration[] {
  const old = byId(from)
  const next = byId(to)
  return openCases
    .map((open) => ({
      caseId: open.caseId,
      changes: [
        ...open.nodes.flatMap((node) => ofNode(node, old.get(node.node), next.get(node.node), calendar)),
        ...ofStage(open, from, to, calendar),
      ],
    }))
    .filter(({ changes }) => changes.length > 0)
}

function byId(profile: Profile): ReadonlyMap<string, NodeDefinition> {
  return new Map(profile.nodes.map((node) => [node.id, node]))
}

function ofNode(
  open: OpenNode,
  before: NodeDefinition | undefined,
  after: NodeDefinition | undefined,
  calendar: WorkingCalendar,
): MigrationChange[] {
  const base = { kind: 'node' as const, id: open.nodeId, code: open.node, dueOn: open.dueOn }
  if (!after) return [{ ...base, change: 'gone', newDueOn: null }]
  if (before && sameLimit(before, after)) return []
  if (!('unit' in after.limit)) return [{ ...base, change: 'date-needed', newDueOn: null }]
  const terms = open.explanation?.terms ?? { trigger: open.startedOn }
  const newDueOn = dueDate({ ...terms, limit: after.limit, roll: after.roll, calendar }).date
  return newDueOn === open.dueOn ? [] : [{ ...base, change: 'moved', newDueOn }]
}

function sameLimit(before: NodeDefinition, after: NodeDefinition): boolean {
  return before.roll === after.roll && JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))
}

/** The limit with its members in one order, however the profile was written. */
function sorted({ limit }: NodeDefinition): readonly unknown[] {
  return 'unit' in limit ? [limit.unit, limit.count] : [limit.dateField]
}

function ofStage(
  { stage }: OpenCase,
  from: Profile,
  to: Profile,
  calendar: WorkingCalendar,
): MigrationChange[] {
  if (!stage) return []
  const base = { kind: 'stage' as const, id: stage.id, code: stage.id, dueOn: stage.dueOn }
  const after = stageLimit(to, stage)
  if (!after) return [{ ...base, change: 'gone', newDueOn: null }]
  const before = stageLimit(from, stage)
  if (before && before.unit === after.unit && before.count === after.count) return []
  const newDueOn = dueDate({ trigger: stage.enteredOn, limit: after, roll: false, calendar }).date
  return newDueOn === stage.dueOn ? [] : [{ ...base, change: 'moved', newDueOn }]
}

function stageLimit(
  profile: Profile,
  { id, entry }: { readonly id: string; readonly entry: string },
): Limit | undefined {
  const limits = pipelineOf(profile, id)?.stages.find((stage) => stage.id === id)?.limits
  return limits?.[entry] ?? limits?.['*']
}
