import { sumFen } from '../../kernel/money'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll, walk } from '../../kernel/read-all'
import { readSums } from '../../kernel/read-sums'
import type { Sum } from '../../kernel/sums'
import { addDays, daysBetween } from '../../law/date'
import { compareText } from '../../ports/table-query'
import type { AccountRow, FundRows, PostponementRow, ReceiptRow } from '../fund/model'
import type { GoodsRow, GoodsRows } from '../goods/model'
import type { ClearanceItem, ItemKind, ItemState } from './contract'
import type { Cause, ClearanceRows, NoteRow } from './model'
import { linesWithoutCase } from './tables-lines'
import { looksBack, overdueDays, type Scope, type Tracked } from './tables-scope'

/** What the lists are read from. */
export type ItemRows = ClearanceRows & FundRows & GoodsRows

/** parameter: no text says how long a thing may stay. */
const GOODS_OVERDUE_DAYS = 365

const AFTER_POSTPONEMENT_DAYS = 10

/** Causes that mean: somebody should have it, and does not come for it. */
const NOBODY_COMES: readonly Cause[] = ['payee-not-found', 'payee-does-not-collect', 'no-account-given']

/** Everything that the court holds, or held on the day of the campaign: sums on accounts, lines without a case, things. */
export async function itemsOf(context: QueryContext, scope: Scope): Promise<readonly Tracked[]> {
  const found = [
    ...(await sumsOnAccounts(context, scope)),
    ...(scope.caseId === undefined ? await linesWithoutCase(context, scope) : []),
    ...(await things(context, scope)),
  ]
  const until = scope.inheritedUntil
  return until === undefined ? found : found.filter(({ arrivedOn }) => arrivedOn <= until)
}

/** Nothing waits on it; what is in deposit does not count as waiting. */
const EMPTY: Filter = { column: 'holdingSince', op: 'null' }

const ofCase = (caseId: string | undefined): Filter[] =>
  caseId === undefined ? [] : [{ column: 'caseId', op: 'eq', value: caseId }]

async function sumsOnAccounts(context: QueryContext, scope: Scope): Promise<readonly Tracked[]> {
  const reader = context.reader<ItemRows>()
  const found: Tracked[] = []
  const holding: Filter = { column: 'holdingSince', op: 'not-null' }
  if (looksBack(scope)) {
    for (const id of await accountsEver(context, scope)) {
      const account = await reader.get('fund_account', id)
      if (account) await visit(account)
    }
    return found
  }
  const deposited: Filter = { column: 'depositedFen', op: 'gt', value: 0n }
  for (const some of [[holding], [EMPTY, deposited]]) {
    const where = [...ofCase(scope.caseId), ...some]
    await walk<ItemRows, 'fund_account'>(reader, { table: 'fund_account', where }, visit)
  }
  return found

  async function visit(account: AccountRow): Promise<void> {
    const sums = await readSums(context, account.id)
    const where = ofCase(account.caseId)
    const notes = await readAll(reader, { table: 'clearance_note', where })
    const postponements = await readAll(reader, { table: 'fund_postponement', where })
    for (const sum of sums) {
      const receipt = sum.receiptId === null ? undefined : await reader.get('fund_receipt', sum.receiptId)
      const isGone = sum.leftFen === 0n
      if (isGone && !looksBack(scope)) continue
      found.push(trackedSum(sum, receipt, account, { notes, postponements, ...scope }, context))
    }
  }
}

/** Accounts on which money ever lay, also where all of it was moved away or undone. */
async function accountsEver(context: QueryContext, { caseId }: Scope): Promise<ReadonlySet<string>> {
  const outside: Filter = { column: 'fromLedger', op: 'in', value: ['bank', 'other-account'] }
  const ids = new Set<string>()
  const where = [...ofCase(caseId), outside]
  await walk<ItemRows, 'fund_entry'>(context.reader<ItemRows>(), { table: 'fund_entry', where }, (entry) => {
    ids.add(entry.accountId)
  })
  return ids
}

/** What was said of the sums of a case. */
interface Around {
  readonly notes: readonly NoteRow[]
  readonly postponements: readonly PostponementRow[]
}

