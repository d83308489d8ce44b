import type { DecideContext } from '../../kernel/context'
import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { receiptStream } from '../../kernel/stream'
import { receiptIdOf } from './contract'
import { accountNumbersIn, chooseAccount, type DecideFund } from './decide'
import { claimRow } from './decide-claim'
import { type ReceiptRow, type ReceiptState, referralIdOf } from './model'

/**
 * Books a line of a bank statement once (promise M6). The line is known by account and serial: the same line again
 * books nothing, a line of the same serial that says something else is refused and left to a person.
 */
export const bookReceipt: DecideFund<'fund.book-receipt'> = (input, view) => {
  const id = receiptIdOf(input.bankAccount, input.serial)
  const booked = view.get('fund_receipt', id)
  if (booked && !isSameLine(booked, input)) {
    return refuse('fund.serial-conflict', {
      serial: input.serial,
      bookedOn: booked.bookedOn,
      bookedFen: booked.amountMinor,
      bookedCurrency: booked.currency,
      bookedDirection: booked.direction,
      givenOn: input.bookedOn,
      givenFen: input.amountMinor,
      givenCurrency: input.currency,
      givenDirection: input.direction,
    })
  }
  if (booked) return accept([], { receiptId: id, booked: false })
  const row: ReceiptRow = {
    id,
    ...input,
    state: stateOfLine(input),
    openFen: stateOfLine(input) === 'unidentified' ? input.amountMinor : 0n,
    caseId: null,
    identifiedBy: null,
    identifiedOn: null,
  }
  // The bank's day is what is claimed; when the court learned of it is the journal's `recordedAt`.
  return accept([event('fund.ReceiptBooked', row, { occurredOn: input.bookedOn })], {
    receiptId: id,
    booked: true,
  })
}

type Line = Pick<ReceiptRow, 'amountMinor' | 'currency' | 'direction' | 'bookedOn'>

// Names and remittance texts are written differently by every export of one bank; these four never are.
function isSameLine(booked: Line, given: Line): boolean {
  return (
    booked.amountMinor === given.amountMinor &&
    booked.currency === given.currency &&
    booked.direction === given.direction &&
    booked.bookedOn === given.bookedOn
  )
}

function stateOfLine(line: Line): ReceiptState {
  if (line.direction === 'debit') return 'debit'
  return line.currency === 'CNY' ? 'unidentified' : 'foreign-currency'
}

/**
 * One person says which case a whole sum belongs to: from now on it lies on that case's account. Where the profile wants two
 * persons, one is enough only for a line that carries the number of the account itself.
 */
export const identifyReceipt: DecideFund<'fund.identify-receipt'> = (input, view, context) => {
  const receipt = view.get('fund_receipt', input.receiptId)
  if (!receipt) return refuse('fund.receipt-unknown')
  if (receipt.state !== 'unidentified') return refuse('fund.receipt-not-open', { state: receipt.state })
  if (view.get('case_case', input.caseId)?.state === 'closed') {
    return refuse('fund.closed-case-takes-no-money')
  }
  const chosen = chooseAccount(view, input.caseId, input.accountId)
  if (chosen.kind === 'refused') return chosen
  const { account } = chosen
  if (needsTwo(context) && !accountNumbersIn(receipt).includes(account.accountNumber)) {
    return refuse('fund.claim-by-two')
  }
  const { caseId, receiptId, reason } = input
  const part = { caseId, accountId: account.id, amountFen: receipt.openFen }
  const said = { receiptId, target: 'case', parts: [part], amountMinor: receipt.openFen } as const
  const claim = claimRow({ ...said, as: 'receipt', reason, evidence: null }, context)
  const decided = { state: 'confirmed', decidedBy: claim.claimedBy, decidedOn: claim.claimedOn } as const
  const asked = view.get('fund_referral', referralIdOf(caseId, receiptId))?.state === 'open'
  const { amountFen } = part
  return accept([
    event('fund.MoneyReceived', { ...part, receiptId, payerName: receipt.payerName }),
    event('fund.ReceiptIdentified', { ...claim, ...decided }, { stream: receiptStream(receiptId) }),
    ...(asked ? [event('fund.ReceiptClaimed', { caseId, receiptId, claimId: claim.id, amountFen })] : []),
  ])
}

/** 认领由两人办理: a switch of the profile. */
const needsTwo = ({ profile }: DecideContext) => profile.parameters['fund.claim-by-two'] === true
