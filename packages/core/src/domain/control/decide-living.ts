import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { type ControlEvent, controlIn, type DecideControl, ofControl } from './decide'
import type { ControlRow, ReportRow } from './model'

/** The first report date that no report has answered. */
export function awaitedReport(
  { reportDates }: Pick<ControlRow, 'reportDates'>,
  reports: readonly Pick<ReportRow, 'kind' | 'dueOn'>[],
): string | undefined {
  const answered = reports.filter(({ kind }) => kind === 'report').map(({ dueOn }) => dueOn)
  return reportDates.find((on) => !answered.includes(on))
}

const undecided = { decision: null, decidedBy: null, decidedOn: null, decisionReason: null }

/** 监管报告: it answers the date that was next, and the one after begins to run. */
export const recordReport: DecideControl<'control.record-report'> = (input, view, context) => {
  const row = controlIn(view, input, ['effective'])
  if ('rule' in row) return row
  if (!row.living) return refuse('control.living-only')
  if (input.on > context.today) return refuse('control.not-later-than-today', { on: input.on })
  const before = view.all('control_report').filter(({ controlId }) => controlId === row.id)
  const report: ReportRow = {
    ...undecided,
    id: context.newId('control-report'),
    caseId: row.caseId,
    controlId: row.id,
    kind: 'report',
    dueOn: awaitedReport(row, before) ?? null,
    on: input.on,
    by: context.actor.id,
    told: input.told,
    evidence: input.evidence ?? null,
  }
  const next = awaitedReport(row, [...before, report])
  const events: ControlEvent[] = [event('control.ReportReceived', { ...ofControl(row), report })]
  if (next !== undefined) {
    events.push(event('control.ReportAwaited', { ...ofControl(row), reportDueOn: next }))
  }
  return accept(events)
}

/** What the debtor was not permitted: a decision is open until a judge has taken it. */
export const reportBreach: DecideControl<'control.report-breach'> = (input, view, context) => {
  const row = controlIn(view, input, ['effective'])
  if ('rule' in row) return row
  if (!row.living) return refuse('control.living-only')
  if (input.on > context.today) return refuse('control.not-later-than-today', { on: input.on })
  const breachId = context.newId('breach')
  const report: ReportRow = {
    ...undecided,
    id: breachId,
    caseId: row.caseId,
    controlId: row.id,
    kind: 'breach',
    dueOn: null,
    on: input.on,
    by: context.actor.id,
    told: input.told,
    evidence: input.evidence,
  }
  return accept([event('control.BreachReported', { ...ofControl(row), breachId, report })], { breachId })
}

/** Kept with its permission, or made a full control. */
export const decideBreach: DecideControl<'control.decide-breach'> = (input, view) => {
  const breach = view.get('control_report', input.breachId)
  if (breach?.controlId !== input.controlId || breach.kind !== 'breach') return refuse('control.breach-known')
  if (breach.decision !== null) return refuse('control.breach-open', { decision: breach.decision })
  const row = view.get('control_order', breach.controlId)
  if (!row) return refuse('control.control-known')
  const { breachId, decision, reason } = input
  return accept([event('control.BreachDecided', { ...ofControl(row), breachId, decision, reason })])
}
