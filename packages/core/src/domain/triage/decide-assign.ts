import type { DecideContext } from '../../kernel/context'
import { accept, refuse } from '../../kernel/decision'
import { type DirectoryPerson, type DirectoryUnit, isAtWork } from '../../kernel/directory'
import { drawSeed, recomputeDraw } from '../../kernel/draw'
import { event } from '../../kernel/event'
import { isLed } from '../../kernel/lead'
import type { TriagePolicy } from '../../kernel/profile-triage'
import { isJudge } from '../../kernel/role'
import type { CaseRow } from '../case/model'
import { type DecideTriage, type TriageEvent, triaged } from './decide'
import type { DrawRow } from './model'

type Load = Readonly<Record<string, number>>
/** A unit with those of its people who may be undertakers, its head first. */
type Team = { readonly unit: DirectoryUnit; readonly judges: readonly DirectoryPerson[] }
type Choice = { readonly unitId: string; readonly undertakerId: string; readonly load: Load | null }

/** Gives a sorted case to a team and its undertaker, in the way of the profile (seed 000:15); the case follows by itself. */
export const assignTriaged: DecideTriage<'triage.assign'> = (input, view, context) => {
  const subject = triaged(input.caseId, view, context)
  if ('kind' in subject) return subject
  const { policy, row } = subject
  const result = view.get('triage_result', input.caseId)
  const classId = result?.class ?? null
  if (classId === null) return refuse('triage.decided-first')
  const mode = policy.assignment
  const drawn = view.all('triage_draw').length > 0
  if (mode === 'random' && drawn) return refuse('triage.drawn-once')
  if (result?.assignedClass === classId) return refuse('triage.assigned-once', { class: classId })
  const teams = teamsFor(policy, classId, context)
  if (teams.length === 0) return refuse('triage.team-for-class', { class: classId })
  const draw = mode === 'random' ? drawTeam(row, teams, context) : undefined
  const choice = choose(mode, teams, input.load, draw)
  if (!choice) return refuse('triage.load-given', missingLoad(teams, input.load))
  const { unitId, undertakerId } = choice
  const chosen: TriageEvent = event('triage.UndertakerChosen', {
    caseId: input.caseId,
    mode,
    class: classId,
    ...choice,
    drawId: draw?.id ?? null,
  })
  const events: readonly TriageEvent[] = draw ? [event('triage.Drawn', draw), chosen] : [chosen]
  return accept(events, { unitId, undertakerId, drawId: draw?.id ?? null })
}

/** May be the undertaker of a case: a judge or officer who is there today, neither away nor lent for other days. */
function isUndertaker(person: DirectoryPerson, today: string): boolean {
  return isJudge(person) && isAtWork(person, today)
}

/** Teams that may get the case, by id, each under its own lead: those of its class, or for a draw those of all classes. */
function teamsFor(policy: TriagePolicy, classId: string, context: DecideContext): readonly Team[] {
  const { directory, today } = context
  const kinds = policy.assignment === 'random' ? Object.values(policy.teams) : [policy.teams[classId]]
  return directory
    .units()
    .filter(({ id, functions }) => functions.some((kind) => kinds.includes(kind)) && isLed(id, context))
    .map((unit) => ({
      unit,
      judges: directory
        .people()
        .filter((person) => person.unitId === unit.id && isUndertaker(person, today))
        .sort((a, b) => Number(b.id === unit.headId) - Number(a.id === unit.headId) || order(a.id, b.id)),
    }))
    .filter(({ judges }) => judges.length > 0)
    .sort((a, b) => order(a.unit.id, b.unit.id))
}

function drawTeam(row: CaseRow, teams: readonly Team[], context: DecideContext): DrawRow | undefined {
  const nonce = context.newId('nonce')
  const seed = drawSeed({ caseNumber: row.caseNumber, day: context.today, nonce })
  const candidates = teams.map(({ unit }) => unit.id)
  const drawn = recomputeDraw(seed, candidates)
  return (
    drawn && {
      id: context.newId('draw'),
      caseId: row.id,
      nonce,
      seed,
      candidates,
      chosenIndex: drawn.index,
      chosenId: drawn.chosenId,
      drawnOn: context.today,
    }
  )
}

/** Nobody when loads are compared and one is missing. */
function choose(
  mode: TriagePolicy['assignment'],
  teams: readonly Team[],
  load: Load,
  draw: DrawRow | undefined,
): Choice | undefined {
  if (mode === 'random') return toHead(teams.find(({ unit }) => unit.id === draw?.chosenId))
  if (mode === 'by-class' && teams.length === 1) return toHead(teams[0])
  const judges = teams.flatMap((team) => team.judges.map((person) => ({ team, person })))
  if (judges.some(({ person }) => load[person.id] === undefined)) return undefined
  const of = ({ person }: (typeof judges)[number]) => load[person.id] ?? 0
  const compared = Object.fromEntries(judges.map((one) => [one.person.id, of(one)]))
  if (mode === 'by-class') {
    const perJudge = ({ judges: own }: Team) =>
      own.reduce((sum, { id }) => sum + (load[id] ?? 0), 0) / own.length
    const least = [...teams].sort((a, b) => perJudge(a) - perJudge(b) || order(a.unit.id, b.unit.id))[0]
    const choice = toHead(least)
    return choice && { ...choice, load: compared }
  }
  const least = judges.sort((a, b) => of(a) - of(b) || order(a.person.id, b.person.id))[0]
  return least && { unitId: least.team.unit.id, undertakerId: least.person.id, load: compared }
}

/** The head of the team takes the case, or where the head may not, the first of its judges and officers. */
function toHead(team: Team | undefined): Choice | undefined {
  const [first] = team?.judges ?? []
  return team && first && { unitId: team.unit.id, undertakerId: first.id, load: null }
}

function missingLoad(teams: readonly Team[], load: Load): { person: string | null } {
  const missing = teams.flatMap(({ judges }) => judges).find(({ id }) => load[id] === undefined)
  return { person: missing?.name ?? null }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
