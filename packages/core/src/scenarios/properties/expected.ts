import type { CaseRow } from '../../domain/case/model'
import type { NodeRow } from '../../domain/node/model'
import type { EntryRow } from '../../domain/points/model'
import type { StayRow } from '../../domain/stage/model'
import type { TaskRow } from '../../domain/task/model'
import type { RecordedEvent } from '../../kernel/event'
import type { EventPattern, NodeDefinition } from '../../kernel/profile'
import { linshuCourt } from '../../testing/linshu-court'
import { type ChanceCourt, rowsOf } from './court-of-chance'
import { dueOn, type Happening } from './oracle'

const PEOPLE = new Set(linshuCourt.people.map(({ id }) => id))
const isPerson = (id: string | null) => id !== null && PEOPLE.has(id)

/** What is wrong in the rows, as sentences; empty when all is well. Counted here, not by the library's own queries. */
export async function faultsOf(court: ChanceCourt): Promise<readonly string[]> {
  const [cases, nodes, tasks, entries] = await Promise.all([
    rowsOf<CaseRow>(court, 'case_case'),
    rowsOf<NodeRow>(court, 'node_node'),
    rowsOf<TaskRow>(court, 'task_task'),
    rowsOf<EntryRow>(court, 'points_entry'),
  ])
  const isOpenNode = ({ state }: NodeRow) => state === 'running' || state === 'suspended'
  const isOpenTask = ({ state }: TaskRow) => state !== 'confirmed' && state !== 'withdrawn'
  const sum = entries.reduce((total, { points }) => total + points, 0)
  return [
    ...(sum === 0 ? [] : [`points sum to ${sum}`]),
    ...nodes
      .filter((node) => isOpenNode(node) !== isPerson(node.holderId))
      .map(({ id, state, holderId }) => `node ${id} is ${state} and held by ${holderId}`),
    ...nodes
      .filter(({ state, nextCheckOn }) => state !== 'running' && nextCheckOn !== null)
      .map(({ id, state }) => `node ${id} is ${state} and still looked at`),
    ...tasks
      .filter((task) => isOpenTask(task) !== isPerson(task.holderId))
      .map(({ id, state, holderId }) => `task ${id} is ${state} and held by ${holderId}`),
    ...cases
      .filter(({ id, state, undertakerId }) => {
        const held = nodes.some((node) => node.caseId === id && isPerson(node.holderId))
        return state !== 'closed' && !(undertakerId === null ? held : isPerson(undertakerId))
      })
      .map(({ id }) => `nobody answers for ${id}`),
    ...(await lostBetweenStages(court, cases)),
  ]
}

/** Every open case in exactly one stage; every entry but that one has an exit. */
async function lostBetweenStages(court: ChanceCourt, cases: readonly CaseRow[]): Promise<string[]> {
  if (!court.profile.stages) return []
  const stays = await rowsOf<StayRow>(court, 'stage_stay')
  return cases.flatMap(({ id, state }) => {
    const mine = stays.filter(({ caseId }) => caseId === id)
    const open = mine.filter((stay) => stay.state === 'open')
    const wanted = state === 'closed' ? 0 : 1
    const chained = mine.filter(({ fromStayId }) => fromStayId !== null).length
    return [
      ...(open.length === wanted ? [] : [`${id} is ${state} and in ${open.length} stages`]),
      ...(chained === mine.length - 1 ? [] : [`the stays of ${id} do not follow one another`]),
      ...open.filter(({ holderId }) => !isPerson(holderId)).map((stay) => `nobody holds ${stay.id}`),
    ]
  })
}

/** What is wrong in the journals of the cases: dates, warnings, transfers, points. */
export async function journalFaults(court: ChanceCourt): Promise<readonly string[]> {
  const faults: string[] = []
  const [nodes, entries] = await Promise.all([
    rowsOf<NodeRow>(court, 'node_node'),
    rowsOf<EntryRow>(court, 'points_entry'),
  ])
  for (const caseId of court.caseIds) {
    const journal = await court.data.journal(`case/${caseId}`, {})
    const mine = nodes.filter((node) => node.caseId === caseId)
    faults.push(...mine.flatMap((node) => ofNode(node, journal, court)), ...missing(mine, journal, court))
    faults.push(...twice(journal), ...stageFaults(journal))
    const moved = journal.filter(({ type }) => type === 'points.Transferred')
    const told = moved.flatMap(({ data }) => data.entries as unknown as EntryRow[])
    const kept = entries.filter((entry) => entry.caseId === caseId)
    const text = (list: readonly EntryRow[]) =>
      list
        .map(({ id, points }) => `${id} ${points}`)
        .sort()
        .join()
    if (text(told) !== text(kept)) faults.push(`points of ${caseId} are not those of its journal`)
  }
  return faults
}

