import type { DecideContext } from '../../kernel/context'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { receiptStream } from '../../kernel/stream'
import { waitingFenOf } from '../../kernel/sums'
import type { View } from '../../kernel/view'
import type { PaymentStatus, SubmitAnswer } from '../../ports/bank'
import type { DecideFund, FundEvent, FundView } from './decide'
import { ofPayout, orderOf, payoutIn } from './decide-payout'
import { postponedPartOf } from './decide-postponement'
import type { BankState, PayoutRow } from './model'

/** Anything the bank may say of an order, to the order itself or when it is asked later. */
export type BankAnswer = SubmitAnswer | PaymentStatus

/** The bank, or a cashier with the bank's paper, says that it is paid. */
export const confirmPayment: DecideFund<'fund.confirm-payment'> = (input, view, context) => {
  const payout = payoutIn(view, input, 'sent')
  if (payout.kind === 'refused') return payout
  const { row } = payout
  if (!view.get('fund_account', row.accountId)) return refuse('fund.case-has-account')
  const on = input.paidOn ?? context.today
  if (!isBankDay(on, row.sentOn, context)) return refuse('fund.bank-day-fits', { bankOn: on })
  return accept(paidEvents(row, { reference: input.bankReference, on }, view))
}

/**
 * Records what the bank says of an order. The same answer again changes nothing, also late and out of order; what does not
 * fit what the bank said before is recorded as such and moves no money: a person asks the bank (promise M7).
 */
export const recordBankAnswer: DecideFund<'fund.record-bank-answer'> = (input, view, context) => {
  const payout = payoutIn(view, input)
  if (payout.kind === 'refused') return payout
  const { row } = payout
  const { answer } = input
  if (context.actor.kind === 'person') {
    // By hand only a refusal on the bank's paper, and not by who sent it: he could pay the same sum out again.
    if (answer.kind !== 'refused' || context.actor.id === row.sentBy) return refuse('fund.answer-by-another')
    if (row.state !== 'sent') return refuse('fund.payout-state', { state: row.state })
  }
  switch (row.state) {
    case 'sent':
      return ofSent(row, answer, view, context)
    case 'paid':
      return ofPaid(row, answer, view, context)
    case 'refused':
      return answer.kind === 'paid' || answer.kind === 'returned' ? contradicted(row, answer) : accept([])
    case 'returned':
    case 'deposited':
    case 'collecting':
    case 'collected':
      if (row.returnedOn === null) return refuse('fund.payout-state', { state: row.state })
      return answer.kind === 'refused' ? contradicted(row, answer) : accept([])
    default:
      return refuse('fund.payout-state', { state: row.state })
  }
}

type Answered = Decision<FundEvent, null>

function ofSent(row: PayoutRow, answer: BankAnswer, view: View<FundView>, context: DecideContext): Answered {
  switch (answer.kind) {
    case 'accepted':
    case 'pending':
      return accept(answered(row, 'accepted', ''))
    case 'unknown':
      // Who has heard of the order once does not forget it by a broken line.
      return accept(row.bankState === 'accepted' ? [] : answered(row, 'unknown', answer.text))
    case 'not-known':
      // A file is carried by a person: until it is there the bank cannot know the order, and the line must not tell it.
      if (row.fileId !== null && row.bankState !== 'accepted') return accept([])
      // Only what went into the dark is told again; an order that is on its way, or was accepted, is not.
      if (row.bankState === 'unknown') return accept([event('fund.PayoutResubmitted', orderOf(row, view))])
      return row.bankState === 'accepted' ? contradicted(row, answer) : accept([])
    case 'refused':
      return accept([
        event('fund.PayoutRefused', { ...ofPayout(row), bankCode: answer.code, bankText: answer.text }),
      ])
    case 'paid':
      return isBankDay(answer.on, row.sentOn, context)
        ? accept(paidEvents(row, answer, view))
        : contradicted(row, answer)
    case 'returned':
      // Nobody had asked between payment and return: both are entered, so that the ledger shows what the bank did.
      if (!isBankDay(answer.on, row.sentOn, context)) return contradicted(row, answer)
      return accept([...paid(row, answer), returnedEvent(row, answer, null, view)])
  }
}

function ofPaid(row: PayoutRow, answer: BankAnswer, view: View<FundView>, context: DecideContext): Answered {
  if (answer.kind === 'returned') {
    return isBankDay(answer.on, row.paidOn, context)
      ? accept([returnedEvent(row, answer, null, view)])
      : contradicted(row, answer)
  }
  const isOther = answer.kind === 'paid' && answer.reference !== row.bankReference
  return isOther || answer.kind === 'refused' ? contradicted(row, answer) : accept([])
}

/** The bank's day lies between what went before and today; any other day is a mistake in its answer. */
function isBankDay(on: string, from: string | null, { today }: DecideContext): boolean {
  return (from === null || on >= from) && on <= today
}

