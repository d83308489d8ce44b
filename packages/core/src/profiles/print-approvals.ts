import type { Profile } from '../kernel/profile'
import { basis, type Labels, labelled, table } from './print-words'

/** 案款审批层级: who approves payouts of which sums. */
export function approvalsText({ payoutApprovals = [] }: Profile, labels: Labels): readonly string[] {
  if (payoutApprovals.length === 0) return []
  const rows = payoutApprovals.map(({ id, overYuan, roles, source }) => [
    labelled(labels, 'approval', id),
    overYuan === 0 ? '全部' : `超过${overYuan}元`,
    roles.map((role) => labelled(labels, 'role', role)).join('、'),
    basis(source),
  ])
  return ['案款发放审批层级（每一层由不同的人审批）：', table(['层级', '金额', '岗位', '依据'], rows)]
}
