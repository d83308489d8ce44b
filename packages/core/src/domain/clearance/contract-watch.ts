import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import type { Role } from '../../kernel/role'

const WATCHERS: readonly Role[] = [
  'special-supervisor',
  'execution-director',
  'vice-president-in-charge',
  'president',
  'system-administrator',
]

/** What a supervisor of accounts looks for: in payouts, and in what lies on accounts. */
export const PAYOUT_ALARMS = ['wrong-payee', 'no-basis'] as const
export type PayoutAlarm = (typeof PAYOUT_ALARMS)[number]

/** What exactly is wrong with a payout. */
export const PAYOUT_SIGNS = [
  /** wrong-payee: no party of the case, not of the side that the purpose leads to, another name than the party's. */
  'payee-is-no-party',
  'payee-does-not-fit',
  'payee-name-differs',
  /** wrong-payee: entered by one of those who asked, approved or sent. */
  'payee-entered-by-payer',
  /** wrong-payee: the same bank account under different names. */
  'account-of-several',
  /** wrong-payee: the bank sent it back. */
  'returned-by-bank',
  /** no-basis: sent without a second person, or by too few people. */
  'not-approved',
  'too-few-people',
  /** no-basis: more than the case claims has been paid as claim. */
  'beyond-claim',
  /** no-basis: paid, and the ledger has no payment for it, or of another amount. */
  'not-in-ledger',
] as const
export type PayoutSign = (typeof PAYOUT_SIGNS)[number]

/** A payout that a supervisor should look at, and why. */
export interface AlarmingPayout {
  readonly payoutId: string
  readonly caseId: string
  readonly caseNumber: string
  readonly accountId: string
  readonly payeeName: string
  /** Masked. */
  readonly payeeAccount: string
  readonly amountFen: bigint
  readonly purpose: string
  readonly basis: string
  readonly state: string
  readonly requestedOn: string
  readonly alarms: readonly PayoutAlarm[]
  readonly signs: readonly PayoutSign[]
}

/** One account with what is to be looked at. */
export interface WatchedAccount {
  readonly accountId: string
  readonly caseId: string
  readonly caseNumber: string
  /** Whose account it is, where each person has one. */
  readonly partyId: string | null
  readonly debtorLabel: string
  readonly heldFen: bigint
  readonly unclaimedFen: bigint
  readonly overdueFen: bigint
  /** Days of the oldest sum that is still there. */
  readonly oldestDays: number
  readonly alarmingPayouts: number
}

/** 监管: what lies without a case, unclaimed, too long; and payouts that look wrong. */
export interface AccountWatch {
  readonly unattributed: { readonly items: number; readonly sumFen: bigint }
  readonly unclaimed: { readonly items: number; readonly sumFen: bigint }
  readonly overdue: { readonly items: number; readonly sumFen: bigint }
  readonly wrongPayee: { readonly items: number; readonly sumFen: bigint }
  readonly withoutBasis: { readonly items: number; readonly sumFen: bigint }
  /** Accounts with any of it, the oldest money first. */
  readonly accounts: CountedPage<WatchedAccount>
}

/** Payouts asked for since this day; a year back when nothing is said. */
const since = field.date().optional()

export const watchQueries = {
  'clearance.watch': query<AccountWatch>()({
    input: z.object({ since, limit: field.limit(), cursor: field.cursor() }),
    allow: WATCHERS,
  }),
  'clearance.payouts': query<CountedPage<AlarmingPayout>>()({
    input: z.object({
      since,
      alarm: z.enum(PAYOUT_ALARMS).optional(),
      caseId: field.id().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: WATCHERS,
  }),
}