function answered(row: PayoutRow, bankState: BankState, bankText: string): FundEvent[] {
  return row.bankState === bankState
    ? []
    : [event('fund.BankAnswered', { ...ofPayout(row), bankState, bankText })]
}

function contradicted(row: PayoutRow, answer: BankAnswer): Answered {
  return accept(answered(row, 'contradicted', wordsOf(answer)))
}

function wordsOf(answer: BankAnswer): string {
  switch (answer.kind) {
    case 'paid':
      return `paid ${answer.on} ${answer.reference}`
    case 'returned':
      return `returned ${answer.on} ${answer.reference} ${answer.code}`
    case 'refused':
      return `refused ${answer.code} ${answer.text}`
    default:
      return answer.kind
  }
}

type Day = { readonly reference: string; readonly on: string }

/** What was deposited leaves its deposit in the act in which it is paid, so that a closed case never has it reserved. */
function paid(row: PayoutRow, { reference, on }: Day): FundEvent[] {
  const payment = event('fund.PayoutPaid', { ...ofPayout(row), bankReference: reference }, { occurredOn: on })
  if (row.collectsId === null) return [payment]
  return [
    event('fund.DepositReleased', { ...ofPayout(row), payoutId: row.collectsId }, { occurredOn: on }),
    payment,
  ]
}

/** When that was the last money of the case, the clock for paying out ends. */
function paidEvents(row: PayoutRow, day: Day, view: View<FundView>): FundEvent[] {
  return row.collectsId === null ? [...paid(row, day), ...emptiedBy(row, view, day.on)] : paid(row, day)
}

/** Once this sum has gone, nothing is left that waits to be paid, or only the part that is postponed. */
export function emptiedBy(row: PayoutRow, view: View<FundView>, on: string): FundEvent[] {
  const { caseId } = row
  const leftFen = waitingFenOf(view.all('fund_account'), caseId) - row.amountFen
  if (leftFen <= 0n) return [event('fund.AccountEmptied', { caseId }, { occurredOn: on })]
  if (leftFen > postponedPartOf(view, caseId)) return []
  return [event('fund.UndisputedPaid', { caseId, leftFen }, { occurredOn: on })]
}

function returnedEvent(
  row: PayoutRow,
  answer: Day & { readonly code: string; readonly text: string },
  receiptId: string | null,
  view: View<FundView>,
) {
  const words = { bankCode: answer.code, bankText: answer.text, bankReference: answer.reference }
  // A closed case holds nothing to be paid: what comes back to it is kept for its payee like a deposit.
  const keptForPayee = row.collectsId !== null || view.get('case_case', row.caseId)?.state === 'closed'
  const about = { ...ofPayout(row), ...words, receiptId, keptForPayee }
  return event('fund.PayoutReturned', about, { occurredOn: answer.on })
}

/**
 * A cashier records that the bank sent a payment back, with the credit line of the statement where there is one: the line
 * is no new money of anybody. Where the bank has told the return before, only the line is added to it.
 */
export const recordReturn: DecideFund<'fund.record-return'> = (input, view, context) => {
  const payout = payoutIn(view, input)
  if (payout.kind === 'refused') return payout
  const { row } = payout
  const { receiptId } = input
  const isKnown = row.returnedOn !== null
  if (row.state !== 'paid' && !isKnown) return refuse('fund.payout-state', { state: row.state })
  if (isKnown && receiptId === undefined) return accept([])
  const line = receiptId === undefined ? undefined : view.get('fund_receipt', receiptId)
  if (receiptId !== undefined && !line) return refuse('fund.receipt-unknown')
  if (isKnown && row.returnReceiptId !== null) {
    return row.returnReceiptId === receiptId ? accept([]) : refuse('fund.payout-state', { state: row.state })
  }
  const isWhole = line?.state === 'unidentified' && line.openFen === line.amountMinor
  if (line && !isWhole) return refuse('fund.receipt-not-open', { state: line.state })
  if (line && line.amountMinor !== row.amountFen) {
    return refuse('fund.return-is-whole', { amountFen: row.amountFen, returnedFen: line.amountMinor })
  }
  const on = line?.bookedOn ?? input.returnedOn ?? context.today
  // A line of the statement is the bank's own word: a day of payment that a person wrote down too late does not outweigh it.
  const from = line ? row.sentOn : row.paidOn
  if (!isKnown && !isBankDay(on, from, context)) return refuse('fund.bank-day-fits', { bankOn: on })
  const { code, text, bankReference: reference } = input
  const returned = isKnown ? [] : [returnedEvent(row, { code, text, reference, on }, receiptId ?? null, view)]
  if (!line) return accept(returned)
  const ofLine = { receiptId: line.id, caseId: row.caseId, payoutId: row.id }
  const found = isKnown ? [event('fund.ReturnLineFound', { ...ofPayout(row), receiptId: line.id })] : []
  return accept([
    ...returned,
    ...found,
    event('fund.ReceiptIsReturn', ofLine, { stream: receiptStream(line.id) }),
  ])
}
