import { bankMakers } from './deeds-bank'
import { claimMakers } from './deeds-claim'
import { depositMakers } from './deeds-deposit'
import { assignMakers, officeMakers } from './deeds-office'
import { payeeAccountOf, payeeMakers } from './deeds-payee'
import { planMakers } from './deeds-plan'
import { feeMakers, stateMakers, treasuryMakers } from './deeds-treasury'
import { hasHandIn, held, levelsOf, partOf } from './oracle/index'
import {
  accountOf,
  anybody,
  COURT_ACCOUNT,
  carrierOf,
  caseOf,
  type Deed,
  hasHand,
  type Make,
  named,
  ofPayout,
  pickFrom,
  type Scene,
  serialOf,
  wild,
} from './scene'
import type { Theme } from './themes'

const bookLine: Make = (scene) => {
  const { random, model, today } = scene
  const known = [...model.lines.keys()]
  const again = known.length > 0 && random.chance(0.35)
  const serial = again ? serialOf(random.pick(known)) : `S${model.lines.size + 1}`
  const before = again ? model.lines.get(lineKey(serial)) : undefined
  const changed = before !== undefined && random.chance(0.4)
  // Now and then the sum of another line: what is sent back leaves as much as came.
  const other =
    model.lines.size > 0 && random.chance(scene.theme === 'receipts' ? 0.6 : 0.2)
      ? random.pick([...model.lines.values()])
      : undefined
  // Seldom so much that the fee by law is more than its least.
  const fresh = random.chance(scene.theme === 'payees' ? 0.25 : 0.04)
    ? random.int(5_000, 2_000_000)
    : random.int(1, 1000)
  const amount = other && !again ? other.amount : BigInt(fresh)
  const input = {
    bankAccount: COURT_ACCOUNT,
    serial,
    statementId: `D${random.int(1, 3)}`,
    direction:
      before?.direction ?? (random.chance(scene.theme === 'receipts' ? 0.3 : 0.06) ? 'debit' : 'credit'),
    amountMinor: before && !changed ? before.amount : amount,
    currency: before?.currency ?? (random.chance(scene.theme === 'receipts' ? 0.2 : 0.04) ? 'USD' : 'CNY'),
    bookedOn: before?.day ?? today,
    payerName: again ? '另一种写法' : '某建筑有限公司',
    remittance: '执行款',
  }
  return { name: 'fund.book-receipt', who: random.chance(0.5) ? 'import' : 'fund-1', input }
}

function lineKey(serial: string): string {
  return `${COURT_ACCOUNT}/${serial}`
}

const identify: Make = (scene) => {
  const { random, model } = scene
  const lines = [...model.lines]
  // The clerk knows money that comes back from money that comes in.
  const open = lines.filter(([key, line]) => line.open > 0n && !serialOf(key).startsWith('R'))
  const taken = lines.filter(([, line]) => line.open === 0n)
  const found = pickFrom(random, wild(scene) ? taken : open)
  if (!found) return undefined
  const caseId = caseOf(scene)
  return {
    name: 'fund.identify-receipt',
    who: wild(scene) ? anybody(random) : random.pick(['fund-1', 'fund-2']),
    input: { caseId, ...named(scene, accountOf(scene, caseId)), reason: '汇款附言' },
    lineOf: found[0],
  }
}

const request: Make = (scene) => {
  const { random, model } = scene
  const caseId = caseOf(scene)
  const subject = model.cases.get(caseId)
  const account = accountOf(scene, caseId)
  const available = account?.available ?? 0n
  if (!subject || (available === 0n && !wild(scene))) return undefined
  const purpose = random.weighted([
    ['claim', 6],
    ['refund', scene.theme === 'surplus' ? 20 : 2],
    ['costs', 1],
    ['deposit', scene.theme === 'deposits' ? 20 : 1],
  ] as const)
  const parties = [...subject.parties]
  const fitting = parties.filter(([, { role }]) => role === (purpose === 'refund' ? 'debtor' : 'applicant'))
  const [payeePartyId] = random.pick(wild(scene) ? parties : fitting)
  const to = payeeAccountOf(scene, caseId, payeePartyId)
  // Who cannot be reached has no account.
  const payee = purpose === 'deposit' && random.chance(0.4) ? {} : { payeeAccountId: to }
  return {
    name: 'fund.request-payout',
    who: wild(scene) ? anybody(random) : random.chance(0.05) ? 'judge-2' : subject.undertaker,
    input: {
      caseId,
      ...named(scene, account),
      payeePartyId,
      ...payee,
      amountFen: amountOf(scene, available, partOf(model, caseId)),
      purpose,
      basis: '发放案款审批表',
      // Who does not say why there is a surplus has to satisfy the claim before.
      ...(purpose === 'refund' && random.chance(0.6) ? { surplusReason: '双方和解，余款退还' } : {}),
    },
  }
}

function amountOf(scene: Scene, available: bigint, waits: bigint): bigint {
  const { random } = scene
  // Where a part waits, all that is there is asked for as well.
  if (waits > 0n && available > 0n && random.chance(0.3)) return available
  if (wild(scene)) return available + BigInt(random.int(1, 3))
  if (available < 2n || random.chance(scene.theme === 'deposits' ? 0.6 : 0.3))
    return available > 0n ? available : 1n
  return 1n + (available * BigInt(random.int(1, 99))) / 100n
}

