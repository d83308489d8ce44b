import type { HubFigures } from '../domain/metrics/contract-duties'
import { HUB_DOMAINS, type HubDomain } from '../domain/organisation/index'
import { ZhixingError } from '../kernel/errors'
import type { Actor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import { indicatorRatio } from '../law/index'
import { type CourtAnswer, courtsBelow, queryAcross, type Run } from './across'
import { type EngineParts, readFrame } from './deps'
import { runQuery } from './query'

/** First and last day of the figures. */
export interface FiguresRequest {
  readonly actor: Actor
  readonly from?: string
  readonly to?: string
}

/** Figures of the courts below, side by side (seed 000:5). */
export interface CourtComparison {
  readonly courts: readonly { readonly courtId: CourtId; readonly name: string }[]
  /** One line for each figure; `values` stand in the order of the courts. Money is in fen. */
  readonly lines: readonly {
    readonly domain: HubDomain
    readonly figure: string
    readonly values: readonly (number | bigint | string | null)[]
  }[]
}

/** Statistics of one court, of those below it, or of the whole area of the court above it. */
export interface ScopedFigures {
  readonly scope: 'court' | 'below' | 'superior'
  /** The courts they are of; of the area of a superior only how many there are. */
  readonly courts: readonly CourtId[]
  readonly courtCount: number
  readonly total: HubFigures
}

const QUERY = 'metrics.figures'

/**
 * 比较: one figure, all base courts, in the three domains of the hub.
 *
 * @throws ZhixingError what `queryAcross` throws.
 */
export async function compareCourts(
  parts: EngineParts,
  run: Run,
  { actor, ...input }: FiguresRequest,
): Promise<CourtComparison> {
  const answers = (await queryAcross(parts, run, { name: QUERY, input, actor })) as CourtAnswer<HubFigures>[]
  const courts = await Promise.all(
    answers.map(async ({ courtId }) => ({ courtId, name: (await readFrame(parts, courtId)).name })),
  )
  const [first] = answers
  const lines = HUB_DOMAINS.flatMap((domain) =>
    Object.keys(first?.answer[domain] ?? {}).map((figure) => ({
      domain,
      figure,
      values: answers.map(({ answer }) => (answer[domain] as Figures)[figure] ?? null),
    })),
  )
  return { courts, lines }
}

type Figures = Readonly<Record<string, number | bigint | string | null>>

/**
 * Statistics scoped to the actor's own court, to the courts below it, or to the area of the court above it: that one as a
 * sum only, since a base court sees no other court.
 *
 * @throws ZhixingError `court-not-subordinate` when there is no court below, or none above; what a query throws.
 */
export async function figuresFor(
  parts: EngineParts,
  run: Run,
  { actor, scope, ...input }: FiguresRequest & Pick<ScopedFigures, 'scope'>,
): Promise<ScopedFigures> {
  const request = { name: QUERY, input, actor }
  const own = async (courtId: CourtId) => (await runQuery(parts, request, courtId)) as HubFigures
  if (scope === 'court') return summed(scope, [{ courtId: actor.courtId, answer: await own(actor.courtId) }])
  if (scope === 'below') {
    return summed(scope, (await queryAcross(parts, run, request)) as CourtAnswer<HubFigures>[])
  }
  const { parentId } = await readFrame(parts, actor.courtId)
  const isThere = parentId !== null && (await parts.storage.courts()).includes(parentId)
  const area = isThere ? await courtsBelow(parts, parentId) : []
  if (parentId === null || !area.includes(actor.courtId)) {
    throw new ZhixingError('court-not-subordinate', { courtId: parentId ?? actor.courtId })
  }
  // Asked in his own court first: who may not read the figures there reads none of the area.
  await own(actor.courtId)
  const courts = [parentId, ...area]
  const answers = await Promise.all(courts.map(async (courtId) => ({ courtId, answer: await own(courtId) })))
  return { ...summed(scope, answers), courts: [] }
}

function summed(scope: ScopedFigures['scope'], answers: readonly CourtAnswer<HubFigures>[]): ScopedFigures {
  const [first, ...others] = answers.map(({ answer }) => answer)
  if (!first) throw new Error('no court has answered')
  const total = others.reduce(plus, first)
  const { accepted, closed } = total['case-handling']
  const closingRate = indicatorRatio(BigInt(closed), BigInt(accepted)).percent
  return {
    scope,
    courts: answers.map(({ courtId }) => courtId),
    courtCount: answers.length,
    total: { ...total, 'case-handling': { ...total['case-handling'], closingRate } },
  }
}

function plus(a: HubFigures, b: HubFigures): HubFigures {
  const domains = HUB_DOMAINS.map((domain) => {
    const [left, right] = [a[domain] as Figures, b[domain] as Figures]
    const sums = Object.entries(left).map(([figure, value]) => [figure, sumOf(value, right[figure])])
    return [domain, Object.fromEntries(sums)]
  })
  return { ...a, ...Object.fromEntries(domains) }
}

/** Rates are not added up; they are computed again. */
function sumOf(a: Figures[string] | undefined, b: Figures[string] | undefined) {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a + b
  return typeof a === 'number' && typeof b === 'number' ? a + b : null
}
