import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { CaseRows, PartyRole } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { goodsCommands } from './contract'
import {
  fresh,
  type GoodsEvents,
  type GoodsRow,
  type GoodsRows,
  type GoodsState,
  type HandOutPurpose,
} from './model'

/** What the room reads. */
export type GoodsView = GoodsRows & CaseRows & Pick<DossierRows, 'dossier_material'>
type DecideGoods<N extends keyof typeof goodsCommands> = Decide<
  (typeof goodsCommands)[N],
  GoodsView,
  EventsOf<GoodsEvents>
>

/**
 * A thing comes into custody. Who brings it in does not keep it, so that from the first day two people know of it. What an
 * older register left behind may belong to a closed case and lie here for years; what is seized today may not.
 */
export const takeIn: DecideGoods<'goods.take-in'> = (input, view, context) => {
  const subject = view.get('case_case', input.caseId)
  if (!subject) return refuse('goods.case-goes-on', { state: null })
  if (subject.state === 'closed' && !input.inherited) {
    return refuse('goods.case-goes-on', { state: subject.state })
  }
  if (input.fromPartyId !== null && view.get('case_party', input.fromPartyId)?.caseId !== subject.id) {
    return refuse('goods.party-of-case')
  }
  const { heldSince = context.today, photos = [], ...given } = input
  if (!areOfCase(photos, input.caseId, view)) return refuse('goods.photo-of-case')
  if (heldSince > context.today) return refuse('goods.held-since-not-later', { heldSince })
  if (heldSince < context.today && !input.inherited)
    return refuse('goods.only-inherited-is-older', { heldSince })
  if (!context.directory.person(input.keeperId)?.active) return refuse('goods.keeper-works-here')
  if (input.keeperId === context.actor.id) return refuse('goods.keeper-is-another')
  const row: GoodsRow = {
    ...given,
    ...fresh,
    photos,
    id: context.newId('item'),
    caseNumber: subject.caseNumber,
    heldSince,
    takenInBy: context.actor.id,
  }
  return accept([event('goods.TakenIn', { ...row, itemId: row.id })], { itemId: row.id })
}

/** Another place or keeper. The keeper gives it away himself; for one who has left, the director does. */
export const moveItem: DecideGoods<'goods.move'> = (input, view, context) => {
  const found = itemIn(view, input, ['held', 'leaving'])
  if (found.kind === 'refused') return found
  const { row } = found
  const isDirector = context.actor.roles.includes('execution-director')
  if (row.keeperId !== context.actor.id && !isDirector) return refuse('goods.keeper-moves')
  if (!context.directory.person(input.keeperId)?.active) return refuse('goods.keeper-works-here')
  const { place, keeperId, reason } = input
  return accept([
    event('goods.Moved', {
      ...of(row),
      place,
      keeperId,
      from: row.place,
      fromKeeperId: row.keeperId,
      reason,
    }),
  ])
}

/** 盘点: whoever keeps it does not confirm that it is there. */
export const checkItem: DecideGoods<'goods.check'> = (input, view, context) => {
  const found = itemIn(view, input, ['held', 'leaving'])
  if (found.kind === 'refused') return found
  if (found.row.keeperId === context.actor.id) return refuse('goods.keeper-does-not-check')
  const { condition, note, photos = [] } = input
  if (!areOfCase(photos, input.caseId, view)) return refuse('goods.photo-of-case')
  return accept([event('goods.Checked', { ...of(found.row), condition, note, photos })])
}

/** To whom each purpose leads; nothing listed: to somebody who is no party. */
const RECIPIENTS: Readonly<Record<HandOutPurpose, readonly PartyRole[]>> = {
  return: ['debtor', 'third-party', 'objector', 'cooperating-unit'],
  delivery: ['applicant', 'agent'],
  sale: ['bidder', 'applicant'],
  treasury: [],
  destruction: [],
}

