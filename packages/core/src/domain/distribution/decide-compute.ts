import { hashValue } from '../../kernel/hash'
import { sumFen } from '../../kernel/money'
import { type ClaimTier, type Distribution, distribute } from '../../law/index'
import type { DistributionOrder, LineRow, PlanRow, Rank } from './model'

/** 清偿顺序: which ranks an order has, first to last (民诉法解释 508, 514; 法释〔2014〕8号 4; 法释〔2014〕13号 13). */
export const RANKS_OF: Readonly<Record<DistributionOrder, readonly Rank[]>> = {
  'pro-rata': ['priority', 'ordinary', 'doubled-interest'],
  'seizure-order': ['priority', 'ordinary', 'doubled-interest'],
  criminal: ['medical', 'security', 'restitution', 'civil', 'fine', 'confiscation'],
}

type Claim = Pick<LineRow, 'id' | 'rank' | 'priorityOrder' | 'seizedOn' | 'claimFen'>
type Plan = Pick<PlanRow, 'order' | 'proceedsFen' | 'costsDueFen'>

/** The tiers of a plan: ranks in order, claims with priority one place after the other. */
export function tiersOf(order: DistributionOrder, claims: readonly Claim[]): readonly ClaimTier[] {
  const ranks = RANKS_OF[order]
  const keys = new Map<string, Claim[]>()
  const sorted = claims
    .map((claim) => ({ claim, place: [ranks.indexOf(claim.rank), placeOf(claim)] as const }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
  for (const { claim, place } of sorted) keys.set(place.join(), [...(keys.get(place.join()) ?? []), claim])
  return [...keys.values()].map((tier): ClaimTier => {
    const bySeizure = order === 'seizure-order' && tier[0]?.rank === 'ordinary'
    const inOrder = bySeizure ? [...tier].sort((a, b) => compareDates(a.seizedOn, b.seizedOn)) : tier
    return {
      mode: bySeizure ? 'in-order' : 'pro-rata',
      claims: inOrder.map(({ id, claimFen }) => ({ id, amountFen: claimFen })),
    }
  })
}

// Only claims with priority stand one before the other inside their rank.
function placeOf({ rank, priorityOrder }: Claim): number {
  return rank === 'priority' || rank === 'security' ? priorityOrder : 0
}

function compareDates(a: string | null, b: string | null): number {
  const [one, other] = [a ?? '', b ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}

/** What the law gives to every claim of a plan. */
export function byLawOf(plan: Plan, claims: readonly Claim[]): Distribution {
  const tiers = tiersOf(plan.order, claims)
  return distribute({ proceedsFen: plan.proceedsFen, costsFen: plan.costsDueFen, tiers })
}

/** What is left for the debtor when these lines are paid; negative when they are more than there is. */
export function surplusOf(
  { proceedsFen, costsFen }: Pick<PlanRow, 'proceedsFen' | 'costsFen'>,
  lines: readonly { readonly amountFen: bigint }[],
): bigint {
  return proceedsFen - costsFen - sumFen(lines.map(({ amountFen }) => amountFen))
}

/** What may go out of a line now: neither disputed nor moved. */
export function dueOf({ amountFen, disputedFen, movedFen }: LineRow): bigint {
  const fen = amountFen - disputedFen - movedFen
  return fen > 0n ? fen : 0n
}

/** What is still kept of it because somebody disputes it. */
export function keptOf(line: LineRow): bigint {
  return line.amountFen - line.movedFen - dueOf(line)
}

/** Everything that stays set aside because somebody disputes it, of the lines and of the surplus. */
export function keptOfPlan({ disputedSurplusFen }: PlanRow, lines: readonly LineRow[]): bigint {
  return sumFen(lines.map(keptOf)) + disputedSurplusFen
}

/** What an approval is bound to: every figure, whose it is, where it goes, and what is held back. */
export function planHash(plan: PlanRow, lines: readonly LineRow[]): string {
  const { id, caseId, accountId, order, basis, proceedsFen, costsFen, surplusFen, disputedSurplusFen } = plan
  const figures = [...lines].sort((a, b) => a.seq - b.seq)
  return hashValue({
    ...{ id, caseId, accountId, order, basis, proceedsFen, costsFen, surplusFen, disputedSurplusFen },
    lines: figures.map((line) => ({
      ...{ id: line.id, caseId: line.caseId, accountId: line.accountId, partyId: line.partyId },
      ...{ rank: line.rank, claimFen: line.claimFen, computedFen: line.computedFen },
      ...{ amountFen: line.amountFen, changeReason: line.changeReason },
      ...{ disputedFen: line.disputedFen, movedFen: line.movedFen },
    })),
  })
}
