import { expect } from 'vitest'
import type { CaseRow } from '../domain/case/model'
import { type DistributionView, servePlan } from '../domain/distribution/decide'
import { planHash } from '../domain/distribution/decide-compute'
import { draftPlan } from '../domain/distribution/decide-draft'
import { approvePlan } from '../domain/distribution/decide-execute'
import { evolveDistribution, type Rank } from '../domain/distribution/model'
import { evolveFund } from '../domain/fund/model'
import { type Circumstances, given, person } from '../testing/given'
import { aCase, anAccount, aParty } from '../testing/rows'

export const judge = person('judge-1', 'quota-judge')
export const director = person('director', 'execution-director')
export const cashier = person('cashier-1', 'cashier')

export interface World {
  readonly fen?: bigint
  readonly cases?: Partial<Record<number, Partial<CaseRow>>>
  readonly debtor?: 'person' | 'organisation'
}

export const CASES = [1, 2, 3]

/** Three cases, and 1,000.00 yuan on the account of the first. */
export function court({ fen = 100_000n, cases = {}, debtor = 'person' }: World = {}) {
  const id = (n: number) => `case-${n}`
  return given<DistributionView>({
    case_case: CASES.map((n) => aCase({ id: id(n), caseNumber: `执${n}号`, ...cases[n] })),
    case_party: CASES.flatMap((n) => [
      aParty({ id: `creditor-${n}`, caseId: id(n), name: `债权人${n}` }),
      aParty({ id: `debtor-${n}`, caseId: id(n), role: 'debtor', kind: debtor, name: '李四' }),
    ]),
    fund_account: CASES.map((n) => {
      const held = n === 1 ? { receivedFen: fen, availableFen: fen } : {}
      return anAccount({ id: id(n), caseId: id(n), caseNumber: `执${n}号`, ...held })
    }),
  })
}

export type Court = ReturnType<typeof court>

export const claim = (
  n: number,
  amountFen: bigint,
  more: { rank?: Rank; seizedOn?: string; priorityOrder?: number } = {},
) => ({
  caseId: `case-${n}`,
  partyId: `creditor-${n}`,
  rank: 'ordinary' as Rank,
  priorityOrder: 1,
  seizedOn: null,
  amountFen,
  ...more,
})

export const EQUAL = [claim(1, 100_000n), claim(2, 100_000n), claim(3, 100_000n)]

export const drafting = (more: Partial<Parameters<typeof draftPlan>[0]> = {}) => ({
  caseId: 'case-1',
  seriesId: null,
  order: 'pro-rata' as const,
  basis: '成交裁定',
  proceedsFen: 100_000n,
  costsFen: 0n,
  claims: EQUAL,
  ...more,
})

/** Records what was decided, on the accounts and the plan. */
export function record(
  world: Court,
  outcome: { events: readonly object[]; refused: unknown },
  by: Circumstances,
): void {
  expect(outcome.refused).toBeUndefined()
  world.record({ ...evolveFund, ...evolveDistribution }, outcome.events as never, by)
}

/** A plan for 1,000.00 yuan and three equal claims of as much, unless said otherwise. */
export function drafted(more: Parameters<typeof drafting>[0] = {}, world = court()) {
  record(world, world.when(draftPlan, drafting(more), { actor: judge }), { actor: judge })
  return { world, of: { caseId: 'case-1', planId: 'plan-1' } }
}

export const linesOf = (world: Court) =>
  [...world.view.all('distribution_line')].sort((a, b) => a.seq - b.seq)
export const amounts = (world: Court) => linesOf(world).map(({ amountFen }) => amountFen)
export const plan = (world: Court) => {
  const [row] = world.view.all('distribution_plan')
  if (!row) throw new Error('no plan')
  return row
}
export const hash = (world: Court) => planHash(plan(world), linesOf(world))

export const everybody = (world: Court, servedOn = '2026-03-02') =>
  world.view.all('distribution_recipient').map(({ id }) => ({ recipientId: id, servedOn }))

export function served(more: Parameters<typeof drafting>[0] = {}) {
  const { world, of } = drafted(more)
  record(world, world.when(servePlan, { ...of, served: everybody(world) }, { actor: judge }), {
    actor: judge,
  })
  return { world, of }
}

/** The day after the last one on which anybody may object. */
export const AFTER = '2026-03-18'

export function approved(more: Parameters<typeof drafting>[0] = {}) {
  const { world, of } = served(more)
  const by = { actor: director, today: AFTER }
  record(world, world.when(approvePlan, { ...of, contentHash: hash(world) }, by), by)
  return { world, of }
}
