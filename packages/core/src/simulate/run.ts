import type { Engine, Sender } from '../engine/index'
import { addDays, chineseCalendar } from '../law/index'
import { openBankAccounts } from '../testing/bank-accounts'
import { type DemoCourt, establishCourt } from '../testing/court'
import type { ManualClock } from '../testing/host'
import { type AccountAtEnd, type Bank, simulatedBank } from './bank'
import type { Caseload, SimulatedCase } from './caseload'
import { HALF_YEAR } from './course'
import { holdingStrands } from './holdings'
import { type FilesOf, Life, type Strand, type World } from './life'
import { searchStrand } from './searches'
import { seriesStrands } from './series'
import { type Staff, staffOf, type Worker } from './staff'
import { readStatement, reconcileDays } from './statements'
import { story } from './story'
import { courtSummary, type SimulationSummary, totalOf } from './summary'
import { supervisedStrand } from './supervised'
import { terminatedStrand } from './terminated'

/** How far the simulation has come. */
export interface SimulationProgress {
  readonly day: string
  readonly commands: number
}

export interface SimulationOptions {
  readonly engine: Engine
  /** The engine's own clock: the simulation moves it. */
  readonly clock: ManualClock
  readonly caseload: Caseload
  /** Set up first when the storage does not know them yet. */
  readonly courts: readonly DemoCourt[]
  /** Supplies files of documents; without it every document has one made-up hash. */
  readonly files?: FilesOf
  /** Where the host's other messages go, e.g. `file.store`; those of the bank are answered by a made-up one. */
  readonly senders?: Readonly<Record<string, Sender>>
  readonly onProgress?: (progress: SimulationProgress) => void
  /** Two series with common property, one of them with a distribution plan, beside the caseload of this court. */
  readonly seriesIn?: string
  /** What this court holds from before: inherited sums, things in custody, a clean-up, applications for relief. */
  readonly holdingsIn?: string
  /** In a case of this court property is searched for; who answers is among the senders (`simulatedAsking`). */
  readonly searchIn?: string
  /**
   * Orders of supervision in this court, those of the court above when it is there too; two records of accountability decided, a
   * way of working of its own proposed, and what goes on in rounds that were terminated.
   */
  readonly supervisedIn?: string
  /** Hands over the bank's books at the end, so that another bank may go on with them. */
  readonly onBankAtEnd?: (accounts: readonly AccountAtEnd[]) => void
  /** Last simulated day; the end of the half-year when nothing is said. */
  readonly until?: string
}

/** So many working days are reconciled at the end; each costs a comparison. */
const RECONCILED = 5
const LAST_WORKDAY = chineseCalendar.addWorkdays(addDays(HALF_YEAR.to, 1), -1)

/** So many cases are worked on at a time, so that a storage can write their acts together. */
const AT_A_TIME = 96

/**
 * Lives through a half-year: every working day people do what is due in their cases, every day the clock acts, and
 * every evening the bank answers. Nothing is written but by commands.
 */
export async function simulateHalfYear(options: SimulationOptions): Promise<SimulationSummary> {
  const { engine, clock, caseload, courts, onProgress, until = HALF_YEAR.to } = options
  const bank = simulatedBank(() => world.today)
  const world: World = {
    engine,
    bank,
    files: options.files ?? (() => ({ hash: '5'.repeat(64), mediaType: 'application/pdf', size: 1024 })),
    seed: caseload.seed,
    today: HALF_YEAR.from,
    commands: 0,
  }
  clock.set(HALF_YEAR.from, '08:00')
  await setUp(engine, courts, bank)
  const staff = new Map(courts.map((court) => [court.courtId, staffOf(court, caseload.seed)]))
  const agenda = new Agenda(livesOf(world, caseload, staff))
  const asides = asidesOf(world, staff, options)
  let checks = 0
  for (let day = HALF_YEAR.from as string; day <= until; day = addDays(day, 1)) {
    world.today = day
    clock.set(day, '08:00')
    checks += await tickAll(engine, courts)
    if (!engine.calendar.isWorkday(day)) continue
    await workThrough(agenda.take(day), clock, day, (life, next) => agenda.put(life, next))
    await goOn(asides, day)
    clock.set(day, '17:30')
    await drainAll(engine, courts, { ...options.senders, 'bank.pay': bank.sender })
    await readStatements(engine, bank, courts, day)
    onProgress?.({ day, commands: world.commands })
  }
  for (const each of staff.values()) await reconcileDays(engine, bank, each, lastDays(engine, until))
  options.onBankAtEnd?.(bank.atEnd())
  const summaries = []
  for (const each of staff.values()) summaries.push(await courtSummary(engine, each))
  return { courts: summaries, total: totalOf(summaries), commands: world.commands, checks }
}

/** What goes on beside the caseload, with the day on which it goes on. */
type Asides = Map<Strand, string>

function asidesOf(
  world: World,
  staff: ReadonlyMap<string, Staff>,
  { seriesIn = '', holdingsIn = '', searchIn = '', supervisedIn = '' }: SimulationOptions,
): Asides {
  const [ofSeries, ofHoldings, ofSearch] = [seriesIn, holdingsIn, searchIn].map((id) => staff.get(id))
  const supervised = staff.get(supervisedIn)
  const above = staff.get(supervised?.court.parentId ?? '')
  const strands = [
    ...(ofSeries ? seriesStrands(world, ofSeries) : []),
    ...(ofHoldings ? holdingStrands(world, ofHoldings) : []),
    ...(ofSearch ? [searchStrand(world, ofSearch)] : []),
    ...(supervised ? [supervisedStrand(world, supervised, above), terminatedStrand(world, supervised)] : []),
  ]
  return new Map(strands.map((strand) => [strand, HALF_YEAR.from]))
}

