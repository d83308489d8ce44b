import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { isParty } from '../../kernel/role'
import type { View } from '../../kernel/view'
import { addDays, addYears } from '../../law/date'
import type { CaseRows } from '../case/model'
import type { QueryRows } from '../query/model'
import type { declarationCommands } from './contract'
import type {
  DeclarationEvents,
  DeclarationRows,
  DeclarationState,
  FlagKind,
  FlagRow,
  ItemRow,
  OrderRow,
  Sanction,
} from './model'

/** What the room reads. */
export type DeclarationReads = DeclarationRows & CaseRows & QueryRows
export type DeclarationEvent = EventsOf<DeclarationEvents>
export type DecideDeclaration<N extends keyof typeof declarationCommands> = Decide<
  (typeof declarationCommands)[N],
  DeclarationReads,
  DeclarationEvent
>

/** Nothing in the law gives the days: the order states the date. One order for a debtor while one is open. */
export const orderReport: DecideDeclaration<'declaration.order'> = (input, view, context) => {
  const subject = view.get('case_case', input.caseId)
  if (!subject || subject.state === 'closed') return refuse('declaration.case-goes-on')
  const party = view.get('case_party', input.partyId)
  if (party?.caseId !== subject.id || party.role !== 'debtor') return refuse('declaration.debtor-of-case')
  if (input.reportDueOn < context.today)
    return refuse('declaration.due-not-past', { reportDueOn: input.reportDueOn })
  const open = view
    .all('declaration_order')
    .some((row) => row.partyId === party.id && row.state !== 'declared')
  if (open) return refuse('declaration.one-open-order', { party: party.name })
  const row: OrderRow = {
    id: context.newId('declaration'),
    caseId: subject.id,
    caseNumber: subject.caseNumber,
    partyId: party.id,
    partyName: party.name,
    documentNumber: input.documentNumber,
    orderedBy: (context.actor.kind === 'system' ? input.orderedBy : undefined) ?? context.actor.id,
    orderedOn: context.today,
    servedOn: null,
    reportDueOn: input.reportDueOn,
    coversFrom: null,
    state: 'ordered',
    declaredOn: null,
    declaredBy: null,
    items: 0,
    checkOn: null,
    comparedOn: null,
    undeclared: [],
    unclear: [],
    unconfirmed: [],
    complete: false,
  }
  return accept([event('declaration.Ordered', row)], { orderId: row.id })
}

/** From the service on, the debtor knows; the year before it is what he has to tell of. */
export const serveOrder: DecideDeclaration<'declaration.serve'> = (input, view, context) => {
  const found = orderIn(view, input, ['ordered'])
  if (found.kind === 'refused') return found
  const { order } = found
  const servedOn = input.servedOn ?? context.today
  if (servedOn > context.today || servedOn < order.orderedOn) {
    return refuse('declaration.served-after-order', { servedOn, orderedOn: order.orderedOn })
  }
  const { reportDueOn } = order
  const coversFrom = addYears(servedOn, -1)
  const times = { reportDueOn, coversFrom, checkOn: addDays(reportDueOn, 1) }
  const served = event('declaration.Served', { ...of(order), ...times }, { occurredOn: servedOn })
  return accept([served])
}

export const extendOrder: DecideDeclaration<'declaration.extend'> = (input, view) => {
  const found = orderIn(view, input, ['served', 'overdue'])
  if (found.kind === 'refused') return found
  const { order } = found
  if (input.reportDueOn <= order.reportDueOn) {
    return refuse('declaration.extension-gives-time', { reportDueOn: order.reportDueOn })
  }
  const { reportDueOn, reason } = input
  const checkOn = addDays(reportDueOn, 1)
  return accept([event('declaration.Extended', { ...of(order), reportDueOn, checkOn, reason })])
}

