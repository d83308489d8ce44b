import { payoutContentHash } from '../../domain/fund/index'
import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { type Decide, patchDecide, patchEvolve, type Row, seenAs } from './patching'
import type { Defect } from './server'

const asIf = (state: string, wanted: readonly string[]) => (row: Row) =>
  wanted.includes(String(row.state)) ? { ...row, state } : row

/** What can go wrong between asking for a payout and the bank's answer. */
export const payoutDefects: readonly Defect[] = [
  {
    id: 'double-reserve-on-retry',
    breaks: 'M1: a request that is decided again after a conflict reserves the money twice',
    modules: patchDecide('fund', 'fund.request-payout', (real) => {
      const seen = new WeakSet<object>()
      return (input, view, context) => {
        const decision = real(input, view, context)
        const again = seen.has(input)
        seen.add(input)
        const [first] = decision.kind === 'accepted' ? decision.events : []
        if (!again || !first) return decision
        const id = context.newId('payout')
        const second = event(first.type, { ...first.data, id, payoutId: id })
        return accept([first, second], decision.kind === 'accepted' ? decision.result : null) as never
      }
    }),
  },
  {
    id: 'payout-above-balance',
    breaks: 'M3: what is reserved already is not taken off before the balance is checked',
    modules: patchDecide('fund', 'fund.request-payout', (real) => (input, view, context) => {
      const whole = (row: Row) => ({
        ...row,
        availableFen: (row.availableFen as bigint) + (row.reservedFen as bigint),
      })
      return real(input, seenAs(view, 'fund_account', whole), context)
    }),
  },
  {
    id: 'invented-payee',
    breaks: 'M10: the undertaker pays to somebody whom he has entered himself',
    near: ['fund.request-payout|refused|none'],
    modules: patchDecide(
      'fund',
      'fund.request-payout',
      (real) => (input, view, context) =>
        real(
          input,
          seenAs(view, 'case_party', (row) => ({ ...row, enteredBy: 'filing' })),
          context,
        ),
    ),
  },
  {
    id: 'self-approval',
    breaks: 'M10: who has asked for a payout may approve it',
    near: ['fund.approve-payout|refused|none'],
    modules: patchDecide(
      'fund',
      'fund.approve-payout',
      (real) => (input, view, context) =>
        real(
          input,
          seenAs(view, 'fund_payout', (row) => ({ ...row, requestedBy: 'somebody' })),
          context,
        ),
    ),
  },
  {
    id: 'approval-not-bound',
    breaks: 'M10: what was changed after it was asked for is approved and sent as it is now',
    modules: (modules) =>
      ['fund.approve-payout', 'fund.send-payout'].reduce(
        (patched, command) => patchDecide('fund', command, rehashed)(patched),
        modules,
      ),
  },
  {
    id: 'approver-sends',
    breaks: 'M10: who has approved a payout may send it: two people, not three',
    near: ['fund.send-payout|refused|none'],
    modules: patchDecide(
      'fund',
      'fund.send-payout',
      (real) => (input, view, context) =>
        real(
          input,
          seenAs(view, 'fund_payout', (row) => ({ ...row, approvals: [] })),
          context,
        ),
    ),
  },
  {
    id: 'lost-release',
    breaks: 'M1: a payout that is given up keeps its money reserved for ever',
    modules: patchEvolve(
      'fund',
      'fund.PayoutVoided',
      (real) => (view, recorded) => real(view, recorded).filter((change) => change.table === 'fund_payout'),
    ),
  },
  {
    id: 'void-after-sent',
    breaks: 'M7: what the bank has got already may be given up, and is paid all the same',
    near: ['fund.send-payout|accepted|none', 'fund.void-payout|refused|none'],
    modules: patchDecide(
      'fund',
      'fund.void-payout',
      (real) => (input, view, context) =>
        real(input, seenAs(view, 'fund_payout', asIf('approved', ['sent'])), context),
    ),
  },
  {
    id: 'confirm-twice',
    breaks: 'M1: a second answer of the bank is booked as a second payment',
    modules: patchDecide(
      'fund',
      'fund.confirm-payment',
      (real) => (input, view, context) =>
        real(input, seenAs(view, 'fund_payout', asIf('sent', ['paid'])), context),
    ),
  },
  {
    id: 'one-legged-payment',
    breaks: 'M2: a payment is added to what is paid and not taken from what is reserved',
    modules: patchEvolve(
      'fund',
      'fund.PayoutPaid',
      (real) => (view, recorded) =>
        real(view, recorded).map((change) => {
          if (change.op !== 'put' || change.table !== 'fund_account') return change
          const before = view.get('fund_account', change.row.id)
          return { ...change, row: { ...change.row, reservedFen: before?.reservedFen } as never }
        }),
    ),
  },
]

/** Approves and sends whatever is there now. */
function rehashed(real: Decide): Decide {
  return (input, view, context) => {
    const hashOf = (row: Row) => payoutContentHash(row as never, context)
    const now = (row: Row) => ({ ...row, contentHash: hashOf(row) })
    const { payoutId } = input as { payoutId: string }
    const row = view.get('fund_payout', payoutId)
    if (!row) return refuse('fund.payout-unknown')
    const given = { ...(input as object), contentHash: hashOf(row) }
    return real(given as never, seenAs(view, 'fund_payout', now), context)
  }
}
