import { accept } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { addDays } from '../../law/date'
import type { CaseRows } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { FundRows } from '../fund/model'
import type { NodeRows } from '../node/model'
import type { FindingRow } from '../supervision/model'
import type { patrolCommands } from './contract'
import type { PatrolEvents, PatrolRows, PlanRow } from './model'
import { patrolChecks } from './rules-check'

type Rows = CaseRows &
  NodeRows &
  DossierRows &
  FundRows &
  PatrolRows & { supervision_finding: Pick<FindingRow, 'id' | 'state' | 'objectId' | 'code'> }

type DecidePatrol<N extends keyof typeof patrolCommands> = Decide<
  (typeof patrolCommands)[N],
  Rows,
  EventsOf<PatrolEvents>
>

/**
 * The first look is one period after the case was filed here, or came under a profile with a patrol; under one without,
 * there is none any more.
 */
export const planCase: DecidePatrol<'patrol.plan-case'> = ({ caseId }, view, { profile, today }) => {
  const patrol = profile.supervision?.patrol
  const subject = view.get('case_case', caseId)
  const before = view.get('patrol_plan', caseId)
  const isPlanned = typeof before?.nextOn === 'string'
  if (!patrol) return accept(isPlanned ? [event('patrol.CaseReleased', { caseId })] : [])
  if (!subject || subject.state === 'closed' || isPlanned) return accept([])
  const row: PlanRow = {
    id: caseId,
    caseId,
    caseNumber: subject.caseNumber,
    nextOn: addDays(today, patrol.everyDays),
    lastOn: before?.lastOn ?? null,
    rounds: before?.rounds ?? 0,
    found: before?.found ?? 0,
    source: patrol.source,
  }
  return accept([event('patrol.CasePlanned', row)])
}

/**
 * 数据巡检: every check of the profile on one case, and the day of the next look. What is followed already is not said
 * again; what was closed and is still wrong is.
 */
export const checkCase: DecidePatrol<'patrol.check-case'> = ({ caseId }, view, context) => {
  const { profile, today, directory } = context
  const plan = view.get('patrol_plan', caseId)
  const subject = view.get('case_case', caseId)
  const patrol = profile.supervision?.patrol
  if (!subject || !patrol || !plan || plan.nextOn === null || today < plan.nextOn) {
    return accept([], { found: null })
  }
  const head = subject.unitId === null ? null : (directory.unit(subject.unitId)?.headId ?? null)
  // Who put it there mends it; otherwise who answers for the case, or the head of his team when he has left.
  const ownerOf = (by: string | null) =>
    [by, subject.undertakerId, head].find((id) => id !== null && directory.person(id)?.active) ?? null
  const made = patrolChecks.filter(({ id }) => patrol.checks.includes(id))
  const followed = view.all('supervision_finding').filter(({ state }) => state !== 'closed')
  const found = made.flatMap(({ id, defect, look }) =>
    look(subject, view, context).map(({ objectId, by }) => ({
      caseId,
      check: id,
      defect,
      objectId,
      holderId: ownerOf(by),
    })),
  )
  const fresh = found.filter(
    ({ check, objectId }) => !followed.some((one) => one.code === check && one.objectId === objectId),
  )
  const checks = made.map(({ id }) => id)
  const nextOn = addDays(today, patrol.everyDays)
  return accept(
    [
      event('patrol.CaseChecked', { caseId, checks, found: found.length, nextOn }),
      ...fresh.map((one) => event('patrol.DefectFound', one)),
    ],
    { found: found.length },
  )
}
