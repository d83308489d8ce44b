import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { heldBy } from '../../kernel/hold'
import type { View } from '../../kernel/view'
import type { CaseRow, PartyRow } from '../case/model'
import type { opennessCommands } from './contract'
import {
  type HoldRow,
  type OpennessEvents,
  type OpennessRows,
  recipientsOf,
  sendingId,
  type Way,
} from './model'

type Input<N extends keyof typeof opennessCommands> = InputOf<(typeof opennessCommands)[N]>
type Event = EventsOf<OpennessEvents>
type Rows = OpennessRows & { case_case: CaseRow; case_party: PartyRow }

/** 依法不应当公开或者不利于案件执行的事项除外 (seed 000:17): with ground and person; what is on its way is stopped. */
export function withhold(
  input: Input<'openness.withhold'>,
  view: View<Rows>,
  { actor, today, newId }: DecideContext,
): Decision<Event, { holdId: string }> {
  const { caseId, subjectId, ground, reason } = input
  const holds = view.all('openness_hold')
  const known = holds.find((hold) => hold.subjectId === subjectId && hold.liftedOn === null)
  if (known) return refuse('openness.held-once', { subjectId, heldOn: known.heldOn })
  const row: HoldRow = {
    id: newId('hold'),
    ...{ caseId, subjectId, ground, reason },
    heldBy: actor.id,
    heldOn: today,
    liftedBy: null,
    liftedOn: null,
    liftReason: null,
  }
  const stopped = view.all('openness_sending').filter(({ itemId }) => {
    const item = view.get('openness_item', itemId)
    return item !== undefined && heldBy(item.subjects, [row])
  })
  return accept(
    [
      event('openness.Withheld', row),
      ...stopped.map(({ itemId, partyId }) => event('openness.SendingStopped', { caseId, itemId, partyId })),
    ],
    { holdId: row.id },
  )
}

/** The reason is over: what no other hold keeps is shown and told now. */
export function liftHold(input: Input<'openness.lift-hold'>, view: View<Rows>): Decision<Event> {
  const { caseId, holdId, reason } = input
  const hold = view.get('openness_hold', holdId)
  if (!hold || hold.liftedOn !== null) return refuse('openness.hold-stands', { holdId })
  const parties = view.all('case_party')
  const others = view.all('openness_hold').filter(({ id }) => id !== holdId)
  const told = new Set(
    view
      .all('openness_delivery')
      .filter(({ outcome }) => outcome === 'delivered')
      .map(sendingId),
  )
  const ways = view
    .all('openness_item')
    .filter((item) => heldBy(item.subjects, [hold]) && !heldBy(item.subjects, others))
    .flatMap(({ id: itemId, target }): Way[] =>
      recipientsOf(target, parties).map(({ id: partyId }) => ({ itemId, partyId })),
    )
    .filter((way) => !told.has(sendingId(way)) && !view.get('openness_sending', sendingId(way)))
  const { subjectId } = hold
  return accept([event('openness.HoldLifted', { caseId, holdId, subjectId, reason, ways })])
}
