import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { sumFen } from '../../kernel/money'
import type { View } from '../../kernel/view'
import {
  type DecideDistribution,
  type DistributionView,
  type Found,
  fifteenDaysFrom,
  isRefused,
  notUndertaker,
  planIn,
  withAmounts,
  withEditor,
} from './decide'
import { byLawOf, surplusOf } from './decide-compute'
import type { DisputedSum, LineRow, ObjectionRow, ObjectionState, PlanRow, PlanState } from './model'

/** 分配方案异议: by who was served, in his 15 days; the sums he disputes are kept back, the others are not. */
export const objectToPlan: DecideDistribution<'distribution.object'> = (input, view, context) => {
  const found = planIn(view, input, 'served', 'approved')
  if (isRefused(found)) return found
  if (found.plan.freedFen > 0n) return refuse('distribution.plan-state', { state: 'partly' })
  const who = view.get('distribution_recipient', input.recipientId)
  if (who?.planId !== input.planId) return refuse('distribution.was-served')
  const until = who.objectUntil ?? ''
  if (input.raisedOn > until)
    return refuse('distribution.objection-in-time', { raisedOn: input.raisedOn, until })
  const ahead = outOfOrder([input.raisedOn, input.notifiedOn], context)
  if (ahead) return ahead
  const unfit = notOfPlan(input, found)
  if (unfit) return unfit
  const { caseId, planId } = input
  const objection: ObjectionRow = {
    id: context.newId('objection'),
    ...{ planId, caseId, partyId: who.partyId, name: who.name, ground: input.ground },
    disputed: input.disputed,
    surplusFen: input.surplusFen,
    state: 'open',
    raisedOn: input.raisedOn,
    notifiedOn: input.notifiedOn,
    opposeUntil: fifteenDaysFrom(input.notifiedOn, context),
    ...{ opposedBy: null, opposition: null, opposedOn: null, sueUntil: null, suitNumber: null },
    ...{ outcome: null, document: null, settledOn: null },
  }
  const open = [...openOf(planId, view), objection]
  const sums = disputedSums(found.lines, open)
  const lines = input.disputed.map(({ lineId }) => ({ lineId, disputedFen: sums.get(lineId) ?? 0n }))
  const raised = event('distribution.Objected', {
    caseId,
    planId,
    objectionId: objection.id,
    objection,
    lines,
    disputedSurplusFen: disputedSurplusOf(found.plan.surplusFen, open),
    opposeUntil: objection.opposeUntil,
  })
  return accept([raised], { objectionId: objection.id })
}

/** An objection is about sums of this plan, and none of them larger than what the plan gives. */
function notOfPlan(
  { disputed, surplusFen }: { readonly disputed: readonly DisputedSum[]; readonly surplusFen: bigint },
  { plan, lines }: Found,
): Refused | undefined {
  const checked = withAmounts(lines, disputed)
  if (isRefused(checked)) return checked
  if (disputed.length === 0 && surplusFen === 0n) return refuse('distribution.objection-disputes')
  const over = disputed.find(
    ({ lineId, amountFen }) => amountFen > (lineById(lines, lineId)?.amountFen ?? 0n),
  )
  const overFen = over?.amountFen ?? (surplusFen > plan.surplusFen ? surplusFen : undefined)
  return overFen === undefined ? undefined : refuse('distribution.disputed-in-line', { disputedFen: overFen })
}

/** 反对意见: another one who was served does not agree; now the objector has to sue. */
export const opposeObjection: DecideDistribution<'distribution.oppose'> = (input, view, context) => {
  const objection = objectionIn(view, input, 'open')
  if (isRefused(objection)) return objection
  const who = view.get('distribution_recipient', input.recipientId)
  if (who?.planId !== input.planId || who.partyId === objection.partyId)
    return refuse('distribution.was-served')
  if (input.opposedOn > objection.opposeUntil) {
    return refuse('distribution.opposition-in-time', {
      opposedOn: input.opposedOn,
      until: objection.opposeUntil,
    })
  }
  const ahead = outOfOrder([input.opposedOn, input.notifiedOn], context)
  if (ahead) return ahead
  const { caseId, planId, objectionId, opposition, opposedOn } = input
  const sueUntil = fifteenDaysFrom(input.notifiedOn, context)
  const of = { caseId, planId, objectionId, partyId: who.partyId }
  return accept([event('distribution.Opposed', { ...of, opposition, opposedOn, sueUntil })], { sueUntil })
}

