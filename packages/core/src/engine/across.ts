import { lentPersonId } from '../domain/organisation/index'
import { ZhixingError } from '../kernel/errors'
import type { Actor, Role } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import { type EngineParts, readFrame } from './deps'
import type { CommandRequest, EngineOutcome } from './outcome'
import { type QueryRequest, runQuery } from './query'

/** A question of an upper court about the courts below it; about all of them when none is named. */
export interface AcrossRequest extends QueryRequest {
  readonly courtId?: CourtId
}

/** What one court answered. */
export interface CourtAnswer<R = unknown> {
  readonly courtId: CourtId
  readonly answer: R
}

/** An instruction of an upper court in a case of a court below it (执行指令). */
export interface Instruction {
  readonly actor: Actor
  readonly courtId: CourtId
  readonly caseId: string
  readonly affair: string
  readonly note: string
  readonly workerId?: string
  readonly key?: string
}

/** A person of one court of the tree lent to another one (人员统一调度). */
export interface Lending {
  /** Of the court above both. */
  readonly actor: Actor
  readonly personId: string
  readonly fromCourtId: CourtId
  readonly toCourtId: CourtId
  /** Where he works there. */
  readonly unitId: string
  readonly from: string
  readonly until: string
  readonly matter: string
  readonly key?: string
}

/** Gives a command. */
export type Run = (request: CommandRequest) => Promise<EngineOutcome>

/** Who reads for the city hub, and who instructs (seed 000:5 三统一枢纽). */
export const WATCHING: readonly Role[] = [
  'execution-director',
  'vice-president-in-charge',
  'special-supervisor',
]
const COMMANDERS: readonly Role[] = ['execution-director', 'vice-president-in-charge']

/** The courts below one, near and far, as each recorded its parent when it was established (seed 001:86). */
export async function courtsBelow(parts: EngineParts, courtId: CourtId): Promise<readonly CourtId[]> {
  const parents = new Map<CourtId, CourtId | null>()
  for (const each of await parts.storage.courts()) parents.set(each, (await readFrame(parts, each)).parentId)
  const isBelow = (each: CourtId): boolean => {
    const above: CourtId[] = []
    for (let up = parents.get(each); up; up = parents.get(up)) {
      // Courts that name each other as parent are no tree: nobody is above the other.
      if (up === each || above.includes(up)) return false
      above.push(up)
    }
    return above.includes(courtId)
  }
  return [...parents.keys()].filter(isBelow)
}

/**
 * Asks courts below the actor's own; nothing can be changed this way, and each court answers for itself.
 *
 * @throws ZhixingError `court-not-subordinate`, and what a query throws.
 */
export async function queryAcross(
  parts: EngineParts,
  request: AcrossRequest,
): Promise<readonly CourtAnswer[]> {
  const { actor, courtId } = request
  const below = await courtsBelow(parts, actor.courtId)
  if (below.length === 0 || (courtId !== undefined && !below.includes(courtId))) {
    throw new ZhixingError('court-not-subordinate', { courtId: courtId ?? actor.courtId })
  }
  if (!holdsOne(actor, WATCHING)) throw new ZhixingError('query-not-permitted', { query: request.name })
  const asked = courtId === undefined ? below : [courtId]
  return Promise.all(
    asked.map(async (each) => ({ courtId: each, answer: await runQuery(parts, request, each) })),
  )
}

/**
 * Dispatches an instruction in a case of a court below: there it is an act of the system that names court and person in
 * its journal, and comes back to the undertaker like every affair. Anybody else is refused, and the attempt recorded.
 */
export async function instruct(parts: EngineParts, run: Run, order: Instruction): Promise<EngineOutcome> {
  const { actor, courtId, caseId, affair, note, workerId, key } = order
  const name = 'task.dispatch'
  const input = { caseId, kind: 'instruction', affair, note, ...(workerId === undefined ? {} : { workerId }) }
  const extra = key === undefined ? {} : { key }
  // Addressed to another court in one's own name: refused by `access.other-court` and recorded there.
  if (!(await mayCommand(parts, actor, [courtId]))) return run({ name, input, actor, courtId, ...extra })
  return run({ name, input, actor: delegate('instruct', courtId, actor), ...extra })
}

/** Sends a person to another court of the tree for some days; he acts there under an id that names his own court. */
export async function lend(parts: EngineParts, run: Run, order: Lending): Promise<EngineOutcome> {
  const { actor, fromCourtId, toCourtId, unitId, from, until, matter, key } = order
  const person = (await readFrame(parts, fromCourtId)).directory.person(order.personId)
  const {
    name: personName,
    staffClass,
    roles,
  } = person ?? { name: '—', staffClass: 'clerk', roles: ['clerk'] }
  const name = 'organisation.receive-lent-person'
  const input = {
    fromCourtId,
    personId: order.personId,
    name: personName,
    staffClass,
    roles,
    unitId,
    grantedBy: `${actor.courtId}/${actor.id}`,
    from,
    until,
    matter,
  }
  const extra = key === undefined ? {} : { key }
  const others = [fromCourtId, toCourtId].filter((each) => each !== actor.courtId)
  if (!person?.active || fromCourtId === toCourtId || !(await mayCommand(parts, actor, others))) {
    return run({ name, input, actor, courtId: toCourtId, ...extra })
  }
  return run({ name, input, actor: delegate('lend', toCourtId, actor), ...extra })
}

export { lentPersonId }

/** True when this person may act in all of these courts: they lie below his own, and his post is one of these. */
export async function mayCommand(
  parts: EngineParts,
  actor: Actor,
  courts: readonly CourtId[],
  roles: readonly Role[] = COMMANDERS,
): Promise<boolean> {
  if (actor.kind !== 'person' || courts.length === 0 || !holdsOne(actor, roles)) return false
  const below = await courtsBelow(parts, actor.courtId)
  return courts.every((courtId) => below.includes(courtId))
}

function holdsOne(actor: Actor, roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role))
}

/** The system of the receiving court, for the court and person who ordered it. */
export function delegate(kind: string, courtId: CourtId, actor: Actor): Actor {
  return { kind: 'system', id: `${kind}:${actor.courtId}/${actor.id}`, courtId, roles: ['system'] }
}
