import type { InclusionReport } from '../domain/measure/contract'
import type { CourtId } from '../kernel/stream'
import { indicatorRatio } from '../law/index'
import { parameterOf } from '../profiles/index'
import { type CourtAnswer, queryAcross, type Run } from './across'
import type { FiguresRequest } from './across-figures'
import { type EngineParts, profileOn, readFrame } from './deps'

/** 纳入率 of the courts below, with those that are clearly below the average of all (seed 001:206). */
export interface InclusionComparison {
  readonly courts: readonly (InclusionReport & {
    readonly courtId: CourtId
    readonly name: string
    /** 明显低于平均水平: to be circulated and interviewed. */
    readonly flagged: boolean
  })[]
  readonly due: number
  readonly listed: number
  readonly percent: string | null
  /** So many points below it are clearly below: no text gives a number. */
  readonly gapPoints: number
}

/**
 * Which court lists clearly fewer of those who are to be listed than the courts do together; exact, without rounding.
 *
 * @throws ZhixingError what `queryAcross` throws.
 */
export async function compareInclusion(
  parts: EngineParts,
  run: Run,
  { actor, ...input }: FiguresRequest,
): Promise<InclusionComparison> {
  const request = { name: 'measure.inclusion', input, actor }
  const answers = (await queryAcross(parts, run, request)) as CourtAnswer<InclusionReport>[]
  const sum = (of: 'due' | 'listed') => answers.reduce((total, { answer }) => total + answer[of], 0)
  const [due, listed] = [sum('due'), sum('listed')]
  const frame = await readFrame(parts, actor.courtId)
  const profile = profileOn(parts, frame, parts.clock.now().slice(0, 10))
  const gapPoints = Number(parameterOf(profile, 'measures.inclusion-gap-points'))
  // listed/due of all − listed/due of this court ≥ gap, multiplied out.
  const isLow = ({ due: here, listed: done }: InclusionReport) =>
    here > 0 && 100 * (listed * here - done * due) >= gapPoints * due * here
  const courts = await Promise.all(
    answers.map(async ({ courtId, answer }) => ({
      ...answer,
      ...{ courtId, name: (await readFrame(parts, courtId)).name, flagged: isLow(answer) },
    })),
  )
  return { courts, due, listed, percent: indicatorRatio(BigInt(listed), BigInt(due)).percent, gapPoints }
}
