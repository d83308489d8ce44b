import type { EvolveTable } from '../../kernel/module'
import { date, fen, integer, nullable, type RowOf, table, text } from '../../kernel/table'
import { put, type RowChange, type View } from '../../kernel/view'

/**
 * Where money is, seen from one case account; every entry takes from one and gives to another, so all sum to zero.
 * `bank` and `paid` are outside, before and after; `deposited` (提存) is still in the court's custody.
 */
export type FundLedger = 'bank' | 'available' | 'reserved' | 'paid' | 'deposited' | 'other-account'

/** What an entry does, and between which ledgers: nothing is ever edited, a correction is an entry of its own. */
export const LEDGERS_OF = {
  receipt: ['bank', 'available'],
  opening: ['bank', 'available'],
  interest: ['bank', 'available'],
  reserve: ['available', 'reserved'],
  release: ['reserved', 'available'],
  payment: ['reserved', 'paid'],
  /** The bank sent a payment back. */
  return: ['paid', 'available'],
  /** The same, kept for its payee: the case is closed, or it was deposited before. */
  'return-kept': ['paid', 'deposited'],
  deposit: ['reserved', 'deposited'],
  collect: ['deposited', 'reserved'],
  /** An identification was undone: the receipt is open again. */
  unidentify: ['available', 'bank'],
  'transfer-out': ['available', 'other-account'],
  'transfer-in': ['other-account', 'available'],
} as const satisfies Readonly<Record<string, readonly [FundLedger, FundLedger]>>

export type EntryKind = keyof typeof LEDGERS_OF

export const accounts = table('fund_account', {
  stream: 'case',
  columns: {
    caseId: text(),
    /** Whose account it is where each person of a case has one (一案一人一账号, seed 004:58); none where the case has one. */
    partyId: nullable(text()),
    caseNumber: text(),
    debtorLabel: text(),
    /** Virtual number of this account (一案一账号, seed 002:4). */
    accountNumber: text(),
    receivedFen: fen(),
    availableFen: fen(),
    reservedFen: fen(),
    /** 提存: performed towards the payee, kept until he collects it; does not hinder closing (law 民法典 570-574). */
    depositedFen: fen(),
    paidFen: fen(),
    openedOn: date(),
    /** Since when money that waits to be paid has lain here without a break; none when there is none. */
    holdingSince: nullable(date()),
  },
  indexes: [
    { columns: ['caseId'] },
    { columns: ['accountNumber'] },
    { columns: ['holdingSince'], whereNotNull: 'holdingSince' },
  ],
})

export const entries = table('fund_entry', {
  stream: 'case',
  appendOnly: true,
  columns: {
    caseId: text(),
    accountId: text(),
    seq: integer(),
    kind: text<EntryKind>(),
    fromLedger: text<FundLedger>(),
    toLedger: text<FundLedger>(),
    amountFen: fen(),
    bookedOn: date(),
    receiptId: nullable(text()),
    payoutId: nullable(text()),
    /** The other account of a transfer. */
    otherAccountId: nullable(text()),
  },
  indexes: [
    { columns: ['caseId', 'seq'] },
    { columns: ['accountId', 'seq'] },
    { columns: ['receiptId'], whereNotNull: 'receiptId' },
    { columns: ['payoutId'], whereNotNull: 'payoutId' },
    { columns: ['bookedOn', 'kind'] },
  ],
})

export type AccountRow = RowOf<typeof accounts>
export type EntryRow = RowOf<typeof entries>
export type AccountRows = { fund_account: AccountRow; fund_entry: EntryRow }

