import type { StayRow } from '../../domain/stage/model'
import type { RecordedEvent } from '../../kernel/event'
import { type ChanceCourt, rowsOf } from './court-of-chance'
import { dueOn, type Happening } from './oracle'

/** What is wrong with the dates of stages, counted by hand: when each runs out, and when the case was moved on. */
export async function stageDateFaults(court: ChanceCourt): Promise<readonly string[]> {
  const stays = await rowsOf<StayRow>(court, 'stage_stay')
  const faults: string[] = []
  for (const caseId of court.caseIds) {
    const journal = await court.data.journal(`case/${caseId}`, {})
    for (const stay of stays.filter((one) => one.caseId === caseId))
      faults.push(...ofStay(stay, journal, court))
  }
  return faults
}

function ofStay(stay: StayRow, journal: readonly RecordedEvent[], court: ChanceCourt): string[] {
  const stage = court.profile.stages?.stages.find(({ id }) => id === stay.stage)
  const limit = stage?.limits[stay.entry] ?? stage?.limits['*']
  if (!stage || !limit || limit.unit === 'hour' || limit.unit === 'year') return [`${stay.id} has no limit`]
  const happened = pausesOf(stay, journal)
  const wanted = dueOn({ trigger: stay.enteredOn, ...limit, unit: limit.unit, roll: false, happened })
  const expired = stay.exit === 'expired' && stay.leftOn !== null
  const waits = stay.state === 'open' && stay.suspendedOn === null && stage.onExpiry.kind !== 'stay'
  return [
    ...(wanted === stay.dueOn ? [] : [`${stay.id} is due on ${stay.dueOn}, by hand on ${wanted}`]),
    ...(expired && (stay.leftOn ?? '') <= wanted
      ? [`${stay.id} was moved on ${stay.leftOn}, due ${wanted}`]
      : []),
    ...(waits && court.swept > wanted ? [`${stay.id} was due on ${wanted} and waits on ${court.swept}`] : []),
  ]
}

/** While the case was suspended and in this stage. */
function pausesOf(stay: StayRow, journal: readonly RecordedEvent[]): Happening[] {
  const entered = journal.findIndex(({ type, data }) => type === 'stage.Entered' && data.id === stay.id)
  const found: Happening[] = []
  let from: string | undefined
  for (const { type, data, occurredOn } of journal.slice(entered + 1)) {
    if (type === 'closing.CaseClosed' || (type === 'stage.Left' && data.stayId === stay.id)) break
    if (type === 'case.Suspended') from = occurredOn
    if (type !== 'case.Resumed' || from === undefined) continue
    found.push({ kind: 'pause', from, until: occurredOn })
    from = undefined
  }
  return found
}
