import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { hashText } from '../../kernel/hash'
import type { Decide } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { CaseRow, CaseRows, PartyRow } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { BankAccountRows } from '../organisation/model'
import type { fundCommands } from './contract'
import type { AccountRow, AccountRows, FundEvents, FundRows, ReceiptRow } from './model'

/** What the room reads. */
export type FundView = FundRows & CaseRows & DossierRows & BankAccountRows

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
 * from the case number alone (and from the debtor, where each has his own), so that a repeated filing and every import
 * print the same number on their documents; the check digit finds a mistyped digit before anybody looks for the account.
 */
export function accountNumberOf(caseNumber: string, partyId: string | null = null): string {
  const whose = partyId === null ? caseNumber : `${caseNumber} ${partyId}`
  const digits = (BigInt(`0x${hashText(whose).slice(0, 16)}`) % 10n ** 15n).toString().padStart(15, '0')
  return `ZX${digits}${luhnDigit(digits)}`
}

/** Numbers of case accounts that stand in a line: as the account it came to, or in its text. */
export function accountNumbersIn(line: Pick<ReceiptRow, 'bankAccount' | 'remittance'>): readonly string[] {
  const text = `${line.bankAccount} ${line.remittance}`.normalize('NFKC').toUpperCase()
  return [...new Set(text.match(/ZX\d{16}(?!\d)/g) ?? [])]
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

/** 一案一账号 or 一案一人一账号: by the profile version that the case runs under (seed 002:4, 004:58). */
const isPerPerson = ({ profile }: DecideContext) =>
  profile.parameters['fund.account-granularity'] === 'case-person'

/**
 * Opens the account of a case when it is filed, or one for each debtor as he is entered. An account that is open stays as
 * it is, whatever the profile says later.
 */
export const openAccount: DecideFund<'fund.open-account'> = ({ caseId, partyId }, view, context) => {
  const filed = view.get('case_case', caseId)
  if (!filed) return refuse('fund.case-has-account')
  if (isPerPerson(context) !== (partyId !== undefined)) return accept([])
  if (partyId === undefined) return accept(opened(view, filed, null, context))
  const party = view.get('case_party', partyId)
  if (party?.caseId !== caseId || party.role !== 'debtor') return accept([])
  return accept(opened(view, filed, party, context))
}

function opened(view: View<FundView>, filed: CaseRow, party: PartyRow | null, { today }: DecideContext) {
  const partyId = party?.id ?? null
  const id = accountIdOf(filed.id, partyId)
  if (view.get('fund_account', id)) return []
  return [
    event('fund.AccountOpened', {
      id,
      caseId: filed.id,
      partyId,
      caseNumber: filed.caseNumber,
      debtorLabel: party?.name ?? filed.debtorLabel,
      accountNumber: accountNumberOf(filed.caseNumber, partyId),
      receivedFen: 0n,
      availableFen: 0n,
      reservedFen: 0n,
      depositedFen: 0n,
      paidFen: 0n,
      openedOn: today,
      holdingSince: null,
    }),
  ]
}

/** The accounts of one case: one, or one for each debtor. */
export function accountsOf(view: View<AccountRows>, caseId: string): readonly AccountRow[] {
  return view.all('fund_account').filter((account) => account.caseId === caseId)
}

type Chosen = { readonly kind: 'found'; readonly account: AccountRow }

/** The account that is named, or the only one that there is: where each debtor has his own, it has to be said whose. */
export function chooseAccount(
  view: View<AccountRows>,
  caseId: string,
  accountId: string | undefined,
): Chosen | Refused {
  const accounts = accountsOf(view, caseId)
  if (accounts.length > 1 && accountId === undefined) {
    return refuse('fund.account-is-named', { count: accounts.length })
  }
  const account = accountId === undefined ? accounts[0] : accounts.find(({ id }) => id === accountId)
  return account ? { kind: 'found', account } : refuse('fund.case-has-account')
}

/**
 * Takes over what an older system held for an imported case, as one opening entry. Whose it was among several debtors the
 * older system does not say: then the case has an account of its own for it.
 */
export const takeOver: DecideFund<'fund.take-over'> = ({ caseId, amountFen }, view, context) => {
  const [first, second] = accountsOf(view, caseId)
  if (!first) return refuse('fund.case-has-account')
  const received = { caseId, receiptId: null, amountFen, payerName: '' }
  if (!second) return accept([event('fund.MoneyReceived', { ...received, accountId: first.id })])
  const filed = view.get('case_case', caseId)
  if (!filed) return refuse('fund.case-has-account')
  const accountId = accountIdOf(caseId)
  return accept([
    ...opened(view, filed, null, context),
    event('fund.MoneyReceived', { ...received, accountId }),
  ])
}