function ofNode(node: NodeRow, journal: readonly RecordedEvent[], court: ChanceCourt): string[] {
  const definition = court.profile.nodes.find(({ id }) => id === node.node)
  if (!definition || !('unit' in definition.limit)) return [`${node.id} has no definition`]
  const { unit, count } = definition.limit
  if (unit === 'hour' || unit === 'year') return [`${node.id} counts in ${unit}`]
  const start = journal[node.triggerSeq - 1]
  if (!start || !fits(definition.startsOn, start)) return [`${node.id} was started by nothing`]
  const happened = happenings(definition, node, journal, court.asked.get(node.id) ?? [])
  const { roll } = definition
  const wanted = dueOn({ trigger: start.occurredOn, unit, count, roll, happened })
  const faults = wanted === node.dueOn ? [] : [`${node.id} is due on ${node.dueOn}, by hand on ${wanted}`]
  if (node.state === 'running') {
    const given = definition.warnDaysBefore.filter((days) => minus(wanted, days) <= court.swept).length
    if (given !== node.warnings) faults.push(`${node.id} was warned ${node.warnings} times, not ${given}`)
    if (node.breached !== court.swept > wanted) faults.push(`${node.id}: breached is ${node.breached}`)
  }
  return faults
}

function minus(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
}

/** Pauses and extensions of a clock, read from what happened to the case and from what was decided about the clock. */
function happenings(
  definition: NodeDefinition,
  node: NodeRow,
  journal: readonly RecordedEvent[],
  asked: readonly string[],
): Happening[] {
  const found: Happening[] = []
  const until = [...asked]
  let from: string | undefined
  for (const event of journal.slice(node.triggerSeq)) {
    if (event.type === 'node.Extended' && event.data.nodeId === node.id) {
      found.push({ kind: 'extended', to: until.shift() ?? 'never asked for' })
    }
    if (ends(definition, node, event)) return found
    if (fits(definition.pausesOn, event)) from ??= event.occurredOn
    if (from !== undefined && fits(definition.resumesOn, event)) {
      found.push({ kind: 'pause', from, until: event.occurredOn })
      from = undefined
    }
  }
  return found
}

function ends(
  { endsOn, cancelsOn, subjectField }: NodeDefinition,
  node: NodeRow,
  event: RecordedEvent,
): boolean {
  if (!fits([...endsOn, ...(cancelsOn ?? [])], event)) return false
  return !subjectField || !(subjectField in event.data) || event.data[subjectField] === node.subjectId
}

function fits(patterns: readonly EventPattern[] | undefined, { type, data }: RecordedEvent): boolean {
  return (patterns ?? []).some(
    ({ event, where }) =>
      event === type && Object.entries(where ?? {}).every(([key, value]) => data[key] === value),
  )
}

/** A clock for every event that starts one, unless the same one is still running. */
function missing(nodes: readonly NodeRow[], journal: readonly RecordedEvent[], court: ChanceCourt): string[] {
  const started = new Set(nodes.map(({ node, triggerSeq }) => `${node} ${triggerSeq}`))
  return court.profile.nodes.flatMap((definition) => {
    let open: RecordedEvent | undefined
    const wanted = new Set<string>()
    for (const event of journal) {
      if (
        open &&
        !definition.subjectField &&
        fits([...definition.endsOn, ...(definition.cancelsOn ?? [])], event)
      ) {
        open = undefined
      }
      if (!fits(definition.startsOn, event) || (open && !definition.subjectField)) continue
      open = event
      wanted.add(`${definition.id} ${event.seq}`)
    }
    const here = [...started].filter((key) => key.startsWith(`${definition.id} `))
    const lacking = [...wanted].filter((key) => !started.has(key))
    const extra = here.filter((key) => !wanted.has(key))
    return [...lacking.map((key) => `${key} never began`), ...extra.map((key) => `${key} has no reason`)]
  })
}

/** Said once: a warning for each level between two extensions, a breach, a transfer for each expiry. */
function twice(journal: readonly RecordedEvent[]): string[] {
  const said = new Map<string, number>()
  const eras = new Map<string, number>()
  for (const { type, data } of journal) {
    const id = String(data.nodeId ?? data.stayId)
    if (type === 'node.Extended' || type === 'node.Resumed') eras.set(id, (eras.get(id) ?? 0) + 1)
    const isResumable = type === 'node.Breached' || type === 'node.Warned'
    if (!isResumable && type !== 'stage.Expired' && type !== 'stage.Left' && type !== 'points.Transferred')
      continue
    const key = `${type} ${id} ${data.level ?? ''} ${isResumable ? (eras.get(id) ?? 0) : ''}`
    said.set(key, (said.get(key) ?? 0) + 1)
  }
  return [...said].filter(([, times]) => times > 1).map(([key, times]) => `${key} was said ${times} times`)
}

/** Entries = exits + what is open, by the journal alone; an expiry is one exit and one entry. */
function stageFaults(journal: readonly RecordedEvent[]): string[] {
  const count = (type: string) => journal.filter((event) => event.type === type).length
  const isClosed = count('closing.CaseClosed') > 0
  const entered = count('stage.Entered')
  const left = count('stage.Left')
  // The stay of a case that is closed ends with it, without an event of its own.
  const wrong = entered > 0 && entered !== left + 1
  const expired = count('stage.Expired') > entered - 1 && entered > 0
  return [
    ...(wrong ? [`${entered} entries, ${left} exits${isClosed ? ', closed' : ''}`] : []),
    ...(expired ? ['more expiries than entries'] : []),
  ]
}
