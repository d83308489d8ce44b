import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { hashText } from '../../kernel/hash'
import type { Decide } from '../../kernel/module'
import { receiptStream } from '../../kernel/stream'
import type { CaseRows } from '../case/model'
import { type fundCommands, receiptIdOf } from './contract'
import type { FundEvents, FundRows, ReceiptRow, ReceiptState } from './model'

/** What the room reads. */
export type FundView = FundRows & CaseRows

/** What the room may record. */
export type FundEvent = EventsOf<FundEvents>

/** The decision of a fund command. */
export type DecideFund<N extends keyof typeof fundCommands> = Decide<
  (typeof fundCommands)[N],
  FundView,
  FundEvent
>

/**
 * The virtual number of a case's account (一案一账号, seed 002:4): `ZX`, 15 digits and a Luhn check digit. It follows
 * from the case number alone, so that a repeated filing and every import print the same number on their documents; the
 * check digit finds a mistyped digit before anybody looks for the account.
 */
export function accountNumberOf(caseNumber: string): string {
  const digits = (BigInt(`0x${hashText(caseNumber).slice(0, 16)}`) % 10n ** 15n).toString().padStart(15, '0')
  return `ZX${digits}${luhnDigit(digits)}`
}

/** The digit that makes a number pass the Luhn check (ISO/IEC 7812-1). */
function luhnDigit(digits: string): number {
  let sum = 0
  for (const [at, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return (10 - (sum % 10)) % 10
}

/** Opens the one account of a case; a case that has one keeps it (seed 002:4). */
export const openAccount: DecideFund<'fund.open-account'> = (input, view, context) => {
  const filed = view.get('case_case', input.caseId)
  if (!filed) return refuse('fund.case-has-account')
  if (view.get('fund_account', filed.id)) return accept([])
  return accept([
    event('fund.AccountOpened', {
      id: filed.id,
      caseId: filed.id,
      caseNumber: filed.caseNumber,
      debtorLabel: filed.debtorLabel,
      accountNumber: accountNumberOf(filed.caseNumber),
      receivedFen: 0n,
      availableFen: 0n,
      reservedFen: 0n,
      paidFen: 0n,
      openedOn: context.today,
      holdingSince: null,
    }),
  ])
}

/** Takes over what an older system held for an imported case, as one opening entry. */
export const takeOver: DecideFund<'fund.take-over'> = (input, view) => {
  if (!view.get('fund_account', input.caseId)) return refuse('fund.case-has-account')
  return accept([
    event('fund.MoneyReceived', {
      caseId: input.caseId,
      receiptId: null,
      amountFen: input.amountFen,
      payerName: '',
    }),
  ])
}

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

/** Says which case a sum belongs to: from now on it lies on that case's account. */
export const identifyReceipt: DecideFund<'fund.identify-receipt'> = (input, view) => {
  const receipt = view.get('fund_receipt', input.receiptId)
  if (!receipt) return refuse('fund.receipt-unknown')
  if (receipt.state !== 'unidentified') return refuse('fund.receipt-not-open', { state: receipt.state })
  if (view.get('case_case', input.caseId)?.state === 'closed') {
    return refuse('fund.closed-case-takes-no-money')
  }
  if (!view.get('fund_account', input.caseId)) return refuse('fund.case-has-account')
  return accept([
    event('fund.MoneyReceived', {
      caseId: input.caseId,
      receiptId: receipt.id,
      amountFen: receipt.amountMinor,
      payerName: receipt.payerName,
    }),
    event(
      'fund.ReceiptIdentified',
      { receiptId: receipt.id, caseId: input.caseId, reason: input.reason },
      { stream: receiptStream(receipt.id) },
    ),
  ])
}
