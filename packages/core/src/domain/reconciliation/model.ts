import type { EvolveTable } from '../../kernel/module'
import { boolean, date, fen, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { BalanceReport } from './model-balance'
import type { ControlTotal, Divergence } from './model-books'

export * from './model-books'

/** A statement of the bank, kept as it was read in: what the court books must follow from it, never the other way round. */
export const statements = table('reconciliation_statement', {
  stream: 'statement',
  columns: {
    bankAccount: text(),
    /** The bank's own id; of several pages each is a statement of its own. */
    bankId: text(),
    /** 0 when there is only one. */
    page: integer(),
    fromOn: date(),
    toOn: date(),
    currency: text(),
    /** Below zero when the account was overdrawn. */
    openingMinor: nullable(fen()),
    openingCurrency: nullable(text()),
    closingMinor: nullable(fen()),
    closingCurrency: nullable(text()),
    /** Sums of the file's booked lines in `currency`, added up by who read it. */
    creditMinor: fen(),
    debitMinor: fen(),
    lineCount: integer(),
    linesKept: integer(),
    /** Lines that the reader could not read. */
    refusedLines: integer(),
    /** Hash over header and lines: the same file again is the same statement. */
    contentHash: text(),
    recordedOn: date(),
  },
  indexes: [
    { columns: ['bankAccount', 'toOn'] },
    { columns: ['bankAccount', 'bankId'] },
    { columns: ['toOn'] },
  ],
})

/** A line of a statement: no name and no number of anybody, these are with the receipt. */
export const lines = table('reconciliation_line', {
  stream: 'statement',
  appendOnly: true,
  columns: {
    statementId: text(),
    bankAccount: text(),
    serial: text(),
    receiptId: text(),
    direction: text<'credit' | 'debit'>(),
    amountMinor: fen(),
    currency: text(),
    bookedOn: date(),
    /** The payer's reference; of the court's own payments the key of the payout. */
    endToEndId: nullable(text()),
    /** The bank marks it as taking back an earlier line. */
    reversal: boolean(),
  },
  indexes: [
    { columns: ['bankAccount', 'bookedOn'] },
    { columns: ['endToEndId'], whereNotNull: 'endToEndId' },
    { columns: ['statementId'] },
  ],
})

/** Why a divergence may stand. */
export type Explanation = {
  readonly divergenceId: string
  readonly reason: string
  readonly byId: string
  readonly on: string
}

/** The reconciliation of one day of one bank account, as it was run last. */
export const runs = table('reconciliation_run', {
  stream: 'reconciliation',
  columns: {
    bankAccount: text(),
    day: date(),
    state: text<'open' | 'signed'>(),
    /** Hash over the control total and the lines: what a signature is bound to. */
    digest: text(),
    control: json<ControlTotal>(),
    divergences: json<readonly Divergence[]>(),
    /** The closing balance of the bank beside what the court held; nothing where no statement says one. */
    balance: nullable(json<BalanceReport>()),
    explanations: json<readonly Explanation[]>(),
    ranBy: text(),
    ranOn: date(),
    signedBy: nullable(text()),
    signedOn: nullable(date()),
    /** What the signer says to a difference of the balance that is not one of every day. */
    signedReason: nullable(text()),
  },
  indexes: [{ columns: ['bankAccount', 'day'] }, { columns: ['state', 'day'] }],
})

export type StatementRow = RowOf<typeof statements>
export type LineRow = RowOf<typeof lines>
export type RunRow = RowOf<typeof runs>
export type ReconciliationRows = {
  reconciliation_statement: StatementRow
  reconciliation_line: LineRow
  reconciliation_run: RunRow
}

type Result = Pick<RunRow, 'digest' | 'control' | 'divergences' | 'balance'>

export type ReconciliationEvents = {
  'reconciliation.StatementRecorded': StatementRow
  'reconciliation.LinesRecorded': { statementId: string; lines: readonly LineRow[] }
  'reconciliation.DayCompared': Result & { runId: string; bankAccount: string; day: string }
  'reconciliation.DivergenceExplained': { runId: string; divergenceId: string; reason: string }
  'reconciliation.DaySigned': {
    runId: string
    bankAccount: string
    day: string
    digest: string
    differenceFen: bigint | null
    reason: string | null
  }
}

export const evolveReconciliation: EvolveTable<ReconciliationEvents, ReconciliationRows> = {
  'reconciliation.StatementRecorded': (_view, { data }) => [put('reconciliation_statement', data)],
  'reconciliation.LinesRecorded': (view, { data }) => [
    patch(view, 'reconciliation_statement', data.statementId, {
      linesKept: (view.get('reconciliation_statement', data.statementId)?.linesKept ?? 0) + data.lines.length,
    }),
    ...data.lines.map((line) => put<ReconciliationRows, 'reconciliation_line'>('reconciliation_line', line)),
  ],
  'reconciliation.DayCompared': (view, { data, actor, occurredOn }) => {
    const { runId: id, ...result } = data
    const before = view.get('reconciliation_run', id)
    const there = new Set(data.divergences.map((one) => one.id))
    return [
      put<ReconciliationRows, 'reconciliation_run'>('reconciliation_run', {
        ...result,
        id,
        state: 'open',
        // What was explained stays explained as long as it is there.
        explanations: (before?.explanations ?? []).filter(({ divergenceId }) => there.has(divergenceId)),
        ranBy: actor.id,
        ranOn: occurredOn,
        signedBy: null,
        signedOn: null,
        signedReason: null,
      }),
    ]
  },
  'reconciliation.DivergenceExplained': (view, { data, actor, occurredOn }) => {
    const { runId, divergenceId, reason } = data
    const rest = (view.get('reconciliation_run', runId)?.explanations ?? []).filter(
      (one) => one.divergenceId !== divergenceId,
    )
    const explanation = { divergenceId, reason, byId: actor.id, on: occurredOn }
    return [patch(view, 'reconciliation_run', runId, { explanations: [...rest, explanation] })]
  },
  'reconciliation.DaySigned': (view, { data, actor, occurredOn }) => [
    patch(view, 'reconciliation_run', data.runId, {
      state: 'signed',
      signedBy: actor.id,
      signedOn: occurredOn,
      signedReason: data.reason,
    }),
  ],
}