/** 分配方案异议之诉, filed within 15 days of being told of the opposition. */
export const recordSuit: DecideDistribution<'distribution.record-suit'> = (input, view, context) => {
  const objection = objectionIn(view, input, 'opposed')
  if (isRefused(objection)) return objection
  const until = objection.sueUntil ?? ''
  if (input.filedOn > until) return refuse('distribution.suit-in-time', { filedOn: input.filedOn, until })
  const ahead = outOfOrder([input.filedOn], context)
  if (ahead) return ahead
  const { caseId, planId, objectionId, suitNumber } = input
  return accept([event('distribution.SuitRecorded', { caseId, planId, objectionId, suitNumber })])
}

/** The end of an objection: only what it disputed may go elsewhere, and all of it goes somewhere. */
export const settleObjection: DecideDistribution<'distribution.settle'> = (input, view, context) => {
  const found = planIn(view, input, 'served', 'approved', 'partly', 'executed')
  if (isRefused(found)) return found
  const objection = objectionIn(view, input, 'open', 'opposed', 'sued')
  if (isRefused(objection)) return objection
  const { plan, lines } = found
  const refused = notUndertaker(plan, view, context) ?? notRipe(plan, objection, input, context)
  if (refused) return refused
  const changed = withAmounts(withClaims(plan, lines, input.lines), input.lines)
  if (isRefused(changed)) return changed
  const taken = lines.find((line) => isTaken(line, changed, objection))
  if (taken) return refuse('distribution.only-disputed-moves', { creditor: taken.creditorName })
  const surplusFen = surplusOf(plan, changed)
  if (surplusFen < 0n) return refuse('distribution.within-proceeds', { overFen: -surplusFen })
  // So what has gone back to the debtor's side, which nobody disputed, is never asked for again.
  const overFen = plan.surplusFen - objection.surplusFen - surplusFen
  if (overFen > 0n) return refuse('distribution.undisputed-surplus-stays', { overFen })
  const others = openOf(plan.id, view).filter(({ id }) => id !== objection.id)
  const sums = disputedSums(changed, others)
  const { caseId, planId, objectionId, outcome, document } = input
  return accept([
    event('distribution.Settled', {
      ...{ caseId, planId, objectionId, outcome, document, surplusFen },
      disputedSurplusFen: disputedSurplusOf(surplusFen, others),
      lines: changed
        .map((line) => ({ line, disputedFen: sums.get(line.id) ?? 0n }))
        .filter(({ line, disputedFen }) => isTouched(lineById(lines, line.id), { ...line, disputedFen }))
        .map(({ line: { id, amountFen, claimFen, computedFen }, disputedFen }) => ({
          ...{ lineId: id, amountFen, claimFen, computedFen, disputedFen },
        })),
      state: stateAfter(plan),
      editors: withEditor(plan, context),
    }),
  ])
}

/** The rest is approved again; where all has gone, because another outcome took what was disputed, nothing is left to approve. */
function stateAfter({ state, freedFen }: PlanRow): PlanState {
  if (state === 'executed') return state
  return freedFen > 0n ? 'partly' : 'served'
}

