import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { isJudge } from '../../kernel/role'
import type { View } from '../../kernel/view'
import type { CaseRows } from '../case/model'
import type { planCommands } from './contract'
import type { ItemRow, PlanEvents, PlanRows } from './model'

type Rows = Pick<CaseRows, 'case_case'> & PlanRows
type DecidePlan<N extends keyof typeof planCommands> = Decide<
  (typeof planCommands)[N],
  Rows,
  EventsOf<PlanEvents>
>
type Wanted = Parameters<DecidePlan<'plan.decide'>>[0]['items'][number]

/** 研判案情. */
export const analyseCase: DecidePlan<'plan.analyse'> = (input, view, context) =>
  barred(input.caseId, 'analyse-case', view, context) ?? accept([event('plan.CaseAnalysed', input)])

/** 确定方案: after the analysis, once; from then on it is changed with a reason. */
export const decidePlan: DecidePlan<'plan.decide'> = ({ caseId, items }, view, context) => {
  const refused = barred(caseId, 'decide-plan', view, context)
  if (refused) return refused
  const plan = view.get('plan_plan', caseId)
  if (!plan) return refuse('plan.analysed-first')
  if (plan.version > 0) return refuse('plan.changed-with-reason', { version: plan.version })
  const rows = items.map((item) => rowOf(item, caseId, 1, context))
  return accept(
    [
      event('plan.Decided', { caseId, version: 1, reason: null }),
      ...rows.map((row) => event('plan.ItemAdded', row)),
    ],
    { itemIds: rows.map(({ id }) => id) },
  )
}

/** 变更方案: by the same hand, with a reason. */
export const changePlan: DecidePlan<'plan.change'> = ({ caseId, reason, add, drop }, view, context) => {
  const refused = barred(caseId, 'decide-plan', view, context)
  if (refused) return refused
  const plan = view.get('plan_plan', caseId)
  if (!plan || plan.version === 0) return refuse('plan.decided-first')
  const dropped = [...new Set(drop)]
  if (add.length + dropped.length === 0) return refuse('plan.change-changes')
  const stranger = dropped.find((id) => {
    const item = view.get('plan_item', id)
    return item?.caseId !== caseId || item.droppedIn !== null
  })
  if (stranger !== undefined) return refuse('plan.item-stands', { itemId: stranger })
  const version = plan.version + 1
  const rows = add.map((item) => rowOf(item, caseId, version, context))
  return accept(
    [
      event('plan.Decided', { caseId, version, reason }),
      ...dropped.map((itemId) => event('plan.ItemDropped', { caseId, itemId, version, reason })),
      ...rows.map((row) => event('plan.ItemAdded', row)),
    ],
    { itemIds: rows.map(({ id }) => id) },
  )
}

/** Only the judge or officer who undertakes the case thinks it through and decides (seed 000:15, 000:16). */
function barred(
  caseId: string,
  affair: string,
  view: View<Rows>,
  { actor }: DecideContext,
): Refused | undefined {
  const found = view.get('case_case', caseId)
  if (!found || found.state === 'closed') return refuse('plan.case-open', { state: found?.state ?? null })
  if (!isJudge(actor)) return refuse('plan.reserved-to-judge', { affair })
  if (found.undertakerId !== actor.id) {
    return refuse('plan.undertaker-decides', { undertakerId: found.undertakerId })
  }
  return undefined
}

function rowOf(item: Wanted, caseId: string, since: number, context: DecideContext): ItemRow {
  return {
    id: context.newId('item'),
    caseId,
    affair: item.affair,
    note: item.note ?? '',
    because: item.because,
    workerId: item.workerId ?? null,
    exception: item.exception ?? null,
    since,
    droppedIn: null,
  }
}
