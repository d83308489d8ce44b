import type { NodeRow } from '../../domain/node/model'
import { createEngine, type Engine, type EngineOutcome } from '../../engine/index'
import type { Profile } from '../../kernel/profile'
import type { Actor } from '../../kernel/role'
import { createMemoryStorage } from '../../memory/index'
import type { CourtStorage, Storage } from '../../ports/storage'
import { standardProfiles } from '../../profiles/index'
import { actorOf, establishCourt } from '../../testing/court'
import { filledForm } from '../../testing/forms'
import { type ManualClock, manualClock, sequentialIds } from '../../testing/host'
import { linshuCourt } from '../../testing/linshu-court'
import { filingOf } from '../acts'
import { dayAfter, isOff } from './oracle'
import type { Chance } from './random'

const JUDGES = ['fast-1', 'a-1', 'b-1', 'centre-1']

/** A court under a profile by chance: several servers on one storage, and what was done in it. */
export interface ChanceCourt {
  readonly engines: readonly Engine[]
  readonly storage: Storage
  readonly data: CourtStorage
  readonly clock: ManualClock
  readonly profile: Profile
  readonly caseIds: string[]
  /** Until when clocks were extended, as it was asked for: a day off among them rolls only afterwards. */
  readonly asked: Map<string, string[]>
  /** Acts that were accepted, and acts that were refused. */
  readonly done: Map<string, number>
  readonly refused: Map<string, number>
  /** Day of the last sweep. */
  swept: string
}

