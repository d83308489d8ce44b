import type { InputOf, ResultOf } from '../../kernel/contract'
import { sumFen } from '../../kernel/money'
import type { QueryContext } from '../../kernel/query'
import { addMonths } from '../../law/date'
import { compareText } from '../../ports/table-query'
import type { ClearanceItem, clearanceQueries } from './contract'
import type { AlarmingPayout, PayoutAlarm, WatchedAccount } from './contract-watch'
import { type ItemRows, itemsOf } from './tables-items'
import { pageOf } from './tables-page'
import { alarmingPayouts } from './tables-payouts'

type Queries = typeof clearanceQueries
type Named = 'clearance.watch' | 'clearance.payouts'
type ReadWatch<N extends Named> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

/** Payouts of the last year, when nothing is said. */
const MONTHS_BACK = 12

/** 监管: what to look at, in numbers and account by account. */
export const readWatch: ReadWatch<'clearance.watch'> = async (input, context) => {
  const since = input.since ?? addMonths(context.today, -MONTHS_BACK)
  const items = (await itemsOf(context, {})).map(({ item }) => item).filter(({ type }) => type === 'sum')
  const payouts = await alarmingPayouts(context, { since })
  const accounts = await accountsOf(items, payouts, context)
  return {
    unattributed: count(items.filter(({ kinds }) => kinds.includes('unattributed'))),
    unclaimed: count(items.filter(({ kinds }) => kinds.includes('unclaimed'))),
    overdue: count(items.filter(({ kinds }) => kinds.includes('overdue'))),
    wrongPayee: countPayouts(payouts, 'wrong-payee'),
    withoutBasis: countPayouts(payouts, 'no-basis'),
    accounts: pageOf(accounts, keyOf, input),
  }
}

/** The payouts themselves, with every sign of what may be wrong. */
export const listPayouts: ReadWatch<'clearance.payouts'> = async (input, context) => {
  const since = input.since ?? addMonths(context.today, -MONTHS_BACK)
  const found = (await alarmingPayouts(context, { since, caseId: input.caseId }))
    .filter(({ alarms }) => input.alarm === undefined || alarms.includes(input.alarm))
    .sort((a, b) => compareText(keyOfPayout(a), keyOfPayout(b)))
  return pageOf(found, keyOfPayout, input)
}

const keyOfPayout = ({ requestedOn, payoutId }: AlarmingPayout) => `${requestedOn} ${payoutId}`
/** The oldest money first: many days sort before few. */
const keyOf = ({ oldestDays, accountId }: WatchedAccount) =>
  `${String(999_999 - oldestDays).padStart(6, '0')} ${accountId}`

async function accountsOf(
  items: readonly ClearanceItem[],
  payouts: readonly AlarmingPayout[],
  context: QueryContext,
): Promise<readonly WatchedAccount[]> {
  const reader = context.reader<ItemRows>()
  const late = items.filter(({ kinds }) => kinds.includes('unclaimed') || kinds.includes('overdue'))
  const ids = new Set([...late, ...payouts].flatMap(({ accountId }) => accountId ?? []))
  const found: WatchedAccount[] = []
  for (const id of ids) {
    const account = await reader.get('fund_account', id)
    if (!account) continue
    const own = items.filter(({ accountId }) => accountId === id)
    found.push({
      accountId: id,
      caseId: account.caseId,
      caseNumber: account.caseNumber,
      partyId: account.partyId,
      debtorLabel: account.debtorLabel,
      heldFen: account.availableFen + account.reservedFen + account.depositedFen,
      unclaimedFen: count(own.filter(({ kinds }) => kinds.includes('unclaimed'))).sumFen,
      overdueFen: count(own.filter(({ kinds }) => kinds.includes('overdue'))).sumFen,
      oldestDays: Math.max(0, ...own.map(({ ageDays }) => ageDays)),
      alarmingPayouts: payouts.filter(({ accountId }) => accountId === id).length,
    })
  }
  return found.sort((a, b) => compareText(keyOf(a), keyOf(b)))
}

function count(items: readonly ClearanceItem[]) {
  return { items: items.length, sumFen: sumFen(items.map(({ leftFen }) => leftFen ?? 0n)) }
}

function countPayouts(payouts: readonly AlarmingPayout[], alarm: PayoutAlarm) {
  const own = payouts.filter(({ alarms }) => alarms.includes(alarm))
  return { items: own.length, sumFen: sumFen(own.map(({ amountFen }) => amountFen)) }
}
