import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import type { Role } from '../../kernel/role'
import { naturalId, type StreamId } from '../../kernel/stream'
import { daysBetween } from '../../law/date'
import {
  type Comparison,
  type ControlTotal,
  DIVERGENCES,
  type Divergence,
  type Explanation,
  type RunRow,
  type StatementRow,
} from './model'
import { BALANCE_CAUSES, type BalanceCause, type BalanceReport } from './model-balance'

const STAFF: readonly Role[] = [
  'fund-clerk',
  'cashier',
  'execution-director',
  'vice-president-in-charge',
  'special-supervisor',
  'system-administrator',
  'system',
]
const RUNNERS: readonly Role[] = ['system', 'import', 'fund-clerk']
const READERS: readonly Role[] = ['import', 'fund-clerk']

/** A statement is its account, the bank's id, its page and what it says: another content under one id is another statement. */
export function statementIdOf(statement: {
  readonly bankAccount: string
  readonly bankId: string
  readonly page: number
  readonly contentHash: string
}): string {
  const { bankAccount, bankId, page, contentHash } = statement
  return naturalId('statement', bankAccount, bankId, String(page), contentHash)
}

/** The reconciliation of a day of a bank account. */
export function runIdOf(bankAccount: string, day: string): string {
  return naturalId('reconciliation', bankAccount, day)
}

const statementStream = (id: string): StreamId => `statement/${id}`
const runStream = ({ bankAccount, day }: { bankAccount: string; day: string }): StreamId =>
  `reconciliation/${runIdOf(bankAccount, day)}`

