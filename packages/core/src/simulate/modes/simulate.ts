import { createEngine } from '../../engine/index'
import type { Profile } from '../../kernel/profile'
import { addMonths } from '../../law/index'
import { createMemoryStorage } from '../../memory/index'
import { standardProfiles } from '../../profiles/index'
import { type DemoCourt, establishCourt } from '../../testing/court'
import { manualClock, sequentialIds } from '../../testing/host'
import { type Assumptions, type AssumptionsPatch, assume } from './assumptions'
import { type FactLoad, generateFacts } from './facts'
import { Gauge } from './gauge'
import { handlingKinds, kindsOf, lateralKinds, reservedKinds } from './kinds'
import { filingsOf, listen } from './listen'
import { Matter } from './matter'
import type { ModeReport } from './report'
import { reportOf } from './report-of'
import { workThrough } from './run'
import { COURT_ID, type Demand, type Headcount, headcount, placeStaff } from './staff'
import { World } from './world'

/** What to play. */
export interface ModeOptions {
  /** One of the six, or a court's own. */
  readonly profile: Profile
  /** The facts of the cases, or how many to make up from the seed. */
  readonly caseload: FactLoad | number
  readonly seed?: number
  readonly assumptions?: AssumptionsPatch
  readonly onProgress?: (progress: { readonly day: string; readonly commands: number }) => void
}

/** Cases of the trial run that finds out where a profile sends the work: a tenth, within these bounds. */
const TRIAL_CASES = { least: 20, most: 150 }

/**
 * What would have happened: the same cases and the same number of people under one way of working, lived through the
 * real engine by commands. The caseload holds only what the world gives; everything else follows from the profile.
 *
 * @throws ZhixingError `profile-invalid`
 */
export async function simulate(options: ModeOptions): Promise<ModeReport> {
  const { profile, seed = 1, onProgress } = options
  const assumptions = assume(options.assumptions)
  const load =
    typeof options.caseload === 'number'
      ? generateFacts({ seed, cases: options.caseload, assumptions })
      : options.caseload
  const people = headcount(load.cases.length, assumptions)
  const demand = await trial(profile, load, assumptions)
  const court = placeStaff(profile, people, demand)
  const world = await play(profile, load, assumptions, court, assumptions.minutesPerDay, onProgress)
  return reportOf(world, load, people)
}

/** Where the work goes when nobody is ever busy: minutes of each unit kind, in a part of the cases. */
async function trial(profile: Profile, { seed, cases }: FactLoad, assumptions: Assumptions): Promise<Demand> {
  const wanted = Math.min(TRIAL_CASES.most, Math.max(TRIAL_CASES.least, cases.length / 10))
  const every = Math.max(1, Math.floor(cases.length / wanted))
  const some = { seed, cases: cases.filter((_, at) => at % every === 0) }
  const handling = handlingKinds(profile)
  const even: Demand = new Map(
    kindsOf(profile).map((kind) => [kind, { judge: handling.includes(kind) ? 1 : 0, other: 1 }]),
  )
  const world = await play(
    profile,
    some,
    assumptions,
    placeStaff(profile, trialStaff(profile), even),
    Infinity,
  )
  const demand = new Map<string, { judge: number; other: number }>()
  for (const { functions, judgeWork, otherWork } of world.desks.values()) {
    const [kind = ''] = functions
    const known = demand.get(kind) ?? { judge: 0, other: 0 }
    demand.set(kind, { judge: known.judge + judgeWork, other: known.other + otherWork })
  }
  return demand
}

/** One judge and one other for every kind of unit. */
function trialStaff(profile: Profile): Headcount {
  const kinds = kindsOf(profile)
  const least = [...lateralKinds(profile)].length + reservedKinds(profile).size
  const judges = handlingKinds(profile).length + least
  return {
    judges,
    others: kinds.length,
    filing: 1,
    fund: 1,
    cashiers: 1,
    reviewers: 1,
    dossier: 1,
    supervisors: 1,
  }
}

async function play(
  profile: Profile,
  load: FactLoad,
  assumptions: Assumptions,
  court: DemoCourt,
  minutesPerDay: number,
  onProgress?: ModeOptions['onProgress'],
): Promise<World> {
  const clock = manualClock(assumptions.from, '09:00')
  const profiles = [profile, ...standardProfiles.filter(({ id }) => id !== profile.id)]
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds(), profiles })
  await establishCourt(engine, court, profile.id)
  const world = new World({ engine, court, profile, assumptions, gauge: new Gauge() })
  const matters = load.cases.map((facts) => new Matter(facts))
  const stop = listen(world, filingsOf(matters))
  const until = addMonths(assumptions.from, assumptions.watchedMonths)
  await workThrough(world, clock, matters, { courtId: COURT_ID, until, minutesPerDay, onProgress })
  stop()
  return world
}
