import { event } from '../../kernel/event'
import { patchDecide, patchEvolve, seenBy } from './patching'
import type { Defect } from './server'

const theme = 'plans'

/** What can go wrong when the money of one account is divided among the cases of several creditors. */
export const planDefects: readonly Defect[] = [
  {
    id: 'transfer-one-legged',
    breaks: 'M1: what a plan takes from one case never comes to the other',
    theme,
    modules: patchEvolve('fund', 'fund.MoneyTransferred', (real) => (view, recorded) => {
      const { direction } = recorded.data as { readonly direction?: string }
      return direction === 'in' ? [] : real(view, recorded)
    }),
  },
  {
    id: 'plan-keeps-nothing',
    breaks: 'M3: the money of a plan is not kept for it, and is paid out to others in the meantime',
    theme,
    modules: patchEvolve('fund', 'fund.MoneySetAside', () => () => []),
  },
  {
    id: 'share-rounded-up',
    breaks: 'M8: the first creditor gets a fen more than the proceeds give',
    theme,
    modules: patchDecide('distribution', 'distribution.draft', (real) => (input, view, context) => {
      const decision = real(input, view, context)
      const [first] = decision.kind === 'accepted' ? decision.events : []
      if (decision.kind !== 'accepted' || !first) return decision
      const data = first.data as unknown as { readonly lines: readonly { readonly amountFen: bigint }[] }
      const lines = data.lines.map((line, at) => ({
        ...line,
        amountFen: line.amountFen + (at === 0 ? 1n : 0n),
      }))
      return { ...decision, events: [event(first.type, { ...data, lines } as never)] }
    }),
  },
  {
    id: 'plan-approved-by-maker',
    breaks: 'M10: who has made the figures of a plan approves them',
    // Only who stands in for a leader can have both in his hands.
    near: ['organisation.record-absence|accepted|none', 'distribution.approve|accepted|none'],
    theme: 'offices',
    modules: patchDecide(
      'distribution',
      'distribution.approve',
      seenBy('distribution_plan', (row) => ({ ...row, editors: [] })),
    ),
  },
  {
    id: 'plan-approved-early',
    breaks: 'M10: a plan is approved while somebody may still object',
    theme,
    modules: patchDecide(
      'distribution',
      'distribution.approve',
      seenBy('distribution_plan', (row) => ({ ...row, objectUntil: '' })),
    ),
  },
]