function trackedSum(
  sum: Sum,
  receipt: ReceiptRow | undefined,
  account: AccountRow,
  around: Scope & Around,
  context: QueryContext,
): Tracked {
  const { inheritedUntil, notes } = around
  // What an older system handed over came before any day of ours; when, it did not say.
  const isOpening = sum.kind === 'opening'
  const since = receipt?.bookedOn ?? sum.arrivedOn
  const arrivedOn = isOpening ? '' : since
  const noted = notes.find(({ itemId }) => itemId === sum.id)
  const state = stateOfSum(sum, account)
  const kinds: ItemKind[] = []
  if (isOpening || (inheritedUntil !== undefined && arrivedOn <= inheritedUntil)) kinds.push('inherited')
  if (state !== 'settled' && isUnclaimed(sum, state, noted, around.postponements)) kinds.push('unclaimed')
  const isLate = dueOn(sum, account, around.postponements, context) < context.today
  if (isLate && state !== 'settled' && state !== 'deposited') kinds.push('overdue')
  const item: ClearanceItem = {
    id: sum.id,
    type: 'sum',
    caseId: account.caseId,
    caseNumber: account.caseNumber,
    accountId: account.id,
    receiptId: sum.receiptId,
    label: account.debtorLabel,
    amountFen: sum.amountFen,
    leftFen: sum.leftFen,
    since,
    ageDays: daysBetween(since, sum.settledOn ?? context.today),
    kinds,
    state,
    ...of(noted),
  }
  // Undoing an identification puts money back on the list of lines without a case: it has not left the court.
  const undone = sum.flows.filter(({ kind }) => kind === 'unidentify')
  const flows = sum.flows
    .filter(({ kind }) => kind !== 'unidentify')
    .map(({ on, amountFen }) => ({ on, fen: amountFen }))
  const fen = sum.amountFen - sumFen(undone.map(({ amountFen }) => amountFen))
  return { item, key: sum.receiptId ?? sum.id, arrivedOn, fen, flows }
}

function stateOfSum(sum: Sum, account: AccountRow): ItemState {
  if (sum.leftFen === 0n) return 'settled'
  if (sum.depositedFen === sum.leftFen) return 'deposited'
  return account.availableFen === 0n && account.reservedFen > 0n ? 'in-payment' : 'waiting'
}

/** In deposit; sent back by the bank and not asked for again; put off or looked into because nobody comes. */
function isUnclaimed(
  sum: Sum,
  state: ItemState,
  noted: NoteRow | undefined,
  postponements: readonly PostponementRow[],
): boolean {
  const cameBack = state === 'waiting' && sum.flows.at(-1)?.kind === 'return'
  const putOff = postponements.some(
    (one) => one.state === 'approved' && one.ground === 'payee-does-not-collect',
  )
  const nobody = noted !== undefined && NOBODY_COMES.includes(noted.cause)
  return sum.depositedFen > 0n || cameBack || putOff || nobody
}

/**
 * By when it should be paid: never while a postponement stands, of a part only once nothing else is left; ten days after it
 * has ended (law 法发〔2017〕6号 10).
 */
function dueOn(
  { waitingSince }: Sum,
  { availableFen, reservedFen }: AccountRow,
  postponements: readonly PostponementRow[],
  context: QueryContext,
): string {
  const putsOff = ({ state, amountFen }: PostponementRow) =>
    state === 'approved' && (amountFen === null || amountFen >= availableFen + reservedFen)
  if (postponements.some(putsOff)) return '9999-12-31'
  const days = postponements
    .flatMap(({ endedOn }) => (endedOn === null ? [] : [addDays(endedOn, AFTER_POSTPONEMENT_DAYS)]))
    .concat(addDays(waitingSince, overdueDays(context)))
  return days.sort(compareText).at(-1) ?? context.today
}

async function things(context: QueryContext, scope: Scope): Promise<readonly Tracked[]> {
  const reader = context.reader<ItemRows>()
  const here: Filter = { column: 'state', op: 'in', value: ['held', 'leaving'] }
  const where = [...ofCase(scope.caseId), ...(looksBack(scope) ? [] : [here])]
  const found: Tracked[] = []
  await walk<ItemRows, 'goods_item'>(reader, { table: 'goods_item', where }, async (row) => {
    const noted = await reader.get('clearance_note', row.id)
    found.push(trackedThing(row, noted, scope, context))
  })
  return found
}

function trackedThing(
  row: GoodsRow,
  noted: NoteRow | undefined,
  { inheritedUntil }: Scope,
  context: QueryContext,
): Tracked {
  const { today, profile } = context
  const isHere = row.state !== 'handed-out'
  const limit = Number(profile.parameters['clearance.goods-overdue-days'] ?? GOODS_OVERDUE_DAYS)
  // Ready to be collected, and nobody has come for it.
  const isLeft = row.requestedOn !== null && addDays(row.requestedOn, overdueDays(context)) < today
  const kinds: ItemKind[] = []
  if (row.inherited || (inheritedUntil !== undefined && row.heldSince <= inheritedUntil))
    kinds.push('inherited')
  if (isHere && (isLeft || (noted && NOBODY_COMES.includes(noted.cause)))) kinds.push('unclaimed')
  if (isHere && addDays(row.heldSince, limit) < today) kinds.push('overdue')
  const item: ClearanceItem = {
    id: row.id,
    type: 'goods',
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    accountId: null,
    receiptId: null,
    label: row.name,
    amountFen: null,
    leftFen: null,
    since: row.heldSince,
    ageDays: daysBetween(row.heldSince, row.handedOutOn ?? today),
    kinds,
    state: row.state === 'handed-out' ? 'settled' : row.state,
    ...of(noted),
  }
  const flows = row.handedOutOn === null ? [] : [{ on: row.handedOutOn, fen: 0n }]
  return { item, key: row.id, arrivedOn: row.heldSince, fen: 0n, flows }
}

function of(noted: NoteRow | undefined): Pick<ClearanceItem, 'cause' | 'note'> {
  return { cause: noted?.cause ?? null, note: noted?.note ?? null }
}
