import { unowned } from '../../engine/index'
import { hashValue } from '../../kernel/hash'
import { addDays, addMonths } from '../../law/index'
import type { Desk } from './desk'
import type { FactLoad } from './facts'
import { mean, quantile, rounded, shareOf } from './numbers'
import type { Indicators, Integrity, ModeReport, MonthReport, TeamReport } from './report'
import { COURT_ID, type Headcount } from './staff'
import type { World } from './world'

/** A case that nobody has touched for longer than this lies idle. */
const IDLE_DAYS = 30

/** Puts together what was counted. */
export async function reportOf(world: World, load: FactLoad, people: Headcount): Promise<ModeReport> {
  const { profile, assumptions, gauge } = world
  const until = addMonths(assumptions.from, assumptions.watchedMonths)
  const judges = people.judges + people.reviewers + 2
  const all = world.court.people.length
  const nodes = gauge.nodes.report(until)
  const report = {
    profile: { id: profile.id, version: profile.version, source: profile.source },
    seed: load.seed,
    cases: load.cases.length,
    from: assumptions.from,
    until,
    assumptions,
    staff: { people: all, judges, others: all - judges },
    indicators: indicatorsOf(
      world,
      until,
      nodes.reduce((sum, { late }) => sum + late, 0),
    ),
    integrity: await integrityOf(world, load.cases.length),
    teams: [...world.desks.values()].map(teamOf),
    nodes,
    stages: gauge.stages.report(profile),
    holders: gauge.holders.report(world.court),
    months: monthsOf(world),
    commands: world.commands,
  }
  return { ...report, digest: hashValue(report) }
}

function indicatorsOf(world: World, until: string, breaches: number): Indicators {
  const { gauge } = world
  const matters = [...world.matters.values()]
  const filed = matters.length
  const closed = matters.filter(({ isClosed }) => isClosed)
  const open = matters.filter(({ isClosed }) => !isClosed)
  const inTime = closed.filter(({ closedOn, filedOn }) => closedOn <= addMonths(filedOn, 6))
  const idleBefore = addDays(until, -IDLE_DAYS)
  const minutes = [...gauge.months.values()]
  const used = minutes.reduce((sum, { minutesUsed }) => sum + minutesUsed, 0)
  const available = minutes.reduce((sum, { minutesAvailable }) => sum + minutesAvailable, 0)
  const holders = matters.reduce((sum, matter) => sum + matter.holders.size, 0)
  return {
    filed,
    closed: closed.length,
    open: open.length,
    closingShare: shareOf(closed.length, filed),
    closedWithinSixMonths: shareOf(inTime.length, filed),
    meanDaysToClose: mean(gauge.daysToClose),
    medianDaysToClose: quantile(gauge.daysToClose, 0.5),
    performed: gauge.closings.get('performed') ?? 0,
    roundTerminated: gauge.closings.get('round-terminated') ?? 0,
    receivedFen: String(gauge.bookedFen),
    paidFen: String(gauge.paidFen),
    heldFen: String(gauge.bookedFen - gauge.paidFen),
    meanDaysToPayout: mean(gauge.daysToPayout),
    idle: open.filter(({ lastActionOn }) => lastActionOn < idleBefore).length,
    findings: gauge.findings.size,
    findingsGrown: gauge.grown,
    transfers: gauge.stages.expiries,
    lateral: gauge.stages.lateral,
    escalations: gauge.stages.escalations,
    distinctHolders: rounded(filed === 0 ? 0 : holders / filed),
    affairsByJudges: shareOf(gauge.byJudges, gauge.affairs),
    affairsPooled: shareOf(gauge.pooled, gauge.affairs),
    breaches,
    minutesUsedShare: shareOf(used, available),
    refused: world.refused,
  }
}

/** What the books of the engine say, against what was counted beside them. */
async function integrityOf(world: World, cases: number): Promise<Integrity> {
  const { engine, gauge } = world
  const actor = world.actor(world.post('execution-director'))
  const totals = await engine.query<
    Record<'receivedFen' | 'paidFen' | 'heldFen' | 'unidentifiedFen', bigint>
  >({
    name: 'fund.totals',
    input: {},
    actor,
  })
  const open = [...world.matters.values()].filter(({ isClosed }) => !isClosed)
  // Before anybody has a case it lies on a desk, or an affair of it does.
  const isHeld = ({ caseId, items, tasks }: (typeof open)[number]) =>
    gauge.holders.has(caseId) || items.size > 0 || tasks.size > 0
  const atTheWindow = world.desk('filing').items.filter(({ kind, gone }) => kind === 'filing' && !gone).length
  return {
    unowned: (await unowned(engine, COURT_ID)).length,
    lost: open.filter((matter) => !isHeld(matter)).length + cases - world.matters.size - atTheWindow,
    pointsSum: gauge.pointsSum,
    moneyBalances:
      totals.receivedFen === gauge.receivedFen &&
      totals.paidFen === gauge.paidFen &&
      totals.receivedFen === totals.paidFen + totals.heldFen,
  }
}

function teamOf(desk: Desk): TeamReport {
  const judges = desk.workers.filter(({ isJudge }) => isJudge).length
  return {
    unitId: desk.unitId,
    name: desk.unitId,
    functions: desk.functions,
    judges,
    others: desk.workers.length - judges,
    received: desk.received,
    finished: desk.finished,
    openAtEnd: desk.items.filter(({ gone }) => !gone).length,
    peak: desk.peak,
    meanAgeDays: desk.openSum === 0 ? 0 : rounded(desk.ageSum / desk.openSum),
    minutesUsed: desk.judgeMinutes + desk.otherMinutes,
    minutesAvailable: desk.minutesAvailable,
  }
}

function monthsOf({ gauge }: World): MonthReport[] {
  let open = 0
  return [...gauge.months].map(([month, sums]) => {
    open += sums.filed - sums.closed
    return { month, ...sums, openAtEnd: open, paidFen: String(sums.paidFen) }
  })
}