export type AccountEvents = {
  'fund.AccountOpened': AccountRow
  'fund.MoneyReceived': {
    caseId: string
    accountId: string
    receiptId: string | null
    amountFen: bigint
    payerName: string
    /** Interest that the bank paid on case money; a receipt when nothing is said. */
    as?: 'interest'
  }
  /** The sum turned out to be another's: it leaves the account, and its receipt is open again. */
  'fund.IdentificationUndone': {
    caseId: string
    accountId: string
    receiptId: string
    claimId: string
    amountFen: bigint
    reason: string
  }
  /** Nothing is left on the accounts of the case: the clock for paying out ends. */
  'fund.AccountEmptied': { caseId: string }
}

/** What an entry says; the ledgers follow from its kind. */
export type Posting = Pick<
  EntryRow,
  'caseId' | 'accountId' | 'kind' | 'amountFen' | 'receiptId' | 'payoutId'
> & {
  readonly otherAccountId?: string
}

type Where = { readonly seq: number; readonly occurredOn: string }

/** Moves money between two ledgers of an account; the entry sums to zero by construction. */
export function move(view: View<AccountRows>, event: Where, posting: Posting): readonly RowChange[] {
  const account = view.get('fund_account', posting.accountId)
  if (!account) throw new Error(`no account ${posting.accountId}`)
  const [fromLedger, toLedger] = LEDGERS_OF[posting.kind]
  const after = moved(account, fromLedger, toLedger, posting.amountFen)
  const holds = after.availableFen + after.reservedFen > 0n
  return [
    put<AccountRows, 'fund_account'>('fund_account', {
      ...after,
      holdingSince: holds ? (account.holdingSince ?? event.occurredOn) : null,
    }),
    put<AccountRows, 'fund_entry'>('fund_entry', {
      ...posting,
      id: `${account.id}-${String(event.seq).padStart(6, '0')}`,
      seq: event.seq,
      bookedOn: event.occurredOn,
      fromLedger,
      toLedger,
      otherAccountId: posting.otherAccountId ?? null,
    }),
  ]
}

/** Which figure of an account a ledger is; what comes from outside or goes back there changes what was received. */
const FIGURES = {
  bank: 'receivedFen',
  'other-account': 'receivedFen',
  available: 'availableFen',
  reserved: 'reservedFen',
  deposited: 'depositedFen',
  paid: 'paidFen',
} as const satisfies Readonly<Record<FundLedger, keyof AccountRow>>

function moved(account: AccountRow, from: FundLedger, to: FundLedger, amountFen: bigint): AccountRow {
  const after = { ...account } as { -readonly [K in keyof AccountRow]: AccountRow[K] }
  // The figure of the outside counts what has come in from it: it grows with what leaves it.
  after[FIGURES[from]] += isOutside(from) ? amountFen : -amountFen
  after[FIGURES[to]] += isOutside(to) ? -amountFen : amountFen
  return after
}

/** Before the account: its own money begins where these end. */
function isOutside(ledger: FundLedger): boolean {
  return ledger === 'bank' || ledger === 'other-account'
}

/** What the court has in custody on an account: nothing of it is paid out yet. */
export function heldOn(account: Pick<AccountRow, 'availableFen' | 'reservedFen' | 'depositedFen'>): bigint {
  return account.availableFen + account.reservedFen + account.depositedFen
}

export const evolveAccount: EvolveTable<AccountEvents, AccountRows> = {
  'fund.AccountOpened': (_view, { data }) => [put('fund_account', data)],
  'fund.MoneyReceived': (view, event) =>
    move(view, event, {
      caseId: event.data.caseId,
      accountId: event.data.accountId,
      kind: event.data.receiptId === null ? 'opening' : (event.data.as ?? 'receipt'),
      amountFen: event.data.amountFen,
      receiptId: event.data.receiptId,
      payoutId: null,
    }),
  'fund.IdentificationUndone': (view, event) =>
    move(view, event, {
      caseId: event.data.caseId,
      accountId: event.data.accountId,
      kind: 'unidentify',
      amountFen: event.data.amountFen,
      receiptId: event.data.receiptId,
      payoutId: null,
    }),
  'fund.AccountEmptied': () => [],
}
