import { accept, type Refused, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import type { FindingRow, LineRow } from '../query/model'
import { type DecideDeclaration, type DeclarationEvent, newFlag, of, orderIn } from './decide'
import type { Comparison, DeclarationRows, FlagRow, ItemRow, OrderRow } from './model'

/** At its end without a usable answer: what a comparison may not build on. */
const ANSWERED: readonly LineRow['state'][] = ['found', 'nothing', 'done']

/**
 * Sets what was declared beside what was found. A finding that the declaration does not name raises the flag 申报不实, once
 * for these findings; a new comparison that says the same is not recorded again.
 */
export const compareReport: DecideDeclaration<'declaration.compare'> = (input, view, context) => {
  const found = orderIn(view, input, ['declared'])
  if (found.kind === 'refused') return found
  const { order } = found
  const ofParty = <T extends { readonly partyId: string }>(rows: readonly T[]) =>
    rows.filter(({ partyId }) => partyId === order.partyId)
  const compared = compare({
    items: ofParty(view.all('declaration_item')),
    findings: ofParty(view.all('query_finding')).filter(({ state }) => state === 'current'),
    lines: ofParty(view.all('query_line')).filter(({ act }) => act === 'query'),
  })
  const events: DeclarationEvent[] = []
  if (order.comparedOn === null || differs(order, compared)) {
    events.push(event('declaration.Compared', { ...of(order), ...compared }))
  }
  const flagged = new Set(
    view
      .all('declaration_flag')
      .filter(({ orderId, kind }) => orderId === order.id && kind === 'untrue')
      .flatMap(({ findings }) => findings),
  )
  const fresh = compared.undeclared.filter((id) => !flagged.has(id))
  if (fresh.length > 0) events.push(event('declaration.FlagRaised', newFlag(order, 'untrue', fresh, context)))
  return accept(events)
}

/** The comparison itself: by the number of the thing; what was declared without one is only called unclear. */
export function compare(rows: {
  readonly items: readonly ItemRow[]
  readonly findings: readonly FindingRow[]
  readonly lines: readonly Pick<LineRow, 'state' | 'unread'>[]
}): Comparison {
  const { items, findings, lines } = rows
  const declared = new Set(items.flatMap(({ refKey }) => (refKey === null ? [] : [refKey])))
  const unnumbered = new Set(items.filter(({ refKey }) => refKey === null).map(({ type }) => type))
  const missing = findings.filter(({ refKey }) => !declared.has(refKey))
  const confirmed = new Set(findings.map(({ refKey }) => refKey))
  // Two sources that name the same thing are one thing: it is told once.
  const once = [...new Map(missing.map((row) => [row.refKey, row])).values()]
  return {
    undeclared: once.filter(({ type }) => !unnumbered.has(type)).map(({ id }) => id),
    unclear: once.filter(({ type }) => unnumbered.has(type)).map(({ id }) => id),
    unconfirmed: items.filter(({ refKey }) => refKey === null || !confirmed.has(refKey)).map(({ id }) => id),
    complete:
      lines.length > 0 && lines.every(({ state, unread }) => ANSWERED.includes(state) && unread === 0),
  }
}

function differs(order: OrderRow, now: Comparison): boolean {
  const key = ({ undeclared, unclear, unconfirmed, complete }: Comparison) =>
    JSON.stringify([undeclared, unclear, unconfirmed, complete])
  return key(order) !== key(now)
}

/** The day that the order states has gone by without a declaration: 拒不申报, told once. */
export const checkReport: DecideDeclaration<'declaration.check'> = (input, view, context) => {
  const order = view.get('declaration_order', input.orderId)
  // The day itself is still the debtor's.
  if (order?.state !== 'served' || order.reportDueOn >= context.today) return accept([])
  const { reportDueOn } = order
  const isFlagged = view
    .all('declaration_flag')
    .some(({ orderId, kind, state }) => orderId === order.id && kind === 'refused' && state === 'raised')
  return accept([
    event('declaration.Overdue', { ...of(order), reportDueOn }),
    ...(isFlagged ? [] : [event('declaration.FlagRaised', newFlag(order, 'refused', [], context))]),
  ])
}

export const confirmFlag: DecideDeclaration<'declaration.confirm-flag'> = (input, view) => {
  const found = flagIn(view, input)
  if (found.kind === 'refused') return found
  const { sanctions, reason } = input
  return accept([event('declaration.FlagConfirmed', { ...ofFlag(found.flag), sanctions, reason })])
}

export const dismissFlag: DecideDeclaration<'declaration.dismiss-flag'> = (input, view) => {
  const found = flagIn(view, input)
  if (found.kind === 'refused') return found
  return accept([event('declaration.FlagDismissed', { ...ofFlag(found.flag), reason: input.reason })])
}

const ofFlag = ({ caseId, orderId, partyId, id }: FlagRow) => ({ caseId, orderId, partyId, flagId: id })

function flagIn(
  view: View<DeclarationRows>,
  input: { readonly caseId: string; readonly flagId: string },
): { readonly kind: 'found'; readonly flag: FlagRow } | Refused {
  const flag = view.get('declaration_flag', input.flagId)
  if (flag?.caseId !== input.caseId) return refuse('declaration.order-known')
  return flag.state === 'raised'
    ? { kind: 'found', flag }
    : refuse('declaration.flag-open', { state: flag.state })
}
