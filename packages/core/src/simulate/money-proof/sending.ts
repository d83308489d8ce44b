import type { Sender } from '../../engine/index'
import type { JsonObject } from '../../kernel/json'
import type { Order } from './bank'

/** The line to the bank: it answers, or nobody hears anything. */
export type Line = (order: Order) => 'paid' | 'pending' | 'silence' | 'paid-said-twice'

/** Puts the line to the bank behind the outbox. */
export type MakeSender = (line: Line) => Sender

export function orderOf(payload: JsonObject, key = String(payload.payoutId)): Order {
  return {
    key,
    payoutId: String(payload.payoutId),
    caseId: String(payload.caseId),
    amountFen: payload.amountFen as bigint,
    payeeName: String(payload.payeeName),
    payeeAccount: String(payload.payeeAccount),
  }
}

/** Sends each payout under its own id; silence leaves the message where it is (promise M7). */
export const standardSender: MakeSender = (line) => async (message) => {
  const order = orderOf(message.payload)
  const answer = line(order)
  if (answer === 'silence') throw new Error('the bank is silent')
  if (answer === 'pending') return []
  const { caseId, payoutId } = order
  const input = { caseId, payoutId, bankReference: `B-${payoutId}` }
  const call = { name: 'fund.confirm-payment', input }
  return answer === 'paid-said-twice' ? [call, call] : [call]
}