/** Sets the court up. */
export async function openCourt(profile: Profile): Promise<ChanceCourt> {
  const storage = createMemoryStorage()
  const clock = manualClock('2024-01-08')
  const ids = sequentialIds()
  const profiles = [profile, ...standardProfiles]
  const server = () => createEngine({ storage, clock, ids, profiles })
  const engines = [await server(), await server(), await server()] as const
  await establishCourt(engines[0], linshuCourt, profile.id)
  const data = storage.forCourt(linshuCourt.courtId)
  const swept = clock.today()
  const tallies = { done: new Map(), refused: new Map(), asked: new Map() }
  return { engines, storage, data, clock, profile, caseIds: [], ...tallies, swept }
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** Rows of a table, as they are stored. */
export async function rowsOf<R = Row>(court: ChanceCourt, name: string): Promise<readonly R[]> {
  const { items } = await court.data.find({ table: name, limit: 500 })
  return items as unknown as readonly R[]
}

/** Time goes on, and every server looks at its clocks at the same moment, more than once. */
export async function goOn(court: ChanceCourt, chance: Chance): Promise<void> {
  court.clock.advance(chance.pick([0, 0, 1, 1, 2, 5, 12, 20]))
  for (let round = chance.int(1, 2); round > 0; round -= 1) {
    const reports = await Promise.all(court.engines.map((engine) => engine.tick(linshuCourt.courtId)))
    const wrong = reports.flatMap(({ stuck, failed }) => [...stuck, ...failed.map(({ reason }) => reason)])
    if (wrong.length > 0) throw new Error(`the sweep failed: ${wrong.join('; ')}`)
  }
  court.swept = court.clock.today()
}

async function give(
  court: ChanceCourt,
  who: string | Actor,
  name: string,
  input: object,
): Promise<EngineOutcome> {
  const actor = typeof who === 'string' ? actorOf(linshuCourt, who) : who
  const server = court.engines[court.done.size % court.engines.length] as Engine
  const outcome = await server.execute({ name, input, actor })
  const tally = outcome.kind === 'refused' ? court.refused : court.done
  tally.set(name, (tally.get(name) ?? 0) + 1)
  return outcome
}

type Act = (court: ChanceCourt, chance: Chance) => Promise<unknown>

const file: Act = async (court, chance) => {
  const n = court.caseIds.length + 1
  const day = court.clock.today()
  const type = chance.happens(15) ? '执恢' : '执'
  const filedOn = chance.happens(20) && day > '2024-01-20' ? dayAfter(day, -chance.int(1, 9)) : day
  const input = { ...filingOf(n, filedOn), caseNumber: `（2024）鲁1329${type}${n}号` }
  const outcome = await give(court, 'filing', 'case.file', input)
  if (outcome.kind === 'accepted') court.caseIds.push((outcome.result as { caseId: string }).caseId)
}

const aCase = (court: ChanceCourt, chance: Chance) => chance.pick(court.caseIds)

const assign: Act = (court, chance) => {
  const undertakerId = chance.pick(JUDGES)
  const input = { caseId: aCase(court, chance), undertakerId, reason: '分案' }
  return give(court, 'director', 'case.assign', input)
}

const stand: Act = async (court, chance) => {
  const caseId = aCase(court, chance)
  const row = (await rowsOf(court, 'case_case')).find(({ id }) => id === caseId)
  const name = row?.state === 'suspended' ? 'case.resume' : 'case.suspend'
  return give(court, String(row?.undertakerId ?? 'fast-1'), name, { caseId, reason: '中止或者恢复' })
}

const extend: Act = async (court, chance) => {
  const open = (await rowsOf<NodeRow>(court, 'node_node')).filter(({ holderId }) => holderId !== null)
  if (open.length === 0) return
  const still = open.filter(({ state }) => state === 'suspended')
  const from = still.length > 0 && chance.happens(50) ? still : open
  const { id: nodeId, caseId, dueOn, node } = chance.pick(from)
  const { limit } = court.profile.nodes.find(({ id }) => id === node) ?? {}
  let to = dayAfter(dueOn, chance.int(-2, 40))
  // In working days a pause leaves no day off to end on.
  while (limit && 'unit' in limit && limit.unit === 'working-day' && isOff(to)) to = dayAfter(to)
  const input = { caseId, nodeId, to, reason: '案情复杂' }
  const outcome = await give(court, 'vice-president', 'node.extend', input)
  if (outcome.kind === 'accepted') court.asked.set(nodeId, [...(court.asked.get(nodeId) ?? []), to])
}

const form: Act = (court, chance) => {
  const kind = chance.pick(['inquiry-record', 'execution-notice'])
  const input = { caseId: aCase(court, chance), kind, title: '笔录', paper: true, pages: 2 }
  return give(court, chance.pick(JUDGES), 'dossier.form-material', input)
}

const handIn: Act = async (court, chance) => {
  const formed = (await rowsOf(court, 'dossier_material')).filter(({ state }) => state === 'formed')
  if (formed.length === 0) return
  const { id: materialId, caseId, producedBy } = chance.pick(formed)
  const givenBy = String(producedBy)
  return give(court, 'filing', 'dossier.hand-in-material', { caseId, materialId, givenBy, pages: 2 })
}

const dispatch: Act = async (court, chance) => {
  const caseId = aCase(court, chance)
  const row = (await rowsOf(court, 'case_case')).find(({ id }) => id === caseId)
  const affair = chance.pick(court.profile.affairs).id
  return give(court, String(row?.undertakerId ?? 'fast-1'), 'task.dispatch', { caseId, affair })
}

async function resultsOf(court: ChanceCourt, task: Row) {
  const parties = await rowsOf(court, 'case_party')
  const debtor = parties.find(({ caseId, role }) => caseId === task.caseId && role === 'debtor')
  const form = court.profile.affairs.find(({ id }) => id === task.affair)?.form
  return filledForm(form, { today: court.clock.today(), partyId: debtor?.id ?? '' })
}

const work: Act = async (court, chance) => {
  const open = (await rowsOf(court, 'task_task')).filter(({ holderId }) => holderId !== null)
  if (open.length === 0) return
  const task = chance.pick(open)
  const next = { issued: 'task.receive', returned: 'task.receive', received: 'task.report' }
  const name = next[task.state as keyof typeof next] ?? 'task.confirm'
  const report = name === 'task.report' ? { report: '已办理', results: await resultsOf(court, task) } : {}
  return give(court, String(task.holderId), name, { caseId: task.caseId, taskId: task.id, ...report })
}

const move: Act = async (court, chance) => {
  const open = (await rowsOf(court, 'stage_stay')).filter(({ state }) => state === 'open')
  if (open.length === 0) return
  const { caseId, holderId } = chance.pick(open)
  return give(court, String(holderId), 'stage.move', { caseId, reason: '筛选流出' })
}

const sort: Act = (court, chance) => {
  const answer = () => chance.pick(['yes', 'no', 'unknown'])
  const answers = { 'preservation-taken': answer(), 'debtor-cooperative': answer() }
  return give(court, 'filing', 'triage.record-facts', { caseId: aCase(court, chance), answers })
}

/** Withdrawn by the applicant: the way out that needs least. */
const close: Act = async (court, chance) => {
  const caseId = aCase(court, chance)
  const row = (await rowsOf(court, 'case_case')).find(({ id }) => id === caseId)
  const proposal = { caseId, closingKind: 'terminated', ground: '申请人撤销申请' }
  const outcome = await give(court, String(row?.undertakerId ?? 'fast-1'), 'closing.propose', proposal)
  if (outcome.kind !== 'accepted') return
  const { proposalId } = outcome.result as { proposalId: string }
  await give(court, 'reviewer-1', 'closing.confirm', { caseId, proposalId })
}

const acts: readonly Act[] = [
  ...[file, assign, assign, stand, stand, stand, extend, extend, form, handIn, dispatch, work, work, work],
  ...[move, sort, close],
]

/** One act by chance; the first ones file. */
export async function act(court: ChanceCourt, chance: Chance): Promise<void> {
  const isYoung = court.caseIds.length < 2
  await (isYoung ? file : chance.pick(acts))(court, chance)
}
