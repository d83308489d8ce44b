import { type CourtId, type Engine, hashValue, importActor, LINES_AT_ONCE } from '@zhixing/core'
import type { CommandInput, CommandResult } from '@zhixing/core/client'
import type { Statement, StatementBalance, StatementEntry } from '../bank-statement/index'
import { lineId } from './statement-report'

/** Who reads statements in. */
export const STATEMENT_ACTOR = 'import:bank-statement'

type Line = CommandInput<'reconciliation.record-lines'>['lines'][number]

/**
 * Keeps a statement as the bank wrote it, so that it can be compared with what the court has booked: balances, sums and
 * every booked line, without names and account numbers of anybody. The same statement again keeps nothing.
 */
export async function keepStatement(engine: Engine, courtId: CourtId, statement: Statement): Promise<void> {
  const lines = statement.entries.flatMap((entry) => lineOf(statement, entry) ?? [])
  const header = headerOf(statement, lines)
  // Without an account nothing of it is booked; without a line and a day it says nothing.
  if (!header) return
  const actor = importActor(courtId, STATEMENT_ACTOR)
  const give = async <R>(name: string, input: unknown) => {
    const outcome = await engine.execute({ name, input, actor })
    if (outcome.kind === 'refused') throw new Error(`${name} refused by ${outcome.rule}`)
    return outcome.result as R
  }
  const contentHash = hashValue({ header, lines })
  const { statementId } = await give<CommandResult<'reconciliation.record-statement'>>(
    'reconciliation.record-statement',
    { ...header, contentHash },
  )
  for (let after = 0; after < lines.length; after += LINES_AT_ONCE) {
    const part = { statementId, after, lines: lines.slice(after, after + LINES_AT_ONCE) }
    await give('reconciliation.record-lines', part)
  }
}

type Header = Omit<CommandInput<'reconciliation.record-statement'>, 'contentHash'>

function headerOf(statement: Statement, lines: readonly Line[]): Header | undefined {
  const { account, from, to, opening, closing } = statement
  const days = [...lines.map(({ bookedOn }) => bookedOn), from ?? '', to ?? ''].filter((day) => day !== '')
  const [fromOn] = [...days].sort()
  const toOn = [...days].sort().at(-1)
  if (account.number === '' || fromOn === undefined || toOn === undefined) return undefined
  const currency = account.currency ?? opening?.currency ?? lines[0]?.currency ?? 'CNY'
  const sum = (direction: Line['direction']) =>
    lines
      .filter((line) => line.direction === direction && line.currency === currency)
      .reduce((total, { amountMinor }) => total + amountMinor, 0n)
  return {
    bankAccount: account.number,
    bankId: statement.id,
    page: statement.page ?? 0,
    fromOn,
    toOn,
    currency,
    openingMinor: signed(opening),
    openingCurrency: opening?.currency ?? null,
    closingMinor: signed(closing),
    closingCurrency: closing?.currency ?? null,
    creditMinor: sum('credit'),
    debitMinor: sum('debit'),
    lineCount: lines.length,
    refusedLines: statement.counts.refused,
  }
}

function signed(balance: StatementBalance | undefined): bigint | null {
  if (!balance) return null
  return balance.creditDebit === 'credit' ? balance.amountMinor : -balance.amountMinor
}

/** A line that is money of the account: booked by the bank, of some day, of more than zero. */
function lineOf(statement: Statement, entry: StatementEntry): Line | undefined {
  const bookedOn = entry.bookedOn ?? entry.valueOn
  if (entry.status !== 'BOOK' || entry.amountMinor === 0n || bookedOn === undefined) return undefined
  return {
    serial: entry.serial,
    receiptId: lineId(statement, entry),
    direction: entry.direction,
    amountMinor: entry.amountMinor,
    currency: entry.currency,
    bookedOn,
    endToEndId: entry.endToEndId ?? null,
    reversal: entry.reversal,
  }
}
