import { redate } from '../domain/node/index'
import { restage } from '../domain/stage/index'
import type { Profile } from '../kernel/profile'
import type {
  CaseMigration,
  MigrationChange,
  MigrationChoices,
  OpenCase,
  OpenNode,
} from '../kernel/profile-migration'
import type { WorkingCalendar } from '../kernel/time'
import { withClocksOfLaw } from './control-nodes'

/**
 * What would change in open cases if they went over to another profile: only cases in which something does, in the order
 * given. Nothing is decided or written. The rooms of nodes and stages answer, by the same functions that migrate them.
 */
export function previewMigration(
  from: Profile,
  to: Profile,
  openCases: readonly OpenCase[],
  calendar: WorkingCalendar,
  choices: MigrationChoices = {},
): readonly CaseMigration[] {
  const change = [withClocksOfLaw(from), withClocksOfLaw(to)] as const
  return openCases
    .map((open) => ({ caseId: open.caseId, changes: changesOf(change, open, calendar, choices) }))
    .filter(({ changes }) => changes.length > 0)
}

/** The same for one case: its clocks, then its stage. */
export function changesOf(
  change: readonly [from: Profile, to: Profile],
  open: OpenCase,
  calendar: WorkingCalendar,
  choices: MigrationChoices,
): readonly MigrationChange[] {
  return [
    ...open.nodes.flatMap((node) => ofNode(node, change, calendar, choices)),
    ...ofStage(open, change, calendar, choices),
  ]
}

function ofNode(
  open: OpenNode,
  change: readonly [Profile, Profile],
  calendar: WorkingCalendar,
  { dates = {} }: MigrationChoices,
): MigrationChange[] {
  const found = redate(open, change, calendar, dates[open.nodeId])
  if (!found) return []
  const newDueOn = found.change === 'moved' ? found.due.date : null
  return [
    { kind: 'node', id: open.nodeId, code: open.node, change: found.change, dueOn: open.dueOn, newDueOn },
  ]
}

function ofStage(
  { stage, kind = 'first', class: sorted }: OpenCase,
  change: readonly [Profile, Profile],
  calendar: WorkingCalendar,
  choices: MigrationChoices,
): MigrationChange[] {
  const found = restage(stage, change, { kind, class: sorted }, calendar, choices)
  if (!found) return []
  const [code, dueOn] = [stage?.id ?? '-', stage?.dueOn ?? null]
  const newDueOn = 'due' in found ? (found.due?.date ?? null) : null
  const target = found.change === 'mapped' ? { target: found.stage.id } : {}
  return [{ kind: 'stage', id: code, code, change: found.change, dueOn, newDueOn, ...target }]
}
