import type { DemoCourt } from '../testing/court'
import { bankName, companyName, creditCode, personName, phone, residentId } from '../testing/names'
import { type Random, randomOf } from '../testing/random'
import { type Cause, causeOf, claimOf } from './causes'
import { type Course, courseOf, type Draw, HALF_YEAR } from './course'
import { cityCourts } from './courts'

/** A party of a simulated case, as `case.file` takes it. */
export interface SimulatedParty {
  readonly role: 'applicant' | 'debtor'
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly idNumber: string | null
  readonly phone: string | null
}

/** What the filing window is given for a case, as `case.file` takes it. */
export interface SimulatedFiling {
  readonly caseNumber: string
  readonly filedOn: string
  readonly cause: string
  readonly basis: { readonly number: string; readonly issuedBy: string }
  readonly claimFen: bigint
  readonly parties: readonly SimulatedParty[]
  readonly flags: readonly string[]
}

/** A case before anything has happened in it. */
export interface SimulatedCase {
  readonly courtId: string
  /** Name of its own stream of chance. */
  readonly streamOf: string
  readonly filing: SimulatedFiling
  readonly course: Course
}

/** Cases of several courts, in order of receipt. */
export interface Caseload {
  readonly seed: number
  readonly cases: readonly SimulatedCase[]
}

/** `city`: the published figures of the Longnan courts (seed 002:6); `demo`: about a tenth; or a number of cases. */
export type CaseloadScale = 'demo' | 'city' | number

const PUBLISHED = { accepted: 6824, concluded: 4414 }
const PUBLISHED_CITY_COURT = { accepted: 189, concluded: 157, carriedOver: 14 }
const DEMO_CASES = 700
/** Concluded with a late or a rejected proposal after the half-year: so many more are meant to be concluded. */
const SLIPPAGE = 1.004
/** 审限内结案率 97.83 % (seed 002:6). */
const LATE_SHARE = 1 - 0.9783

interface Quota {
  readonly court: DemoCourt
  readonly accepted: number
  readonly concluded: number
  readonly carriedOver: number
}

/** Makes up a caseload: the same seed and scale always give the same cases. */
export function generateCaseload(options: {
  readonly seed: number
  readonly scale: CaseloadScale
}): Caseload {
  const { seed, scale } = options
  const total = scale === 'city' ? PUBLISHED.accepted : scale === 'demo' ? DEMO_CASES : scale
  const cases = quotas(total).flatMap((quota) => casesOf(seed, quota))
  return { seed, cases }
}

/** Shares a total out over the courts as the published figures do. */
function quotas(total: number): Quota[] {
  const [city, ...counties] = cityCourts
  if (!city) return []
  const scaled = (published: number) => Math.round((published * total) / PUBLISHED.accepted)
  const share = PUBLISHED_CITY_COURT.carriedOver / PUBLISHED_CITY_COURT.accepted
  const ofCity = Math.max(scaled(PUBLISHED_CITY_COURT.accepted), 1)
  const toConclude = scaled(PUBLISHED.concluded * SLIPPAGE) - scaled(PUBLISHED_CITY_COURT.concluded)
  const first = Math.round((total - ofCity) * 0.59)
  return [
    {
      court: city,
      accepted: ofCity,
      concluded: scaled(PUBLISHED_CITY_COURT.concluded),
      carriedOver: scaled(PUBLISHED_CITY_COURT.carriedOver),
    },
    ...counties.map((court, at) => {
      const accepted = at === 0 ? first : total - ofCity - first
      const concluded = Math.round((toConclude * accepted) / (total - ofCity))
      return { court, accepted, concluded, carriedOver: Math.round(accepted * share) }
    }),
  ]
}

