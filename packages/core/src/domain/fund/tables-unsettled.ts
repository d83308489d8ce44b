import { countedPage } from '../../kernel/counted-page'
import { sumFen } from '../../kernel/money'
import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { addYears, daysBetween } from '../../law/date'
import type { UnsettledSum } from './contract-unsettled'
import { COLLECTED_WITHIN_YEARS } from './decide-deposit'
import type { FundRows, PayoutRow, PostponementRow } from './model'
import type { ReadFund } from './tables'

type Reader = CourtReader<FundRows>

const PAYOUTS: Readonly<Record<'deposited' | 'unclear' | 'returned', Filter>> = {
  deposited: { column: 'state', op: 'in', value: ['deposited', 'collecting'] },
  unclear: { column: 'bankState', op: 'in', value: ['unknown', 'contradicted'] },
  returned: { column: 'state', op: 'in', value: ['returned', 'refused'] },
}

/** What has not gone its usual way, of the whole court: each entry leads to its case. */
export const unsettled: ReadFund<'fund.unsettled'> = async ({ kind, limit, cursor }, context) => {
  const reader: Reader = context.reader<FundRows>()
  const on = { limit, ...(cursor === undefined ? {} : { cursor }) }
  // What came back stays on the list after it was paid anew: the newest are those to be looked after.
  const direction = kind === 'returned' ? 'desc' : 'asc'
  const orderBy = [{ column: 'requestedOn', direction }] as const
  if (kind === 'postponed') {
    const where = [{ column: 'state', op: 'in', value: ['requested', 'approved'] }] as const
    const page = await countedPage(reader, { table: 'fund_postponement', where, orderBy, ...on })
    return { ...page, items: await Promise.all(page.items.map((row) => postponed(row, reader, context))) }
  }
  const page = await countedPage(reader, { table: 'fund_payout', where: [PAYOUTS[kind]], orderBy, ...on })
  const items = await Promise.all(page.items.map((row) => ofPayout(kind, row, reader, context)))
  return { ...page, items }
}

/** What of the case waits to be paid, and whose case it is. */
async function standOf(reader: Reader, caseId: string) {
  const accounts = await readAll<FundRows, 'fund_account'>(reader, {
    table: 'fund_account',
    where: [{ column: 'caseId', op: 'eq', value: caseId }],
  })
  return {
    caseNumber: accounts[0]?.caseNumber ?? '',
    debtorLabel: accounts.map(({ debtorLabel }) => debtorLabel).join('、'),
    waitingFen: sumFen(accounts.map(({ availableFen, reservedFen }) => availableFen + reservedFen)),
    availableFen: sumFen(accounts.map(({ availableFen }) => availableFen)),
  }
}

async function postponed(
  row: PostponementRow,
  reader: Reader,
  { today }: QueryContext,
): Promise<UnsettledSum> {
  const { waitingFen, availableFen: _available, ...about } = await standOf(reader, row.caseId)
  const since = row.decidedOn ?? row.requestedOn
  return {
    kind: 'postponed',
    id: row.id,
    caseId: row.caseId,
    ...about,
    payeeName: null,
    amountFen: row.amountFen ?? waitingFen,
    state: row.state,
    reason: row.ground,
    note: row.reason,
    since,
    days: daysBetween(since, today),
    until: null,
    waits: waitingFen > 0n,
  }
}

/** The day from which it has been so: of the deposit, of the return, of sending; a refusal has no day of its own. */
function sinceOf({ depositedOn, returnedOn, sentOn, requestedOn }: PayoutRow): string {
  return depositedOn ?? returnedOn ?? sentOn ?? requestedOn
}

async function ofPayout(
  kind: keyof typeof PAYOUTS,
  row: PayoutRow,
  reader: Reader,
  { today }: QueryContext,
): Promise<UnsettledSum> {
  const { debtorLabel, availableFen } = await standOf(reader, row.caseId)
  const since = sinceOf(row)
  return {
    kind,
    id: row.id,
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    debtorLabel,
    payeeName: row.payeeName,
    amountFen: row.amountFen,
    state: row.state,
    reason: row.bankState,
    note: row.bankText,
    since,
    days: daysBetween(since, today),
    until: row.depositedOn === null ? null : addYears(row.depositedOn, COLLECTED_WITHIN_YEARS),
    // Deposited or at the bank it lies here by itself; what came back only while nobody has asked for it anew.
    waits: kind === 'returned' ? availableFen > 0n : true,
  }
}
