import type { Engine } from '@zhixing/core'
import { ZhixingError } from '@zhixing/core/ports'
import { caseId, give, payeeOf, payout } from './money-court'

/** What racing clients are told to do. */
export interface Order {
  readonly kind: 'spend' | 'close'
  readonly process: number
  readonly connections: number
  /** How many payouts each client asks for. */
  readonly asks: number
  readonly amountFen: bigint
  /** The cases that are closed and paid into at the same moment. */
  readonly cases: number
}

/** What a client got: how often yes and how often no, and whether he was ever refused what was there. */
export interface Raced {
  readonly accepted: number
  readonly refused: number
}

/** Asks for payouts of the first case until it has asked often enough. */
export async function spend(engine: Engine, order: Order, at: number): Promise<Raced> {
  const payee = await payeeOf(engine, 1)
  let [accepted, refused] = [0, 0]
  for (let ask = 0; ask < order.asks; ask += 1) {
    const key = `${order.process}/${at}/${ask}`
    const input = payout(1, payee, order.amountFen, key)
    const outcome = await insist(() =>
      give(engine, { key, who: 'judge-1', name: 'fund.request-payout', input }),
    )
    if (outcome.kind === 'accepted') accepted += 1
    else if (outcome.rule === 'fund.balance-covers-payout') refused += 1
    else throw new Error(`refused by ${outcome.rule}`)
  }
  return { accepted, refused }
}

/** Every second client closes the cases one after the other, the others put the money in that has come for them. */
export async function closeOrReceive(engine: Engine, order: Order, at: number): Promise<Raced> {
  const isCloser = (order.process + at) % 2 === 0
  let [accepted, refused] = [0, 0]
  for (let n = 1; n <= order.cases; n += 1) {
    const who = isCloser ? 'reviewer-1' : 'fund-1'
    const name = isCloser ? 'closing.confirm' : 'fund.identify-receipt'
    const known = isCloser
      ? { proposalId: await proposalOf(engine, n) }
      : { receiptId: await lineOf(engine, n) }
    const input = { caseId: caseId(n), ...known, ...(isCloser ? {} : { reason: '附言' }) }
    const key = `${order.process}/${at}/${n}`
    const outcome = await insist(() => give(engine, { key, who, name, input }))
    if (outcome.kind === 'accepted') accepted += 1
    else refused += 1
  }
  return { accepted, refused }
}

/** Too many others at one case is an error that says so, not a refusal: who has a key asks again under it. */
async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof ZhixingError) || error.code !== 'too-many-conflicts') throw error
    }
  }
}

async function proposalOf(engine: Engine, n: number): Promise<string> {
  const [snapshot] = await court(engine).read([{ stream: `case/${caseId(n)}`, tables: ['closing_proposal'] }])
  return snapshot?.rows?.closing_proposal?.[0]?.id ?? ''
}

async function lineOf(engine: Engine, n: number): Promise<string> {
  const found = await court(engine).find({
    table: 'fund_receipt',
    where: [{ column: 'serial', op: 'eq', value: `race-${n}` }],
    orderBy: [{ column: 'bookedOn', direction: 'asc' }],
    limit: 1,
  })
  return found.items[0]?.id ?? ''
}

function court({ storage }: Engine) {
  return storage.forCourt('gan1202')
}
