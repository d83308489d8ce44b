import { seriesIdOf } from '../../domain/series/index'
import { addDays } from '../../law/index'
import { contentOf, least, type PlanModel } from './oracle/index'
import { SERIES } from './people'
import { accountOf, anybody, caseOf, type Make, named, pickFrom, type Scene, wild } from './scene'

/** The undertaker divides what lies on an account of his case among creditors of several cases. */
const draft: Make = (given) => {
  const { random, model } = given
  const caseId = caseOf(given)
  const isWild = wild(given)
  const waits = [...model.plans.values()].some((plan) => plan.caseId === caseId && isUnderWay(plan))
  if (waits && !isWild) return undefined
  // One thing that does not fit is enough.
  const scene = { ...given, wildness: isWild ? 0.25 : 0 }
  const subject = model.cases.get(caseId)
  const account = accountOf(scene, caseId)
  if (!subject || !account || (account.available === 0n && !wild(scene))) return undefined
  const whole = random.chance(0.4)
  const part = 1n + (account.available * BigInt(random.int(1, 99))) / 100n
  const proceedsFen = wild(scene)
    ? account.available + 1n
    : whole || part > account.available
      ? account.available || 1n
      : part
  const order = random.chance(0.7) ? 'pro-rata' : 'seizure-order'
  const seriesId = subject.isOfSeries && random.chance(0.4) ? { seriesId: seriesIdOf(SERIES) } : {}
  return {
    name: 'distribution.draft',
    who: wild(scene) ? anybody(random) : subject.undertaker,
    input: {
      caseId,
      ...named(scene, account),
      ...seriesId,
      order,
      basis: '拍卖成交裁定',
      proceedsFen,
      costsFen: random.chance(0.5) ? 0n : BigInt(random.int(1, 50)),
      claims: Array.from({ length: random.int(1, 4) }, () =>
        claimOn(scene, proceedsFen, 'seriesId' in seriesId),
      ),
    },
  }
}

const isUnderWay = ({ stage }: PlanModel) => stage !== 'executed' && stage !== 'withdrawn'

function claimOn(scene: Scene, proceeds: bigint, ofSeries: boolean) {
  const { random, model } = scene
  const cases = [...model.cases.values()].filter(
    ({ isClosed, isOfSeries }) => (!isClosed && (isOfSeries || !ofSeries)) || wild(scene),
  )
  const { id: caseId, parties } = random.pick(cases.length > 0 ? cases : [...model.cases.values()])
  const applicants = [...parties].filter(([, { role }]) => role === 'applicant' || wild(scene))
  const rank = random.weighted([
    ['ordinary', 5],
    ['priority', 2],
    ['doubled-interest', 1],
  ] as const)
  return {
    caseId,
    ...named(scene, accountOf(scene, caseId)),
    partyId: random.pick(applicants)[0],
    rank,
    priorityOrder: random.int(1, 3),
    seizedOn: rank === 'ordinary' && !wild(scene) ? `2024-02-0${random.int(1, 4)}` : null,
    amountFen: 1n + (proceeds * BigInt(random.int(5, 120))) / 100n,
  }
}

const ofPlan =
  (
    name: string,
    stages: readonly PlanModel['stage'][],
    who: (scene: Scene, plan: PlanModel) => string,
    more: (scene: Scene, plan: PlanModel) => object | undefined,
  ): Make =>
  (scene) => {
    const { random, model, onCase } = scene
    const all = [...model.plans.values()].filter(({ caseId }) => !onCase || caseId === onCase)
    const ready = all.filter(({ stage }) => stages.includes(stage))
    const plan = pickFrom(random, wild(scene) && random.chance(0.5) ? all : ready)
    if (!plan) return undefined
    const given = more(scene, plan)
    if (!given) return undefined
    const { readAs, ...input } = given as { readonly readAs?: string }
    const hands = [...plan.editors, plan.approvedBy ?? 'director']
    const other = random.chance(0.5) ? random.pick(hands) : anybody(random)
    const deed = { name, who: wild(scene) ? other : who(scene, plan) }
    const said = { ...deed, input: { caseId: plan.caseId, planId: plan.id, ...input } }
    return readAs === undefined ? said : { ...said, readAs }
  }