function casesOf(seed: number, { court, accepted, concluded, carriedOver }: Quota): SimulatedCase[] {
  const chance = randomOf('caseload', seed, court.courtId)
  const late = Math.round(concluded * LATE_SHARE)
  const carried = chance.shuffled(Array.from({ length: accepted }, (_, at) => at)).slice(0, carriedOver)
  const order = new Set(carried)
  const rest = Array.from({ length: accepted }, (_, at) => at).filter((at) => !order.has(at))
  // Of the cases of the year before, nearly all come to an end; the rest of the quota is drawn among the new ones.
  const oldConcluded = Math.min(Math.round(carriedOver * 0.93), concluded)
  const ends = new Set([
    ...carried.slice(0, oldConcluded),
    ...chance.shuffled(rest).slice(0, concluded - oldConcluded),
  ])
  const lateOnes = new Set(carried.slice(0, Math.min(late, oldConcluded)))
  const drafts = Array.from({ length: accepted }, (_, at) => {
    const streamOf = `${court.courtId}-${at}`
    const draw: Draw = { concludes: ends.has(at), carriedOver: order.has(at), late: lateOnes.has(at) }
    return draftOf(court, streamOf, randomOf('case', seed, streamOf), draw)
  })
  return numbered(court, drafts)
}

type Draft = Omit<SimulatedCase, 'filing'> & {
  readonly filing: Omit<SimulatedFiling, 'caseNumber'>
  readonly type: string
}

function draftOf(court: DemoCourt, streamOf: string, random: Random, draw: Draw): Draft {
  const cause = causeOf(random)
  const course = courseOf(random, draw)
  const year = Number(course.filedOn.slice(0, 4)) - (random.chance(0.7) ? 1 : 0)
  const isCity = court.level === 'intermediate'
  const basis = isCity ? random.pick(['民终', '民初', '仲裁']) : random.pick(['民初', '民初', '民初', '刑初'])
  const filing = {
    filedOn: course.filedOn,
    cause: cause.name,
    basis: { number: `（${year}）${court.codeName}${basis}${random.int(11, 2900)}号`, issuedBy: court.name },
    claimFen: claimOf(random, cause, isCity ? 6 : 1),
    parties: partiesOf(random, cause),
    flags: cause.livelihood ? ['livelihood'] : [],
  }
  const drawn = random.weighted([
    ['执', 90],
    ['执恢', 8],
    ['执保', 2],
  ] as const)
  // A preservation has no round that could be terminated.
  const type = drawn === '执保' && course.ending === 'round-terminated' ? '执' : drawn
  return { courtId: court.courtId, streamOf, course, filing, type }
}

function partiesOf(random: Random, cause: Cause): SimulatedParty[] {
  const applicant =
    cause.applicant === 'person'
      ? personAs(random, 'applicant')
      : organisationAs(
          random,
          'applicant',
          cause.applicant === 'bank' ? bankName(random) : companyName(random),
        )
  const debtors = [random.chance(cause.companyDebtor) ? companyDebtor(random) : personAs(random, 'debtor')]
  if (random.chance(0.22)) debtors.push(personAs(random, 'debtor'))
  return [applicant, ...debtors]
}

function companyDebtor(random: Random): SimulatedParty {
  return organisationAs(random, 'debtor', companyName(random))
}

function organisationAs(random: Random, role: SimulatedParty['role'], name: string): SimulatedParty {
  return { role, kind: 'organisation', name, idNumber: creditCode(random), phone: null }
}

function personAs(random: Random, role: SimulatedParty['role']): SimulatedParty {
  const sex = random.chance(role === 'debtor' ? 0.78 : 0.6) ? 'male' : 'female'
  const name = personName(random, sex)
  return { role, kind: 'person', name, idNumber: residentId(random, sex), phone: phone(random) }
}

/** Gives numbers in order of receipt, per court, year and type (法〔2015〕137号 9). */
function numbered(court: DemoCourt, drafts: readonly Draft[]): SimulatedCase[] {
  // Carried-over cases have the numbers that the last weeks of the year before gave them.
  const last = new Map<string, number>()
  const ordered = drafts
    .map((draft, at) => ({ draft, at }))
    .sort((a, b) =>
      a.draft.course.filedOn < b.draft.course.filedOn
        ? -1
        : a.draft.course.filedOn > b.draft.course.filedOn
          ? 1
          : a.at - b.at,
    )
  return ordered.map(({ draft: { type, ...draft } }) => {
    const year = draft.course.filedOn.slice(0, 4)
    const key = `${year}${type}`
    const before = year < HALF_YEAR.from.slice(0, 4) ? drafts.length * 2 : 0
    const sequence = (last.get(key) ?? before) + 1
    last.set(key, sequence)
    const caseNumber = `（${year}）${court.codeName}${type}${sequence}号`
    return { ...draft, filing: { ...draft.filing, caseNumber } }
  })
}
