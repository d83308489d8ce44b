import {
  type AccountModel,
  type Law,
  least,
  type Model,
  no,
  type PayoutModel,
  type Said,
  text,
  yes,
} from './model'
import { depositOf, letGo, payoutOf } from './payouts'
import { waiting } from './receipts'

/** What the bank says, in an answer or on paper. */
interface Told {
  readonly kind: string
  readonly on?: string
}

/** The bank pays and sends back on days that have been, after what went before. */
function fits(on: string, from: string, today: string): boolean {
  return on >= from && on <= today
}

function pay(model: Model, payout: PayoutModel, account: AccountModel, on: string): void {
  const deposit = depositOf(model, payout)
  if (deposit) deposit.stage = 'collected'
  payout.stage = 'paid'
  payout.paidOn = on
  if (deposit) account.deposited -= payout.amount
  else account.reserved -= payout.amount
  account.paid += payout.amount
  let rest = payout.amount
  for (const sum of account.sums) {
    const part = least(sum.left, rest)
    sum.left -= part
    rest -= part
    if (part > 0n) sum.gone.set(payout.id, part)
  }
}

/** A closed case holds nothing to be paid: what comes back to it is kept for its payee, and so is what was kept before. */
function comeBack(model: Model, payout: PayoutModel, account: AccountModel, on: string): void {
  const isKept = payout.collects !== null || model.cases.get(payout.caseId)?.isClosed === true
  payout.stage = isKept ? 'deposited' : 'returned'
  payout.backOn = on
  if (isKept) payout.keptSince = on
  account.paid -= payout.amount
  if (isKept) account.deposited += payout.amount
  else account.available += payout.amount
  for (const sum of account.sums) {
    sum.left += sum.gone.get(payout.id) ?? 0n
    sum.gone.delete(payout.id)
  }
}

function found(model: Model, said: Said) {
  const payout = payoutOf(model, said)
  const account = payout && model.accounts.get(payout.account)
  return payout && account ? { payout, account } : undefined
}

export const confirm: Law = (model, said) => {
  const one = found(model, said)
  if (!one) return no('no such payout')
  const { payout, account } = one
  if (payout.stage !== 'sent') return no('wrong stage')
  const on = text(said, 'paidOn') || said.today
  if (!fits(on, payout.sentOn, said.today)) return no('not a day of the bank')
  pay(model, payout, account, on)
  return yes
}

/** Silence moves nothing; a refusal gives the money back; what does not fit moves nothing and is for a person to ask. */
export const answer: Law = (model, said) => {
  const one = found(model, said)
  if (!one) return no('no such payout')
  const { payout, account } = one
  const told = said.input.answer as Told
  const byHand = said.who.kind === 'person'
  if (byHand && (told.kind !== 'refused' || said.who.id === payout.sentBy)) return no('not by this hand')
  if (byHand && payout.stage !== 'sent') return no('wrong stage')
  if (['requested', 'approved', 'voided'].includes(payout.stage)) return no('wrong stage')
  // What was kept without ever going to the bank is none of its business.
  if (['deposited', 'collecting', 'collected'].includes(payout.stage) && payout.backOn === '')
    return no('wrong stage')
  const on = told.on ?? ''
  if (payout.stage === 'sent' && told.kind === 'refused') {
    payout.stage = 'refused'
    letGo(model, payout, account)
  } else if (payout.stage === 'sent' && (told.kind === 'paid' || told.kind === 'returned')) {
    if (!fits(on, payout.sentOn, said.today)) {
      payout.isDisputed = true
      return yes
    }
    pay(model, payout, account, on)
    if (told.kind === 'returned') comeBack(model, payout, account, on)
  } else if (payout.stage === 'paid' && told.kind === 'returned' && fits(on, payout.paidOn, said.today)) {
    comeBack(model, payout, account, on)
  }
  return yes
}

/** A cashier finds on the statement that a payment has come back; its line is no new money. */
export const cameBack: Law = (model, said) => {
  const one = found(model, said)
  if (!one) return no('no such payout')
  const { payout, account } = one
  const isKnown = payout.backOn !== ''
  if (payout.stage !== 'paid' && !isKnown) return no('wrong stage')
  const lineOf = said.input.lineOf === undefined ? null : text(said, 'lineOf')
  if (isKnown && lineOf === null) return yes
  const line = lineOf === null ? undefined : model.lines.get(lineOf)
  if (lineOf !== null && !line) return no('no such line')
  if (isKnown && payout.returnLine !== null) return payout.returnLine === lineOf ? yes : no('another line')
  const isOpen = line?.state === 'open' && line.open === line.amount && waiting(model, lineOf ?? '') === 0n
  if (line && !isOpen) return no('line not open')
  if (line && line.amount !== payout.amount) return no('not the whole sum')
  const on = line?.day ?? (text(said, 'returnedOn') || said.today)
  // The bank's own line outweighs a day of payment that a person has written down.
  const from = line ? payout.sentOn : payout.paidOn
  if (!isKnown && !fits(on, from, said.today)) return no('not a day of the bank')
  if (!isKnown) comeBack(model, payout, account, on)
  if (line) {
    line.state = 'came-back'
    line.open = 0n
    line.caseId = payout.caseId
    payout.returnLine = lineOf
  }
  return yes
}
