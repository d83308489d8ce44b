import { type Law, no, yes } from './model'
import { accountFor } from './payees'
import { newPayout, paidTo, payoutOf, stopsThird } from './payouts'

/** So many years a payee may come for what is kept for him. */
const YEARS = 5

/** A third person keeps the sum for its payee instead of sending it. */
export const keep: Law = (model, said) => {
  const payout = payoutOf(model, said)
  const account = payout && model.accounts.get(payout.account)
  if (!payout || !account) return no('no such payout')
  const why = stopsThird(payout, said)
  if (why) return no(why)
  if (payout.purpose !== 'deposit') return no('it was to be paid')
  payout.stage = 'deposited'
  payout.sentBy = said.who.id
  payout.keptSince = said.today
  account.reserved -= payout.amount
  account.deposited += payout.amount
  return yes
}

/** The payee comes for it: a payout of its own, whose money stays where it is until the bank has paid. */
export const collect: Law = (model, said, made) => {
  const deposit = payoutOf(model, said)
  const subject = deposit && model.cases.get(deposit.caseId)
  if (!deposit || !subject) return no('no such deposit')
  if (deposit.stage !== 'deposited') return no('wrong stage')
  const leads = said.who.roles.includes('execution-director')
  if (subject.undertaker !== said.who.id && !leads) return no('not his case')
  const payee = subject.parties.get(deposit.payeeParty)
  if (!payee || payee.enteredBy === said.who.id) return no('payee entered by the maker')
  if (said.today > yearsAfter(deposit.keptSince)) return no('too late')
  const to = accountFor(model, said, deposit.payeeParty)
  if (!to) return no('no account of his that two people have seen')
  deposit.stage = 'collecting'
  const { caseId, account, amount, payeeParty, id: collects } = deposit
  newPayout(model, said, made, {
    ...{ caseId, account, amount, payeeParty, collects, purpose: 'claim' },
    ...paidTo(to, payee.name),
  })
  return yes
}

export function yearsAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + YEARS}${day.slice(4)}`
}
