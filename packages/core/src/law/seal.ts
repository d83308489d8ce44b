import { ZhixingError } from '../kernel/errors'
import type { AssetType } from '../ports/asset-hit'
import { addDays, addYears, assertPlainDate, laterDate, type PlainDate } from './date'
import { assertWithin } from './money-input'
import { byConvention, byLaw, byParameter, type RuleExplanation, step } from './rule-explanation'

/** What is seized or frozen: it decides how long at most. */
export type SealedAsset = 'deposit' | 'movable' | 'immovable' | 'other-right'

/** How long a seal holds; none of its days rolls over days off, because registries release by date. */
export interface SealTerm {
  /** The corresponding day: the last there is by law. */
  readonly legalEnd: PlainDate
  /** One day earlier, as papers say it that count the first day (自…起至…止). Warn by this. */
  readonly documentEnd: PlainDate
  /** Days on which to warn, in the order asked. */
  readonly warnOn: readonly PlainDate[]
  readonly explanation: RuleExplanation
}

const YEARS: Readonly<Record<SealedAsset, number>> = {
  deposit: 1,
  movable: 2,
  immovable: 3,
  'other-right': 3,
}
const KINDS: Readonly<Record<AssetType, SealedAsset>> = {
  deposit: 'deposit',
  vehicle: 'movable',
  'real-estate': 'immovable',
  financial: 'other-right',
  security: 'other-right',
  equity: 'other-right',
  // Nobody knows what it is: the shorter term errs on the safe side.
  other: 'movable',
}

/** By which term a thing of this type is sealed; what is known of no kind has the term of movables. */
export function sealedAssetOf(type: AssetType): SealedAsset {
  return KINDS[type]
}

const TERM = byLaw('民诉法解释（2022） 485')
const DOCUMENT = byConvention('the paper counts the first day: the earlier end is the safe one')
const NO_ROLL = byConvention('registries release by date: renew on the last working day before')
const WARNING = byParameter('days before the end of a seal on which to warn')
const QUEUE = byLaw('查扣冻规定（2020） 26, 27')
const PRIORITY = byLaw('法释〔2016〕6号 1-2')

/**
 * The term of a seizure (查封、扣押、冻结期限): one year for deposits, two for movables, three for immovables and other rights;
 * the same again at each renewal. A seal of preservation that becomes one of enforcement runs on and is not computed again.
 *
 * Source: 民诉法解释 (2022) 485; the end a day earlier, and that it does not roll: convention.
 *
 * @param options.years Less than the most there is, when the ruling says so.
 * @param options.warnDays Days before the end of the paper; 30 and 7, when nothing is said.
 * @throws ZhixingError `date-invalid`; `number-out-of-range` { field, value, least, most }
 */
export function sealTerm(
  asset: SealedAsset,
  from: PlainDate,
  options: { readonly years?: number; readonly warnDays?: readonly number[] } = {},
): SealTerm {
  const most = YEARS[asset]
  const { years = most, warnDays = [30, 7] } = options
  assertWithin('years', years, 1, most)
  const legalEnd = addYears(from, years)
  const documentEnd = addDays(legalEnd, -1)
  const warnOn = warnDays.map((days) => addDays(documentEnd, -days))
  const steps = [
    step('seal-term', TERM, { asset, from, years, most, to: legalEnd }),
    step('seal-document-end', DOCUMENT, { to: documentEnd }),
    step('seal-does-not-roll', NO_ROLL),
    ...warnOn.map((on) => step('warn-on', WARNING, { on })),
  ]
  return { legalEnd, documentEnd, warnOn, explanation: { rule: 'seal-term', steps } }
}

/** A seal in the queue for one thing. */
export interface QueuedSeal {
  readonly id: string
  readonly registeredOn: PlainDate
  /** Since when it holds; nothing while it waits, and for one that was lifted while it waited. Its own term starts here. */
  readonly effectiveOn?: PlainDate
  readonly releasedOn?: PlainDate
}

/** The queue as it stands. */
export interface SealQueue {
  /** In the order of registration. */
  readonly seals: readonly QueuedSeal[]
  /** The one that holds now. */
  readonly first?: QueuedSeal & { readonly effectiveOn: PlainDate }
  readonly explanation: RuleExplanation
}

/**
 * Who holds a thing that several courts have seized (轮候查封): when the seal ahead is lifted or lapses, the next one registered
 * takes effect by itself on that day.
 *
 * Source: 查扣冻规定 (2020) 26, 27; registered on one day they stand in the order given.
 *
 * @param released Seals lifted or lapsed, each with its day.
 * @throws ZhixingError `seal-unknown` { id }; `seal-twice` { id }; `dates-unordered` { first, second }; `date-invalid`
 */
