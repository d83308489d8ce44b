import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { TriagePolicy } from '../../kernel/profile-triage'
import type { View } from '../../kernel/view'
import type { CaseRow, CaseRows } from '../case/model'
import type { TaskRows } from '../task/model'
import type { triageCommands } from './contract'
import { answerTo, decideClass } from './decide-class'
import type { TriageEvents, TriageRows } from './model'

/** What the room reads. */
export type TriageView = TriageRows & Pick<CaseRows, 'case_case'> & TaskRows

/** What the room may record. */
export type TriageEvent = EventsOf<TriageEvents>

/** Types a decision of this room. */
export type DecideTriage<N extends keyof typeof triageCommands> = Decide<
  (typeof triageCommands)[N],
  TriageView,
  TriageEvent
>

/** The affair whose confirmation ends the concentrated query (集中查控). */
const QUERY_AFFAIR = 'query-control'

/** Answers to criteria, as facts become known; what was answered before stays unless it is answered anew. */
export const recordFacts: DecideTriage<'triage.record-facts'> = (input, view, context) => {
  const subject = triaged(input.caseId, view, context)
  if ('kind' in subject) return subject
  const known = new Set(subject.policy.criteria.map(({ id }) => id))
  const stranger = Object.keys(input.answers).find((criterion) => !known.has(criterion))
  if (stranger !== undefined) {
    return refuse('triage.criterion-known', { criterion: stranger, profile: context.profile.id })
  }
  const row = view.get('triage_result', input.caseId)
  const answers = { ...row?.answers, ...input.answers }
  const basis = input.basis ?? row?.basis ?? null
  return accept([event('triage.FactsRecorded', { caseId: input.caseId, answers, basis })])
}

/** Sorts a case by the table of its profile (繁简分流); again when facts have changed, but never over a person's decision. */
export const decideTriage: DecideTriage<'triage.decide'> = (input, view, context) => {
  const subject = triaged(input.caseId, view, context)
  if ('kind' in subject) return subject
  const { policy } = subject
  if (policy.when === 'after-query' && !isQueried(view)) return refuse('triage.after-query')
  const row = view.get('triage_result', input.caseId)
  if (row?.decidedBy === 'person') return refuse('triage.override-stands', { class: row.class })
  const answers = Object.fromEntries(policy.criteria.map(({ id }) => [id, answerTo(id, row?.answers ?? {})]))
  const decided = decideClass(policy, answers)
  if (!decided) return refuse('triage.table-covers-answers', { profile: context.profile.id })
  if (row && row.class === decided.class && row.tableRow === decided.tableRow) {
    return refuse('triage.facts-changed', { class: decided.class })
  }
  return accept(
    [event('triage.Decided', { caseId: input.caseId, ...decided, from: row?.class ?? null, answers })],
    { class: decided.class, lane: decided.lane },
  )
}

/** A head or the director puts a case into another class than the table did, and says why. */
export const overrideTriage: DecideTriage<'triage.override'> = (input, view, context) => {
  const subject = triaged(input.caseId, view, context)
  if ('kind' in subject) return subject
  const found = subject.policy.classes.find(({ id }) => id === input.class)
  if (!found) return refuse('triage.class-known', { class: input.class, profile: context.profile.id })
  const from = view.get('triage_result', input.caseId)?.class ?? null
  if (from === null) return refuse('triage.decided-first')
  if (from === found.id) return refuse('triage.override-changes-class', { class: from })
  const { caseId, reason } = input
  return accept([event('triage.Overridden', { caseId, class: found.id, lane: found.lane, from, reason })])
}

/** The open first-time case and the policy it is sorted by, or why it is not sorted. */
export function triaged(
  caseId: string,
  view: View<TriageView>,
  context: DecideContext,
): { readonly policy: TriagePolicy; readonly row: CaseRow } | Refused {
  const policy = context.profile.triage
  if (!policy) return refuse('triage.no-policy', { profile: context.profile.id })
  const row = view.get('case_case', caseId)
  if (!row || row.state === 'closed') return refuse('triage.case-open')
  if (row.kind !== 'first') return refuse('triage.first-enforcement-only')
  return { policy, row }
}

function isQueried(view: View<TriageView>): boolean {
  return view.all('task_task').some(({ affair, state }) => affair === QUERY_AFFAIR && state === 'confirmed')
}
