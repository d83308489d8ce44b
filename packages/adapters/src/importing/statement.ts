import { type CommandRequest, type CourtId, type Engine, hashValue, importActor } from '@zhixing/core'
import type { CommandInput, CommandResult } from '@zhixing/core/client'
import type { Problem, Statement, StatementEntry, StatementFile } from '../bank-statement/index'
import { concurrently } from './concurrently'
import { type ImportProblem, problemOfError } from './problem'
import { keepStatement, STATEMENT_ACTOR } from './statement-keep'
import {
  type EntryFate,
  lineId,
  type StatementReport,
  type StoredLine,
  statementReport,
  storedLines,
} from './statement-report'

const MAX_NAME = 200
const MAX_REMITTANCE = 1000

/** How far an import of statements is. */
export interface StatementProgress {
  readonly total: number
  readonly done: number
  readonly booked: number
  readonly alreadyBooked: number
  readonly refused: number
  readonly skipped: number
}

/** What is imported, where, and whether it is written. */
export interface StatementImportOptions {
  readonly engine: Engine
  readonly courtId: CourtId
  readonly file: StatementFile
  /** A preview decides every line and writes nothing. */
  readonly mode: 'preview' | 'run'
  readonly onProgress?: (progress: StatementProgress) => void
  readonly signal?: AbortSignal
}

/** What an import of a statement file did, or would do. */
export interface StatementImportReport {
  readonly mode: 'preview' | 'run'
  readonly statements: readonly StatementReport[]
  /** What the reader noticed, with element and line. */
  readonly problems: readonly Problem[]
}

/**
 * Keeps the statements of a file and books their lines. Every line is accounted for: booked now, booked before, there twice in the file,
 * refused, or not money yet. A line is known by its account and serial, so the same file again books nothing.
 *
 * @throws ZhixingError `import-rows-lost`; whatever the storage throws; the reason of the signal. Lines booked before that
 * stay booked.
 * @example await importStatement({ engine, courtId, file: parseBankStatement(bytes, name), mode: 'run' })
 */
export async function importStatement(options: StatementImportOptions): Promise<StatementImportReport> {
  const { engine, courtId, file, mode, onProgress, signal } = options
  const total = file.statements.reduce((sum, { entries }) => sum + entries.length, 0)
  const tally = { total, done: 0, booked: 0, alreadyBooked: 0, refused: 0, skipped: 0 }
  const statements: StatementReport[] = []
  for (const statement of file.statements) {
    const ids = statement.entries.map((entry) => lineId(statement, entry))
    // First what the bank says: a line whose booking fails is then missing in the books, and not unknown.
    if (mode === 'run') await keepStatement(engine, courtId, statement)
    const before = await storedLines(engine, courtId, ids)
    const fates = new Array<EntryFate | undefined>(statement.entries.length)
    const work = async (entry: StatementEntry, index: number) => {
      const fate = await book({ engine, courtId, statement, before, mode }, entry)
      fates[index] = fate
      tally.done += 1
      tally[fate.status === 'already-booked' ? 'alreadyBooked' : fate.status] += 1
      onProgress?.({ ...tally })
    }
    await concurrently(statement.entries, work, { signal })
    const after = await storedLines(engine, courtId, ids)
    statements.push(
      statementReport(
        statement,
        fates.flatMap((fate) => fate ?? []),
        after,
      ),
    )
  }
  return { mode, statements, problems: file.problems }
}

interface Booking {
  readonly engine: Engine
  readonly courtId: CourtId
  readonly statement: Statement
  /** Lines of the statement that were booked before. */
  readonly before: ReadonlyMap<string, StoredLine>
  readonly mode: StatementImportOptions['mode']
}

async function book(booking: Booking, entry: StatementEntry): Promise<EntryFate> {
  const of = { entry, receiptId: lineId(booking.statement, entry) }
  if (entry.status !== 'BOOK') {
    return { ...of, status: 'skipped', problem: noticed('entry-not-booked', { status: entry.status }) }
  }
  if (entry.amountMinor === 0n) return { ...of, status: 'skipped', problem: noticed('entry-without-money') }
  if (booking.statement.account.number === '') {
    return { ...of, status: 'refused', problem: noticed('account-unknown') }
  }
  const bookedOn = entry.bookedOn ?? entry.valueOn
  if (bookedOn === undefined) return { ...of, status: 'refused', problem: noticed('entry-without-date') }
  try {
    return { ...of, ...(await give(booking, lineInput(booking.statement, entry, bookedOn), of.receiptId)) }
  } catch (error) {
    return { ...of, status: 'refused', problem: problemOfError(error) }
  }
}

/** Who paid stands in the line of a credit; of a debit it is who was paid. Long texts are cut: the file stays the source. */
function lineInput(
  statement: Statement,
  entry: StatementEntry,
  bookedOn: string,
): CommandInput<'fund.book-receipt'> {
  return {
    bankAccount: statement.account.number,
    serial: entry.serial,
    statementId: statement.id,
    direction: entry.direction,
    amountMinor: entry.amountMinor,
    currency: entry.currency,
    bookedOn,
    payerName: (entry.counterparty?.name ?? '').slice(0, MAX_NAME),
    payerAccount: entry.counterparty?.account ?? null,
    remittance: entry.remittance.slice(0, MAX_REMITTANCE),
  }
}

/**
 * A line that is there already is only compared. A conflict is recorded under a key of its content, so that the same
 * file tried ten times leaves one blocked act and not ten.
 */
async function give(
  { engine, courtId, before, mode }: Booking,
  input: CommandInput<'fund.book-receipt'>,
  receiptId: string,
): Promise<Pick<EntryFate, 'status' | 'problem'>> {
  const request: CommandRequest = {
    name: 'fund.book-receipt',
    input,
    actor: importActor(courtId, STATEMENT_ACTOR),
  }
  const known = before.has(receiptId)
  const first = await engine.execute({ ...request, dryRun: known || mode === 'preview' })
  if (first.kind === 'accepted') {
    const { booked } = first.result as CommandResult<'fund.book-receipt'>
    return { status: booked ? 'booked' : 'already-booked' }
  }
  if (known && mode === 'run') {
    await engine.execute({ ...request, key: `bank-line:${receiptId}:${hashValue(input)}` })
  }
  const { rule, source, params } = first
  return { status: 'refused', problem: { rule, source, params } }
}

function noticed(code: string, params: Problem['params'] = {}): ImportProblem {
  return { code, params }
}
