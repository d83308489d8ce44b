import type { Actor, Engine } from '@zhixing/core'
import { cityCourts } from '@zhixing/core/simulate'

/** A party whom the demonstration lets in, with the code that a real host would have sent to him. */
export interface DemoParty {
  readonly caseNumber: string
  readonly cause: string
  readonly role: string
  readonly name: string
  readonly code: string
}

interface Case {
  readonly id: string
  readonly caseNumber: string
  readonly cause: string
  readonly parties: readonly { readonly id: string; readonly role: string; readonly name: string }[]
}

/** So many cases are offered to try. */
const OFFERED = 4
const SIDES = ['applicant', 'debtor']

/** Open cases of wages and the like first, the oldest before others, for there is most to see: the applicant of each may be tried, of the first also the debtor. */
export async function demoParties(engine: Engine, actor: Actor | null): Promise<readonly DemoParty[]> {
  if (!actor) return []
  const { items } = await engine.query<{
    items: readonly { id: string; filedOn: string; flags: readonly string[] }[]
  }>({
    ...{ name: 'case.list', input: { state: 'assigned', limit: 200 }, actor },
  })
  const livelihood = [...items].sort(
    (a, b) =>
      Number(b.flags.includes('livelihood')) - Number(a.flags.includes('livelihood')) ||
      (a.filedOn < b.filedOn ? -1 : 1),
  )
  const cases = await Promise.all(livelihood.slice(0, OFFERED).map(({ id }) => caseOf(engine, actor, id)))
  return cases.flatMap((found, index) =>
    (found?.parties ?? [])
      .filter(({ role }) => role === 'applicant' || (index === 0 && role === 'debtor'))
      .slice(0, 2)
      .map(({ id, role, name }) => ({
        ...{ caseNumber: found?.caseNumber ?? '', cause: found?.cause ?? '', role, name },
        code: codeOf(actor.courtId, id),
      })),
  )
}

/** The party of this case whose code it is; nobody when either is wrong. */
export async function partyActor(
  engine: Engine,
  actor: Actor | null,
  given: { readonly courtId?: unknown; readonly caseNumber?: unknown; readonly code?: unknown },
): Promise<Actor | null> {
  if (!actor || typeof given.caseNumber !== 'string' || typeof given.code !== 'string') return null
  const search = given.caseNumber.trim()
  if (search.length < 4) return null
  const { items } = await engine.query<{ items: readonly { id: string }[] }>({
    ...{ name: 'case.list', input: { search, limit: 2 }, actor },
  })
  const [only, other] = items
  if (!only || other) return null
  const found = await caseOf(engine, actor, only.id)
  const party = found?.parties.find(
    ({ id, role }) => SIDES.includes(role) && codeOf(actor.courtId, id) === given.code,
  )
  return party ? { kind: 'person', id: party.id, courtId: actor.courtId, roles: ['party'] } : null
}

function caseOf(engine: Engine, actor: Actor, caseId: string): Promise<Case | null> {
  return engine.query<Case | null>({ name: 'case.get', input: { caseId }, actor })
}

/** A demonstration needs no secret: the code is on the page. A real host sends one to the telephone of the party. */
function codeOf(courtId: string, partyId: string): string {
  const number = [...`${courtId}:${partyId}`].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003,
    7,
  )
  return String((number * 7919) % 1_000_000).padStart(6, '0')
}

/** Who looks cases up for the sign-in: somebody of the court who may read them all. */
export function insider(courtId: unknown): Actor | null {
  const court = cityCourts.find((one) => one.courtId === courtId)
  const person = court?.people.find(({ roles }) => roles.includes('execution-director'))
  return court && person
    ? { kind: 'person', id: person.id, courtId: court.courtId, roles: person.roles }
    : null
}
