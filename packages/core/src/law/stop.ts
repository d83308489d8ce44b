import type { Source } from '../kernel/source'
import type { PlainDate } from './date'
import type { Exclusion } from './exclusion'

/** Why a case stands still. One ground may stop one clock and leave another running: see the three lists below. */
export type StopGround =
  /** 公告 */
  | 'announcement'
  /** 审计、评估、资产清理 by experts */
  | 'expert-work'
  /** 管辖权异议、管辖争议 */
  | 'jurisdiction'
  /** 中止 */
  | 'suspension'
  /** 暂缓: settlement, guarantee, order of a higher court */
  | 'deferral'
  /** 拍卖、变卖 */
  | 'auction'
  /** 请示 on the law */
  | 'instructions'
  /** 共同上级法院协调 */
  | 'coordination'
  /** 对生效法律文书审查而中止、暂缓, not asked for by the debtor; asked for by him it is a `suspension` */
  | 'instrument-review'
  /** 再审中止 */
  | 'retrial'

/** Days on which a case stands still, both ends included, with the ground. */
export interface Stop {
  readonly ground: StopGround
  readonly from: PlainDate
  /** Included. Of one that still lasts, the day for which the date is wanted. */
  readonly to: PlainDate
}

/** Grounds that stop a clock, and where that stands. */
export interface StopRule {
  readonly grounds: readonly StopGround[]
  readonly source: Source
}

/**
 * What the limit of a case does not count (扣除). The grounds of 法释〔2000〕29号 9, and request for instructions and
 * coordination of 法发〔2006〕35号 13, of which no text was at hand.
 */
export const caseLimitStops: StopRule = {
  grounds: [
    'announcement',
    'expert-work',
    'jurisdiction',
    'suspension',
    'deferral',
    'auction',
    'instructions',
    'coordination',
    'instrument-review',
    'retrial',
  ],
  source: 'law 法释〔2000〕29号 9; law 法发〔2006〕35号 13: from memory',
}

/** What the six months do not count after which a party may go to the higher court: not the auction. */
export const inactionStops: StopRule = {
  grounds: [
    'announcement',
    'expert-work',
    'jurisdiction',
    'suspension',
    'deferral',
    'coordination',
    'instrument-review',
    'retrial',
  ],
  source: 'law 民事诉讼法（2023） 237; law 执行程序解释（2020） 13',
}

/** What doubled interest does not run for: no settlement, no auction, nothing that the debtor asked for. */
export const interestStops: StopRule = {
  grounds: ['instrument-review', 'retrial'],
  source: 'law 法释〔2014〕8号 3',
}

/** The ladder of stages: nothing stops it unless the profile says so. */
export const noStops: StopRule = { grounds: [], source: 'seed 003:27' }

/** Stops that this clock does not count, as exclusions with the ground as their reason, and those it runs on through. */
export function splitStops(
  stops: readonly Stop[],
  rule: StopRule,
): { readonly excluded: readonly Exclusion[]; readonly counted: readonly Stop[] } {
  const holds = ({ ground }: Stop) => rule.grounds.includes(ground)
  return {
    excluded: stops.filter(holds).map(({ ground, from, to }) => ({ from, to, reason: ground })),
    counted: stops.filter((stop) => !holds(stop)),
  }
}
