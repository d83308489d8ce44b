import type { DistributionSheet, PlanSummary, ZhixingClient } from '../../internal/core'
import { type Law, loadLaw } from '../../internal/law'

/** The plans of a case, the one that is shown, and the arithmetic to look at it once more. */
export interface Plans {
  readonly plans: readonly PlanSummary[]
  readonly sheet: DistributionSheet | null
  readonly law: Law
}

export async function readPlans(
  client: ZhixingClient,
  caseId: string,
  planId: string | undefined,
): Promise<Plans> {
  const [plans, law] = await Promise.all([client.query('distribution.of-case', { caseId }), loadLaw()])
  const chosen = plans.find(({ id }) => id === planId) ?? plans.at(-1)
  // The money may lie on the account of another case.
  const sheet = chosen
    ? await client.query('distribution.get', { caseId: chosen.caseId, planId: chosen.id })
    : null
  return { plans, sheet, law }
}
