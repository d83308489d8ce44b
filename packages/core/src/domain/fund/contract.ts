import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage, Page } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream, naturalId, receiptStream } from '../../kernel/stream'
import type { AccountRow, EntryRow, PayoutRow, ReceiptRow } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const onePayout = z.object({ caseId: field.id(), payoutId: field.id() })
const FUND_STAFF: readonly Role[] = [
  'fund-clerk',
  'cashier',
  'execution-director',
  'vice-president-in-charge',
  'special-supervisor',
  'system-administrator',
]

/** A bank line is itself: the same account and serial meet the line already booked. */
export function receiptIdOf(bankAccount: string, serial: string): string {
  return naturalId('receipt', bankAccount, serial)
}

/** The account of a case as a statement; account numbers of payees are masked. */
export interface FundStatement {
  readonly account: AccountRow
  readonly entries: Page<EntryRow & { readonly balanceFen: bigint }>
  readonly payouts: readonly (PayoutRow & {
    readonly requestedByName: string
    readonly approvedByName: string | null
  })[]
}

/** A case that a receipt may belong to, and why. */
export interface ReceiptSuggestion {
  readonly caseId: string
  readonly caseNumber: string
  readonly debtorLabel: string
  /** `account-number`, `case-number-in-remittance`, `payer-is-debtor`. */
  readonly reason: string
}

/** Money that nobody has identified yet: the list that must reach zero. */
export interface UnidentifiedPage extends CountedPage<ReceiptRow> {
  readonly sumFen: bigint
}

/** Control totals of a court: received = paid + held. */
export interface FundTotals {
  readonly receivedFen: bigint
  readonly paidFen: bigint
  readonly heldFen: bigint
  readonly unidentifiedFen: bigint
}

export const fundCommands = {
  /** One account for a case; called when it is filed. */
  'fund.open-account': command()({
    input: z.object({ caseId: field.id() }),
    streams: ofCase,
    reads: ['case_case', 'fund_account'],
    emits: ['fund.AccountOpened'],
    allow: ['system'],
  }),
  /** Money that an older system already held for an imported case. */
  'fund.take-over': command()({
    input: z.object({ caseId: field.id(), amountFen: field.positiveFen() }),
    streams: ofCase,
    reads: ['fund_account'],
    emits: ['fund.MoneyReceived'],
    allow: ['system'],
  }),
  /** Books one line of a bank statement; the same line again books nothing. */
  'fund.book-receipt': command<{ receiptId: string; booked: boolean }>()({
    input: z.object({
      bankAccount: field.text(60),
      serial: field.text(200),
      statementId: field.text(200),
      direction: z.enum(['credit', 'debit']),
      amountMinor: field.positiveFen(),
      currency: z.string().regex(/^[A-Z]{3}$/),
      bookedOn: field.date(),
      payerName: z.string().max(200).default(''),
      payerAccount: field.text(60).nullable().default(null),
      remittance: z.string().max(1000).default(''),
    }),
    streams: (input) => receiptStream(receiptIdOf(input.bankAccount, input.serial)),
    reads: ['fund_receipt'],
    emits: ['fund.ReceiptBooked'],
    allow: ['import', 'fund-clerk'],
    creates: true,
  }),
  'fund.identify-receipt': command()({
    input: z.object({ receiptId: field.id(), caseId: field.id(), reason: field.text(300) }),
    streams: (input) => [caseStream(input.caseId), receiptStream(input.receiptId)],
    reads: ['case_case', 'fund_account', 'fund_receipt'],
    emits: ['fund.ReceiptIdentified', 'fund.MoneyReceived'],
    allow: ['fund-clerk'],
  }),
  /** Reserves money for a payee; the rest of the account stays available. */
  'fund.request-payout': command<{ payoutId: string; contentHash: string }>()({
    input: z.object({
      caseId: field.id(),
      payeePartyId: field.id(),
      payeeAccount: field.text(60),
      payeeBank: field.text(120),
      amountFen: field.positiveFen(),
      purpose: z.enum(['claim', 'refund', 'fee']).default('claim'),
      basis: field.text(200),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'fund_account', 'fund_payout'],
    emits: ['fund.PayoutRequested'],
    allow: ['quota-judge', 'execution-officer'],
  }),
  /** A second person approves exactly what is in the hash. */
  'fund.approve-payout': command()({
    input: onePayout.extend({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    streams: ofCase,
    reads: ['fund_payout'],
    emits: ['fund.PayoutApproved'],
    allow: ['execution-director', 'vice-president-in-charge', 'team-head'],
  }),
  /** A third person sends it to the bank. */
  'fund.send-payout': command()({
    input: onePayout,
    streams: ofCase,
    reads: ['fund_payout'],
    emits: ['fund.PayoutSent'],
    allow: ['cashier'],
  }),
  /** The bank says it is paid. */
  'fund.confirm-payment': command()({
    input: onePayout.extend({ bankReference: field.text(100) }),
    streams: ofCase,
    reads: ['fund_account', 'fund_payout'],
    emits: ['fund.PayoutPaid', 'fund.AccountEmptied'],
    allow: ['system', 'cashier'],
  }),
  /** Gives up a payout that the bank has not got yet; the money is available again. */
  'fund.void-payout': command()({
    input: onePayout.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: ['fund_account', 'fund_payout'],
    emits: ['fund.PayoutVoided'],
    allow: ['quota-judge', 'execution-officer', 'execution-director', 'vice-president-in-charge'],
  }),
}

export const fundQueries = {
  'fund.statement': query<FundStatement | null>()({
    input: z.object({ caseId: field.id(), limit: field.limit(100), cursor: field.cursor() }),
    allow: COURT_STAFF,
  }),
  'fund.unidentified': query<UnidentifiedPage>()({
    input: z.object({ limit: field.limit(), cursor: field.cursor() }),
    allow: FUND_STAFF,
  }),
  'fund.suggest': query<readonly ReceiptSuggestion[]>()({
    input: z.object({ receiptId: field.id() }),
    allow: FUND_STAFF,
  }),
  'fund.totals': query<FundTotals>()({ input: z.object({}), allow: FUND_STAFF }),
}
