import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { sumFen } from '../../kernel/money'
import type { View } from '../../kernel/view'
import { days, dueDate } from '../../law/index'
import type { CaseRows } from '../case/model'
import type { AccountRows, FundEvents } from '../fund/model'
import type { SeriesRows } from '../series/model'
import type { distributionCommands } from './contract'
import { surplusOf } from './decide-compute'
import type { DistributionEvents, DistributionRows, LineRow, PlanRow, PlanState } from './model'

export type DistributionView = CaseRows &
  Pick<AccountRows, 'fund_account'> &
  Pick<SeriesRows, 'series_membership'> &
  DistributionRows

type Moves = Pick<
  FundEvents,
  'fund.MoneySetAside' | 'fund.MoneyFreed' | 'fund.MoneyTransferred' | 'fund.AccountEmptied'
>

/** What the room records: its own events, and the movements of money that follow from them. */
export type DistributionEvent = EventsOf<DistributionEvents & Moves>

/** The decision of a command of this room. */
export type DecideDistribution<N extends keyof typeof distributionCommands> = Decide<
  (typeof distributionCommands)[N],
  DistributionView,
  DistributionEvent
>

/** Other figures than the law gives: before it is served, within the proceeds, with the reason. */
export const changeLines: DecideDistribution<'distribution.change-lines'> = (input, view, context) => {
  const found = planIn(view, input, 'draft')
  if (isRefused(found)) return found
  const { plan, lines } = found
  const stranger = notUndertaker(plan, view, context)
  if (stranger) return stranger
  const changed = withAmounts(lines, input.lines)
  if (isRefused(changed)) return changed
  const surplusFen = surplusOf(plan, changed)
  if (surplusFen < 0n) return refuse('distribution.within-proceeds', { overFen: -surplusFen })
  const unpaid = changed.find(({ amountFen, claimFen }) => amountFen < claimFen)
  if (surplusFen > 0n && unpaid) {
    return refuse('distribution.claims-before-surplus', { surplusFen, creditor: unpaid.creditorName })
  }
  const { caseId, planId, reason } = input
  return accept([
    event('distribution.LinesChanged', {
      ...{ caseId, planId, reason, surplusFen },
      lines: input.lines,
      editors: withEditor(plan, context),
    }),
  ])
}

/** The lines with other amounts; none above its claim. */
export function withAmounts(
  lines: readonly LineRow[],
  amounts: readonly { readonly lineId: string; readonly amountFen: bigint }[],
): readonly LineRow[] | Refused {
  const byId = new Map(amounts.map(({ lineId, amountFen }) => [lineId, amountFen]))
  if ([...byId.keys()].some((id) => lines.every((line) => line.id !== id)) || byId.size !== amounts.length) {
    return refuse('distribution.line-of-plan')
  }
  const changed = lines.map((line) => ({ ...line, amountFen: byId.get(line.id) ?? line.amountFen }))
  const over = changed.find(({ amountFen, claimFen }) => amountFen > claimFen)
  return over
    ? refuse('distribution.claim-covers-line', { creditor: over.creditorName, claimFen: over.claimFen })
    : changed
}

