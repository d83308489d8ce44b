import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { hashValue } from '../../kernel/hash'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { type DayReport, type DayState, type reconciliationQueries, runIdOf } from './contract'
import { compare } from './decide-compare'
import type { Comparison, DayBooks, ReconciliationRows, RunRow, StatementRow } from './model'
import { unexplainedOf } from './model-balance'
import { readBalance } from './tables-balance'
import { type Books, dayBooks } from './tables-books'

type Queries = typeof reconciliationQueries
type ReadReconciliation<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

/** A day as it is now, beside what was run and signed; `reconciliation.run` records it too. */
export const readDay: ReadReconciliation<'reconciliation.day'> = async ({ bankAccount, day }, context) => {
  const run = await context.reader<ReconciliationRows>().get('reconciliation_run', runIdOf(bankAccount, day))
  const [found, balance] = await Promise.all([
    report(context, bankAccount, day),
    readBalance({ bankAccount, day }, context),
  ])
  const isOther = run?.state === 'open' && run.balance?.differenceFen !== balance?.differenceFen
  return { ...found, stale: found.stale || isOther, balance, unexplained: unexplainedOf(balance) }
}

async function report(context: QueryContext, bankAccount: string, day: string): Promise<DayReport> {
  const books = await dayBooks(context, bankAccount, day)
  const reader = context.reader<ReconciliationRows>()
  const run = await reader.get('reconciliation_run', runIdOf(bankAccount, day))
  const result = compare(books)
  const digest = digestOf(bankAccount, books, result)
  const name = (id: string | null) => (id === null ? null : (context.directory.person(id)?.name ?? id))
  return {
    ...result,
    bankAccount,
    day,
    digest,
    state: stateOf(run, digest, result),
    stale: run !== undefined && (run.digest !== digest || isNew(run, result)),
    explanations: (run?.explanations ?? []).map((one) => ({ ...one, byName: name(one.byId) ?? one.byId })),
    ranBy: run?.ranBy ?? null,
    ranByName: name(run?.ranBy ?? null),
    ranOn: run?.ranOn ?? null,
    signedByName: name(run?.signedBy ?? null),
    signedOn: run?.signedOn ?? null,
    signedReason: run?.signedReason ?? null,
    statements: books.statements as readonly StatementRow[],
  }
}

/**
 * What a signature is bound to: the lines of the day and the sums of both sides. What becomes of a sum later (identified,
 * paid out) is no change of the day.
 */
function digestOf(bankAccount: string, { day, lines }: DayBooks, { control }: Comparison): string {
  const {
    identifiedFen: _identified,
    returnedFen: _returned,
    openFen: _open,
    payoutFen: _paid,
    ...sums
  } = control
  const said = lines.map(({ serial, direction, amountMinor, currency }) =>
    [serial, direction, amountMinor.toString(), currency].join('\u001f'),
  )
  return hashValue({ bankAccount, day, sums, lines: [...new Set(said)].sort() })
}

function stateOf(run: RunRow | undefined, digest: string, result: Comparison): DayState {
  if (!run) return 'not-run'
  if (run.state === 'open') return 'open'
  return run.digest === digest && !isNew(run, result) ? 'signed' : 'reopened'
}

/** Something does not agree that did when the day was run. */
function isNew(run: RunRow, { divergences }: Comparison): boolean {
  const known = new Set(run.divergences.map(({ id }) => id))
  return divergences.some(({ id }) => !known.has(id))
}

/** Days on which something moved on the account, or that were run, newest first. */
export const readDays: ReadReconciliation<'reconciliation.days'> = async (input, context) => {
  const { bankAccount, from, to } = input
  const reader = context.reader<Books>()
  const within = (column: string): Filter[] => [
    { column: 'bankAccount', op: 'eq', value: bankAccount },
    { column, op: 'gte', value: from },
    { column, op: 'lte', value: to },
  ]
  const [lines, receipts, runs] = await Promise.all([
    readAll(reader, { table: 'reconciliation_line', where: within('bookedOn') }),
    readAll(reader, { table: 'fund_receipt', where: within('bookedOn') }),
    readAll(reader, { table: 'reconciliation_run', where: within('day') }),
  ])
  const days = new Set([
    ...lines.map(({ bookedOn }) => bookedOn),
    ...receipts.map(({ bookedOn }) => bookedOn),
    ...runs.map(({ day }) => day),
  ])
  const newest = [...days].sort().reverse()
  const reports: DayReport[] = []
  for (const day of newest) reports.push(await report(context, bankAccount, day))
  return reports.map(({ day, state, control, divergences, explanations, signedByName }) => {
    const explained = new Set(explanations.map(({ divergenceId }) => divergenceId))
    return {
      bankAccount,
      day,
      state,
      creditFen: control.creditFen,
      debitFen: control.debitFen,
      divergences: divergences.length,
      unexplained: divergences.filter(({ id }) => !explained.has(id)).length,
      signedByName,
    }
  })
}

/** Bank accounts that statements or lines were read in of; found one after the other by the index. */
export const readAccounts: ReadReconciliation<'reconciliation.accounts'> = async (_input, context) => {
  const reader = context.reader<Books>()
  const newest = new Map<string, string>()
  for (const [table, column] of [
    ['reconciliation_line', 'bookedOn'],
    ['fund_receipt', 'bookedOn'],
  ] as const) {
    let after = ''
    for (;;) {
      const page = await reader.find({
        table,
        where: [{ column: 'bankAccount', op: 'gt', value: after }],
        orderBy: [
          { column: 'bankAccount', direction: 'asc' },
          { column, direction: 'desc' },
        ],
        limit: 1,
      })
      const [row] = page.items
      if (!row) break
      after = (row as unknown as { readonly bankAccount: string }).bankAccount
      const known = newest.get(after)
      if (known === undefined || known < row.bookedOn) newest.set(after, row.bookedOn)
    }
  }
  return [...newest].map(([bankAccount, lastDay]) => ({ bankAccount, lastDay }))
}

/** Statements of an account, the newest first. */
export const readStatements: ReadReconciliation<'reconciliation.statements'> = (input, context) =>
  countedPage(context.reader<ReconciliationRows>(), {
    table: 'reconciliation_statement',
    where: [{ column: 'bankAccount', op: 'eq', value: input.bankAccount }],
    orderBy: [{ column: 'toOn', direction: 'desc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
