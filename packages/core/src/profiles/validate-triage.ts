import type { Profile } from '../kernel/profile'
import type { TriagePolicy } from '../kernel/profile-triage'
import { type ProfileFinding, problem, remark } from './finding'
import { twice } from './validate-lists'

const ANSWERS = ['yes', 'no', 'unknown'] as const
type Answers = Readonly<Record<string, (typeof ANSWERS)[number]>>

/** 3 to the power of this many combinations are tried one by one. */
const MOST_CRITERIA = 10

/** Classes, criteria and teams of the decision table are there, and the table answers every combination. */
export function triageFindings({ triage, unitKinds }: Profile): ProfileFinding[] {
  if (!triage) return []
  const classes = new Set(triage.classes.map(({ id }) => id))
  const criteria = new Set(triage.criteria.map(({ id }) => id))
  const rows = triage.table.flatMap((row, index) => [
    ...(classes.has(row.class) ? [] : [problem(`triage.table[${index}].class`, 'class-unknown', row.class)]),
    ...Object.keys(row.when)
      .filter((id) => !criteria.has(id))
      .map((id) => problem(`triage.table[${index}].when.${id}`, 'criterion-unknown', id)),
  ])
  const teams = [...classes].flatMap((id) => {
    const kind = triage.teams[id]
    if (kind === undefined) return [problem(`triage.teams.${id}`, 'class-without-team', id)]
    return unitKinds.includes(kind) ? [] : [problem(`triage.teams.${id}`, 'unit-kind-unknown', kind)]
  })
  const spare = Object.keys(triage.teams).filter((id) => !classes.has(id))
  return [
    ...twice('triage.classes', triage.classes),
    ...twice('triage.criteria', triage.criteria),
    ...rows,
    ...teams,
    ...spare.map((id) => problem(`triage.teams.${id}`, 'class-unknown', id)),
    ...coverage(triage),
  ]
}

/** The first line of the table that fits the answers; nothing when none does. */
export function rowFor(triage: TriagePolicy, answers: Answers): number {
  return triage.table.findIndex(({ when }) =>
    Object.entries(when).every(([id, answer]) => (answers[id] ?? 'unknown') === answer),
  )
}

/** Every combination of answers to the criteria. */
export function* combinations(criteria: readonly string[]): Generator<Answers> {
  const [first, ...rest] = criteria
  if (first === undefined) {
    yield {}
    return
  }
  for (const answer of ANSWERS) {
    for (const others of combinations(rest)) yield { [first]: answer, ...others }
  }
}

function coverage(triage: TriagePolicy): ProfileFinding[] {
  const ids = triage.criteria.map(({ id }) => id)
  if (ids.length > MOST_CRITERIA) return [problem('triage.criteria', 'too-many-criteria', String(ids.length))]
  const used = new Set<number>()
  for (const answers of combinations(ids)) {
    const row = rowFor(triage, answers)
    if (row < 0) {
      const open = ids.map((id) => `${id}=${answers[id]}`).join(' ')
      return [problem('triage.table', 'combination-open', open)]
    }
    used.add(row)
  }
  return triage.table
    .map((row, index) => ({ row, index }))
    .filter(({ index }) => !used.has(index))
    .map(({ row, index }) => remark(`triage.table[${index}]`, 'row-never-reached', row.class))
}
