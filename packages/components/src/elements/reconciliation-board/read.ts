import type { DayLine, DayReport, QueryResult, ZhixingClient } from '../../internal/core'
import { dateOfDay, dayNumber } from '../../internal/format'

/** The accounts of the court, the days around the one that is shown, and that day. */
export interface Board {
  readonly accounts: QueryResult<'reconciliation.accounts'>
  readonly days: readonly DayLine[]
  readonly report: DayReport | null
}

/** So many days before the chosen one are listed, and at most so many in all. */
const DAYS = 31
const MOST = 62

export async function readBoard(
  client: ZhixingClient,
  chosen: string | undefined,
  asked: string | undefined,
): Promise<Board> {
  const accounts = await client.query('reconciliation.accounts', {})
  const account = accounts.find(({ bankAccount }) => bankAccount === chosen) ?? accounts[0]
  if (!account) return { accounts, days: [], report: null }
  const { bankAccount, lastDay } = account
  const day = asked || lastDay
  const to = dateOfDay(Math.max(dayNumber(day), dayNumber(lastDay)))
  const from = dateOfDay(Math.max(dayNumber(to) - MOST, dayNumber(day) - DAYS))
  const [days, report] = await Promise.all([
    client.query('reconciliation.days', { bankAccount, from, to }),
    client.query('reconciliation.day', { bankAccount, day }),
  ])
  return { accounts, days, report }
}
