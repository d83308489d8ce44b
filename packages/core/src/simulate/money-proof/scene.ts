import type { Random } from '../../testing/random'
import type { ProofBank } from './bank'
import type { Books } from './books'
import { type AccountModel, hasApproved, type Model, type PayoutModel } from './oracle/index'
import { proofCourt } from './people'
import type { Theme } from './themes'

/** Somebody does something: a command before it has a key. */
export interface Deed {
  readonly name: string
  /** A person of the court, or `import` for a file of the bank. */
  readonly who: string
  readonly input: Readonly<Record<string, unknown>>
  /** Which line of a statement it speaks of, in the harness's own words. */
  readonly lineOf?: string
  /** The same of the line that shows what became of it. */
  readonly counterOf?: string
  /** What the content was that is approved, in the oracle's words. */
  readonly readAs?: string
}

/** What deeds are chosen by. */
export interface Scene {
  readonly random: Random
  readonly model: Model
  readonly bank: ProofBank
  readonly books: Books
  readonly today: string
  readonly theme: Theme
  /** Only deeds about this case: what overtakes another command has to touch the same. */
  readonly onCase?: string
  /** How often a deed is done by somebody or with something that does not fit. */
  readonly wildness: number
}

export type Make = (scene: Scene) => Deed | undefined

export const COURT_ACCOUNT = '27000100040001234'

/** The id that the court gives to a line: the harness hands it on, the oracle goes by account and serial. */
export type ReceiptId = (bankAccount: string, serial: string) => string

export function serialOf(key: string): string {
  return key.slice(COURT_ACCOUNT.length + 1)
}

export function wild({ random, wildness }: Scene): boolean {
  return random.chance(wildness)
}

export function caseOf({ random, model, onCase, wildness }: Scene): string {
  if (onCase) return onCase
  const open = [...model.cases.values()].filter(({ isClosed }) => !isClosed)
  const from =
    open.length > 0 && !random.chance(Math.max(0.1, wildness / 2)) ? open : [...model.cases.values()]
  // The first case gets most of it: what happens to one account is what races are about.
  const first = from[0]
  return first && random.chance(0.6) ? first.id : random.pick(from).id
}

/** An account of a case: where there are several, mostly one on which there is money. */
export function accountOf({ random, model }: Scene, caseId: string): AccountModel | undefined {
  const own = [...model.accounts.values()].filter((account) => account.caseId === caseId)
  const full = own.filter(({ available }) => available > 0n)
  return pickFrom(random, full.length > 0 && random.chance(0.7) ? full : own)
}

/** Where there are several, it is said which; now and then that is forgotten, or it is one of another case. */
export function named(scene: Scene, account: AccountModel | undefined): { readonly accountId?: string } {
  const { random, model } = scene
  if (random.chance(scene.wildness / 4))
    return random.chance(0.5) ? {} : { accountId: random.pick([...model.accounts.keys()]) }
  return account === undefined || account.id === account.caseId ? {} : { accountId: account.id }
}

/** Whoever has had a hand in it already, or anybody. */
function somebodyOf(random: Random, { requestedBy, approvals, sentBy }: PayoutModel): string {
  const hands = [requestedBy, ...approvals.map(({ by }) => by), sentBy].filter((id) => id !== null)
  return random.chance(0.6) ? random.pick(hands) : anybody(random)
}

export function anybody(random: Random): string {
  return random.pick(proofCourt.people).id
}

export function pickFrom<T>(random: Random, items: readonly T[]): T | undefined {
  return items.length > 0 ? random.pick(items) : undefined
}

export const ofPayout =
  (
    name: string,
    stages: readonly PayoutModel['stage'][],
    whoDoes: (scene: Scene, payout: PayoutModel) => string,
    more: (scene: Scene, payout: PayoutModel) => Readonly<Record<string, unknown>> = () => ({}),
  ): Make =>
  (given) => {
    const { random, model, onCase } = given
    // One thing that does not fit is enough.
    const scene = { ...given, wildness: random.chance(2.5 * given.wildness) ? 0.3 : 0 }
    const all = [...model.payouts.values()].filter(({ caseId }) => !onCase || caseId === onCase)
    const ready = all.filter(({ stage }) => stages.includes(stage))
    const payout = pickFrom(random, ready.length > 0 && !wild(scene) ? ready : all)
    if (!payout || (ready.length === 0 && !wild(scene))) return undefined
    const caseId = wild(scene) ? random.pick([...model.cases.keys()]) : payout.caseId
    const who = wild(scene) ? somebodyOf(random, payout) : whoDoes(scene, payout)
    return { name, who, input: { caseId, payoutId: payout.id, ...more(scene, payout) } }
  }

const CARRIERS = ['cashier-1', 'cashier-2', 'director']

/** A cashier who has had no hand in it. */
export function carrierOf({ random }: Scene, payout: PayoutModel): string {
  return random.pick(CARRIERS.filter((id) => !hasHand(payout, id)))
}

export function hasHand(payout: PayoutModel, id: string): boolean {
  return payout.requestedBy === id || hasApproved(payout, id)
}
