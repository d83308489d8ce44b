import type { MoneyTrace, Outcome, TracePayout, ZhixingClient } from '../../internal/core'

/** A payout that waits, with where it comes from and what the rules would say now to the person who looks. */
export interface OpenPayout {
  readonly row: TracePayout
  readonly trace: MoneyTrace
  /** Answer of a dry run of the next act: approving, or sending what is approved; nothing when only looking. */
  readonly verdict: Outcome<unknown> | undefined
}

const WAITING: readonly string[] = ['requested', 'approved']

/** Payouts that wait for an approval or for being sent, in the order in which they were asked for. */
export async function readOpen(
  client: ZhixingClient,
  { caseId, payoutId, readonly }: { caseId: string; payoutId: string | undefined; readonly: boolean },
): Promise<readonly OpenPayout[]> {
  const statement = await client.query('fund.statement', { caseId, limit: 1 })
  const waiting = (statement?.payouts ?? []).filter(
    ({ id, state }) => WAITING.includes(state) && (!payoutId || id === payoutId),
  )
  const found = await Promise.all(
    [...waiting].reverse().map(async ({ id }) => {
      const trace = await client.query('fund.trace', { caseId, payoutId: id })
      const row = trace?.payouts[0]
      if (!trace || !row) return undefined
      return { row, trace, verdict: readonly ? undefined : await foretold(client, row) }
    }),
  )
  return found.filter((one) => one !== undefined)
}

/** What the rules would say: decided like the act itself, and nothing is written. */
async function foretold(client: ZhixingClient, row: TracePayout): Promise<Outcome<unknown> | undefined> {
  const { caseId, id: payoutId, contentHash, state } = row
  try {
    return state === 'approved'
      ? await client.execute('fund.send-payout', { caseId, payoutId }, { dryRun: true })
      : await client.execute('fund.approve-payout', { caseId, payoutId, contentHash }, { dryRun: true })
  } catch {
    return undefined
  }
}