/** A late declaration is taken too; that it is late stays on record, and the flag with it. */
export const submitReport: DecideDeclaration<'declaration.submit'> = (input, view, context) => {
  const found = orderOf(view, input, ['served', 'overdue'], context)
  if (found.kind === 'refused') return found
  const { order } = found
  const declaredOn = input.declaredOn ?? context.today
  if (declaredOn > context.today || declaredOn < (order.servedOn ?? declaredOn)) {
    return refuse('declaration.declared-after-service', { declaredOn })
  }
  const rows = itemsOf(order, input.items, { declaredOn, supplement: false }, context)
  const about = { ...of(order), items: rows.length, late: declaredOn > order.reportDueOn }
  return accept(
    [
      ...rows.map((row) => event('declaration.ItemDeclared', row)),
      event('declaration.Submitted', about, { occurredOn: declaredOn }),
    ],
    { items: rows.length },
  )
}

export const noteChange: DecideDeclaration<'declaration.note-change'> = (input, view, context) => {
  const found = orderOf(view, input, ['served', 'declared', 'overdue'], context)
  if (found.kind === 'refused') return found
  const occurredOn = input.changedOn ?? context.today
  if (occurredOn > context.today)
    return refuse('declaration.declared-after-service', { declaredOn: occurredOn })
  const about = { ...of(found.order), note: input.note }
  return accept([event('declaration.PropertyChanged', about, { occurredOn })])
}

export const supplementReport: DecideDeclaration<'declaration.supplement'> = (input, view, context) => {
  const found = orderOf(view, input, ['declared'], context)
  if (found.kind === 'refused') return found
  const { order } = found
  const rows = itemsOf(order, input.items, { declaredOn: context.today, supplement: true }, context)
  return accept(
    [
      ...rows.map((row) => event('declaration.ItemDeclared', row)),
      event('declaration.Supplemented', { ...of(order), items: rows.length }),
    ],
    { items: rows.length },
  )
}

/** A party declares for itself only, and of other orders learns not even that they are there. */
function orderOf(
  view: View<DeclarationRows>,
  input: { readonly caseId: string; readonly orderId: string },
  states: readonly DeclarationState[],
  { actor }: DecideContext,
): Found | Refused {
  const partyId = view.get('declaration_order', input.orderId)?.partyId
  if (isParty(actor) && actor.id !== partyId) return refuse('declaration.by-the-debtor')
  return orderIn(view, input, states)
}

type Item = {
  readonly type: ItemRow['type']
  readonly title: string
  readonly ref: string | null
  readonly valueFen: bigint | null
  readonly change: ItemRow['change']
  readonly changedOn: string | null
  readonly note: string
}

function itemsOf(
  order: OrderRow,
  items: readonly Item[],
  how: Pick<ItemRow, 'declaredOn' | 'supplement'>,
  context: DecideContext,
): ItemRow[] {
  return items.map(({ title, ref, ...item }) => ({
    id: context.newId('item'),
    ...of(order),
    ...item,
    itemTitle: title,
    itemRef: ref,
    // The same keyed hash as a finding has: equal things are met without being opened.
    refKey: ref === null ? null : context.fingerprint(`${item.type} ${ref}`),
    ...how,
  }))
}

type Found = { readonly kind: 'found'; readonly order: OrderRow }

/** The order, in one of these states. */
export function orderIn(
  view: View<DeclarationRows>,
  input: { readonly caseId: string; readonly orderId: string },
  states: readonly DeclarationState[],
): Found | Refused {
  const order = view.get('declaration_order', input.orderId)
  if (order?.caseId !== input.caseId) return refuse('declaration.order-known')
  return states.includes(order.state)
    ? { kind: 'found', order }
    : refuse('declaration.order-state', { state: order.state })
}

/** What names the order in every event. */
export const of = ({ caseId, id, partyId }: OrderRow) => ({ caseId, orderId: id, partyId })

/** A flag that has just been seen; who refuses may be fined, detained and listed (rules: `declaration.flag-decided-by-judge`). */
export function newFlag(
  order: OrderRow,
  kind: FlagKind,
  findings: readonly string[],
  context: DecideContext,
): FlagRow {
  const proposed: readonly Sanction[] = ['dishonesty-list', 'fine', 'detention']
  return {
    id: context.newId('flag'),
    ...of(order),
    caseNumber: order.caseNumber,
    partyName: order.partyName,
    kind,
    state: 'raised',
    raisedOn: context.today,
    findings,
    proposed,
    sanctions: [],
    reason: null,
    decidedBy: null,
    decidedOn: null,
  }
}
