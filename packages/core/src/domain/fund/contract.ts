import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import type { CountedPage, Page } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import type { BankAccountRow } from '../organisation/model'
import { accountCommands } from './contract-account'
import type { ApprovalStand } from './contract-approval'
import { claimCommands } from './contract-claim'
import { depositCommands } from './contract-deposit'
import { type PayeeProvenance, payeeCommands, payeeQueries } from './contract-payee'
import { paymentFileCommands, paymentFileQueries } from './contract-payment-file'
import { payoutCommands } from './contract-payout'
import { payoutBankCommands } from './contract-payout-bank'
import { postponementCommands, postponementQueries } from './contract-postponement'
import { receiptCommands } from './contract-receipt'
import { FUND_STAFF } from './contract-staff'
import { statementQueries } from './contract-statements'
import { sumQueries } from './contract-sums'
import { traceQueries } from './contract-trace'
import { treasuryCommands, treasuryQueries } from './contract-treasury'
import { unsettledQueries } from './contract-unsettled'
import type { AccountRow, EntryRow, PayoutRow, ReceiptRow } from './model'

export { receiptIdOf } from './contract-receipt'

/** The account of a case as a statement; account numbers of payees are masked. */
export interface FundStatement {
  /** The account; where each debtor has his own and none is named, all of them added up. */
  readonly account: AccountRow
  readonly accounts: readonly AccountRow[]
  readonly entries: Page<EntryRow & { readonly balanceFen: bigint }>
  readonly payouts: readonly (PayoutRow &
    ApprovalStand & {
      readonly requestedByName: string
      readonly approvedByName: string | null
      readonly sentByName: string | null
      /** Where the account comes from; nothing where none is named. */
      readonly provenance: PayeeProvenance | null
    })[]
}

/** An account of a case with the account of the court in which its money lies; the number of that is masked. */
export type CaseAccount = AccountRow & {
  /** 执行款专户; nothing where the court has not said. */
  readonly pooled: Pick<BankAccountRow, 'holderName' | 'bank' | 'courtAccountNumber'> | null
}

/** Why a receipt may belong to a case, the surest first. */
export type SuggestionReason =
  | 'account-number'
  | 'case-number-in-remittance'
  | 'payer-is-debtor'
  | 'exact-amount'

/** A case that a receipt may belong to, and why. */
export interface ReceiptSuggestion {
  readonly caseId: string
  readonly caseNumber: string
  readonly debtorLabel: string
  /** The surest of the reasons. */
  readonly reason: SuggestionReason
  /** Each reason with what was found: the number in the line, the name, the amount that is still open. */
  readonly evidence: readonly { readonly reason: SuggestionReason; readonly found: string }[]
  /** The number of the account, or the case number together with payer or amount: a person still decides. */
  readonly sure: boolean
}

/** Money that nobody has identified yet: the list that must reach zero. */
export interface UnidentifiedPage extends CountedPage<ReceiptRow> {
  readonly sumFen: bigint
}

/** A payment at the bank, without what is personal: what a host asks the bank about. */
export interface PaymentAtBank
  extends Pick<
    PayoutRow,
    | 'caseId'
    | 'caseNumber'
    | 'amountFen'
    | 'state'
    | 'bankKey'
    | 'bankState'
    | 'bankText'
    | 'sentOn'
    | 'paidOn'
  > {
  readonly payoutId: string
}

/** Control totals of a court: received = paid + held. */
export interface FundTotals {
  readonly receivedFen: bigint
  readonly paidFen: bigint
  readonly heldFen: bigint
  readonly unidentifiedFen: bigint
}

export const fundCommands = {
  ...accountCommands,
  ...receiptCommands,
  ...claimCommands,
  ...payeeCommands,
  ...payoutCommands,
  ...payoutBankCommands,
  ...paymentFileCommands,
  ...depositCommands,
  ...treasuryCommands,
  ...postponementCommands,
}

export const fundQueries = {
  'fund.statement': query<FundStatement | null>()({
    input: z.object({
      caseId: field.id(),
      accountId: field.id().optional(),
      limit: field.limit(100),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  'fund.accounts': query<readonly CaseAccount[]>()({
    input: z.object({ caseId: field.id() }),
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
  /** Payments sent and not answered, or paid since a day and perhaps coming back; oldest first. */
  'fund.at-bank': query<CountedPage<PaymentAtBank>>()({
    input: z.object({
      state: z.enum(['sent', 'paid']).default('sent'),
      since: field.date().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: [...FUND_STAFF, 'system'],
  }),
  ...payeeQueries,
  ...sumQueries,
  ...traceQueries,
  ...statementQueries,
  ...postponementQueries,
  ...unsettledQueries,
  ...paymentFileQueries,
  ...treasuryQueries,
  'fund.totals': query<FundTotals>()({ input: z.object({}), allow: FUND_STAFF }),
}
