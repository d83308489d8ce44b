import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { FundRows } from '../fund/model'
import type { GoodsRows } from '../goods/model'
import { campaignIdOf, type clearanceCommands } from './contract'
import type { CampaignRow, ClearanceEvents, ClearanceRows } from './model'

/** What the room reads. */
export type ClearanceView = ClearanceRows & Pick<FundRows, 'fund_entry'> & GoodsRows
type DecideClearance<N extends keyof typeof clearanceCommands> = Decide<
  (typeof clearanceCommands)[N],
  ClearanceView,
  EventsOf<ClearanceEvents>
>

/** A clean-up begins. What it is about follows from its day alone: nobody enters a list, and nobody can leave a sum out. */
export const openCampaign: DecideClearance<'clearance.open-campaign'> = (input, view, context) => {
  const id = campaignIdOf(input.name)
  if (view.get('clearance_campaign', id)) return refuse('clearance.campaign-once')
  if (input.inheritedUntil > context.today) {
    return refuse('clearance.day-has-come', { inheritedUntil: input.inheritedUntil })
  }
  const row: CampaignRow = {
    id,
    ...input,
    state: 'open',
    openedBy: context.actor.id,
    openedOn: context.today,
    closedBy: null,
    closedOn: null,
    summary: null,
  }
  return accept([event('clearance.CampaignOpened', row)], { campaignId: id })
}

/** It ends with a word about what is left; the number itself stays what the ledger says. */
export const closeCampaign: DecideClearance<'clearance.close-campaign'> = ({ campaignId, summary }, view) => {
  const row = view.get('clearance_campaign', campaignId)
  if (row?.state !== 'open') return refuse('clearance.campaign-open')
  return accept([event('clearance.CampaignClosed', { campaignId, summary })])
}

/** Held by the court, from outside: such an entry is a sum. */
const FROM_OUTSIDE: readonly string[] = ['bank', 'other-account']

/** Why it is still here. A note is about a sum or a thing of this case, so that it never hangs in the air. */
export const noteItem: DecideClearance<'clearance.note-item'> = ({ caseId, itemId, cause, note }, view) => {
  const sum = view.get('fund_entry', itemId)
  const isSum = sum?.caseId === caseId && FROM_OUTSIDE.includes(sum.fromLedger)
  const thing = view.get('goods_item', itemId)
  const isThing = thing?.caseId === caseId && thing.state !== 'handed-out'
  if (!isSum && !isThing) return refuse('clearance.item-of-case')
  return accept([event('clearance.ItemNoted', { caseId, itemId, cause, note })])
}
