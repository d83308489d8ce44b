import type { DecideContext } from '../../kernel/context'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { Actor } from '../../kernel/role'
import { addDays } from '../../law/date'
import type { CaseRows } from '../case/model'
import type { followCommands } from './contract-follow'
import { promptOf } from './decide-prompt'
import type { SupervisionRows } from './model'
import { FROM_ABOVE, type OrderEvents, type OrderRow } from './model-order'
import { GENERAL_DOMAIN, isAtWork, leaderOf, supervisorOf } from './rules-watch'

type Event = EventsOf<OrderEvents>
type DecideOrder<N extends keyof typeof followCommands> = Decide<
  (typeof followCommands)[N],
  SupervisionRows & CaseRows,
  Event
>

/** Who issues: a person of this court, or `court/person` of the one above. */
function issuerOf({ kind, id }: Actor): { readonly id: string; readonly court: string | null } {
  const [, court = null, person] = (kind === 'system' && FROM_ABOVE.exec(id)) || []
  return court === null ? { id, court } : { id: `${court}/${person}`, court }
}

/** 督办: an opinion with a date for the reply, to a person or to the court (seed 001:208). */
export const issueOrder: DecideOrder<'supervision.issue-order'> = (input, view, context) => {
  const subject = view.get('case_case', input.caseId)
  const issuer = issuerOf(context.actor)
  if (input.replyBy <= context.today)
    return refuse('supervision.reply-takes-time', { replyBy: input.replyBy })
  if (!subject || issuer.id === subject.undertakerId) return refuse('supervision.watcher-is-not-handler')
  const director = leaderOf('execution-director', context)?.id
  const addresseeId = input.toPersonId ?? (issuer.id === director ? subject.undertakerId : director) ?? null
  const addressee = addresseeId === null ? undefined : context.directory.person(addresseeId)
  if (!addressee || !isAtWork(addressee, context.today) || addressee.id === issuer.id) {
    return refuse('supervision.addressee-is-another', { personId: addresseeId })
  }
  const general = { id: GENERAL_DOMAIN, role: context.profile.supervision?.domains[0]?.role ?? '' }
  const follows =
    issuer.court === null ? issuer.id : (supervisorOf(general, addressee.id, context)?.id ?? null)
  const row: OrderRow = {
    id: context.newId('order'),
    caseId: subject.id,
    caseNumber: subject.caseNumber,
    opinion: input.opinion,
    issuedBy: issuer.id,
    issuedByCourt: issuer.court,
    issuedOn: context.today,
    state: 'issued',
    addresseeId: addressee.id,
    supervisorId: follows,
    replyBy: input.replyBy,
    nextCheckOn: addDays(input.replyBy, 1),
    late: false,
    reply: null,
    repliedOn: null,
    returnReason: null,
    confirmedBy: null,
    confirmedOn: null,
    source: 'seed 001:208',
  }
  const about = { id: row.id, kind: 'order', code: 'supervision-order', state: 'issued' } as const
  const prompt = promptOf(
    { ...about, note: row.opinion, holderId: row.addresseeId, supervisorId: follows, dueOn: row.replyBy },
    subject,
    context,
  )
  return accept([event('supervision.OrderIssued', { ...row, prompt })], { orderId: row.id })
}

/** 回复: by who was addressed. */
export const replyOrder: DecideOrder<'supervision.reply-order'> = (input, view, { actor }) => {
  const { caseId, orderId, reply } = input
  const order = view.get('supervision_order', orderId)
  if (order?.state !== 'issued' && order?.state !== 'returned') {
    return refuse('supervision.order-waits-for-reply', { state: order?.state ?? null })
  }
  if (actor.id !== order.addresseeId) {
    return refuse('supervision.addressee-replies', { addresseeId: order.addresseeId })
  }
  return accept([event('supervision.OrderReplied', { caseId, orderId, reply })])
}

/** 认可: by who issued it; for the court above, anybody it sends. */
export const confirmOrder: DecideOrder<'supervision.confirm-order'> = (input, view, context) => {
  const { caseId, orderId } = input
  const refused = notForIssuer(view.get('supervision_order', orderId), context)
  if (refused) return refused
  return accept([event('supervision.OrderConfirmed', { caseId, orderId, by: issuerOf(context.actor).id })])
}

/** 退回: not enough, with a new date. */
export const returnOrder: DecideOrder<'supervision.return-order'> = (input, view, context) => {
  const { caseId, orderId, reason, replyBy } = input
  if (replyBy <= context.today) return refuse('supervision.reply-takes-time', { replyBy })
  const refused = notForIssuer(view.get('supervision_order', orderId), context)
  if (refused) return refused
  const nextCheckOn = addDays(replyBy, 1)
  return accept([event('supervision.OrderReturned', { caseId, orderId, reason, replyBy, nextCheckOn })])
}

/** No reply by the date: said once for each date. */
export const checkOrder: DecideOrder<'supervision.check-order'> = (input, view, { today }) => {
  const order = view.get('supervision_order', input.orderId)
  if (!order || order.nextCheckOn === null || today < order.nextCheckOn) return accept([])
  const { caseId, orderId } = input
  const { addresseeId: holderId, replyBy } = order
  return accept([event('supervision.OrderUnanswered', { caseId, orderId, holderId, replyBy })])
}

function notForIssuer(
  order: OrderRow | undefined,
  { actor }: Pick<DecideContext, 'actor'>,
): Extract<Decision<Event>, { kind: 'refused' }> | undefined {
  if (order?.state !== 'replied') return refuse('supervision.order-replied', { state: order?.state ?? null })
  const issuer = issuerOf(actor)
  const isIssuer =
    order.issuedByCourt === null ? issuer.id === order.issuedBy : issuer.court === order.issuedByCourt
  return isIssuer ? undefined : refuse('supervision.issuer-decides', { issuedBy: order.issuedBy })
}
