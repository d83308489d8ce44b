import type { Directory, DirectoryPerson } from './directory'
import type { Role } from './role'

/**
 * The posts above a holder in their order: 团队长 → 庭长（庭室负责人） → 执行局局长 → 分管副院长 → 院长 (seed 003:11, 003:27,
 * 000:25). A case goes up by it, and it is asked who is answerable by it (seed 001:202-208).
 */
export const LADDER = [
  'team-head',
  'division-head',
  'execution-director',
  'vice-president-in-charge',
  'president',
] as const satisfies readonly Role[]

export type Rung = (typeof LADDER)[number]

/** A rung with who holds it. */
export interface RungHolder {
  readonly rung: Rung
  readonly person: DirectoryPerson
}

/** 1 for the team head, upwards; 0 for what is no post of the ladder. */
export function rungOf(role: string): number {
  const rungs: readonly string[] = LADDER
  return rungs.indexOf(role) + 1
}

/**
 * Who stands above a holder, the nearest first: the head of his own team, then the posts of the court. Rungs that nobody
 * holds are left out, and so is the holder with everything below the highest post he holds himself.
 */
export function ladderAbove(
  holder: { readonly id: string; readonly unitId: string | null },
  directory: Directory,
): readonly RungHolder[] {
  const own = directory.person(holder.id)
  const height = Math.max(0, ...(own?.roles ?? []).map((role) => (role === 'team-head' ? 0 : rungOf(role))))
  return LADDER.flatMap((rung, at) => {
    if (at + 1 <= height) return []
    const found = rung === 'team-head' ? headOf(holder.unitId, directory) : postOf(rung, directory)
    return found && found.id !== holder.id ? [{ rung, person: found }] : []
  })
}

function headOf(unitId: string | null, directory: Directory): DirectoryPerson | undefined {
  const headId = unitId === null ? null : (directory.unit(unitId)?.headId ?? null)
  const head = headId === null ? undefined : directory.person(headId)
  return head?.active ? head : undefined
}

function postOf(rung: Rung, directory: Directory): DirectoryPerson | undefined {
  return [...directory.people()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .find(({ active, roles }) => active && roles.includes(rung))
}
