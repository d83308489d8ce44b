import { sumFen } from '../../kernel/money'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll, walk } from '../../kernel/read-all'
import { addDays, daysBetween } from '../../law/date'
import type { ClaimRow, FundRows, ReceiptRow, ReceiptState } from '../fund/model'
import type { ClearanceItem } from './contract'
import { looksBack, overdueDays, type Scope, type Tracked } from './tables-scope'

/** Nobody has said yet whose all of it is, or what somebody said waits for another. */
const OPEN: readonly ReceiptState[] = ['unidentified', 'claimed']
/** What was said of all of it; part of it may have been set aside. */
const SAID: readonly ReceiptState[] = ['identified', 'court-interest', 'returned-to-payer', 'exchanged']

/**
 * Lines of the bank, as far as they belong to no case. A clean-up also looks at what was set aside since: it was no case
 * money, and whoever found that out has settled it.
 */
export async function linesWithoutCase(context: QueryContext, scope: Scope): Promise<readonly Tracked[]> {
  const reader = context.reader<FundRows>()
  const found: Tracked[] = []
  const where: Filter[] = [
    { column: 'state', op: 'in', value: looksBack(scope) ? [...OPEN, ...SAID] : OPEN },
    { column: 'direction', op: 'eq', value: 'credit' },
    { column: 'currency', op: 'eq', value: 'CNY' },
  ]
  await walk(reader, { table: 'fund_receipt', where }, async (line) => {
    const claims = looksBack(scope) ? await setAside(line, context) : []
    const fen = line.openFen + sumFen(claims.map(({ amountMinor }) => amountMinor))
    if (fen === 0n) return
    const flows = claims.map(({ decidedOn, amountMinor }) => ({ on: decidedOn ?? '', fen: amountMinor }))
    found.push({ item: itemOf(line, scope, context), key: line.id, arrivedOn: line.bookedOn, fen, flows })
  })
  return found
}

async function setAside({ id }: ReceiptRow, context: QueryContext): Promise<readonly ClaimRow[]> {
  const claims = await readAll<FundRows, 'fund_claim'>(context.reader<FundRows>(), {
    table: 'fund_claim',
    where: [
      { column: 'receiptId', op: 'eq', value: id },
      { column: 'state', op: 'in', value: ['confirmed', 'undo-requested'] },
    ],
  })
  return claims.filter(({ target }) => target !== 'case')
}

function itemOf(line: ReceiptRow, { inheritedUntil }: Scope, context: QueryContext): ClearanceItem {
  const isOpen = line.openFen > 0n
  const isInherited = inheritedUntil !== undefined && line.bookedOn <= inheritedUntil
  const isLate = isOpen && addDays(line.bookedOn, overdueDays(context)) < context.today
  return {
    id: line.id,
    type: 'sum',
    caseId: null,
    caseNumber: null,
    accountId: null,
    receiptId: line.id,
    label: line.payerName,
    amountFen: line.amountMinor,
    leftFen: line.openFen,
    since: line.bookedOn,
    ageDays: daysBetween(line.bookedOn, context.today),
    kinds: [
      ...(isInherited ? (['inherited'] as const) : []),
      ...(isOpen ? (['unattributed'] as const) : []),
      ...(isLate ? (['overdue'] as const) : []),
    ],
    state: isOpen ? 'unattributed' : 'settled',
    cause: null,
    note: null,
  }
}
