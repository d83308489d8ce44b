import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { sumFen } from '../../kernel/money'
import { caseStream } from '../../kernel/stream'
import { waitingFenOf } from '../../kernel/sums'
import { type DecideDistribution, type DistributionEvent, isRefused, planIn } from './decide'
import { dueOf, keptOfPlan, planHash } from './decide-compute'
import type { LineRow, PlanRow } from './model'

/** Another person than who made the figures approves exactly what he has read, once all could object. */
export const approvePlan: DecideDistribution<'distribution.approve'> = (input, view, context) => {
  const found = planIn(view, input, 'served', 'partly')
  if (isRefused(found)) return found
  const { plan, lines } = found
  const { actor, today } = context
  if (actor.kind !== 'person' || plan.editors.includes(actor.id))
    return refuse('distribution.maker-is-not-checker')
  if (today <= (plan.objectUntil ?? ''))
    return refuse('distribution.period-over', { until: plan.objectUntil })
  if (input.contentHash !== planHash(plan, lines)) return refuse('distribution.approval-bound-to-content')
  const { caseId, planId, contentHash } = input
  return accept([event('distribution.Approved', { caseId, planId, contentHash })])
}

/**
 * The undisputed part goes out first: freed on the account of the money and moved to the account of every case, all of it in
 * one commit or none of it. What somebody disputes, of a line or of the surplus, stays set aside.
 */
export const executePlan: DecideDistribution<'distribution.execute'> = (input, view, context) => {
  const found = planIn(view, input, 'approved')
  if (isRefused(found)) return found
  const { plan, lines } = found
  const { actor } = context
  if (actor.kind !== 'person' || plan.editors.includes(actor.id) || plan.approvedBy === actor.id) {
    return refuse('distribution.executor-is-third')
  }
  if (plan.approvedHash !== planHash(plan, lines)) return refuse('distribution.approval-bound-to-content')
  const named = new Set([plan.caseId, ...input.caseIds])
  const unnamed = lines.find((line) => !named.has(line.caseId))
  if (unnamed) return refuse('distribution.cases-named', { caseNumber: unnamed.caseNumber })
  const closed = lines.find(
    (line) => dueOf(line) > 0n && view.get('case_case', line.caseId)?.state === 'closed',
  )
  if (closed) return refuse('distribution.case-open', { caseNumber: closed.caseNumber })
  const keptFen = keptOfPlan(plan, lines)
  const freedFen = plan.proceedsFen - keptFen
  const account = view.get('fund_account', plan.accountId)
  if (!account || account.reservedFen < freedFen - plan.freedFen) {
    return refuse('distribution.money-is-there', {
      proceedsFen: freedFen - plan.freedFen,
      availableFen: account?.reservedFen ?? 0n,
    })
  }
  const moving = lines.filter((line) => dueOf(line) > 0n)
  const { caseId, id: planId, accountId } = plan
  const movedFen = sumFen(moving.filter((line) => line.accountId !== accountId).map(dueOf))
  const freeing = { caseId, accountId, amountFen: freedFen - plan.freedFen, planId }
  const events: DistributionEvent[] = [
    ...(freeing.amountFen > 0n ? [event('fund.MoneyFreed', freeing)] : []),
    ...moving.filter((line) => line.accountId !== accountId).flatMap((line) => transfers(line, plan)),
    event('distribution.Executed', {
      ...{ caseId, planId, freedFen, keptFen },
      lines: moving.map((line) => ({ lineId: line.id, movedFen: line.movedFen + dueOf(line) })),
    }),
    ...(movedFen > 0n && waitingFenOf(view.all('fund_account'), caseId) === movedFen
      ? [event('fund.AccountEmptied', { caseId })]
      : []),
  ]
  return accept(events, { movedFen, keptFen })
}

/** Out of the one account and into the other: two entries of one sum, on two cases, in one commit. */
function transfers(line: LineRow, { id: planId, caseId, accountId }: PlanRow): readonly DistributionEvent[] {
  const same = { amountFen: dueOf(line), planId, lineId: line.id }
  const there = { otherCaseId: line.caseId, otherAccountId: line.accountId }
  const here = { otherCaseId: caseId, otherAccountId: accountId }
  return [
    event('fund.MoneyTransferred', { caseId, accountId, direction: 'out' as const, ...same, ...there }),
    event(
      'fund.MoneyTransferred',
      { caseId: line.caseId, accountId: line.accountId, direction: 'in' as const, ...same, ...here },
      { stream: caseStream(line.caseId) },
    ),
  ]
}
