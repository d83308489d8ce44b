import type { Direction, StatementBalance, StatementFile } from '@zhixing/adapters/bank-statement'
import type { BankLine } from '@zhixing/core/testing'

/** The statement of a day out of the bank's books, as a reader of its file would answer it; nothing when nothing moved. */
export function statementOf(
  account: { readonly bankAccount: string; readonly balanceFen: bigint },
  lines: readonly BankLine[],
  { id, day }: { readonly id: string; readonly day: string },
): StatementFile | undefined {
  const ofDay = lines.filter(({ on }) => on === day)
  if (ofDay.length === 0) return undefined
  const openingFen = added(
    account.balanceFen,
    lines.filter(({ on }) => on < day),
  )
  const opening = balance('OPBD', openingFen, day)
  const closing = balance('CLBD', added(openingFen, ofDay), day)
  const entries = ofDay.map(({ serial, direction, amountFen, key, counterparty, remittance }, index) => ({
    serial,
    serialSource: 'AcctSvcrRef' as const,
    amountMinor: amountFen,
    currency: 'CNY',
    decimals: 2,
    direction,
    status: 'BOOK' as const,
    reversal: false,
    bookedOn: day,
    counterparty: { name: counterparty },
    remittance,
    ...(key === null ? {} : { endToEndId: key }),
    details: [],
    position: { element: `Ntry[${index + 1}]`, line: index + 1 },
  }))
  const statement = {
    id,
    account: { number: account.bankAccount, currency: 'CNY' },
    from: day,
    to: day,
    opening,
    closing,
    balances: [opening, closing],
    entries,
    counts: { found: entries.length, read: entries.length, duplicates: 0, refused: 0 },
  }
  return { format: 'camt.053', version: '001.08', messageId: id, statements: [statement], problems: [] }
}

function balance(type: string, fen: bigint, date: string): StatementBalance {
  const creditDebit: Direction = fen < 0n ? 'debit' : 'credit'
  const amountMinor = fen < 0n ? -fen : fen
  return { type, amountMinor, currency: 'CNY', decimals: 2, creditDebit, date }
}

function added(fen: bigint, lines: readonly BankLine[]): bigint {
  return lines.reduce(
    (sum, line) => (line.direction === 'credit' ? sum + line.amountFen : sum - line.amountFen),
    fen,
  )
}
