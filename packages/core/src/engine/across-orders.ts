import type { CaseRow } from '../domain/case/model'
import { lentPersonId } from '../domain/organisation/index'
import type { Actor, Role } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import { courtsBelow, holdsOne, outsideHub, type Run } from './across'
import { type EngineParts, readFrame } from './deps'
import type { EngineOutcome } from './outcome'

/** An instruction of an upper court in a case of a court below it (执行指令). */
export interface Instruction {
  readonly actor: Actor
  readonly courtId: CourtId
  readonly caseId: string
  /**
   * `affair-consolidation` when nothing is said: the affair goes to its unit. `case-handling`: to the undertaker
   * himself. `quality-supervision`: a finding that has to be answered. Anything else is refused (seed 000:5).
   */
  readonly domain?: string
  /** Of the base court's catalogue; a finding has none. */
  readonly affair?: string
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

const COMMANDERS: readonly Role[] = ['execution-director', 'vice-president-in-charge']

/**
 * Gives an instruction in a case of a court below: there it is an act of the system that names court and person in its
 * journal. Anybody else, and anything outside of the three domains, is refused, and the attempt recorded.
 */
export async function instruct(parts: EngineParts, run: Run, order: Instruction): Promise<EngineOutcome> {
  const { actor, courtId, key, domain = 'affair-consolidation' } = order
  const by = delegate('instruct', courtId, actor)
  const given = await commandOf(parts, order, by.id)
  const extra = key === undefined ? {} : { key }
  // Addressed to another court in one's own name: refused by `access.other-court` and recorded there.
  if (!(await mayCommand(parts, actor, [courtId]))) return run({ ...given, actor, courtId, ...extra })
  const outside = await outsideHub(parts, run, { actor, subject: domain, courtId })
  return outside ?? run({ ...given, actor: by, ...extra })
}

async function commandOf(parts: EngineParts, order: Instruction, originId: string) {
  const { courtId, caseId, domain, affair = '—', note } = order
  const subject = domain && (await undertakerOf(parts, courtId, caseId))
  if (domain === 'quality-supervision') {
    const object = { caseId, objectId: caseId, code: 'instruction', holderId: subject ?? null, note }
    return { name: 'supervision.raise-finding', input: object }
  }
  const workerId = order.workerId ?? (domain === 'case-handling' ? subject : undefined)
  const worker = workerId ? { workerId, exception: note } : {}
  return {
    name: 'task.dispatch',
    input: { caseId, kind: 'instruction', affair, note, originId, ...worker },
  }
}

async function undertakerOf(
  parts: EngineParts,
  courtId: CourtId,
  caseId: string,
): Promise<string | undefined> {
  const row = await parts.storage.forCourt(courtId).get('case_case', caseId)
  return (row as CaseRow | undefined)?.undertakerId ?? undefined
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

/** Whether the actor commands all of these courts: a leader of the court above them. */
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

/** The system of the receiving court, for the court and person who ordered it. */
export function delegate(kind: string, courtId: CourtId, actor: Actor): Actor {
  return { kind: 'system', id: `${kind}:${actor.courtId}/${actor.id}`, courtId, roles: ['system'] }
}
