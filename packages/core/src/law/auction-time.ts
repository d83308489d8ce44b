import { addDays, addMinutes, assertPlainDate, chinaInstant, daysBetween, type PlainDate } from './date'
import { assertWithin } from './money-input'
import { byConvention, byLaw, type RuleExplanation, type RuleStep, step } from './rule-explanation'

/** The end of bidding and the bids that made it. Instants at China Standard Time. */
export interface AuctionEnd {
  readonly finalEnd: string
  /** In the order of their arrival. */
  readonly accepted: readonly string[]
  /** Came when bidding had ended. */
  readonly late: readonly string[]
  readonly explanation: RuleExplanation
}

const EXTENSION = byLaw('法释〔2016〕18号 20')
const AT_THE_END = byConvention('a bid of the very instant of the end came no longer before it')
const MINUTES = 5

/**
 * When bidding ends: a bid in the last five minutes moves the end to five minutes after it, again and again. What counts is
 * when a bid enters the platform.
 *
 * Source: 法释〔2016〕18号 20 II; that a bid of the very last instant is late: convention.
 *
 * @param bids Instants with an offset (RFC 3339), in any order.
 * @throws ZhixingError `instant-invalid`
 */
export function auctionEnd(scheduledEnd: string, bids: readonly string[]): AuctionEnd {
  let finalEnd = chinaInstant(scheduledEnd)
  const accepted: string[] = []
  const late: string[] = []
  const steps = [step('bidding-scheduled', EXTENSION, { end: finalEnd })]
  for (const bid of bids.map(chinaInstant).sort()) {
    if (bid >= finalEnd) {
      late.push(bid)
      steps.push(step('bid-late', bid === finalEnd ? AT_THE_END : EXTENSION, { bid, end: finalEnd }))
      continue
    }
    accepted.push(bid)
    const later = addMinutes(bid, MINUTES)
    if (later <= finalEnd) continue
    finalEnd = later
    steps.push(step('bidding-extended', EXTENSION, { bid, minutes: MINUTES, end: later }))
  }
  return { finalEnd, accepted, late, explanation: { rule: 'auction-end', steps } }
}

/** What is auctioned: it decides how long before the announcement must be out. */
export type AuctionAsset = 'movable' | 'immovable' | 'other-right'

/** By when things must be done before an auction; calendar days, no day rolls. */
export interface AuctionSchedule {
  /** The last day on which the auction may begin; of a first auction the chosen day. */
  readonly latestStart: PlainDate
  readonly announceBy: PlainDate
  /** Parties and holders of a right of pre-emption. */
  readonly notifyBy: PlainDate
  readonly explanation: RuleExplanation
}

const FIRST_DAYS: Readonly<Record<AuctionAsset, number>> = { movable: 15, immovable: 30, 'other-right': 30 }
const SECOND_DAYS: Readonly<Record<AuctionAsset, number>> = { movable: 7, immovable: 15, 'other-right': 15 }
const FIRST = byLaw('法释〔2016〕18号 12')
const SECOND = byLaw('法释〔2016〕18号 26')
const NOTICE = byLaw('法释〔2016〕18号 16')
const SECOND_WITHIN = 30
const NOTICE_DAYS = 3

/**
 * The latest days for announcement and notice of a first auction: 15 days before it for movables, 30 for others; the parties
 * three days before the announcement.
 *
 * Source: 法释〔2016〕18号 12, 16.
 *
 * @throws ZhixingError `date-invalid`
 */
export function firstAuctionSchedule(asset: AuctionAsset, startsOn: PlainDate): AuctionSchedule {
  assertPlainDate(startsOn)
  return before(startsOn, FIRST_DAYS[asset], asset, [])
}

/**
 * The same for a second auction, which begins within 30 days after the first brought no bid: 7 and 15 days.
 *
 * Source: 法释〔2016〕18号 26, 16.
 *
 * @param startsOn The chosen day; the last possible one, when nothing is said.
 * @throws ZhixingError `date-invalid`; `number-out-of-range` when it begins before the first ended or after 30 days
 */
export function secondAuctionSchedule(
  asset: AuctionAsset,
  unsoldOn: PlainDate,
  startsOn: PlainDate = addDays(unsoldOn, SECOND_WITHIN),
): AuctionSchedule {
  const latest = addDays(unsoldOn, SECOND_WITHIN)
  assertWithin('daysAfterFirst', daysBetween(unsoldOn, startsOn), 1, SECOND_WITHIN)
  const within = step('second-within', SECOND, { unsoldOn, days: SECOND_WITHIN, latest })
  return before(startsOn, SECOND_DAYS[asset], asset, [within])
}

function before(
  latestStart: PlainDate,
  days: number,
  asset: AuctionAsset,
  first: readonly RuleStep[],
): AuctionSchedule {
  const announceBy = addDays(latestStart, -days)
  const notifyBy = addDays(announceBy, -NOTICE_DAYS)
  const steps = [
    ...first,
    step('announce-by', first.length > 0 ? SECOND : FIRST, { asset, start: latestStart, days, announceBy }),
    step('notify-by', NOTICE, { days: NOTICE_DAYS, notifyBy }),
  ]
  return { latestStart, announceBy, notifyBy, explanation: { rule: 'auction-schedule', steps } }
}
