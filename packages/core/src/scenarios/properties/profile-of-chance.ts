import type { EventPattern, NodeDefinition, Profile } from '../../kernel/profile'
import type { StageDefinition, StagePolicy } from '../../kernel/profile-stage'
import type { Limit } from '../../kernel/time'
import { linshuFullFlow } from '../../profiles/index'
import type { Chance } from './random'

const SOURCE = 'design: made up by chance for a test; parameter: every number in it'
const AFFAIRS = linshuFullFlow.affairs.map(({ id }) => id)
const untilAssigned = linshuFullFlow.nodes.filter(({ id }) => id === 'assignment')
const closed: EventPattern = { event: 'closing.CaseClosed' }

/** A way of working that nobody would choose, but that has to work: clocks, stages, triage, points by chance. */
export function profileOf(chance: Chance): Profile {
  const {
    triage: _triage,
    stages: _stages,
    supervision: _supervision,
    teamKinds: _kinds,
    ...base
  } = linshuFullFlow
  const triage = linshuFullFlow.triage
  return {
    ...base,
    id: 'chance',
    version: '1',
    source: SOURCE,
    // Until a case has an undertaker somebody holds the clock by which it has to get one.
    // Its nodes are its own: every kind of case has all of them, and no flag asks for anything.
    pipelines: [],
    flags: [],
    // Its nodes are others: no paper is expected of those of the mode.
    papers: [],
    nodes: [...untilAssigned, ...Array.from({ length: chance.int(3, 7) }, (_, at) => node(chance, at))],
    ...(chance.happens(75) ? { stages: stages(chance) } : {}),
    ...(triage && chance.happens(50)
      ? { triage: { ...triage, table: table(chance), ...taken(chance) } }
      : {}),
  }
}

function limit(chance: Chance): Limit {
  const unit = chance.pick(['day', 'working-day', 'month'] as const)
  return { unit, count: unit === 'month' ? chance.int(1, 4) : chance.int(1, 30) }
}

/** What starts it, and what ends it, in one. */
function course(chance: Chance): Pick<NodeDefinition, 'startsOn' | 'endsOn' | 'subjectField'> {
  const affair = chance.pick(AFFAIRS)
  return chance.pick([
    { startsOn: [{ event: 'case.Filed' }], endsOn: [closed] },
    { startsOn: [{ event: 'case.Filed' }], endsOn: [{ event: 'dossier.MaterialFormed' }] },
    {
      startsOn: [{ event: 'dossier.MaterialFormed' }],
      endsOn: [{ event: 'dossier.MaterialHandedIn' }],
      subjectField: 'materialId',
    },
    {
      startsOn: [{ event: 'task.Dispatched', where: { affair } }],
      endsOn: [{ event: 'task.Confirmed', where: { affair } }],
    },
  ])
}

function node(chance: Chance, at: number): NodeDefinition {
  const pauses = chance.happens(60)
  return {
    id: `clock-${at}`,
    ...course(chance),
    cancelsOn: [closed],
    ...(pauses ? { pausesOn: [{ event: 'case.Suspended' }], resumesOn: [{ event: 'case.Resumed' }] } : {}),
    limit: limit(chance),
    roll: chance.happens(50),
    holder: chance.pick([
      { kind: 'undertaker' },
      { kind: 'unit', unitKind: 'command-centre' },
      { kind: 'role', role: 'execution-director' },
    ] as const),
    warnDaysBefore: chance.pick([[], [1], [5, 2], [10, 3, 0]]),
    expected: false,
    source: SOURCE,
  }
}

/** Teams one after the other, perhaps a transfer sideways, perhaps a ladder above them. */
function stages(chance: Chance): StagePolicy {
  const kinds = ['fast-team', 'command-centre', 'intensive-team'].slice(chance.int(0, 2))
  const owners: StageDefinition['owner'][] = kinds.map((unitKind) => ({ kind: 'unit', unitKind }))
  const sideways = chance.happens(60)
  if (sideways) owners.push({ kind: 'unit', unitKind: 'intensive-team' })
  const posts = ['team-head', 'execution-director', 'vice-president-in-charge']
  const ladder = posts.slice(0, chance.int(0, 3))
  owners.push(...ladder.map((role) => ({ kind: 'role', role }) as const))
  const list = owners.map((owner, at): StageDefinition => {
    const next = owners[at + 1]
    const stage = `stage-${at + 1}`
    const isSideways = sideways && at === kinds.length - 1
    const up =
      next?.kind === 'role' ? ({ kind: 'escalate', stage } as const) : ({ kind: 'next', stage } as const)
    const onExpiry = isSideways ? ({ kind: 'lateral', stage } as const) : up
    return {
      id: `stage-${at}`,
      owner,
      limits: { '*': limit(chance), ...(chance.happens(40) ? { unfinished: limit(chance) } : {}) },
      prescribed: chance.happens(40) ? [chance.pick(AFFAIRS)] : [],
      onExpiry: next ? onExpiry : { kind: 'stay' },
      source: SOURCE,
    }
  })
  return {
    ownership: chance.pick(['case-moves', 'undertaker-stays']),
    first: 'stage-0',
    resumed: chance.pick(list).owner.kind === 'unit' ? `stage-${kinds.length - 1}` : 'stage-0',
    stages: list,
    points: { base: chance.int(1, 9), growth: chance.pick(['fixed', 'linear']), source: SOURCE },
    source: SOURCE,
  }
}

/** Lines by chance; the last one takes what is left. */
function table(chance: Chance) {
  const answer = () => chance.pick(['yes', 'no', 'unknown'] as const)
  const criterion = () => chance.pick(['preservation-taken', 'debtor-cooperative'])
  const found = () => chance.pick(['simple', 'not-simple'])
  const lines = Array.from({ length: chance.int(0, 3) }, () => ({
    when: { [criterion()]: answer() },
    class: found(),
  }))
  return [...lines, { when: {}, class: found() }]
}

function taken(chance: Chance) {
  return {
    assignment: chance.pick(['by-class', 'random'] as const),
    teams: { simple: chance.pick(['fast-team', 'intensive-team']), 'not-simple': 'command-centre' },
  }
}