const undertakerOf = ({ model }: Scene, { caseId }: PlanModel) => model.cases.get(caseId)?.undertaker ?? ''

/** Another division of the same sum: from one share to the next, and sometimes more than there is. */
const change = ofPlan('distribution.change-lines', ['draft'], undertakerOf, (scene, { shares }) => {
  const { random } = scene
  const [from, to] = [random.pick(shares), random.pick(shares)]
  const room = least(to.claim - to.amount, from.amount)
  const moved = (room * BigInt(random.int(0, 100))) / 100n + (wild(scene) ? 1n : 0n)
  const lines =
    from === to
      ? [{ lineId: from.id, amountFen: from.amount }]
      : [
          { lineId: from.id, amountFen: from.amount - moved < 0n ? 0n : from.amount - moved },
          { lineId: to.id, amountFen: to.amount + moved },
        ]
  return { lines, reason: '债权人协议' }
})

const serve = ofPlan(
  'distribution.serve',
  ['draft'],
  (scene, plan) => scene.random.pick([undertakerOf(scene, plan), 'affairs-1']),
  (scene, { id, draftedOn }) => {
    const { books, random, today } = scene
    const early = addDays(draftedOn, -random.int(1, 40))
    const servedOn = wild(scene) ? random.pick(['2099-01-01', early]) : today
    const recipients = books.recipients(id)
    const told = wild(scene) ? recipients.slice(1) : recipients
    return told.length > 0 ? { served: told.map((recipientId) => ({ recipientId, servedOn })) } : undefined
  },
)

const object = ofPlan(
  'distribution.object',
  ['served'],
  () => 'affairs-1',
  (scene, { id, shares, until }) => {
    const { books, random, today } = scene
    if (today > until && !wild(scene)) return undefined
    const share = pickFrom(
      random,
      shares.filter(({ amount }) => amount > 0n),
    )
    const recipientId = pickFrom(random, books.recipients(id))
    if (!share || recipientId === undefined) return undefined
    const part = (share.amount * BigInt(random.int(10, 100))) / 100n
    const amountFen = wild(scene) ? share.amount + 1n : part > 0n ? part : 1n
    const raisedOn = wild(scene) ? '2099-01-01' : today
    const disputed = [{ lineId: share.id, amountFen }]
    return { recipientId, raisedOn, notifiedOn: raisedOn, ground: '债权不存在', disputed }
  },
)

const settle = ofPlan(
  'distribution.settle',
  ['served', 'approved', 'partly'],
  undertakerOf,
  (scene, { objections }) => {
    const all = [...objections]
    const open = all.filter(([, { isOpen }]) => isOpen)
    const found = pickFrom(scene.random, wild(scene) ? all : open)
    return found && { objectionId: found[0], outcome: 'withdrawn', document: '撤回异议申请' }
  },
)

const approve = ofPlan(
  'distribution.approve',
  ['served', 'partly'],
  ({ random, model }, { editors }) => {
    const standsIn = [...model.absences.values()].find(({ deputy }) => editors.has(deputy))
    return standsIn && random.chance(0.4) ? standsIn.deputy : random.pick(['director', 'vice-president'])
  },
  (scene, plan) => {
    if (scene.today <= plan.until && !wild(scene)) return undefined
    const isOther = wild(scene)
    const contentHash = isOther ? 'f'.repeat(64) : scene.books.hash(plan.id)
    return { contentHash, readAs: isOther ? 'something else' : contentOf(plan) }
  },
)

const execute = ofPlan(
  'distribution.execute',
  ['approved'],
  ({ random }) => random.pick(['fund-1', 'fund-2', 'cashier-1', 'cashier-2']),
  (scene, { caseId, shares }) => {
    const all = [...new Set([caseId, ...shares.map((one) => one.caseId)])]
    return { caseIds: wild(scene) ? [scene.random.pick([...scene.model.cases.keys()])] : all }
  },
)

const withdraw = ofPlan('distribution.withdraw', ['draft', 'served', 'approved'], undertakerOf, () => ({
  reason: '另行协商',
}))

export const planMakers: readonly (readonly [Make, number])[] = [
  [draft, 12],
  [change, 3],
  [serve, 30],
  [object, 6],
  [settle, 10],
  [approve, 60],
  [execute, 80],
  [withdraw, 1.5],
]
