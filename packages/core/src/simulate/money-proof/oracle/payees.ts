import { type Law, type Model, no, type PayoutModel, type Said, text, yes } from './model'
import type { PayeeAccountModel } from './model-payees'

/** However it is typed, it is the same number. */
function plain(typed: string): string {
  return typed.replaceAll(' ', '').replaceAll('-', '')
}

/** One person writes down what he has seen. */
export const register: Law = (model, said, made) => {
  const [caseId, party, holder] = [text(said, 'caseId'), text(said, 'partyId'), text(said, 'holderName')]
  const known = model.cases.get(caseId)?.parties.get(party)
  if (!known) return no('no party')
  if (holder !== known.name && said.input.holderReason === undefined) return no('of somebody else')
  const number = plain(text(said, 'payeeAccount'))
  for (const one of model.payeeAccounts.values()) {
    if (one.caseId !== caseId || one.party !== party) continue
    if (one.stage === 'registered') return no('one waits already')
    if (one.stage === 'confirmed' && one.number === number && one.holder === holder) return no('known')
  }
  const id = made.id ?? ''
  const who = { registeredBy: said.who.id, decidedBy: null }
  model.payeeAccounts.set(id, { id, caseId, party, holder, number, ...who, stage: 'registered' })
  return yes
}

function toDecide(model: Model, said: Said): PayeeAccountModel | undefined {
  const one = model.payeeAccounts.get(text(said, 'payeeAccountId'))
  const waits = one?.caseId === text(said, 'caseId') && one.stage === 'registered'
  return waits && one.registeredBy !== said.who.id ? one : undefined
}

/** Another types the number himself; the one before it ends. */
export const confirmAccount: Law = (model, said) => {
  const one = toDecide(model, said)
  if (!one) return no('nothing for this person to confirm')
  if (plain(text(said, 'payeeAccount')) !== one.number) return no('another number')
  for (const old of model.payeeAccounts.values())
    if (old.caseId === one.caseId && old.party === one.party && old.stage === 'confirmed') old.stage = 'ended'
  one.stage = 'confirmed'
  one.decidedBy = said.who.id
  return yes
}

export const rejectAccount: Law = (model, said) => {
  const one = toDecide(model, said)
  if (!one) return no('nothing for this person to reject')
  one.stage = 'rejected'
  one.decidedBy = said.who.id
  return yes
}

/** The account that somebody asks to pay to: of this payee, seen by two, and not written down by him. */
export function accountFor(model: Model, said: Said, party: string): PayeeAccountModel | undefined {
  const one = model.payeeAccounts.get(text(said, 'payeeAccountId'))
  if (one?.caseId !== text(said, 'caseId') || one.party !== party) return undefined
  return one.stage === 'confirmed' && one.registeredBy !== said.who.id ? one : undefined
}

/** The account that an order names still holds; what goes to no party's account is not asked here. */
export function stillHolds(model: Model, { payeeAccountId }: PayoutModel): boolean {
  return payeeAccountId === null || model.payeeAccounts.get(payeeAccountId)?.stage === 'confirmed'
}

/** Whoever has had a hand in the account would look at his own work. */
export function hasHandIn(model: Model, { payeeAccountId }: PayoutModel, person: string): boolean {
  const one = payeeAccountId === null ? undefined : model.payeeAccounts.get(payeeAccountId)
  return one?.registeredBy === person || one?.decidedBy === person
}
