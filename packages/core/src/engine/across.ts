import { hubDomainOf } from '../domain/organisation/index'
import { permits } from '../kernel/contract'
import { ZhixingError } from '../kernel/errors'
import type { Actor, Role } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import { parameterOf } from '../profiles/index'
import { type EngineParts, profileOn, readFrame } from './deps'
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

/** Gives a command. */
export type Run = (request: CommandRequest) => Promise<EngineOutcome>

/** Who reads for the city hub (seed 000:5 三统一枢纽). */
export const WATCHING: readonly Role[] = [
  'execution-director',
  'vice-president-in-charge',
  'special-supervisor',
]

/** A court is below another one only when its level is: a special court stands at the level it is attached at. */
const RANK: Readonly<Record<string, number>> = { supreme: 4, high: 3, intermediate: 2, basic: 1, special: 1 }

/** The courts below one, near and far, as each recorded its parent when it was established (seed 001:86). */
export async function courtsBelow(parts: EngineParts, courtId: CourtId): Promise<readonly CourtId[]> {
  const courts = new Map<CourtId, { readonly parentId: CourtId | null; readonly level: string }>()
  for (const each of await parts.storage.courts()) courts.set(each, await readFrame(parts, each))
  const rank = (each: CourtId) => RANK[courts.get(each)?.level ?? ''] ?? 0
  const isBelow = (each: CourtId): boolean => {
    let at = each
    for (let up = courts.get(each)?.parentId; up; up = courts.get(up)?.parentId) {
      // Not below an equal: courts that name each other as parent are no tree, and a special court keeps its level.
      if (courts.has(up) && rank(up) <= rank(at)) return false
      if (up === courtId) return true
      at = up
    }
    return false
  }
  return [...courts.keys()].filter(isBelow)
}

/** Those of them that the profile of the asking court lets it look into: its own level counts as the first (几级可视). */
async function courtsInSight(parts: EngineParts, courtId: CourtId): Promise<readonly CourtId[]> {
  const frame = await readFrame(parts, courtId)
  const levels = parameterOf(
    profileOn(parts, frame, parts.clock.now().slice(0, 10)),
    'supervision.court-levels',
  )
  const below = await courtsBelow(parts, courtId)
  const depths = await Promise.all(
    below.map(async (each) => {
      let depth = 0
      for (let up: CourtId | null = each; up !== null && up !== courtId; depth += 1) {
        up = (await readFrame(parts, up)).parentId
      }
      return depth
    }),
  )
  return below.filter((_each, at) => (depths[at] ?? 0) < Number(levels))
}

/**
 * Asks courts below the actor's own, in the three domains of the hub; nothing can be changed this way, and each court
 * answers for itself. A question outside of the three is refused, and that is recorded at the actor's own court.
 *
 * @throws ZhixingError `court-not-subordinate`, `query-outside-hub`, and what a query throws.
 */
export async function queryAcross(
  parts: EngineParts,
  run: Run,
  request: AcrossRequest,
): Promise<readonly CourtAnswer[]> {
  const { actor, courtId, name } = request
  const below = await courtsInSight(parts, actor.courtId)
  if (below.length === 0 || (courtId !== undefined && !below.includes(courtId))) {
    throw new ZhixingError('court-not-subordinate', { courtId: courtId ?? actor.courtId })
  }
  if (!holdsOne(actor, WATCHING)) throw new ZhixingError('query-not-permitted', { query: name })
  const refused = await outsideHub(parts, run, { actor, subject: name, courtId: courtId ?? null })
  if (refused) throw new ZhixingError('query-outside-hub', { query: name })
  const asked = courtId === undefined ? below : [courtId]
  return Promise.all(
    asked.map(async (each) => ({ courtId: each, answer: await runQuery(parts, request, each) })),
  )
}

/** The refusal of what lies outside the domains of the actor's court as a hub, recorded there; nothing when it lies inside. */
export async function outsideHub(
  parts: EngineParts,
  run: Run,
  at: { readonly actor: Actor; readonly subject: string; readonly courtId: CourtId | null },
): Promise<EngineOutcome | undefined> {
  const { actor, subject, courtId } = at
  const frame = await readFrame(parts, actor.courtId)
  const profile = profileOn(parts, frame, parts.clock.now().slice(0, 10))
  if (hubDomainOf(subject, profile.parameters['org.unities'])) return undefined
  return run({ name: 'organisation.act-as-hub', input: { subject, courtId }, actor })
}

export function holdsOne(actor: Actor, roles: readonly Role[]): boolean {
  return permits({ allow: roles }, actor)
}
