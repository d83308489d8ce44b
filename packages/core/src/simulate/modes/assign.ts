import { addDays } from '../../law/index'
import type { CaseFacts } from './facts'
import type { Matter } from './matter'
import type { World } from './world'

type Answer = 'yes' | 'no' | 'unknown'

/** What a question of the triage asks about a case; a question that only this profile asks stays unknown. */
const ANSWERS: Readonly<Record<string, (facts: CaseFacts) => boolean>> = {
  'sufficient-property': ({ property }) => property === 'sufficient',
  'needs-disposal': ({ needsDisposal }) => needsDisposal,
  'one-go': ({ oneGo }) => oneGo,
  'difficult-or-novel': ({ difficult }) => difficult,
  'preservation-taken': ({ preservation }) => preservation,
  'debtor-cooperative': ({ cooperative }) => cooperative,
}

/** Known when the case is filed; the rest the query brings to light. */
const AT_FILING = ['preservation-taken', 'debtor-cooperative']

/** The filing window sorts what it can sort; the rest waits for the query, where the profile waits for it. */
export async function factsAtFiling(world: World, matter: Matter): Promise<void> {
  const { triage } = world.profile
  if (!triage) return
  const now = matter.done.has('query') ? 'facts-2' : 'facts-1'
  if (now === 'facts-1' && triage.when === 'after-query') return
  if (matter.begun.has(now)) return
  matter.begun.add(now)
  const asked = triage.criteria.filter(({ id }) => now === 'facts-2' || AT_FILING.includes(id))
  if (now === 'facts-2' && triage.when === 'filing') return
  // A table that sorts at filing decides by what it has; with nothing to ask for it would wait for ever.
  if (asked.length === 0 && triage.when !== 'filing') return
  const due = addDays(world.today, 2)
  world.push(matter, {
    kind: 'sorting',
    desk: world.deskFor('command-centre'),
    due,
    ref: now,
  })
}

/** Records what is known and has the case sorted; somebody decides where the answers leave it open. */
export async function sort(world: World, matter: Matter, clerk: string, when: string): Promise<void> {
  const { triage } = world.profile
  if (!triage) return
  const answers: Record<string, Answer> = {}
  for (const { id } of triage.criteria) {
    const known = when === 'facts-2' || AT_FILING.includes(id)
    const answer = ANSWERS[id]
    if (known && answer) answers[id] = answer(matter.facts) ? 'yes' : 'no'
  }
  const { caseId } = matter
  await world.give(clerk, 'triage.record-facts', { caseId, answers })
  const isLast = when === 'facts-2' || triage.when === 'filing'
  if (isLast && matter.sorted === null) await world.give(clerk, 'triage.decide', { caseId })
}

/**
 * Somebody gets the case: who holds its stage where the case itself moves, whom the triage chooses where there is one,
 * else the judge with the fewest open cases.
 */
export async function assign(world: World, matter: Matter): Promise<void> {
  if (matter.undertakerId !== null) return
  const { triage, stages } = world.profile
  const clerk = world.post('case-filing-clerk')
  const { caseId } = matter
  if (stages?.ownership === 'case-moves') {
    // Whoever sorts at filing says first whose stage it is.
    if (triage?.when === 'filing' && matter.sorted === null) return
    const undertakerId = matter.stage?.holderId
    if (undertakerId) await world.give(clerk, 'case.assign', { caseId, undertakerId, reason: '流程段承办' })
    return
  }
  if (triage) {
    if (matter.sorted !== null)
      await world.give(clerk, 'triage.assign', { caseId, load: world.gauge.load(judgesOf(world)) })
    return
  }
  const load = world.gauge.load(
    judgesOf(world).filter((id) => world.deskOf(id).functions.includes('implementation-team')),
  )
  const [undertakerId] = Object.entries(load).sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))[0] ?? []
  if (undertakerId)
    await world.give(clerk, 'case.assign', { caseId, undertakerId, reason: '按未结案件数轮流分案' })
}

function judgesOf(world: World): readonly string[] {
  return world.court.people.filter(({ roles }) => roles.includes('quota-judge')).map(({ id }) => id)
}