const approve = ofPayout(
  'fund.approve-payout',
  ['requested'],
  ({ random, model }, payout) => {
    // Who has approved it once would do so again.
    const [before] = payout.approvals
    if (before && random.chance(0.1)) return before.by
    const missing = levelsOf(model, payout.amount).filter(
      ({ id }) => !payout.approvals.some(({ level }) => level === id),
    )
    const all = missing.some(({ id }) => id === 'leader') ? ['director', 'cashier-2'] : []
    // Who has confirmed the account leads, too.
    const seen = ['director', 'vice-president'].filter((id) => hasHandIn(model, payout, id))
    if (seen.length > 0 && random.chance(0.4)) return random.pick(seen)
    const standsIn = [...model.absences.values()].some(({ deputy }) => deputy === payout.requestedBy)
    if (standsIn && random.chance(0.4)) return payout.requestedBy
    const free = [...all, 'vice-president'].filter(
      (id) => !hasHand(payout, id) && !hasHandIn(model, payout, id),
    )
    return pickFrom(random, free) ?? anybody(random)
  },
  (scene, { hash }) => ({
    contentHash: wild(scene) ? 'f'.repeat(64) : hash,
  }),
)

const send = ofPayout('fund.send-payout', ['approved'], carrierOf)

const giveUp = ofPayout(
  'fund.void-payout',
  ['requested', 'approved'],
  ({ random }, { requestedBy }) => random.pick([requestedBy, 'director']),
  () => ({ reason: '账号有误' }),
)

const propose: Make = (scene) => {
  const { random, model } = scene
  const caseId = caseOf(scene)
  const subject = model.cases.get(caseId)
  if (!subject) return undefined
  const accounts = [...model.accounts.values()].filter((account) => account.caseId === caseId)
  const isDone = accounts.some(({ received }) => received > 0n) && accounts.every((each) => held(each) === 0n)
  if (!isDone && !wild(scene)) return undefined
  const who = wild(scene) ? anybody(random) : subject.undertaker
  const input = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
  return { name: 'closing.propose', who, input }
}

const confirmClosing: Make = (scene) => {
  const { random, model, onCase } = scene
  const all = [...model.cases.values()]
    .filter(({ id }) => !onCase || id === onCase)
    .flatMap(({ id, proposals }) =>
      [...proposals].map(([proposalId, { state }]) => ({ id, proposalId, state })),
    )
  const open = all.filter(({ state }) => state === 'open')
  const found = pickFrom(random, open.length > 0 && !wild(scene) ? open : all)
  if (!found) return undefined
  const who = wild(scene) ? anybody(random) : 'reviewer-1'
  return { name: 'closing.confirm', who, input: { caseId: found.id, proposalId: found.proposalId } }
}

type Weighted = readonly (readonly [Make, number])[]

/** Money comes in and is somebody's. */
const INCOMING: Weighted = [
  [bookLine, 3],
  [identify, 5],
]

const PAYING: Weighted = [[request, 6], [approve, 8], [send, 10], ...bankMakers, [giveUp, 3]]

const ENDING: Weighted = [[propose, 3], [confirmClosing, 5], ...assignMakers]

const scaled = (makers: Weighted, by: number): Weighted => makers.map(([make, weight]) => [make, weight * by])

interface Shares {
  readonly paying: number
  readonly claims: number
  readonly deposits: number
  readonly plans: number
}

const makersOf = (by: Shares): Weighted => [
  ...scaled(INCOMING, by.claims > 1 ? 1 : 0.5),
  ...ENDING,
  ...scaled(PAYING, by.paying),
  ...scaled(claimMakers, by.claims),
  ...scaled(depositMakers, by.deposits),
  ...scaled(planMakers, by.plans),
  ...scaled(payeeMakers, by.paying),
  ...scaled(feeMakers, by.paying),
  ...scaled(stateMakers, by.deposits),
]

const MAKERS: Readonly<Record<Theme, Weighted>> = {
  payouts: makersOf({ paying: 1, claims: 0.4, deposits: 0.15, plans: 0.1 }),
  plans: makersOf({ paying: 0.15, claims: 0.1, deposits: 0.05, plans: 1 }),
  deposits: makersOf({ paying: 1, claims: 0.2, deposits: 1, plans: 0.05 }),
  payees: [
    ...makersOf({ paying: 1, claims: 0.1, deposits: 0.1, plans: 0.02 }),
    ...scaled([...payeeMakers, ...feeMakers, ...treasuryMakers], 2),
  ],
  surplus: makersOf({ paying: 1, claims: 0.1, deposits: 0.5, plans: 0.02 }),
  offices: [
    ...makersOf({ paying: 0.6, claims: 0.2, deposits: 0.3, plans: 1 }),
    ...officeMakers,
    ...treasuryMakers,
  ],
  receipts: makersOf({ paying: 0.3, claims: 3, deposits: 0.1, plans: 0.05 }),
}

const EVERY: readonly Make[] = [
  ...new Set([...Object.values(MAKERS).flatMap((makers) => makers.map(([make]) => make))]),
]

/** This command, where somebody can give it as things stand. */
export function deedOf(name: string, scene: Scene): Deed | undefined {
  for (const make of EVERY) {
    const made = make(scene)
    if (made?.name === name) return made
  }
  return undefined
}

/** The next thing that somebody does. */
export function nextDeed(scene: Scene): Deed {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const made = scene.random.weighted(MAKERS[scene.theme])(scene)
    if (made) return made
  }
  const line = bookLine(scene)
  if (!line) throw new Error('a line can always come')
  return line
}