export function sealQueue(
  seals: readonly { readonly id: string; readonly registeredOn: PlainDate }[],
  released: readonly { readonly id: string; readonly on: PlainDate }[] = [],
): SealQueue {
  const releasedOn = releaseDays(seals, released)
  const inOrder = [...seals].sort((a, b) =>
    a.registeredOn < b.registeredOn ? -1 : a.registeredOn > b.registeredOn ? 1 : 0,
  )
  /** From when the place at the head is free for the next one; nothing once somebody holds it. */
  let freeFrom: PlainDate | undefined = ''
  const queue = inOrder.map(({ id, registeredOn }): QueuedSeal => {
    const off = releasedOn.get(id)
    const on: PlainDate | undefined = freeFrom === undefined ? undefined : laterDate(registeredOn, freeFrom)
    const holds = on !== undefined && (off === undefined || off > on)
    if (off === undefined) freeFrom = undefined
    else if (holds) freeFrom = off
    return {
      id,
      registeredOn,
      ...(holds ? { effectiveOn: on } : {}),
      ...(off === undefined ? {} : { releasedOn: off }),
    }
  })
  const steps = queue.map(({ id, registeredOn, effectiveOn, releasedOn: off }) =>
    step(effectiveOn === undefined ? 'seal-waits' : off === undefined ? 'seal-holds' : 'seal-held', QUEUE, {
      seal: id,
      registeredOn,
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
      ...(off === undefined ? {} : { releasedOn: off }),
    }),
  )
  const explanation = { rule: 'seal-queue', steps }
  for (const seal of queue) {
    const { effectiveOn } = seal
    if (effectiveOn !== undefined && seal.releasedOn === undefined) {
      return { seals: queue, first: { ...seal, effectiveOn }, explanation }
    }
  }
  return { seals: queue, explanation }
}

/** Whether the court with the priority claim may take the thing over. */
export interface PriorityTransfer {
  /** The first day on which it may ask; nothing once an auction has been announced. */
  readonly allowedFrom?: PlainDate
  /** By when the court that sealed first answers a request. */
  readonly replyDue?: PlainDate
  /** The request came too early, or after an announcement. */
  readonly isUntimely: boolean
  readonly explanation: RuleExplanation
}

const MORE_THAN_DAYS = 60
const REPLY_DAYS = 15

/**
 * Moving a sealed thing to the court of the creditor with priority (移送优先债权执行法院): more than 60 days after the first seal
 * and no auction announced; the first court answers within 15 days.
 *
 * Source: 法释〔2016〕6号 1, 2.
 *
 * @throws ZhixingError `date-invalid`; `dates-unordered` { first, second }
 */
export function priorityTransfer(input: {
  readonly firstSealedOn: PlainDate
  readonly auctionAnnounced: boolean
  readonly requestReceivedOn?: PlainDate
}): PriorityTransfer {
  const { firstSealedOn, auctionAnnounced, requestReceivedOn } = input
  const from = addDays(firstSealedOn, MORE_THAN_DAYS + 1)
  const steps = [
    step(auctionAnnounced ? 'transfer-barred' : 'transfer-from', PRIORITY, {
      firstSealedOn,
      days: MORE_THAN_DAYS,
      from,
    }),
  ]
  const allowed = auctionAnnounced ? {} : { allowedFrom: from }
  const explanation = { rule: 'priority-transfer', steps }
  if (requestReceivedOn === undefined) return { ...allowed, isUntimely: false, explanation }
  assertOrder(firstSealedOn, requestReceivedOn)
  const isUntimely = auctionAnnounced || requestReceivedOn < from
  const replyDue = addDays(requestReceivedOn, REPLY_DAYS)
  if (isUntimely) steps.push(step('transfer-untimely', PRIORITY, { requestReceivedOn }))
  steps.push(step('transfer-reply', PRIORITY, { requestReceivedOn, days: REPLY_DAYS, replyDue }))
  return { ...allowed, replyDue, isUntimely, explanation }
}

function releaseDays(
  seals: readonly { readonly id: string; readonly registeredOn: PlainDate }[],
  released: readonly { readonly id: string; readonly on: PlainDate }[],
): Map<string, PlainDate> {
  const registered = new Map<string, PlainDate>()
  for (const { id, registeredOn } of seals) {
    assertPlainDate(registeredOn)
    if (registered.has(id)) throw new ZhixingError('seal-twice', { id })
    registered.set(id, registeredOn)
  }
  for (const { id, on } of released) {
    const registeredOn = registered.get(id)
    if (registeredOn === undefined) throw new ZhixingError('seal-unknown', { id })
    assertOrder(registeredOn, on)
  }
  return new Map(released.map(({ id, on }) => [id, on]))
}

function assertOrder(first: PlainDate, second: PlainDate): void {
  assertPlainDate(first)
  assertPlainDate(second)
  if (second < first) throw new ZhixingError('dates-unordered', { first, second })
}
