import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { heldBy } from '../../kernel/hold'
import { hasPartyRights } from '../../kernel/party-rights'
import type { View } from '../../kernel/view'
import { addDays } from '../../law/date'
import { maskName } from '../../law/identity'
import type { ChannelOutcome } from '../../ports/channel'
import type { PartyRow } from '../case/model'
import type { opennessCommands } from './contract'
import { type ChannelState, type OpennessEvents, type OpennessRows, recipientsOf, sendingId } from './model'

type Input<N extends keyof typeof opennessCommands> = InputOf<(typeof opennessCommands)[N]>
type Event = EventsOf<OpennessEvents>
type Rows = OpennessRows & { case_party: PartyRow }

/** How often a channel is asked before a person has to help; a court may set another number. */
const MOST_ATTEMPTS = 6
/** These come back by themselves; a refusal and a missing address do not. */
const AGAIN: readonly ChannelOutcome[] = ['unknown', 'busy']
const OTHERWISE = 'otherwise'

/** To whom, masked: an organisation is named, a person by his first character. */
export function toLabel(party: PartyRow | undefined): string {
  if (!party) return ''
  return party.kind === 'organisation' ? party.name : maskName(party.name)
}

/** 送达记录: what was said, to whom, by which channel, and what came of it. Unknown is not failed: it is sent again. */
export function recordDelivery(
  input: Input<'openness.record-delivery'>,
  view: View<Rows>,
  { today, profile }: DecideContext,
): Decision<Event> {
  const { caseId, itemId, partyId, said, answers } = input
  const sending = view.get('openness_sending', sendingId(input))
  // Stopped while it was on its way: what the channel has taken by then is on record all the same.
  const attempt = (sending?.attempts ?? 0) + 1
  const told: readonly ChannelState[] = [
    ...(sending?.told ?? []).filter(({ channel }) => !answers.some((one) => one.channel === channel)),
    ...answers.map(({ channel, outcome }) => ({ channel, outcome })),
  ]
  const most = profile.parameters['openness.send-attempts']
  const again = told.some(({ outcome }) => AGAIN.includes(outcome))
  const left = attempt < (typeof most === 'number' ? most : MOST_ATTEMPTS)
  const reached = told.some(({ outcome }) => outcome === 'delivered')
  const next = again && left
  const deliveries = answers.map(({ channel, outcome, reference, reason }) => ({
    id: `${sendingId(input)}:${attempt}:${channel}`,
    ...{ caseId, itemId, partyId, channel, attempt, outcome, said, reference, reason },
    toLabel: toLabel(view.get('case_party', partyId)),
  }))
  return accept([
    event('openness.DeliveryRecorded', {
      ...{ caseId, itemId, partyId, deliveries, told, attempts: attempt },
      // The first attempts follow each other at once; then a day passes, then two.
      nextTryOn: next ? addDays(today, Math.max(0, attempt - 2)) : null,
      stuckSince: next || reached ? null : today,
      done: sending === undefined || (!next && reached),
    }),
  ])
}

/** The day of another attempt has come. */
export function sendAgain(
  input: Input<'openness.send-again'>,
  view: View<Rows>,
  { today }: DecideContext,
): Decision<Event> {
  const due = view.get('openness_sending', sendingId(input))?.nextTryOn ?? null
  return accept(due !== null && due <= today ? [event('openness.SendingOrdered', input)] : [])
}

/** He was told by telephone, by post or in person: written down by who did it. */
export function tellOtherwise(input: Input<'openness.tell-otherwise'>, view: View<Rows>): Decision<Event> {
  const { how, ...way } = input
  const sending = view.get('openness_sending', sendingId(way))
  if (!sending) return refuse('openness.still-to-tell', { itemId: way.itemId })
  const attempts = sending.attempts + 1
  const delivery = {
    id: `${sendingId(way)}:${attempts}:${OTHERWISE}`,
    ...{ ...way, attempt: attempts, channel: OTHERWISE, outcome: 'delivered' as const, said: how },
    ...{ reference: null, reason: null, toLabel: toLabel(view.get('case_party', way.partyId)) },
  }
  const told = [...sending.told, { channel: OTHERWISE, outcome: 'delivered' as const }]
  return accept([
    event('openness.DeliveryRecorded', {
      ...{ ...way, told, attempts, deliveries: [delivery] },
      ...{ nextTryOn: null, stuckSince: null, done: true },
    }),
  ])
}

/** 送达回执: given once, of what he was shown. */
export function confirmRead(
  input: Input<'openness.confirm-read'>,
  view: View<Rows>,
  { actor }: DecideContext,
): Decision<Event> {
  const party = view.get('case_party', actor.id)
  const item = view.get('openness_item', input.itemId)
  const isOwn = party?.caseId === input.caseId && hasPartyRights(party)
  const told = item ? recipientsOf(item.target, view.all('case_party')) : []
  const isShown =
    told.some(({ id }) => id === actor.id) && !heldBy(item?.subjects ?? [], view.all('openness_hold'))
  if (!isOwn || !isShown) return refuse('openness.own-case', {})
  const way = { itemId: input.itemId, partyId: actor.id }
  if (view.get('openness_receipt', sendingId(way))) return accept([])
  return accept([event('openness.ReadConfirmed', { id: sendingId(way), caseId: input.caseId, ...way })])
}