/** One after the other: the same acts in the same order, whatever else is going on. */
async function goOn(asides: Asides, day: string): Promise<void> {
  for (const [strand, due] of asides) {
    if (due > day) continue
    const { done, value } = await strand.next()
    if (done) asides.delete(strand)
    else asides.set(strand, value)
  }
}

/** The clock acts in every court; courts do not wait for each other. */
async function tickAll(engine: Engine, courts: readonly DemoCourt[]): Promise<number> {
  const reports = await Promise.all(courts.map(({ courtId }) => engine.tick(courtId)))
  const stuck = reports.flatMap((report) => report.stuck)
  if (stuck.length > 0) throw new Error(`the clock does not move on: ${stuck[0]}`)
  return reports.reduce((sum, { checked }) => sum + checked, 0)
}

async function drainAll(
  engine: Engine,
  courts: readonly DemoCourt[],
  senders: Readonly<Record<string, Sender>>,
): Promise<void> {
  const reports = await Promise.all(courts.map(({ courtId }) => engine.drain(senders, courtId)))
  const failed = reports.flatMap((report) => report.failed)
  if (failed.length > 0) throw new Error(`not sent: ${failed[0]?.reason}`)
}

/** The statement of the day, in every court. */
async function readStatements(
  engine: Engine,
  bank: Bank,
  courts: readonly DemoCourt[],
  day: string,
): Promise<void> {
  const isLast = day === LAST_WORKDAY
  await Promise.all(courts.map(({ courtId }) => readStatement(engine, bank, { courtId, day, isLast })))
}

/** The last working days, oldest first; somebody compares and signs them. */
function lastDays(engine: Engine, until: string): readonly string[] {
  const last = engine.calendar.addWorkdays(addDays(until, 1), -1)
  return Array.from({ length: RECONCILED }, (_, index) =>
    engine.calendar.addWorkdays(last, index - RECONCILED + 1),
  )
}

async function setUp(engine: Engine, courts: readonly DemoCourt[], bank: Bank): Promise<void> {
  const known = new Set(await engine.storage.courts())
  for (const court of courts) {
    if (known.has(court.courtId)) continue
    await establishCourt(engine, court)
    await openBankAccounts(engine, court, bank.accountOf(court.courtId))
  }
}

/** What is to be gone on with, by day. */
class Agenda {
  readonly #days = new Map<string, Set<Life>>()

  constructor(lives: readonly Life[]) {
    for (const life of lives)
      this.put(life, life.plan.course.carriedOver ? '2024-01-02' : life.plan.course.filedOn)
  }

  put(life: Life, day: string): void {
    const there = this.#days.get(day) ?? new Set()
    this.#days.set(day, there.add(life))
  }

  /** Everything that was due on a day or before it. */
  take(day: string): Life[] {
    const due: Life[] = []
    for (const [date, lives] of this.#days) {
      if (date > day) continue
      due.push(...lives)
      this.#days.delete(date)
    }
    return due
  }
}

/** Advances the cases of a day, several at a time; the working day passes meanwhile. */
async function workThrough(
  lives: readonly Life[],
  clock: ManualClock,
  day: string,
  goesOn: (life: Life, day: string) => void,
): Promise<void> {
  let begun = 0
  const worker = async () => {
    for (let life = lives[begun]; life; life = lives[begun]) {
      clock.set(day, timeOfDay(begun / lives.length))
      begun += 1
      const next = await life.advance()
      if (next !== undefined) goesOn(life, next)
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, lives.length) }, worker))
}

/** 08:40 to 17:20. */
function timeOfDay(share: number): string {
  const minutes = 520 + Math.floor(share * 520)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function livesOf(world: World, caseload: Caseload, staff: ReadonlyMap<string, Staff>): Life[] {
  const desks = new Map(
    [...staff].map(([courtId, { judges }]) => [courtId, judges.map((judge) => new Desk(judge))]),
  )
  return [...caseload.cases]
    .sort((a, b) => (a.course.filedOn < b.course.filedOn ? -1 : a.course.filedOn > b.course.filedOn ? 1 : 0))
    .map((plan) => {
      const court = staff.get(plan.courtId)
      if (!court) throw new Error(`no court ${plan.courtId} for ${plan.filing.caseNumber}`)
      const life = new Life(world, plan, court, leastLoaded(desks.get(plan.courtId) ?? [], plan))
      life.start(story(life))
      return life
    })
}

/** A judge's desk: the cases he will still have open on a day. */
class Desk {
  readonly judge: Worker
  #ends: string[] = []

  constructor(judge: Worker) {
    this.judge = judge
  }

  load(day: string): number {
    this.#ends = this.#ends.filter((end) => end > day)
    return this.#ends.length
  }

  take({ course }: SimulatedCase): void {
    this.#ends.push(course.proposeOn ?? '9999-12-31')
  }
}

/** 轮流分案: the judge with the fewest open cases gets the next. */
function leastLoaded(desks: readonly Desk[], plan: SimulatedCase): Worker {
  const [first, ...others] = desks
  if (!first) throw new Error(`${plan.courtId} has no judge`)
  const { filedOn } = plan.course
  const found = others.reduce((best, desk) => (desk.load(filedOn) < best.load(filedOn) ? desk : best), first)
  found.take(plan)
  return found.judge
}
