import type { ClosingKind } from '../domain/case/model'
import { addDays, addMonths, chineseCalendar, daysBetween } from '../law/index'
import type { Random } from '../testing/random'

/** First and last day of the simulated half-year (seed 002:6: 2024年上半年). */
export const HALF_YEAR = { from: '2024-01-01', to: '2024-06-30' } as const

/** The first and the last working day on which something may be filed. */
const FIRST_FILING = '2024-01-02'
const LAST_FILING = '2024-06-28'
/** Proposals after this day would often be confirmed after the end. */
const LAST_PROPOSAL = '2024-06-24'

/** Money that comes in: when, and which share of the claim. */
export interface Instalment {
  readonly on: string
  readonly share: number
  /** The remittance does not name the case: it lies unidentified until somebody finds out. */
  readonly anonymous: boolean
}

/** What will become of a case, as far as chance decides it beforehand. */
export interface Course {
  readonly filedOn: string
  /** Taken over from the year before. */
  readonly carriedOver: boolean
  /** None for a case that is still open at the end. */
  readonly ending: ClosingKind | null
  /** The undertaker proposes to close from this day on, as soon as nothing stands in the way. */
  readonly proposeOn: string | null
  readonly instalments: readonly Instalment[]
  /** Suspended from the first to the second day; for good when there is no second. */
  readonly suspension: { readonly from: string; readonly to: string | null } | null
  readonly sealed: boolean
}

/** How a group of cases is drawn. */
export interface Draw {
  readonly concludes: boolean
  readonly carriedOver: boolean
  /** Concluded after more than the six months of the law. */
  readonly late: boolean
}

const ENDINGS: readonly (readonly [ClosingKind, number])[] = [
  ['performed', 38],
  ['round-terminated', 25],
  ['terminated', 33],
  ['case-cancelled', 2],
  ['not-enforced', 1],
  ['application-dismissed', 1],
]

/** Draws the course of one case. */
export function courseOf(random: Random, draw: Draw): Course {
  const ending = draw.concludes ? random.weighted(ENDINGS) : null
  const span = ending === null ? null : durationOf(random, ending, draw)
  const filedOn = filedOnOf(random, draw, span)
  const proposeOn = span === null || ending === null ? null : proposalOf(filedOn, span, ending)
  const end = proposeOn ?? HALF_YEAR.to
  return {
    filedOn,
    carriedOver: draw.carriedOver,
    ending,
    proposeOn,
    instalments: instalmentsOf(random, ending, later(filedOn, FIRST_FILING), end),
    suspension: suspensionOf(random, filedOn, proposeOn),
    sealed: random.chance(daysBetween(filedOn, end) > 55 ? 0.34 : 0.04),
  }
}

/** Calendar days from filing to the proposal. */
function durationOf(random: Random, ending: ClosingKind, { late, carriedOver }: Draw): number {
  if (late) return random.int(186, 222)
  const around = (median: number, spread: number, min: number, max: number) =>
    Math.min(Math.max(Math.round(median * Math.exp(spread * random.normal())), min), max)
  if (carriedOver) return around(112, 0.3, 40, 174)
  if (ending === 'round-terminated') return 92 + around(8, 0.8, 0, 60)
  if (ending === 'performed' || ending === 'terminated') return around(52, 0.46, 14, 150)
  return around(30, 0.5, 10, 90)
}

function filedOnOf(random: Random, { carriedOver, late }: Draw, span: number | null): string {
  if (carriedOver) {
    const latest =
      late && span !== null ? Math.min(daysBetween(HALF_YEAR.from, LAST_PROPOSAL) - span, -4) : -4
    const earliest = span === null ? -55 : Math.max(-span + 14, -90)
    return chineseCalendar.rollBack(addDays(HALF_YEAR.from, random.int(Math.min(earliest, latest), latest)))
  }
  const days = daysBetween(FIRST_FILING, LAST_FILING)
  if (span === null) {
    const share = Math.max(random.next(), random.next()) ** 0.9
    return rolled(addDays(FIRST_FILING, Math.floor(share * (days + 1))))
  }
  const last = Math.max(daysBetween(FIRST_FILING, LAST_PROPOSAL) - span, 0)
  return rolled(addDays(FIRST_FILING, random.int(0, last)))
}

function rolled(date: string): string {
  const day = chineseCalendar.rollForward(date)
  return day > LAST_FILING ? LAST_FILING : day
}

function proposalOf(filedOn: string, span: number, ending: ClosingKind): string {
  const lawful = ending === 'round-terminated' ? addDays(addMonths(filedOn, 3), 1) : filedOn
  const wanted = later(addDays(filedOn, span), lawful)
  return later(wanted > LAST_PROPOSAL ? LAST_PROPOSAL : wanted, lawful, addDays(FIRST_FILING, 8))
}

/** How much of the claim comes in, and when: the last of it long enough before the end to be paid out. */
function instalmentsOf(random: Random, ending: ClosingKind | null, from: string, to: string): Instalment[] {
  const share = shareOf(random, ending)
  const span = daysBetween(from, to)
  if (share === 0 || span < 12) return ending === 'performed' ? [instalment(random, addDays(from, 3), 1)] : []
  const count =
    span < 45
      ? 1
      : random.weighted([
          [1, 66],
          [2, 24],
          [3, 10],
        ] as const)
  const lead = ending === null ? 0 : span > 40 ? 19 : 11
  const last = Math.max(span - lead, 5)
  const first = Math.min(6, last)
  return Array.from({ length: count }, (_, at) => {
    const reached =
      ending === null ? random.next() : at === count - 1 ? 0.85 + random.next() * 0.15 : random.next() * 0.8
    return instalment(random, addDays(from, first + Math.round((last - first) * reached)), share / count)
  }).sort((a, b) => (a.on < b.on ? -1 : 1))
}

function instalment(random: Random, on: string, share: number): Instalment {
  return { on: chineseCalendar.rollForward(on), share, anonymous: random.chance(0.14) }
}

function shareOf(random: Random, ending: ClosingKind | null): number {
  if (ending === 'performed') return 1
  if (ending === 'terminated') return random.chance(0.68) ? 0.45 + random.next() * 0.5 : 0
  if (ending === 'round-terminated') return random.chance(0.45) ? 0.02 + random.next() * 0.35 : 0
  if (ending === null) return random.chance(0.3) ? 0.05 + random.next() * 0.5 : 0
  return 0
}

function suspensionOf(random: Random, filedOn: string, proposeOn: string | null): Course['suspension'] {
  const from = addDays(later(filedOn, FIRST_FILING), random.int(12, 30))
  if (proposeOn === null) {
    if (!random.chance(0.06)) return null
    return { from, to: random.chance(0.5) ? addDays(from, random.int(15, 60)) : null }
  }
  const to = addDays(from, random.int(12, 28))
  return to < addDays(proposeOn, -5) && random.chance(0.04) ? { from, to } : null
}

function later(...dates: readonly string[]): string {
  return [...dates].sort().at(-1) ?? ''
}
