import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, PARTY, type Role } from '../../kernel/role'
import type { EntryKind, EntryRow, PayoutState } from './model'

const FINANCE: readonly Role[] = [
  'fund-clerk',
  'cashier',
  'execution-director',
  'vice-president-in-charge',
  'special-supervisor',
  'system-administrator',
]

/** Entries of one kind on a day. */
export interface DayMovement {
  readonly kind: EntryKind
  readonly amountFen: bigint
}

/** What the court had in custody for cases before a day, what moved on it, and what was left: before + in − out = after. */
export interface DayStatement {
  readonly day: string
  readonly openingHeldFen: bigint
  readonly inFen: bigint
  readonly outFen: bigint
  readonly closingHeldFen: bigint
  readonly movements: readonly DayMovement[]
  readonly entries: CountedPage<EntryRow & { readonly caseNumber: string }>
}

/** A payout to a party, as the party may see it. */
export interface PartyPayout {
  readonly payoutId: string
  readonly amountFen: bigint
  readonly purpose: string
  readonly state: PayoutState
  readonly requestedOn: string
  readonly paidOn: string | null
  readonly returnedOn: string | null
  /** Masked. */
  readonly payeeAccount: string
}

/** The money of one party in a case: what came in for him to pay, what went out to him. */
export interface PartyStatement {
  readonly caseId: string
  readonly partyId: string
  readonly partyName: string
  readonly role: string
  /** Of a debtor: what has come in on his account, or on the one of the case when he has none of his own. */
  readonly receivedFen: bigint
  readonly receipts: readonly { readonly entryId: string; readonly on: string; readonly amountFen: bigint }[]
  /** Whether these are of his own account. */
  readonly ownAccount: boolean
  /** Paid and not sent back. */
  readonly paidFen: bigint
  /** On its way. */
  readonly pendingFen: bigint
  readonly payouts: readonly PartyPayout[]
}

export const statementQueries = {
  /** 日报: all entries of a day, with what was held before and after. */
  'fund.day': query<DayStatement>()({
    input: z.object({ day: field.date(), limit: field.limit(100), cursor: field.cursor() }),
    allow: FINANCE,
  }),
  /** The flows of one party; a party sees his own and nobody else's. */
  'fund.party-statement': query<PartyStatement | null>()({
    input: z.object({ caseId: field.id(), partyId: field.id() }),
    allow: [...COURT_STAFF, PARTY],
    right: 'know',
  }),
}