/** Silence, the missing suit and the judgment each have their time; what has gone stands whatever the outcome. */
function notRipe(
  plan: PlanRow,
  objection: ObjectionRow,
  { outcome, lines }: { readonly outcome: string; readonly lines: readonly DisputedSum[] },
  { today }: DecideContext,
): Refused | undefined {
  const { state, opposeUntil, sueUntil } = objection
  const ripe = {
    unopposed: state === 'open' && today > opposeUntil,
    'no-suit': state === 'opposed' && sueUntil !== null && today > sueUntil,
    judged: state === 'sued',
    withdrawn: true,
  }
  const stands = outcome === 'withdrawn' || outcome === 'no-suit' || plan.state === 'executed'
  if (!ripe[outcome as keyof typeof ripe]) return refuse('distribution.settled-when-ripe', { state, outcome })
  return stands && lines.length > 0 ? refuse('distribution.plan-stands', { outcome }) : undefined
}

/** Loses more than the objection disputed of it, or what has been moved. */
function isTaken(line: LineRow, changed: readonly LineRow[], { disputed }: ObjectionRow): boolean {
  const afterFen = lineById(changed, line.id)?.amountFen ?? line.amountFen
  const fen = disputed.find(({ lineId }) => lineId === line.id)?.amountFen ?? 0n
  return afterFen < line.amountFen - fen || afterFen < line.movedFen
}

/** What open objections keep back of each line, never more than is left in it. */
function disputedSums(lines: readonly LineRow[], open: readonly ObjectionRow[]): ReadonlyMap<string, bigint> {
  return new Map(
    lines.map((line) => {
      const sums = open.flatMap(({ disputed }) => disputed.filter(({ lineId }) => lineId === line.id))
      const fen = sumFen(sums.map(({ amountFen }) => amountFen))
      const overFen = fen - (line.amountFen - line.movedFen)
      return [line.id, overFen > 0n ? fen - overFen : fen]
    }),
  )
}

/** What open objections keep back of the surplus, never more than is left of it. */
function disputedSurplusOf(leftFen: bigint, open: readonly ObjectionRow[]): bigint {
  const fen = sumFen(open.map(({ surplusFen }) => surplusFen))
  const overFen = fen - leftFen
  return overFen > 0n ? leftFen : fen
}

/** The claims as the outcome finds them, and what the law gives to them. */
function withClaims(
  plan: PlanRow,
  lines: readonly LineRow[],
  found: readonly { readonly lineId: string; readonly claimFen?: bigint | undefined }[],
): readonly LineRow[] {
  const claims = new Map(found.map(({ lineId, claimFen }) => [lineId, claimFen]))
  if (found.every(({ claimFen }) => claimFen === undefined)) return lines
  const claimed = lines.map((line) => ({ ...line, claimFen: claims.get(line.id) ?? line.claimFen }))
  const paid = new Map(byLawOf(plan, claimed).paid.map(({ id, fen }) => [id, fen]))
  return claimed.map((line) => ({ ...line, computedFen: paid.get(line.id) ?? 0n }))
}

function isTouched(before: LineRow | undefined, after: LineRow): boolean {
  const figures = ['amountFen', 'claimFen', 'computedFen', 'disputedFen'] as const
  return figures.some((figure) => before?.[figure] !== after[figure])
}

function openOf(planId: string, view: View<DistributionView>): readonly ObjectionRow[] {
  return view.all('distribution_objection').filter((one) => one.planId === planId && one.state !== 'settled')
}

function objectionIn(
  view: View<DistributionView>,
  input: { readonly caseId: string; readonly planId: string; readonly objectionId: string },
  ...states: readonly ObjectionState[]
): ObjectionRow | Refused {
  const row = view.get('distribution_objection', input.objectionId)
  if (row?.planId !== input.planId || row.caseId !== input.caseId)
    return refuse('distribution.objection-unknown')
  return states.includes(row.state) ? row : refuse('distribution.objection-state', { state: row.state })
}

/** Days that follow each other, none after today. */
function outOfOrder(dates: readonly string[], { today }: DecideContext): Refused | undefined {
  const bad = dates.find((date, at) => date > today || date < (dates[at - 1] ?? ''))
  return bad === undefined ? undefined : refuse('distribution.not-ahead', { on: bad })
}

function lineById(lines: readonly LineRow[], id: string): LineRow | undefined {
  return lines.find((line) => line.id === id)
}
