import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { CaseRows } from '../case/model'
import type { powerCommands } from './contract'
import type { PowerEvents, PowerRows, RulingRow } from './model'

type Rows = Pick<CaseRows, 'case_case'> & PowerRows

/** 执行裁判: comes into the case as it was made; who made it keeps out of its enforcement (`power.implementation-alone`). */
export const recordRuling: Decide<
  (typeof powerCommands)['power.record-ruling'],
  Rows,
  EventsOf<PowerEvents>
> = (input, view, context) => {
  const found = view.get('case_case', input.caseId)
  if (!found) return refuse('power.case-known')
  if (found.undertakerId === context.actor.id) return refuse('power.undertaker-does-not-rule')
  const row: RulingRow = {
    id: context.newId('ruling'),
    ...input,
    ruledBy: context.actor.id,
    ruledOn: context.today,
  }
  return accept([event('power.RulingRecorded', row)], { rulingId: row.id })
}
