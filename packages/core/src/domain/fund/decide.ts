import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { hashText } from '../../kernel/hash'
import type { Decide } from '../../kernel/module'
import type { CaseRows } from '../case/model'
import type { fundCommands } from './contract'
import type { FundEvents, FundRows } from './model'

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

/** The id of the account of a case, or of one person in it where each has his own (一案一人一账号, seed 004:58). */
export function accountIdOf(caseId: string, partyId: string | null = null): string {
  return partyId === null ? caseId : `${caseId}.${partyId}`
}

/** Opens the one account of a case; a case that has one keeps it (seed 002:4). */
export const openAccount: DecideFund<'fund.open-account'> = (input, view, context) => {
  const filed = view.get('case_case', input.caseId)
  if (!filed) return refuse('fund.case-has-account')
  if (view.get('fund_account', accountIdOf(filed.id))) return accept([])
  return accept([
    event('fund.AccountOpened', {
      id: accountIdOf(filed.id),
      caseId: filed.id,
      partyId: null,
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
  if (!view.get('fund_account', accountIdOf(input.caseId))) return refuse('fund.case-has-account')
  return accept([
    event('fund.MoneyReceived', {
      caseId: input.caseId,
      accountId: accountIdOf(input.caseId),
      receiptId: null,
      amountFen: input.amountFen,
      payerName: '',
    }),
  ])
}
