import type { IndicatorReport, IndicatorValue } from '../domain/metrics/contract-indicators'
import { fractionOf } from '../domain/metrics/index'
import type { Actor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import { type CourtAnswer, queryAcross, type Run } from './across'
import { type EngineParts, readFrame } from './deps'
import { runQuery } from './query'

/** One indicator, court by court, and of all of them together: computed of the sums, never of the rates. */
export interface IndicatorComparison {
  readonly courts: readonly { readonly courtId: CourtId; readonly name: string }[]
  readonly accepted: readonly IndicatorReport['accepted'][]
  readonly total: IndicatorReport['accepted']
  readonly indicators: readonly {
    readonly id: string
    readonly label: { readonly 'zh-CN': string; readonly en: string }
    readonly as: 'percent' | 'mean'
    readonly better: 'higher' | 'lower'
    /** In the order of the courts; nothing where a court does not have this indicator. */
    readonly values: readonly (IndicatorValue | null)[]
    /** 全市: of the courts that have it. */
    readonly total: IndicatorValue
  }[]
}

/** What is compared: a period. */
export interface IndicatorsRequest {
  readonly actor: Actor
  readonly from?: string
  readonly to?: string
}

/**
 * 全市质效: the own court and the courts below it, side by side and together.
 *
 * @throws ZhixingError what `queryAcross` throws.
 */
export async function compareIndicators(
  parts: EngineParts,
  run: Run,
  { actor, ...input }: IndicatorsRequest,
): Promise<IndicatorComparison> {
  const request = { name: 'metrics.indicators', input, actor }
  const own = { courtId: actor.courtId, answer: (await runQuery(parts, request)) as IndicatorReport }
  const answers = [own, ...((await queryAcross(parts, run, request)) as CourtAnswer<IndicatorReport>[])]
  const courts = await Promise.all(
    answers.map(async ({ courtId }) => ({ courtId, name: (await readFrame(parts, courtId)).name })),
  )
  const accepted = answers.map(({ answer }) => answer.accepted)
  const sum = (key: keyof IndicatorReport['accepted']) => accepted.reduce((all, one) => all + one[key], 0)
  const total = { all: sum('all'), carried: sum('carried'), closed: sum('closed'), open: sum('open') }
  const indicators = own.answer.indicators.map(({ id, label, as, decimals, better, bands }) => {
    const values = answers.map(({ answer }) => answer.indicators.find((one) => one.id === id) ?? null)
    const all = (side: 'top' | 'bottom') =>
      values.reduce((top, value) => top + BigInt(value?.[side] ?? 0), 0n)
    const short = values.map((value) =>
      value ? { value: value.value, top: value.top, bottom: value.bottom, band: value.band } : null,
    )
    const whole = fractionOf({ as, decimals, bands }, all('top'), all('bottom'))
    return { id, label, as, better, values: short, total: whole }
  })
  return { courts, accepted, total, indicators }
}
