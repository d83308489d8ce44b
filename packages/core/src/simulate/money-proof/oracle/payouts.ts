import { fen, type Law, type Model, no, type PayoutModel, type Said, text, yes } from './model'

/** Who may be paid for what. */
const PAYEES: Readonly<Record<string, readonly string[]>> = {
  claim: ['applicant', 'agent'],
  refund: ['debtor'],
  costs: ['applicant', 'agent', 'third-party'],
}

export const request: Law = (model, said, made) => {
  const caseId = text(said, 'caseId')
  const subject = model.cases.get(caseId)
  const account = model.accounts.get(caseId)
  if (!subject || !account) return no('no such case')
  if (subject.isClosed) return no('closed')
  if (subject.undertaker !== said.who.id) return no('not his case')
  const payee = subject.parties.get(text(said, 'payeePartyId'))
  if (!payee) return no('payee is no party')
  if (payee.enteredBy === said.who.id) return no('payee entered by the maker')
  if (!PAYEES[text(said, 'purpose')]?.includes(payee.role)) return no('not for this payee')
  if (text(said, 'payeeAccountId') !== payee.accountId) return no('not his registered account')
  const amount = fen(said, 'amountFen')
  if (amount > account.available) return no('not enough')
  account.available -= amount
  account.reserved += amount
  const id = made.id ?? ''
  model.payouts.set(id, {
    id,
    caseId,
    amount,
    payeeName: payee.name,
    payeeAccount: payee.account,
    hash: made.hash ?? '',
    key: made.key ?? '',
    requestedBy: said.who.id,
    approvedBy: null,
    sentBy: null,
    stage: 'requested',
    sentOn: '',
    paidOn: '',
    returnLine: null,
    isDisputed: false,
    isSpoiled: false,
  })
  return yes
}

export function payoutOf(model: Model, said: Said): PayoutModel | undefined {
  const found = model.payouts.get(text(said, 'payoutId'))
  return found?.caseId === text(said, 'caseId') ? found : undefined
}

export const approve: Law = (model, said) => {
  const payout = payoutOf(model, said)
  if (!payout) return no('no such payout')
  if (payout.stage !== 'requested') return no('wrong stage')
  if (payout.requestedBy === said.who.id) return no('maker is checker')
  if (payout.isSpoiled || text(said, 'contentHash') !== payout.hash) return no('not what was asked for')
  payout.stage = 'approved'
  payout.approvedBy = said.who.id
  return yes
}

export const send: Law = (model, said) => {
  const payout = payoutOf(model, said)
  if (!payout) return no('no such payout')
  if (payout.stage !== 'approved') return no('wrong stage')
  if (payout.requestedBy === said.who.id || payout.approvedBy === said.who.id) return no('not a third person')
  if (payout.isSpoiled) return no('not what was approved')
  payout.stage = 'sent'
  payout.sentBy = said.who.id
  payout.sentOn = said.today
  return yes
}

const LEADERS = ['execution-director', 'vice-president-in-charge']

export const giveUp: Law = (model, said) => {
  const payout = payoutOf(model, said)
  const account = payout && model.accounts.get(payout.caseId)
  if (!payout || !account) return no('no such payout')
  if (payout.stage !== 'requested' && payout.stage !== 'approved') return no('too late')
  const leads = said.who.roles.some((role) => LEADERS.includes(role))
  if (payout.requestedBy !== said.who.id && !leads) return no('not his to give up')
  payout.stage = 'voided'
  account.reserved -= payout.amount
  account.available += payout.amount
  return yes
}
