import { type Engine, receiptIdOf, ZhixingError } from '@zhixing/core'
import {
  type Direction,
  type Position,
  type Statement,
  type StatementEntry,
  totals,
} from '../bank-statement/index'
import type { ImportProblem } from './problem'

/** A booked line as the court's storage has it. */
export interface StoredLine {
  readonly id: string
  readonly amountMinor: bigint
  readonly currency: string
  readonly direction: Direction
}

/** What becomes of an entry: `booked` means "would be booked" in a preview. */
export type EntryStatusHere = 'booked' | 'already-booked' | 'refused' | 'skipped'

/** An entry and what became of it. */
export interface EntryFate {
  readonly entry: StatementEntry
  readonly receiptId: string
  readonly status: EntryStatusHere
  readonly problem?: ImportProblem
}

/** An entry that was not booked, and why. */
export interface EntryException {
  readonly status: 'refused' | 'skipped'
  readonly serial: string
  readonly position: Position
  readonly problem: ImportProblem
}

/** found = booked + alreadyBooked + duplicatesInFile + refused + skipped, always. */
export interface StatementCounts {
  readonly found: number
  readonly booked: number
  readonly alreadyBooked: number
  readonly duplicatesInFile: number
  /** Lines that the reader or a rule refused: a person must look. */
  readonly refused: number
  /** Announced lines that the bank has not booked, and lines of zero. */
  readonly skipped: number
}

/** The sum of one currency and direction: as the statement says, and as the court has it booked. */
export interface ControlTotal {
  readonly currency: string
  readonly decimals: number
  readonly direction: Direction
  readonly statementMinor: bigint
  /** Added up from what is stored for the lines of this statement. */
  readonly bookedMinor: bigint
  /** Of lines that were read and refused: they wait for a person. */
  readonly refusedMinor: bigint
  readonly equal: boolean
}

/** What became of one statement of a file. */
export interface StatementReport {
  readonly id: string
  readonly account: string
  readonly counts: StatementCounts
  readonly controls: readonly ControlTotal[]
  /** Every control total is equal. */
  readonly equal: boolean
  readonly exceptions: readonly EntryException[]
}

/** How many ids one question asks for. */
const IDS_AT_ONCE = 200

/**
 * Lines of these ids that the court has booked. Read from the storage, not through a query: no list of the court's shows
 * debits and identified lines together.
 */
export async function storedLines(
  engine: Engine,
  courtId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredLine>> {
  const reader = engine.storage.forCourt(courtId)
  const found = new Map<string, StoredLine>()
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const value = ids.slice(from, from + IDS_AT_ONCE)
    const where = [{ column: 'id', op: 'in' as const, value }]
    const page = await reader.find({ table: 'fund_receipt', where, limit: IDS_AT_ONCE })
    for (const row of page.items) found.set(row.id, row as unknown as StoredLine)
  }
  return found
}

/** The id that a line has, or would have. */
export function lineId(statement: Statement, entry: StatementEntry): string {
  return receiptIdOf(statement.account.number, entry.serial)
}

/**
 * Writes the report of one statement: counts, control totals from what is stored, and every line that was not booked.
 *
 * @throws ZhixingError `import-rows-lost` when a line is unaccounted for.
 */
export function statementReport(
  statement: Statement,
  fates: readonly EntryFate[],
  stored: ReadonlyMap<string, StoredLine>,
): StatementReport {
  const of = (status: EntryStatusHere) => fates.filter((fate) => fate.status === status)
  const counts: StatementCounts = {
    found: statement.counts.found,
    booked: of('booked').length,
    alreadyBooked: of('already-booked').length,
    duplicatesInFile: statement.counts.duplicates,
    refused: statement.counts.refused + of('refused').length,
    skipped: of('skipped').length,
  }
  const { found, ...parts } = counts
  const accounted = Object.values(parts).reduce((sum, part) => sum + part, 0)
  if (accounted !== found) throw new ZhixingError('import-rows-lost', { found, accounted })
  const controls = controlTotals(statement, fates, stored)
  return {
    id: statement.id,
    account: statement.account.number,
    counts,
    controls,
    equal: controls.every(({ equal }) => equal),
    exceptions: fates.flatMap(({ entry: { serial, position }, status, problem }) =>
      problem && (status === 'refused' || status === 'skipped')
        ? [{ status, serial, position, problem }]
        : [],
    ),
  }
}

function controlTotals(
  statement: Statement,
  fates: readonly EntryFate[],
  stored: ReadonlyMap<string, StoredLine>,
): ControlTotal[] {
  const taken = fates.filter(({ status }) => status === 'booked' || status === 'already-booked')
  const lines = taken.flatMap(({ receiptId }) => stored.get(receiptId) ?? [])
  const refused = fates.flatMap(({ status, entry }) => (status === 'refused' ? [entry] : []))
  return totals(statement).flatMap(({ currency, decimals, credits, debits }) =>
    (['credit', 'debit'] as const).map((direction): ControlTotal => {
      const statementMinor = direction === 'credit' ? credits : debits
      const bookedMinor = sum(lines, currency, direction)
      const refusedMinor = sum(refused, currency, direction)
      const equal = statementMinor === bookedMinor
      return { currency, decimals, direction, statementMinor, bookedMinor, refusedMinor, equal }
    }),
  )
}

function sum(
  lines: readonly Pick<StoredLine, 'amountMinor' | 'currency' | 'direction'>[],
  currency: string,
  direction: Direction,
): bigint {
  return lines
    .filter((line) => line.currency === currency && line.direction === direction)
    .reduce((total, { amountMinor }) => total + amountMinor, 0n)
}
