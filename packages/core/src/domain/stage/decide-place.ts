import type { DecideContext } from '../../kernel/context'
import type { Directory, DirectoryPerson, DirectoryUnit } from '../../kernel/directory'
import { hashText } from '../../kernel/hash'
import { mayOwn } from '../../kernel/lead'
import type { StageDefinition, StagePolicy } from '../../kernel/profile-stage'

/** Who gets a case: the unit and the person who answers for it. */
export interface Place {
  readonly unitId: string | null
  readonly holderId: string
}

type Here = Pick<DecideContext, 'directory' | 'profile'>

/** Where the case comes from; nothing when it is filed. */
interface Coming {
  readonly caseId: string
  readonly unitId: string | null
}

/** The stage of this id. */
export function stageOf(policy: StagePolicy, id: string): StageDefinition | undefined {
  return policy.stages.find((stage) => stage.id === id)
}

/**
 * The unit and person for a stage. Among several units of a kind the case number decides, which is even and the same
 * whenever it is asked; sideways it is the next unit of the ring, never the one it comes from (横向移交口, seed 003:25). A team
 * whose judges have no lead is passed over: it owns no case (seed 000:12).
 */
export function placeFor(
  stage: StageDefinition,
  coming: Coming,
  kind: 'first' | 'next' | 'lateral' | 'escalate' | 'stay',
  here: Here,
): Place | undefined {
  const { directory } = here
  if (stage.owner.kind === 'role') return postOf(stage.owner.role, coming, directory)
  const ring = unitsOf(stage.owner.unitKind, directory)
  const at = kind === 'lateral' ? after(ring, coming.unitId) : startOf(coming.caseId, ring.length)
  const turned = [...ring.slice(at), ...ring.slice(0, at)]
  for (const unit of turned) {
    if (kind === 'lateral' && unit.id === coming.unitId) continue
    const holder = holderOf(unit, directory)
    if (holder && (!isUndertaker(holder) || mayOwn(holder, here)))
      return { unitId: unit.id, holderId: holder.id }
  }
  return undefined
}

/** Units with this function, in the order of their ids. */
export function unitsOf(unitKind: string, directory: Directory): readonly DirectoryUnit[] {
  return [...directory.units()]
    .filter(({ functions }) => functions.includes(unitKind))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** May undertake a case (seed 000:12 员额法官(执行员)主导). */
export function isUndertaker(person: DirectoryPerson | undefined): boolean {
  return (
    person?.active === true &&
    person.roles.some((role) => role === 'quota-judge' || role === 'execution-officer')
  )
}

/** A rung of the ladder: the head of the team the case comes from, or who holds the post at the court. */
function postOf(role: string, coming: Coming, directory: Directory): Place | undefined {
  const people = [...directory.people()]
    .filter((person) => person.active && person.roles.some((held) => held === role))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const headId = coming.unitId === null ? null : (directory.unit(coming.unitId)?.headId ?? null)
  const own = role === 'team-head' ? people.filter(({ unitId }) => unitId === coming.unitId) : people
  const found = own.find(({ id }) => id === headId) ?? own[0]
  return found && { unitId: found.unitId, holderId: found.id }
}

/** The head when he may undertake, else the first of the unit who may, else the head. */
function holderOf(unit: DirectoryUnit, directory: Directory): DirectoryPerson | undefined {
  const head = unit.headId === null ? undefined : directory.person(unit.headId)
  if (isUndertaker(head)) return head
  const others = directory.people().filter(({ unitId }) => unitId === unit.id)
  const able = others.filter(isUndertaker).sort((a, b) => (a.id < b.id ? -1 : 1))
  return able[0] ?? (head?.active ? head : undefined)
}

function startOf(caseId: string, count: number): number {
  return count === 0 ? 0 : Number.parseInt(hashText(caseId).slice(0, 8), 16) % count
}

function after(ring: readonly DirectoryUnit[], unitId: string | null): number {
  return ring.findIndex(({ id }) => id === unitId) + 1
}
