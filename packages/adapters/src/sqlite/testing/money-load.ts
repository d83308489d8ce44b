import type { Engine } from '@zhixing/core'
import { caseId, give, type Job, line, payeeOf, payout } from './money-court'

/** Hears of every command before it is given and after it was answered. */
export interface Wire {
  given(job: Job): void
  answered(job: Job, kind: string): Promise<void>
}

/** How many cases the clients share: several of them are always at the same account. */
export const CASES = 4

/** One client: money comes in, is identified, asked for, approved, sent and confirmed, without end. */
export async function clientWork(engine: Engine, wire: Wire, name: string, client: number): Promise<never> {
  const n = 1 + (client % CASES)
  const payee = await payeeOf(engine, n)
  // Not all in step: whenever the process dies, some of them are at each kind of command.
  await new Promise((resolve) => setTimeout(resolve, client * 11))
  for (let turn = 0; ; turn += 1) {
    const say = async <R>(who: string, command: string, input: Job['input']) => {
      const key = `${name}/${client}/${turn}/${command.slice('fund.'.length)}`
      const job = { key, who, name: command, input: fill(input, key) }
      wire.given(job)
      const outcome = await give(engine, job)
      await wire.answered(job, outcome.kind)
      return (outcome.kind === 'accepted' ? outcome.result : undefined) as R | undefined
    }
    const booked = await say<{ receiptId: string }>('fund-1', 'fund.book-receipt', line(MARK, 1_000n))
    const ofCase = { caseId: caseId(n) }
    await say('fund-1', 'fund.identify-receipt', { ...ofCase, receiptId: booked?.receiptId, reason: MARK })
    // Little of what there is: what keeps a repeat from paying again must be the key, not the balance.
    const order = payout(n, payee, BigInt(100 + turn), MARK)
    const asked = await say<{ payoutId: string; contentHash: string }>(
      'judge-1',
      'fund.request-payout',
      order,
    )
    if (!asked) continue
    const { payoutId, contentHash } = asked
    await say('director', 'fund.approve-payout', { ...ofCase, payoutId, contentHash })
    await say('cashier-1', 'fund.send-payout', { ...ofCase, payoutId })
    await say('cashier-1', 'fund.confirm-payment', { ...ofCase, payoutId, bankReference: MARK })
  }
}

/** Stands for the key in an input: what a command has done can then be found and counted in the journal. */
const MARK = '<key>'

function fill(input: Job['input'], key: string): Job['input'] {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, value === MARK ? key : value]),
  )
}
