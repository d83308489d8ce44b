import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { missingApprovals } from '../../kernel/profile-approval'
import type { DecideFund } from './decide'
import { accountRefusal, hasHandInAccount } from './decide-payee'
import { hasApproved, isUnchanged, ofPayout, payoutIn } from './decide-payout'

/**
 * Another person approves exactly what he has read: the hash he sends is that of what is recorded. The profile says how
 * many approvals a sum needs and by whom; each is given by somebody else, and the highest that he may give is his. Who
 * asked, and who has approved once, never approves, whatever posts he holds by then (promise M10).
 */
export const approvePayout: DecideFund<'fund.approve-payout'> = (input, view, context) => {
  const payout = payoutIn(view, input, 'requested')
  if (payout.kind === 'refused') return payout
  const { row } = payout
  const { actor } = context
  if (actor.kind !== 'person' || actor.id === row.requestedBy) return refuse('fund.maker-is-not-checker')
  if (hasApproved(row, actor.id)) return refuse('fund.approvers-are-different')
  if (hasHandInAccount(view, row, actor.id)) return refuse('fund.payee-account-not-by-approver')
  if (input.contentHash !== row.contentHash || !isUnchanged(row, context)) {
    return refuse('fund.approval-bound-to-content')
  }
  const against = accountRefusal(view, row, context)
  if (against) return against
  const given = row.approvals.map(({ level }) => level)
  const missing = missingApprovals(context.profile.payoutApprovals, row.amountFen, given)
  const mine = missing.find(({ roles }) => roles.some((role) => actor.roles.includes(role)))
  if (missing.length > 0 && !mine) {
    return refuse('fund.approver-for-sum', { approval: missing[0]?.id ?? '', amountFen: row.amountFen })
  }
  const approval = { ...ofPayout(row), contentHash: row.contentHash, level: mine?.id ?? null }
  const isLast = missing.length <= 1
  return accept([event(isLast ? 'fund.PayoutApproved' : 'fund.PayoutEndorsed', approval)], {
    isApproved: isLast,
  })
}
