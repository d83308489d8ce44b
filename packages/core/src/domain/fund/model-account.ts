import type { EvolveTable } from '../../kernel/module'
import { date, fen, integer, nullable, type RowOf, table, text } from '../../kernel/table'
import { put, type View } from '../../kernel/view'

/** Where money is, seen from one case account; every entry takes from one and gives to another, so all sum to zero. */
export type FundLedger = 'bank' | 'available' | 'reserved' | 'paid'

export type EntryKind = 'receipt' | 'opening' | 'reserve' | 'release' | 'payment'

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
    paidFen: fen(),
    openedOn: date(),
    /** Since when money has lain here without a break; none when it is empty. */
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
  },
  indexes: [{ columns: ['caseId', 'seq'] }, { columns: ['bookedOn', 'kind'] }],
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
  }
  /** Nothing is left on the accounts of the case: the clock for paying out ends. */
  'fund.AccountEmptied': { caseId: string }
}

/** Moves money between two ledgers of an account; the entry sums to zero by construction. */
export function move(
  view: View<AccountRows>,
  event: { readonly seq: number; readonly occurredOn: string; readonly stream: string },
  entry: Pick<
    EntryRow,
    'caseId' | 'accountId' | 'kind' | 'fromLedger' | 'toLedger' | 'amountFen' | 'receiptId' | 'payoutId'
  >,
) {
  const account = view.get('fund_account', entry.accountId)
  if (!account) throw new Error(`no account ${entry.accountId}`)
  const after = { ...account } as { -readonly [K in keyof AccountRow]: AccountRow[K] }
  if (entry.fromLedger === 'available') after.availableFen -= entry.amountFen
  if (entry.fromLedger === 'reserved') after.reservedFen -= entry.amountFen
  if (entry.toLedger === 'available') after.availableFen += entry.amountFen
  if (entry.toLedger === 'reserved') after.reservedFen += entry.amountFen
  if (entry.toLedger === 'paid') after.paidFen += entry.amountFen
  if (entry.fromLedger === 'bank') after.receivedFen += entry.amountFen
  const holds = after.availableFen + after.reservedFen > 0n
  after.holdingSince = holds ? (after.holdingSince ?? event.occurredOn) : null
  const id = `${account.id}-${String(event.seq).padStart(6, '0')}`
  return [
    put<AccountRows, 'fund_account'>('fund_account', after),
    put<AccountRows, 'fund_entry'>('fund_entry', {
      id,
      seq: event.seq,
      bookedOn: event.occurredOn,
      ...entry,
    }),
  ]
}

export const evolveAccount: EvolveTable<AccountEvents, AccountRows> = {
  'fund.AccountOpened': (_view, { data }) => [put('fund_account', data)],
  'fund.MoneyReceived': (view, event) =>
    move(view, event, {
      caseId: event.data.caseId,
      accountId: event.data.accountId,
      kind: event.data.receiptId === null ? 'opening' : 'receipt',
      fromLedger: 'bank',
      toLedger: 'available',
      amountFen: event.data.amountFen,
      receiptId: event.data.receiptId,
      payoutId: null,
    }),
  'fund.AccountEmptied': () => [],
}
