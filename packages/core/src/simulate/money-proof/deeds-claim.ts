import type { ClaimModel } from './oracle/index'
import { accountOf, anybody, caseOf, type Make, named, pickFrom, type Scene, serialOf, wild } from './scene'

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
  const part = (caseId: string, amountFen: bigint) => {
    return { caseId, ...named(scene, accountOf(scene, caseId)), amountFen }
  }
  const parts = [
    part(caseOf(scene), wild(scene) ? open + 1n : first),
    ...(splits ? [part(random.pick([...model.cases.keys()]), second)] : []),
  ]
  const who = wild(scene) ? anybody(random) : random.pick(CLERKS)
  return { name: 'fund.claim-receipt', who, input: { parts, reason: '汇款附言' }, lineOf }
}

/** A debit that has shown one return already is taken for another of the same sum. */
function shownTwice(
  { random, model }: Scene,
  lines: readonly (readonly [string, { readonly open: bigint }])[],
  used: ReadonlySet<string | null>,
): ReturnType<Make> {
  const [lineOf, { open }] = random.pick(lines)
  const counterOf = [...used].find((key) => key !== null && model.lines.get(key)?.amount === open)
  const input = { as: 'returned-to-payer', reason: '非案款' }
  const deed = { name: 'fund.set-aside-receipt', who: random.pick(CLERKS), input, lineOf }
  return counterOf ? { ...deed, counterOf } : deed
}

/** One clerk says that a line is no case money, with the line that shows it. */
const setAside: Make = (scene) => {
  const { random, model } = scene
  const lines = [...model.lines].filter(([key]) => !serialOf(key).startsWith('R'))
  const as = random.weighted([
    ['returned-to-payer', 5],
    ['court-interest', 2],
    ['exchanged', 2],
  ] as const)
  const fits = lines.filter(([, { open, currency, direction }]) =>
    as === 'exchanged' ? currency !== 'CNY' && direction === 'credit' : open > 0n,
  )
  const debits = lines.filter(([, { direction }]) => direction === 'debit')
  const credits = lines.filter(([, { direction, currency }]) => direction === 'credit' && currency === 'CNY')
  const shown = fits.filter(([, { open }]) => debits.some(([, { amount }]) => amount === open))
  const used = new Set([...model.claims.values()].map(({ counter }) => counter))
  const again = shown.filter(([, { open }]) =>
    debits.some(([key, { amount }]) => amount === open && used.has(key)),
  )
  if (as === 'returned-to-payer' && again.length > 0 && random.chance(0.3))
    return shownTwice(scene, again, used)
  const wanted = as === 'returned-to-payer' && shown.length > 0 && !wild(scene) ? shown : fits
  const found = pickFrom(random, wild(scene) ? lines : wanted)
  if (!found) return undefined
  const [lineOf, { open }] = found
  const same = debits.filter(([, { amount }]) => amount === open)
  const counters = as === 'exchanged' ? credits : same.length > 0 && !wild(scene) ? same : debits
  const counter = as === 'court-interest' && !wild(scene) ? undefined : pickFrom(random, counters)
  return {
    name: 'fund.set-aside-receipt',
    who: wild(scene) ? anybody(random) : random.pick(CLERKS),
    input: { as, reason: '非案款' },
    lineOf,
    ...(counter ? { counterOf: counter[0] } : {}),
  }
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
    const deed = { name, who, input: { claimId: one.id, ...input(one, scene) }, lineOf: one.line }
    // Who ends a claim names the line that showed it, so that it is free; now and then that is forgotten.
    const frees = name === 'fund.reject-claim' || name === 'fund.confirm-undo'
    return one.counter === null || !frees || wild(scene) ? deed : { ...deed, counterOf: one.counter }
  }

const itsCases = (one: ClaimModel, scene: Scene) => {
  const own = [...new Set(one.parts.map(({ caseId }) => caseId))]
  return { caseIds: wild(scene) ? [scene.random.pick([...scene.model.cases.keys()])] : own }
}

export const claimMakers: readonly (readonly [Make, number])[] = [
  [claim, 5],
  [setAside, 3],
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
  [
    ofClaim(
      'fund.reject-undo',
      'undo-asked',
      ({ undoBy }) => undoBy,
      () => ({ reason: '没有认错' }),
    ),
    2,
  ],
]
