import { yearsAfter } from './deposits'
import { accountOf, fen, type Law, type Model, no, type PayoutModel, text, yes } from './model'
import type { TreasuryModel } from './model-payees'
import { newPayout, payoutOf } from './payouts'
import { availableIn, partOf } from './waiting'

export const TREASURY = 'treasury'

/** One person writes down where fees go. */
export const propose: Law = (model, said, made) => {
  const given = { holder: text(said, 'holderName'), bank: text(said, 'bank') }
  const number = text(said, 'courtAccountNumber')
  for (const { stage, ...one } of model.treasury.values()) {
    if (stage === 'proposed') return no('one waits already')
    const isSame = one.number === number && one.holder === given.holder && one.bank === given.bank
    if (stage === 'in-force' && isSame) return no('known')
  }
  const id = made.id ?? ''
  const who = { proposedBy: said.who.id, decidedBy: null }
  model.treasury.set(id, { id, ...given, number, ...who, stage: 'proposed' })
  return yes
}

/** Another puts it into force in the place of the one before. */
export const decide: Law = (model, said) => {
  const one = model.treasury.get(text(said, 'bankAccountId'))
  if (one?.stage !== 'proposed') return no('nothing to decide')
  if (one.proposedBy === said.who.id) return no('not another person')
  const before = inForce(model)
  const isGranted = said.input.approve === true
  if (isGranted && text(said, 'courtAccountNumber') !== one.number) return no('not the number of the paper')
  one.stage = isGranted ? 'in-force' : 'rejected'
  one.decidedBy = said.who.id
  if (isGranted && before) before.stage = 'replaced'
  return yes
}

export function inForce(model: Model): TreasuryModel | undefined {
  return [...model.treasury.values()].find(({ stage }) => stage === 'in-force')
}

/** What goes to the treasury goes where it is now. */
export function isMoved(model: Model, { payeeParty, payeeAccount }: PayoutModel): boolean {
  return payeeParty === TREASURY && inForce(model)?.number !== payeeAccount
}

/** From so many fen on so many parts of ten thousand, beside what the brackets below it come to. */
const BRACKETS = [
  { from: 1_000_000_000n, points: 10n, before: 7_740_000n },
  { from: 500_000_000n, points: 50n, before: 5_240_000n },
  { from: 50_000_000n, points: 100n, before: 740_000n },
  { from: 1_000_000n, points: 150n, before: 5_000n },
]

function feeOn(base: bigint): bigint {
  const bracket = BRACKETS.find(({ from }) => base > from)
  if (!bracket) return 5_000n
  return bracket.before + ((base - bracket.from) * bracket.points + 5_000n) / 10_000n
}

const UNDER_WAY = ['requested', 'approved', 'sent', 'paid']

/** What the law still lets a case pay: on what came in and was not sent back, less what was taken or is being taken. */
export function feeLeft(model: Model, caseId: string): bigint {
  let base = 0n
  let taken = 0n
  for (const account of model.accounts.values()) if (account.caseId === caseId) base += account.received
  for (const payout of model.payouts.values()) {
    if (payout.caseId !== caseId || !UNDER_WAY.includes(payout.stage)) continue
    if (payout.purpose === 'refund') base -= payout.amount
    if (payout.purpose === 'fee') taken += payout.amount
  }
  const fee = feeOn(base)
  return fee > taken ? fee - taken : 0n
}

/** The undertaker asks for the fee, to the treasury and nowhere else. */
export const requestFee: Law = (model, said, made) => {
  const caseId = text(said, 'caseId')
  const subject = model.cases.get(caseId)
  const account = accountOf(model, caseId, said.input.accountId)
  const to = inForce(model)
  if (!subject || !account || !to) return no('nothing there')
  if (subject.isClosed) return no('closed')
  if (subject.undertaker !== said.who.id) return no('not his case')
  const amount = fen(said, 'amountFen')
  if (amount > feeLeft(model, caseId)) return no('more than the law takes')
  if (amount > account.available) return no('not enough')
  const waits = partOf(model, caseId)
  if (waits > 0n && availableIn(model, caseId) - amount < waits) return no('a part of it waits')
  account.available -= amount
  account.reserved += amount
  const whose = { caseId, account: account.id, amount, purpose: 'fee', collects: null }
  newPayout(model, said, made, { ...whose, ...toTreasury(to) })
  return yes
}

/** Nobody has come for it in all those years: it falls to the State. */
export const handToState: Law = (model, said, made) => {
  const deposit = payoutOf(model, said)
  const subject = deposit && model.cases.get(deposit.caseId)
  const to = inForce(model)
  if (!deposit || !subject || !to) return no('no such deposit')
  if (deposit.stage !== 'deposited') return no('wrong stage')
  const leads = said.who.roles.includes('execution-director')
  if (subject.undertaker !== said.who.id && !leads) return no('not his case')
  if (said.today <= yearsAfter(deposit.keptSince)) return no('he may still come')
  deposit.stage = 'collecting'
  const { caseId, account, amount, id: collects } = deposit
  newPayout(model, said, made, { caseId, account, amount, collects, purpose: 'state', ...toTreasury(to) })
  return yes
}

function toTreasury({ number, holder }: TreasuryModel) {
  return { payeeParty: TREASURY, payeeAccountId: null, payeeAccount: number, payeeName: holder }
}
