import { payThrough } from '../../engine/index'
import type { BankPort, SubmitAnswer } from '../../ports/bank'
import { patchDecide, patchEvolve, type Row, seenAs } from './patching'
import type { Defect } from './server'

const only = (table: string) => (real: Parameters<Parameters<typeof patchEvolve>[2]>[0]) =>
  ((view, recorded) => real(view, recorded).filter((change) => change.table === table)) as typeof real

/** The bank as a sender would hear it that takes silence for an answer. */
function silenceIs(answer: (order: { readonly key: string }) => SubmitAnswer) {
  return (bank: BankPort) =>
    payThrough({
      id: bank.id,
      status: (key) => bank.status(key),
      submit: async (order) => {
        const heard = await bank.submit(order).catch(() => undefined)
        return heard === undefined || heard.kind === 'unknown' ? answer(order) : heard
      },
    })
}

/** What can go wrong between the court and its bank. */
export const bankDefects: readonly Defect[] = [
  {
    id: 'key-per-attempt',
    breaks: 'M7: the bank gets another key with each attempt, and pays each of them',
    sender: (bank) => (message) =>
      payThrough({
        id: bank.id,
        status: (key) => bank.status(key),
        submit: (order) => bank.submit({ ...order, key: `${order.key}${message.attempts}` }),
      })(message),
  },
  {
    id: 'timeout-is-refusal',
    breaks: 'M7: a time-out counts as a refusal, so the money is free again though the bank has paid',
    near: ['bank.submit|unknown|silent-paid'],
    sender: silenceIs(() => ({ kind: 'refused', code: 'TIMEOUT', text: '' })),
  },
  {
    id: 'timeout-is-payment',
    breaks: 'M7: a time-out counts as a payment, though the bank has never heard of it',
    near: ['bank.submit|unknown|silent-not-taken'],
    modules: patchDecide('fund', 'fund.record-bank-answer', (real) => (input, view, context) => {
      const given = input as { readonly answer: { readonly kind: string } }
      if (given.answer.kind !== 'unknown') return real(input, view, context)
      const answer = { kind: 'paid', reference: 'X', on: context.today }
      return real({ ...given, answer } as never, view, context)
    }),
  },
  {
    id: 'refusal-keeps-money',
    breaks: 'M1: what the bank refuses stays reserved for ever',
    near: ['bank.submit|refused|refuses'],
    modules: patchEvolve('fund', 'fund.PayoutRefused', only('fund_payout')),
  },
  {
    id: 'return-not-booked',
    breaks: 'M1: money that the bank sends back is on no account',
    near: ['bank.status|returned|none'],
    modules: patchEvolve('fund', 'fund.PayoutReturned', only('fund_payout')),
  },
  {
    id: 'return-booked-twice',
    breaks: 'M1: a return is booked by the answer of the bank and again by its line',
    near: ['fund.record-return|accepted|none'],
    modules: patchDecide('fund', 'fund.record-return', (real) => (input, view, context) => {
      const paid = (row: Row) =>
        row.state === 'returned' ? { ...row, state: 'paid', returnedOn: null, returnReceiptId: null } : row
      return real(input, seenAs(view, 'fund_payout', paid), context)
    }),
  },
  {
    id: 'late-answer-counts',
    breaks: 'M1: an answer that does not fit moves money: paid after it was refused',
    modules: patchDecide('fund', 'fund.record-bank-answer', (real) => (input, view, context) => {
      const sent = (row: Row) =>
        row.state === 'refused' || row.state === 'paid' ? { ...row, state: 'sent' } : row
      return real(input, seenAs(view, 'fund_payout', sent), context)
    }),
  },
]