const bankAccount = field.text(60)
const currency = z.string().regex(/^[A-Z]{3}$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** A balance: below zero when the account was overdrawn. */
const balance = z.union([
  z.bigint(),
  z
    .string()
    .regex(/^-?\d{1,18}$/)
    .transform((digits) => BigInt(digits)),
])
const oneDay = z.object({ bankAccount, day: field.date() })

/** Most days of one list: each is compared anew. */
const MAX_DAYS = 62

/** How many lines one act takes. */
export const LINES_AT_ONCE = 500

const line = z.object({
  serial: field.text(200),
  receiptId: field.id(),
  direction: z.enum(['credit', 'debit']),
  amountMinor: field.fen(),
  currency,
  bookedOn: field.date(),
  endToEndId: field.text(200).nullable().default(null),
  reversal: z.boolean().default(false),
})

const id = z.string().max(300).nullable()
const divergence = z.object({
  id: z.string().min(1).max(400),
  kind: z.enum(DIVERGENCES),
  caseId: id,
  statementId: id,
  lineId: id,
  serial: id,
  receiptId: id,
  payoutId: id,
  entryId: id,
  accountId: id,
  booksFen: balance.nullable(),
  bankFen: balance.nullable(),
}) satisfies z.ZodType<Divergence>

const count = z.number().int().min(0)
const control = z.object({
  openingMinor: balance.nullable(),
  closingMinor: balance.nullable(),
  creditCount: count,
  creditFen: balance,
  debitCount: count,
  debitFen: balance,
  bookedCreditFen: balance,
  bookedDebitFen: balance,
  identifiedFen: balance,
  returnedFen: balance,
  openFen: balance,
  payoutFen: balance,
  foreignCount: count,
}) satisfies z.ZodType<ControlTotal>

const balanceOfBank = z.object({
  bankAccount,
  asOf: field.date(),
  closingFen: balance,
  heldFen: balance,
  differenceFen: balance,
  causes: z.array(z.object({ kind: z.enum(BALANCE_CAUSES), count, partFen: balance })).max(50),
}) satisfies z.ZodType<BalanceReport>

export const reconciliationCommands = {
  /** Keeps a statement as it was read in; the same one again keeps nothing. */
  'reconciliation.record-statement': command<{ statementId: string; recorded: boolean }>()({
    input: z.object({
      bankAccount,
      bankId: field.text(200),
      page: count.default(0),
      fromOn: field.date(),
      toOn: field.date(),
      currency,
      openingMinor: balance.nullable(),
      openingCurrency: currency.nullable(),
      closingMinor: balance.nullable(),
      closingCurrency: currency.nullable(),
      creditMinor: field.fen(),
      debitMinor: field.fen(),
      lineCount: count,
      refusedLines: count,
      contentHash: hash,
    }),
    streams: (input) => statementStream(statementIdOf(input)),
    reads: ['reconciliation_statement'],
    emits: ['reconciliation.StatementRecorded'],
    allow: READERS,
    creates: true,
  }),
  /** Keeps lines of a statement, in their order; lines that are kept already are not kept twice. */
  'reconciliation.record-lines': command()({
    input: z.object({
      statementId: field.id(),
      /** How many lines of the statement stand before these. */
      after: count,
      lines: z.array(line).min(1).max(LINES_AT_ONCE),
    }),
    streams: ({ statementId }) => statementStream(statementId),
    reads: ['reconciliation_statement'],
    emits: ['reconciliation.LinesRecorded'],
    allow: READERS,
    creates: true,
  }),
  /** Records what a comparison came to; asked for by `reconciliation.run`. */
  'reconciliation.record-day': command<{ runId: string }>()({
    input: oneDay.extend({
      digest: hash,
      control,
      divergences: z.array(divergence).max(2000),
      balance: balanceOfBank.nullable().default(null),
    }),
    streams: runStream,
    reads: ['reconciliation_run'],
    emits: ['reconciliation.DayCompared'],
    allow: RUNNERS,
    creates: true,
  }),
  /** Says why a divergence may stand, or what was done about it. */
  'reconciliation.explain': command()({
    input: oneDay.extend({ divergenceId: z.string().min(1).max(400), reason: field.text(500) }),
    streams: runStream,
    reads: ['reconciliation_run'],
    emits: ['reconciliation.DivergenceExplained'],
    allow: ['fund-clerk', 'execution-director'],
    creates: true,
  }),
  /** The cashier signs the control total of a day and the balance, as he sees them. */
  'reconciliation.sign': command()({
    input: oneDay.extend({
      digest: hash,
      /** Of the bank's balance and what the court holds; nothing where there is no balance. */
      differenceFen: balance.nullable().default(null),
      /** Why the day is signed with a difference that is not one of every day. */
      reason: field.text(500).optional(),
    }),
    streams: runStream,
    reads: ['reconciliation_run'],
    emits: ['reconciliation.DaySigned'],
    allow: ['cashier'],
    creates: true,
  }),
}

/** `reopened`: signed, and something of the day has changed since. */
export type DayState = 'not-run' | 'open' | 'signed' | 'reopened'

/** A day of a bank account as it is now, beside what was run and signed. */
export interface DayReport extends Comparison {
  readonly bankAccount: string
  readonly day: string
  readonly state: DayState
  /** What a signature of now would be bound to. */
  readonly digest: string
  /** The books have changed since the day was run: run it again before it is signed. */
  readonly stale: boolean
  readonly explanations: readonly (Explanation & { readonly byName: string })[]
  readonly ranBy: string | null
  readonly ranByName: string | null
  readonly ranOn: string | null
  readonly signedByName: string | null
  readonly signedOn: string | null
  /** What the signer said to the difference of the balance. */
  readonly signedReason: string | null
  readonly statements: readonly StatementRow[]
}

/** The same with the balance, which is read for a day that is asked for, and not for a list of days. */
export interface BalancedDay extends DayReport {
  readonly balance: BalanceReport | null
  /** What the signer has to give a reason for. */
  readonly unexplained: readonly BalanceCause[]
}

/** A day in the list. */
export interface DayLine {
  readonly bankAccount: string
  readonly day: string
  readonly state: DayState
  readonly creditFen: bigint
  readonly debitFen: bigint
  readonly divergences: number
  readonly unexplained: number
  readonly signedByName: string | null
}

/** A bank account of the court. */
export interface BankAccount {
  readonly bankAccount: string
  /** The day of its newest line; the day that is asked for first. */
  readonly lastDay: string
}

export const reconciliationQueries = {
  /** Compares a day and records what it came to. */
  'reconciliation.run': query<BalancedDay>()({
    input: oneDay,
    allow: RUNNERS,
    records: ({ bankAccount, day }, { digest, control, divergences, balance }) => ({
      name: 'reconciliation.record-day',
      input: { bankAccount, day, digest, control, divergences, balance },
    }),
  }),
  /** Compares a day and records nothing. */
  'reconciliation.day': query<BalancedDay>()({ input: oneDay, allow: STAFF }),
  /** Days on which something moved, newest first. */
  'reconciliation.days': query<readonly DayLine[]>()({
    input: z
      .object({ bankAccount, from: field.date(), to: field.date() })
      .refine(({ from, to }) => from <= to && daysBetween(from, to) <= MAX_DAYS, {
        message: `at most ${MAX_DAYS} days, the first not after the last`,
      }),
    allow: STAFF,
  }),
  /** The bank's balance beside what the court holds, and why they are apart; nothing without a stated balance. */
  'reconciliation.balance': query<BalanceReport | null>()({ input: oneDay, allow: STAFF }),
  'reconciliation.accounts': query<readonly BankAccount[]>()({ input: z.object({}), allow: STAFF }),
  /** Statements that were read in, newest first. */
  'reconciliation.statements': query<CountedPage<StatementRow>>()({
    input: z.object({ bankAccount, limit: field.limit(), cursor: field.cursor() }),
    allow: STAFF,
  }),
}

export type { BalanceReport, RunRow }