/** Who answers for the case says who gets it; for a case that nobody has in hand any more, the director. */
export const requestHandOut: DecideGoods<'goods.request-hand-out'> = (input, view, context) => {
  const found = itemIn(view, input, ['held'])
  if (found.kind === 'refused') return found
  const { row } = found
  const { actor } = context
  const subject = view.get('case_case', input.caseId)
  const isDirector = actor.roles.includes('execution-director')
  if (subject?.undertakerId !== actor.id && !isDirector) return refuse('goods.undertaker-requests')
  if (row.condition === 'missing') return refuse('goods.missing-is-not-handed-out')
  const { purpose, basis, recipientPartyId } = input
  const party = recipientPartyId === null ? undefined : view.get('case_party', recipientPartyId)
  const isOutside = RECIPIENTS[purpose].length === 0
  const isKnown = party?.caseId === input.caseId && RECIPIENTS[purpose].includes(party.role)
  // A buyer is often no party: he is named. Everybody else is a party or an office.
  const isNamed =
    recipientPartyId === null && input.recipientName !== null && (isOutside || purpose === 'sale')
  if (!isKnown && !isNamed) return refuse('goods.recipient-fits-purpose', { purpose })
  if (purpose === 'return' && row.fromPartyId !== null && row.fromPartyId !== recipientPartyId) {
    return refuse('goods.returned-to-whom-it-came-from')
  }
  const recipientName = party?.name ?? input.recipientName ?? ''
  return accept([
    event('goods.HandOutRequested', { ...of(row), purpose, recipientPartyId, recipientName, basis }),
  ])
}

/** Two signatures, neither of them of who asked for it, one of them the keeper's. */
export const signHandOut: DecideGoods<'goods.sign-hand-out'> = (input, view, context) => {
  const found = itemIn(view, input, ['leaving'])
  if (found.kind === 'refused') return found
  const { row } = found
  const { actor } = context
  if (actor.kind !== 'person' || actor.id === row.requestedBy || row.signedBy.includes(actor.id)) {
    return refuse('goods.signers-are-others')
  }
  const signed = [...row.signedBy, actor.id]
  const mark = event('goods.HandOutSigned', { ...of(row), signatures: signed.length })
  if (signed.length < 2) return accept([mark], { handedOut: false })
  if (!signed.includes(row.keeperId)) return refuse('goods.keeper-signs')
  const { recipientName, purpose } = row
  if (recipientName === null || purpose === null) throw new Error(`item ${row.id} leaves for nobody`)
  return accept([mark, event('goods.HandedOut', { ...of(row), recipientName, purpose })], { handedOut: true })
}

/** It stays after all; signatures given so far are void. */
export const cancelHandOut: DecideGoods<'goods.cancel-hand-out'> = (input, view, context) => {
  const found = itemIn(view, input, ['leaving'])
  if (found.kind === 'refused') return found
  const isDirector = context.actor.roles.includes('execution-director')
  if (found.row.requestedBy !== context.actor.id && !isDirector) return refuse('goods.undertaker-requests')
  return accept([event('goods.HandOutCancelled', { ...of(found.row), reason: input.reason })])
}

/** What shows a thing lies in the dossier of its own case. */
function areOfCase(photos: readonly string[], caseId: string, view: View<GoodsView>): boolean {
  return photos.every((id) => view.get('dossier_material', id)?.caseId === caseId)
}

type Found = { readonly kind: 'found'; readonly row: GoodsRow }

/** The item of this case, in a state that allows the act. */
function itemIn(
  view: View<GoodsView>,
  input: { readonly caseId: string; readonly itemId: string },
  states: readonly GoodsState[],
): Found | Refused {
  const row = view.get('goods_item', input.itemId)
  if (row?.caseId !== input.caseId) return refuse('goods.item-known')
  return states.includes(row.state)
    ? { kind: 'found', row }
    : refuse('goods.item-state', { state: row.state })
}

function of({ id: itemId, caseId }: GoodsRow) {
  return { caseId, itemId }
}
