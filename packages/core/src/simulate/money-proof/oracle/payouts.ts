import {
  type AccountModel,
  accountOf,
  fen,
  type Law,
  type LevelModel,
  type Made,
  type Model,
  no,
  type PayoutModel,
  type Said,
  text,
  yes,
} from './model'
import type { PayeeAccountModel } from './model-payees'
import { accountFor, hasHandIn, stillHolds } from './payees'
import { owed } from './surplus'
import { feeLeft, isMoved } from './treasury'
import { availableIn, partOf } from './waiting'

/** Who may be paid for what. */
const PAYEES: Readonly<Record<string, readonly string[]>> = {
  claim: ['applicant', 'agent'],
  refund: ['debtor'],
  deposit: ['applicant', 'agent'],
  costs: ['applicant', 'agent', 'third-party'],
}

export const request: Law = (model, said, made) => {
  const caseId = text(said, 'caseId')
  const subject = model.cases.get(caseId)
  const account = accountOf(model, caseId, said.input.accountId)
  if (!subject || !account) return no('no such case')
  if (subject.isClosed) return no('closed')
  if (subject.undertaker !== said.who.id) return no('not his case')
  const payee = subject.parties.get(text(said, 'payeePartyId'))
  if (!payee) return no('payee is no party')
  if (payee.enteredBy === said.who.id) return no('payee entered by the maker')
  if (!PAYEES[text(said, 'purpose')]?.includes(payee.role)) return no('not for this payee')
  const isKept = text(said, 'purpose') === 'deposit' && said.input.payeeAccountId === undefined
  const to = isKept ? undefined : accountFor(model, said, text(said, 'payeePartyId'))
  if (!to && !isKept) return no('no account of his that two people have seen')
  const amount = fen(said, 'amountFen')
  if (amount > account.available) return no('not enough')
  const waits = partOf(model, caseId)
  if (waits > 0n && availableIn(model, caseId) - amount < waits) return no('a part of it waits')
  // Creditors and the court before the debtor, unless who asks says why something is left all the same.
  if (text(said, 'purpose') === 'refund' && said.input.surplusReason === undefined) {
    if (owed(model, caseId) > 0n) return no('claim before surplus')
    if (feeLeft(model, caseId) > 0n) return no('fee before surplus')
  }
  account.available -= amount
  account.reserved += amount
  const whose = { caseId, account: account.id, amount, purpose: text(said, 'purpose'), collects: null }
  const payeeParty = text(said, 'payeePartyId')
  newPayout(model, said, made, { ...whose, payeeParty, ...paidTo(to, payee.name) })
  return yes
}

type Payee = Pick<PayoutModel, 'payeeName' | 'payeeAccountId' | 'payeeAccount'>
type Asked = Pick<PayoutModel, 'caseId' | 'account' | 'amount' | 'purpose' | 'collects' | 'payeeParty'> &
  Payee

/** Whose name and number an order bears: those of the account; what is kept has none yet. */
export function paidTo(to: PayeeAccountModel | undefined, name: string): Payee {
  if (!to) return { payeeName: name, payeeAccountId: null, payeeAccount: '' }
  return { payeeName: to.holder, payeeAccountId: to.id, payeeAccount: to.number }
}

/** Remembers a payout that somebody asks for. */
export function newPayout(model: Model, said: Said, made: Made, asked: Asked): void {
  const id = made.id ?? ''
  model.payouts.set(id, {
    ...asked,
    id,
    hash: made.hash ?? '',
    key: made.key ?? '',
    requestedBy: said.who.id,
    approvals: [],
    sentBy: null,
    stage: 'requested',
    sentOn: '',
    paidOn: '',
    backOn: '',
    keptSince: '',
    returnLine: null,
    isDisputed: false,
    isSpoiled: false,
  })
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
  if (hasApproved(payout, said.who.id)) return no('approved already')
  if (hasHandIn(model, payout, said.who.id)) return no('a hand in the account')
  if (!stillHolds(model, payout)) return no('the account does not hold any more')
  const missing = levelsOf(model, payout.amount).filter(
    ({ id }) => !payout.approvals.some(({ level }) => level === id),
  )
  const mine = missing.find(({ roles }) => roles.some((role) => said.who.roles.includes(role)))
  if (!mine) return no('another post has to approve')
  payout.approvals.push({ by: said.who.id, level: mine.id })
  if (missing.length === 1) payout.stage = 'approved'
  return yes
}

/** The approvals that a sum needs, the highest first. */
export function levelsOf(model: Model, amount: bigint): readonly LevelModel[] {
  const needed = model.levels.filter(({ over }) => amount > over)
  return needed.sort((a, b) => (a.over < b.over ? 1 : -1))
}

export function hasApproved({ approvals }: PayoutModel, person: string): boolean {
  return approvals.some(({ by }) => by === person)
}

export const send: Law = (model, said) => {
  const payout = payoutOf(model, said)
  if (!payout) return no('no such payout')
  const why = stopsThird(payout, said)
  if (why) return no(why)
  if (payout.purpose === 'deposit') return no('it was to be kept')
  if (!stillHolds(model, payout)) return no('the account does not hold any more')
  if (isMoved(model, payout)) return no('the treasury has another account')
  payout.stage = 'sent'
  payout.sentBy = said.who.id
  payout.sentOn = said.today
  return yes
}

/** Why this person may not carry out what was approved. */
export function stopsThird(payout: PayoutModel, said: Said): string | undefined {
  if (payout.stage !== 'approved') return 'wrong stage'
  if (payout.requestedBy === said.who.id || hasApproved(payout, said.who.id)) return 'not a third person'
  return payout.isSpoiled ? 'not what was approved' : undefined
}

/** The deposit that a payout hands out. */
export function depositOf(model: Model, payout: PayoutModel): PayoutModel | undefined {
  return payout.collects === null ? undefined : model.payouts.get(payout.collects)
}

/** A payout comes to nothing: its money is there again, or stays the deposit that it was. */
export function letGo(model: Model, payout: PayoutModel, account: AccountModel): void {
  const deposit = depositOf(model, payout)
  if (deposit) {
    deposit.stage = 'deposited'
    return
  }
  account.reserved -= payout.amount
  account.available += payout.amount
}

const LEADERS = ['execution-director', 'vice-president-in-charge']

export const giveUp: Law = (model, said) => {
  const payout = payoutOf(model, said)
  const account = payout && model.accounts.get(payout.account)
  if (!payout || !account) return no('no such payout')
  if (payout.stage !== 'requested' && payout.stage !== 'approved') return no('too late')
  const leads = said.who.roles.some((role) => LEADERS.includes(role))
  if (payout.requestedBy !== said.who.id && !leads) return no('not his to give up')
  payout.stage = 'voided'
  letGo(model, payout, account)
  return yes
}
