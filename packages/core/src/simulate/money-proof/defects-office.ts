import { patchDecide, seenBy } from './patching'
import type { Defect } from './server'

/** What can go wrong with who somebody is: posts, deputies, undertakers, and whose account it is. */
export const officeDefects: readonly Defect[] = [
  {
    id: 'one-approval-enough',
    breaks: 'M10: a large sum is approved with the first of its two approvals',
    modules: patchDecide('fund', 'fund.approve-payout', (real) => (input, view, context) => {
      const decision = real(input, view, context)
      if (decision.kind !== 'accepted') return decision
      const events = decision.events.map((each) => ({ ...each, type: 'fund.PayoutApproved' }))
      return { ...decision, events } as never
    }),
  },
  {
    id: 'approver-counts-twice',
    breaks: 'M10: one person gives two of the approvals that a sum needs',
    near: ['fund.approve-payout|refused|none'],
    modules: patchDecide(
      'fund',
      'fund.approve-payout',
      seenBy('fund_payout', (row) => ({
        ...row,
        approvals: (row.approvals as readonly object[]).map((each) => ({ ...each, by: 'somebody' })),
      })),
    ),
  },
  {
    id: 'deputy-is-another-person',
    breaks:
      'M10: who stands in for a leader counts as that leader, and approves what he has asked for himself',
    theme: 'offices',
    modules: patchDecide('fund', 'fund.approve-payout', (real) => (input, view, context) => {
      const { actor, directory, today } = context
      const absent = directory.people().find(({ deputyId, awayFrom = '9', awayUntil = '' }) => {
        return deputyId === actor.id && awayFrom <= today && today <= awayUntil
      })
      return real(input, view, absent ? { ...context, actor: { ...actor, id: absent.id } } : context)
    }),
  },
  {
    id: 'former-undertaker-asks',
    breaks: 'M10: a judge whose case was given to another still asks for payouts of it',
    modules: patchDecide(
      'fund',
      'fund.request-payout',
      (real) => (input, view, context) =>
        seenBy('case_case', (row) => ({ ...row, undertakerId: context.actor.id }))(real)(
          input,
          view,
          context,
        ),
    ),
  },
  {
    id: 'sum-on-other-debtor',
    breaks: 'M1: where each debtor has his account, a sum lands on that of the first',
    near: ['fund.identify-receipt|accepted|none'],
    modules: patchDecide('fund', 'fund.identify-receipt', (real) => (input, view, context) => {
      const [first] = view.all('fund_account')
      const given = input as { readonly accountId?: string }
      const other = given.accountId === undefined ? given : { ...given, accountId: first?.id }
      return real(other as never, view, context)
    }),
  },
]
