import { payeeAccountOf } from './deeds-payee'
import { held, type PostponementModel, yearsAfter } from './oracle/index'
import { anybody, carrierOf, caseOf, type Make, ofPayout, pickFrom, type Scene, wild } from './scene'

const approvedDeposit = ofPayout('fund.deposit', ['approved'], carrierOf)

/** A third person keeps what was approved to be kept; seldom something else. */
const keep: Make = (scene) => {
  const made = approvedDeposit(scene)
  const payout = scene.model.payouts.get(String(made?.input.payoutId))
  return payout?.purpose === 'deposit' || wild(scene) ? made : undefined
}

const kept = ofPayout(
  'fund.collect-deposit',
  ['deposited'],
  ({ random, model }, { caseId }) =>
    random.chance(0.7) ? (model.cases.get(caseId)?.undertaker ?? 'director') : 'director',
  (scene, { caseId, payeeParty }) => ({
    payeeAccountId: payeeAccountOf(scene, caseId, payeeParty),
    basis: '领取提存款申请',
  }),
)

/** Seldom after the last day on which the payee may come. */
const collect: Make = (scene) => {
  const made = kept(scene)
  const deposit = scene.model.payouts.get(String(made?.input.payoutId))
  const isOver = deposit !== undefined && scene.today > yearsAfter(deposit.keptSince)
  return isOver && !wild(scene) ? undefined : made
}

const GROUNDS = ['distribution-pending', 'frozen-in-other-case', 'payee-does-not-collect', 'suspended']

const askToWait: Make = (scene) => {
  const { random, model } = scene
  const caseId = caseOf(scene)
  const subject = model.cases.get(caseId)
  const accounts = [...model.accounts.values()].filter((account) => account.caseId === caseId)
  if (!subject || (!wild(scene) && accounts.every((account) => held(account) === 0n))) return undefined
  const who = wild(scene) ? anybody(random) : subject.undertaker
  const free = accounts.reduce((sum, { available }) => sum + available, 0n)
  const some = (free * BigInt(random.int(1, 100))) / 100n + (wild(scene) ? free : 0n)
  const part = some > 0n && random.chance(0.5) ? { amountFen: some } : {}
  const input = { caseId, ground: random.pick(GROUNDS), ...part, reason: '分配方案未定' }
  return { name: 'fund.request-postponement', who, input }
}

const ofPostponement =
  (
    name: string,
    stage: PostponementModel['stage'],
    whoDoes: (scene: Scene, one: PostponementModel) => string,
    more: (scene: Scene) => object = () => ({}),
  ): Make =>
  (scene) => {
    const { random, model, onCase } = scene
    const all = [...model.postponements.values()].filter(({ caseId }) => !onCase || caseId === onCase)
    const ready = all.filter((one) => one.stage === stage)
    const one = pickFrom(random, wild(scene) ? all : ready)
    if (!one) return undefined
    const who = wild(scene)
      ? random.pick([one.by, 'judge-1', 'judge-2', anybody(random)])
      : whoDoes(scene, one)
    const input = { caseId: one.caseId, postponementId: one.id, reason: '经审查', ...more(scene) }
    return { name, who, input }
  }

export const depositMakers: readonly (readonly [Make, number])[] = [
  [keep, 60],
  [collect, 40],
  [askToWait, 3],
  [
    ofPostponement(
      'fund.decide-postponement',
      'requested',
      ({ random }) => random.pick(['director', 'vice-president']),
      ({ random }) => ({ approve: random.chance(0.8) }),
    ),
    8,
  ],
  [
    ofPostponement('fund.end-postponement', 'approved', ({ random, model }, { caseId }) =>
      random.pick([model.cases.get(caseId)?.undertaker ?? 'director', 'director', 'vice-president']),
    ),
    4,
  ],
]
