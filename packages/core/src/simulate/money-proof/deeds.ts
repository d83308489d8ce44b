import type { Random } from '../../testing/random'
import type { ProofBank } from './bank'
import { bankMakers } from './deeds-bank'
import { claimMakers } from './deeds-claim'
import { held, type Model, type PayoutModel } from './oracle/index'
import { proofCourt } from './people'

/** Somebody does something: a command before it has a key. */
export interface Deed {
  readonly name: string
  /** A person of the court, or `import` for a file of the bank. */
  readonly who: string
  readonly input: Readonly<Record<string, unknown>>
  /** Which line of a statement it speaks of, in the harness's own words. */
  readonly lineOf?: string
}

/** What deeds are chosen by. */
export interface Scene {
  readonly random: Random
  readonly model: Model
  readonly bank: ProofBank
  readonly today: string
  /** Only deeds about this case: what overtakes another command has to touch the same. */
  readonly onCase?: string
  /** How often a deed is done by somebody or with something that does not fit. */
  readonly wildness: number
}

export type Make = (scene: Scene) => Deed | undefined

export const COURT_ACCOUNT = '27000100040001234'

/** The id that the court gives to a line: the harness hands it on, the oracle goes by account and serial. */
export type ReceiptId = (bankAccount: string, serial: string) => string

const bookLine: Make = ({ random, model, today }) => {
  const known = [...model.lines.keys()]
  const again = known.length > 0 && random.chance(0.35)
  const serial = again ? serialOf(random.pick(known)) : `S${model.lines.size + 1}`
  const before = again ? model.lines.get(lineKey(serial)) : undefined
  const changed = before !== undefined && random.chance(0.4)
  const amount = BigInt(random.int(1, 1000))
  const input = {
    bankAccount: COURT_ACCOUNT,
    serial,
    statementId: `D${random.int(1, 3)}`,
    direction: before?.direction ?? (random.chance(0.06) ? 'debit' : 'credit'),
    amountMinor: before && !changed ? before.amount : amount,
    currency: before?.currency ?? (random.chance(0.04) ? 'USD' : 'CNY'),
    bookedOn: before?.day ?? today,
    payerName: again ? '另一种写法' : '某建筑有限公司',
    remittance: '执行款',
  }
  return { name: 'fund.book-receipt', who: random.chance(0.5) ? 'import' : 'fund-1', input }
}

export function serialOf(key: string): string {
  return key.slice(COURT_ACCOUNT.length + 1)
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
    input: { caseId, reason: '汇款附言' },
    lineOf: found[0],
  }
}

const request: Make = (scene) => {
  const { random, model } = scene
  const caseId = caseOf(scene)
  const subject = model.cases.get(caseId)
  const available = model.accounts.get(caseId)?.available ?? 0n
  if (!subject || (available === 0n && !wild(scene))) return undefined
  const purpose = random.weighted([
    ['claim', 6],
    ['refund', 2],
    ['costs', 1],
  ] as const)
  const parties = [...subject.parties]
  const fitting = parties.filter(([, { role }]) => role === (purpose === 'refund' ? 'debtor' : 'applicant'))
  const [payeePartyId] = random.pick(wild(scene) ? parties : fitting)
  const [, { accountId: payeeAccountId }] = random.pick(
    wild(scene) ? parties : parties.filter(([id]) => id === payeePartyId),
  )
  return {
    name: 'fund.request-payout',
    who: wild(scene) ? anybody(random) : subject.undertaker,
    input: {
      caseId,
      payeePartyId,
      payeeAccountId,
      amountFen: amountOf(scene, available),
      purpose,
      basis: '发放案款审批表',
      // Whether there is a surplus is judged by people: the proof is about where money goes, not about the claim.
      ...(purpose === 'refund' ? { surplusReason: '双方和解，余款退还' } : {}),
    },
  }
}

function amountOf(scene: Scene, available: bigint): bigint {
  const { random } = scene
  if (wild(scene)) return available + BigInt(random.int(1, 3))
  if (available < 2n || random.chance(0.3)) return available > 0n ? available : 1n
  return 1n + (available * BigInt(random.int(1, 99))) / 100n
}

const ofPayout =
  (
    name: string,
    stages: readonly PayoutModel['stage'][],
    whoDoes: (scene: Scene, payout: PayoutModel) => string,
    more: (scene: Scene, payout: PayoutModel) => Readonly<Record<string, unknown>> = () => ({}),
  ): Make =>
  (scene) => {
    const { random, model, onCase } = scene
    const all = [...model.payouts.values()].filter(({ caseId }) => !onCase || caseId === onCase)
    const ready = all.filter(({ stage }) => stages.includes(stage))
    const payout = pickFrom(random, ready.length > 0 && !wild(scene) ? ready : all)
    if (!payout || (ready.length === 0 && !wild(scene))) return undefined
    const caseId = wild(scene) ? random.pick([...model.cases.keys()]) : payout.caseId
    const who = wild(scene) ? somebodyOf(random, payout) : whoDoes(scene, payout)
    return { name, who, input: { caseId, payoutId: payout.id, ...more(scene, payout) } }
  }

const approve = ofPayout(
  'fund.approve-payout',
  ['requested'],
  ({ random }, { requestedBy }) =>
    random.pick(['director', 'vice-president', 'cashier-2'].filter((id) => id !== requestedBy)),
  (scene, { hash }) => ({
    contentHash: wild(scene) ? 'f'.repeat(64) : hash,
  }),
)

const send = ofPayout('fund.send-payout', ['approved'], ({ random }, payout) =>
  random.pick(
    ['cashier-1', 'cashier-2', 'director'].filter(
      (id) => id !== payout.approvedBy && id !== payout.requestedBy,
    ),
  ),
)

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
  const account = model.accounts.get(caseId)
  if (!subject || !account) return undefined
  const isDone = account.received > 0n && held(account) === 0n
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

const MAKERS: readonly (readonly [Make, number])[] = [
  [bookLine, 4],
  [identify, 6],
  [request, 6],
  [approve, 8],
  [send, 10],
  ...claimMakers,
  ...bankMakers,
  [giveUp, 2],
  [propose, 3],
  [confirmClosing, 5],
]

/** The next thing that somebody does. */
export function nextDeed(scene: Scene): Deed {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const made = scene.random.weighted(MAKERS)(scene)
    if (made) return made
  }
  const line = bookLine(scene)
  if (!line) throw new Error('a line can always come')
  return line
}

export function wild({ random, wildness }: Scene): boolean {
  return random.chance(wildness)
}

export function caseOf({ random, model, onCase }: Scene): string {
  if (onCase) return onCase
  const open = [...model.cases.values()].filter(({ isClosed }) => !isClosed)
  const from = open.length > 0 && random.chance(0.9) ? open : [...model.cases.values()]
  // The first case gets most of it: what happens to one account is what races are about.
  const first = from[0]
  return first && random.chance(0.6) ? first.id : random.pick(from).id
}

/** Whoever has had a hand in it already, or anybody. */
function somebodyOf(random: Random, { requestedBy, approvedBy, sentBy }: PayoutModel): string {
  const hands = [requestedBy, approvedBy, sentBy].filter((id) => id !== null)
  return random.chance(0.6) ? random.pick(hands) : anybody(random)
}

export function anybody(random: Random): string {
  return random.pick(proofCourt.people).id
}

export function pickFrom<T>(random: Random, items: readonly T[]): T | undefined {
  return items.length > 0 ? random.pick(items) : undefined
}
