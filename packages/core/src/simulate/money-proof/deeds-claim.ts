import { anybody, caseOf, type Make, pickFrom, type Scene, serialOf, wild } from './deeds'
import type { ClaimModel } from './oracle/index'

const CLERKS = ['fund-1', 'fund-2']

/** One clerk says whose a sum is: all of it, a part, or two parts of two cases. */
const claim: Make = (scene) => {
  const { random, model } = scene
  const lines = [...model.lines].filter(([key, { open }]) => open > 0n && !serialOf(key).startsWith('R'))
  const found = pickFrom(random, lines)
  if (!found) return undefined
  const [lineOf, { open }] = found
  const first = random.chance(0.5) ? open : 1n + (open * BigInt(random.int(1, 90))) / 100n
  const second = open - first
  const splits = second > 0n && random.chance(0.5)
  const parts = [
    { caseId: caseOf(scene), amountFen: wild(scene) ? open + 1n : first },
    ...(splits ? [{ caseId: random.pick([...model.cases.keys()]), amountFen: second }] : []),
  ]
  const who = wild(scene) ? anybody(random) : random.pick(CLERKS)
  return { name: 'fund.claim-receipt', who, input: { parts, reason: '汇款附言' }, lineOf }
}

const ofClaim =
  (
    name: string,
    stage: ClaimModel['stage'],
    first: (one: ClaimModel) => string,
    input: (one: ClaimModel, scene: Scene) => object,
  ): Make =>
  (scene) => {
    const { random, model } = scene
    const all = [...model.claims.values()]
    const ready = all.filter((one) => one.stage === stage)
    const one = pickFrom(random, wild(scene) ? all : ready)
    if (!one) return undefined
    const others = [...CLERKS, 'director'].filter((id) => id !== first(one))
    const wildly = random.chance(0.6) ? first(one) || anybody(random) : anybody(random)
    const who = wild(scene) ? wildly : random.pick(others)
    return { name, who, input: { claimId: one.id, ...input(one, scene) }, lineOf: one.line }
  }

const itsCases = (one: ClaimModel, scene: Scene) => {
  const own = [...new Set(one.parts.map(({ caseId }) => caseId))]
  return { caseIds: wild(scene) ? [scene.random.pick([...scene.model.cases.keys()])] : own }
}

export const claimMakers: readonly (readonly [Make, number])[] = [
  [claim, 5],
  [ofClaim('fund.confirm-claim', 'said', ({ by }) => by, itsCases), 5],
  [
    ofClaim(
      'fund.reject-claim',
      'said',
      ({ by }) => by,
      () => ({ reason: '不是本案款' }),
    ),
    1,
  ],
  [
    ofClaim(
      'fund.request-undo',
      'confirmed',
      () => '',
      () => ({ reason: '认错了案' }),
    ),
    1,
  ],
  [ofClaim('fund.confirm-undo', 'undo-asked', ({ undoBy }) => undoBy, itsCases), 4],
]
