import type { CountedPage } from '../kernel/query'
import { systemActor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import type { BankPort, PaymentOrder } from '../ports/bank'
import type { Engine } from './create-engine'
import type { Sender } from './drain'

/** What the outbox holds for the bank. */
interface PayMessage {
  readonly caseId: string
  readonly payoutId: string
  readonly amountFen: bigint
  readonly bankKey: string
  readonly payeeName: string
  readonly payeeAccount: string
  readonly payeeBank: string
  readonly caseNumber: string
  readonly payerName?: string
  readonly payerAccount?: string
  readonly payerBank?: string
  readonly requestedOn: string
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 300)

/**
 * The sender for `bank.pay`: tells the bank to pay and records its answer. A time-out is recorded as unknown and the money
 * stays reserved; what became of it says `askBank`. Told twice after a crash, the bank sees the same key and pays once.
 *
 * @example await engine.drain({ 'bank.pay': payThrough(bank) })
 */
export function payThrough(bank: BankPort): Sender {
  return async ({ payload }) => {
    const message = payload as unknown as PayMessage
    const { caseId, payoutId } = message
    const answer = await bank
      .submit(orderOf(message))
      .catch((error: unknown) => ({ kind: 'unknown', text: reasonOf(error) }) as const)
    return [{ name: 'fund.record-bank-answer', input: { caseId, payoutId, answer } }]
  }
}

function orderOf(message: PayMessage): PaymentOrder {
  const { bankKey: key, caseId, payoutId, amountFen, requestedOn, caseNumber } = message
  const payee = { name: message.payeeName, account: message.payeeAccount, bank: message.payeeBank }
  const { payerName: name, payerAccount: account, payerBank } = message
  const payer = name && account && payerBank ? { payer: { name, account, bank: payerBank } } : {}
  return {
    key,
    caseId,
    payoutId,
    amountFen,
    payee,
    ...payer,
    remittance: `${caseNumber}执行案款`,
    requestedOn,
  }
}

/** What asking the bank came to. */
export interface BankRound {
  readonly asked: number
  /** Payments whose question failed; they are asked again in the next round. */
  readonly failed: readonly { readonly payoutId: string; readonly reason: string }[]
  /** Answers that a rule stopped: recorded as blocked acts, for a person to look at. */
  readonly refused: readonly { readonly payoutId: string; readonly rule: string }[]
}

/**
 * Asks the bank after every payment it was told and has not answered, and after what it paid since a day, for that may
 * still come back. Run it as often as the bank permits, on any server: an answer that is known changes nothing.
 *
 * @example setInterval(() => void askBank(engine, { bank, courtId, paidSince }).catch(console.error), 60_000)
 */
export async function askBank(
  engine: Pick<Engine, 'query' | 'execute'>,
  options: { readonly bank: BankPort; readonly courtId: CourtId; readonly paidSince?: string },
): Promise<BankRound> {
  const { bank, courtId, paidSince } = options
  const actor = systemActor(courtId, `bank:${bank.id}`)
  const failed: { payoutId: string; reason: string }[] = []
  const refused: { payoutId: string; rule: string }[] = []
  let asked = 0
  const ask = async (state: 'sent' | 'paid', since?: string) => {
    let cursor: string | undefined
    do {
      const input = { state, limit: 200, ...(since && { since }), ...(cursor && { cursor }) }
      const page = await engine.query<CountedPage<Asked>>({ name: 'fund.at-bank', input, actor })
      for (const { caseId, payoutId, bankKey } of page.items) {
        asked += 1
        try {
          const answer = await bank.status(bankKey)
          const told = { name: 'fund.record-bank-answer', input: { caseId, payoutId, answer }, actor }
          const outcome = await engine.execute(told)
          if (outcome.kind === 'refused') refused.push({ payoutId, rule: outcome.rule })
        } catch (error) {
          failed.push({ payoutId, reason: reasonOf(error) })
        }
      }
      cursor = page.next
    } while (cursor !== undefined)
  }
  if (paidSince !== undefined) await ask('paid', paidSince)
  await ask('sent')
  return { asked, failed, refused }
}

/** What `fund.at-bank` says of a payment, as far as asking needs it. */
interface Asked {
  readonly caseId: string
  readonly payoutId: string
  readonly bankKey: string
}