/** 送达: everybody at once, each with his own day; the last of the 15 days counts (民诉法解释 509). */
export const servePlan: DecideDistribution<'distribution.serve'> = (input, view, context) => {
  const found = planIn(view, input, 'draft')
  if (isRefused(found)) return found
  const { plan } = found
  const { caseId, planId } = input
  const all = view.all('distribution_recipient').filter((one) => one.planId === planId)
  const servedOn = new Map(input.served.map((one) => [one.recipientId, one.servedOn]))
  const missing = all.filter(({ id }) => !servedOn.has(id))
  if (missing.length > 0 || servedOn.size !== all.length) {
    return refuse('distribution.all-served', { count: missing.length })
  }
  const ahead = [...servedOn.values()].find((on) => on > context.today)
  if (ahead !== undefined) return refuse('distribution.not-ahead', { on: ahead })
  const early = [...servedOn.values()].find((on) => on < plan.draftedOn)
  // Otherwise the time to object could be over before anybody has seen the figures.
  if (early !== undefined) {
    return refuse('distribution.served-after-draft', { on: early, draftedOn: plan.draftedOn })
  }
  const account = view.get('fund_account', plan.accountId)
  if (!account || account.availableFen < plan.proceedsFen) {
    return refuse('distribution.money-is-there', {
      proceedsFen: plan.proceedsFen,
      availableFen: account?.availableFen ?? 0n,
    })
  }
  const recipients = all.map(({ id }) => {
    const on = servedOn.get(id) ?? context.today
    return { recipientId: id, servedOn: on, objectUntil: fifteenDaysFrom(on, context) }
  })
  const objectUntil = latest(recipients.map((one) => one.objectUntil))
  const { accountId, proceedsFen: amountFen } = plan
  return accept(
    [
      event('fund.MoneySetAside', { caseId, accountId, amountFen, planId }),
      event(
        'distribution.Served',
        { caseId, planId, recipients, objectUntil },
        { occurredOn: latest([...servedOn.values()]) },
      ),
    ],
    { objectUntil },
  )
}

/** Given up before anything has moved: the money is free again. */
export const withdrawPlan: DecideDistribution<'distribution.withdraw'> = (input, view, context) => {
  const found = planIn(view, input, 'draft', 'served', 'approved')
  if (isRefused(found)) return found
  const { plan, lines } = found
  const stranger = notUndertaker(plan, view, context)
  if (stranger) return stranger
  const movedFen = sumFen(lines.map((line) => line.movedFen))
  if (plan.freedFen > 0n) return refuse('distribution.nothing-moved', { movedFen })
  const { caseId, planId, reason } = input
  const withdrawn = event('distribution.Withdrawn', { caseId, planId, reason })
  if (plan.state === 'draft') return accept([withdrawn])
  const { accountId, proceedsFen: amountFen } = plan
  return accept([event('fund.MoneyFreed', { caseId, accountId, amountFen, planId }), withdrawn])
}

/** A plan with its lines in order. */
export interface Found {
  readonly plan: PlanRow
  readonly lines: readonly LineRow[]
}

/** The plan of this case, in one of these states, with its lines in order. */
export function planIn(
  view: View<DistributionView>,
  { caseId, planId }: { readonly caseId: string; readonly planId: string },
  ...states: readonly PlanState[]
): Found | Refused {
  const plan = view.get('distribution_plan', planId)
  if (plan?.caseId !== caseId) return refuse('distribution.plan-unknown')
  if (!states.includes(plan.state)) return refuse('distribution.plan-state', { state: plan.state })
  const lines = view
    .all('distribution_line')
    .filter((line) => line.planId === planId)
    .sort((a, b) => a.seq - b.seq)
  return { plan, lines }
}

/** Whoever undertakes the case of the money answers for its plan. */
export function notUndertaker(
  { caseId }: { readonly caseId: string },
  view: View<DistributionView>,
  { actor }: DecideContext,
): Refused | undefined {
  const undertakerId = view.get('case_case', caseId)?.undertakerId ?? null
  return undertakerId === actor.id ? undefined : refuse('distribution.undertaker-plans', { undertakerId })
}

/** The people who had a hand in the figures, with this one. */
export function withEditor({ editors }: PlanRow, { actor }: DecideContext): readonly string[] {
  return [...new Set([...editors, actor.id])]
}

/** 15 days of a party; the last one rolls off days off (民诉法解释 509-510). */
export function fifteenDaysFrom(trigger: string, { calendar }: DecideContext): string {
  return dueDate({ trigger, limit: days(15), roll: true, calendar }).date
}

export function latest(dates: readonly string[]): string {
  return [...dates].sort().at(-1) ?? ''
}

export function isRefused(found: object): found is Refused {
  return 'kind' in found && found.kind === 'refused'
}
