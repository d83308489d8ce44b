import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { type reconciliationCommands, runIdOf, statementIdOf } from './contract'
import type { LineRow, ReconciliationEvents, ReconciliationRows } from './model'
import { unexplainedOf } from './model-balance'

type Commands = typeof reconciliationCommands
type DecideReconciliation<N extends keyof Commands> = Decide<
  Commands[N],
  ReconciliationRows,
  EventsOf<ReconciliationEvents>
>

/** Keeps the head of a statement; its lines follow. */
export const recordStatement: DecideReconciliation<'reconciliation.record-statement'> = (
  input,
  view,
  context,
) => {
  const statementId = statementIdOf(input)
  if (view.get('reconciliation_statement', statementId)) return accept([], { statementId, recorded: false })
  const row = { id: statementId, ...input, linesKept: 0, recordedOn: context.today }
  return accept([event('reconciliation.StatementRecorded', row)], { statementId, recorded: true })
}

/** Keeps lines behind those that are there: after a crash the rest follows, and nothing is kept twice. */
export const recordLines: DecideReconciliation<'reconciliation.record-lines'> = (input, view) => {
  const { statementId, after, lines } = input
  const statement = view.get('reconciliation_statement', statementId)
  if (!statement) return refuse('reconciliation.statement-known')
  const { linesKept, lineCount, bankAccount } = statement
  if (after + lines.length <= linesKept) return accept([])
  if (after !== linesKept || after + lines.length > lineCount) {
    return refuse('reconciliation.lines-in-order', { kept: linesKept, stated: lineCount, after })
  }
  const rows = lines.map((one, index): LineRow => {
    const id = `${statementId}-${String(after + index).padStart(6, '0')}`
    return { id, statementId, bankAccount, ...one }
  })
  return accept([event('reconciliation.LinesRecorded', { statementId, lines: rows })])
}

/**
 * Records a comparison. The same result again changes nothing; a signature also stands when a divergence that was signed
 * with its explanation has gone since, and falls with anything new.
 */
export const recordDay: DecideReconciliation<'reconciliation.record-day'> = (input, view) => {
  const { bankAccount, day, digest, control, divergences, balance } = input
  const runId = runIdOf(bankAccount, day)
  const before = view.get('reconciliation_run', runId)
  if (before?.digest === digest) {
    const known = new Set(before.divergences.map(({ id }) => id))
    const nothingNew = divergences.every(({ id }) => known.has(id))
    const isBalance = balance?.differenceFen === before.balance?.differenceFen
    const same = nothingNew && isBalance && divergences.length === before.divergences.length
    if (same || (nothingNew && before.state === 'signed')) return accept([], { runId })
  }
  const result = { runId, bankAccount, day, digest, control, divergences, balance }
  return accept([event('reconciliation.DayCompared', result)], { runId })
}

/** Says why a divergence of the day may stand. */
export const explain: DecideReconciliation<'reconciliation.explain'> = (input, view) => {
  const { bankAccount, day, divergenceId, reason } = input
  const runId = runIdOf(bankAccount, day)
  const run = view.get('reconciliation_run', runId)
  if (!run) return refuse('reconciliation.day-was-run', { day })
  if (run.state === 'signed') return refuse('reconciliation.signed-once', { day })
  if (!run.divergences.some(({ id }) => id === divergenceId)) {
    return refuse('reconciliation.divergence-known', { day })
  }
  return accept([event('reconciliation.DivergenceExplained', { runId, divergenceId, reason })])
}

/** Signs the control total: of what was run, with nothing unexplained, by somebody who neither ran nor explained it. */
export const sign: DecideReconciliation<'reconciliation.sign'> = (input, view, context) => {
  const { bankAccount, day, digest, differenceFen, reason = null } = input
  const runId = runIdOf(bankAccount, day)
  const run = view.get('reconciliation_run', runId)
  if (!run) return refuse('reconciliation.day-was-run', { day })
  if (run.state === 'signed') return refuse('reconciliation.signed-once', { day })
  if (run.digest !== digest || (run.balance?.differenceFen ?? null) !== differenceFen)
    return refuse('reconciliation.signs-what-was-run', { day })
  const explained = new Set(run.explanations.map(({ divergenceId }) => divergenceId))
  const open = run.divergences.filter(({ id }) => !explained.has(id))
  if (open.length > 0) return refuse('reconciliation.divergences-explained', { day, count: open.length })
  const others = [run.ranBy, ...run.explanations.map(({ byId }) => byId)]
  if (others.includes(context.actor.id)) return refuse('reconciliation.signer-is-another', { day })
  const apart = unexplainedOf(run.balance)
  if (apart.length > 0 && reason === null) {
    return refuse('reconciliation.balance-explained', { day, count: apart.length, differenceFen })
  }
  return accept([
    event('reconciliation.DaySigned', { runId, bankAccount, day, digest, differenceFen, reason }),
  ])
}
