import type { Model } from './model'

const KEPT = ['deposited', 'collecting', 'collected']

/** What is owed on the claim of a case: paid counts, and what is kept for its payee counts once; asked for does not. */
export function owed(model: Model, caseId: string): bigint {
  let left = model.cases.get(caseId)?.claim ?? 0n
  for (const { purpose, stage, collects, amount, ...payout } of model.payouts.values()) {
    if (payout.caseId !== caseId) continue
    const isPaid = purpose === 'claim' && collects === null && stage === 'paid'
    if (isPaid || (purpose === 'deposit' && KEPT.includes(stage))) left -= amount
  }
  return left > 0n ? left : 0n
}
