import type { DecideContext } from '../../kernel/context'
import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { overrideOf } from '../../kernel/override'
import type { CaseRows } from '../case/model'
import type { followCommands } from './contract-follow'
import type { FindingRow, SupervisionRows } from './model'
import type { AccountabilityRow, FollowEvents, OverrideRow } from './model-follow'
import { leaderOf } from './rules-watch'

type DecideFollow<N extends keyof typeof followCommands> = Decide<
  (typeof followCommands)[N],
  SupervisionRows & CaseRows,
  EventsOf<FollowEvents>
>

/** The highest level was not answered either: who may be responsible is written down (seed 001:156, 001:208). */
export function accountabilityOf(
  finding: FindingRow,
  level: number,
  dueOn: string,
  context: DecideContext,
): AccountabilityRow {
  return {
    id: context.newId('accountability'),
    caseId: finding.caseId,
    caseNumber: finding.caseNumber,
    findingId: finding.id,
    rule: finding.rule,
    level,
    state: 'due',
    directId: finding.holderId,
    directorId: leaderOf('execution-director', context)?.id ?? null,
    vicePresidentId: leaderOf('vice-president-in-charge', context)?.id ?? null,
    supervisorId: finding.supervisorId,
    openedOn: context.today,
    dueOn,
    outcome: null,
    responsible: [],
    ground: null,
    decidedBy: null,
    decidedOn: null,
    source: 'seed 001:156; seed 001:208',
  }
}

/** 视情节轻重追究: what it comes to and whom it meets; nobody decides about himself. */
export const decideAccountability: DecideFollow<'supervision.decide-accountability'> = (
  input,
  view,
  { actor },
) => {
  const { caseId, accountabilityId, outcome, responsible, ground } = input
  const record = view.get('supervision_accountability', accountabilityId)
  if (record?.state !== 'due')
    return refuse('supervision.accountability-due', { state: record?.state ?? null })
  const persons = {
    direct: record.directId,
    director: record.directorId,
    'vice-president': record.vicePresidentId,
  }
  if (responsible.some((who) => persons[who] === null)) return refuse('supervision.responsible-is-known')
  if (record.directId === actor.id || responsible.some((who) => persons[who] === actor.id)) {
    return refuse('supervision.nobody-judges-himself')
  }
  const decided = { caseId, accountabilityId, outcome, responsible, ground }
  return accept([event('supervision.AccountabilityDecided', decided)])
}

/** 准许例外: only where the profile names the rule and the post, by another person, for what was tried and no more. */
export const grantOverride: DecideFollow<'supervision.grant-override'> = (input, view, context) => {
  const act = view.get('supervision_blocked_act', input.blockedActId)
  const subject = view.get('case_case', input.caseId)
  if (!act || !subject) return refuse('supervision.blocked-act-known', { blockedActId: input.blockedActId })
  const may = overrideOf(act.rule, context.profile)
  if (!may || act.inputHash === null || act.actorKind !== 'person') {
    return refuse('supervision.rule-may-be-overridden', { rule: act.rule })
  }
  const { actor, today } = context
  if (!(actor.roles as readonly string[]).includes(may.role)) {
    return refuse('supervision.approver-overrides', { role: may.role })
  }
  if (actor.id === act.actorId) return refuse('supervision.nobody-overrides-for-himself')
  if (input.validUntil < today)
    return refuse('supervision.override-has-time', { validUntil: input.validUntil })
  const known = view.all('supervision_override').some(({ blockedActId }) => blockedActId === act.id)
  if (known) return refuse('supervision.override-once', { blockedActId: act.id })
  const row: OverrideRow = {
    id: context.newId('override'),
    caseId: subject.id,
    caseNumber: subject.caseNumber,
    blockedActId: act.id,
    command: act.command,
    rule: act.rule,
    inputHash: act.inputHash,
    personId: act.actorId,
    grantedBy: actor.id,
    grantedOn: today,
    reason: input.reason,
    validUntil: input.validUntil,
    state: 'granted',
    usedOn: null,
  }
  return accept([event('supervision.OverrideGranted', row)], { overrideId: row.id })
}
