import type { TriagePolicy, TriageRow } from '../../kernel/profile-triage'
import type { Lane, TriageAnswers } from './model'

/** The class that the table gives, and the line that gave it. */
export interface DecidedClass {
  readonly class: string
  readonly lane: Lane
  readonly tableRow: number
}

type Table = Pick<TriagePolicy, 'classes' | 'table'>

/** The first line of the table that fits; what was not answered is unknown. Nothing when no line fits. */
export function decideClass(policy: Table, answers: TriageAnswers): DecidedClass | undefined {
  const tableRow = policy.table.findIndex((row) => fits(row, answers))
  const row = policy.table[tableRow]
  const found = policy.classes.find(({ id }) => id === row?.class)
  return found && { class: found.id, lane: found.lane, tableRow }
}

/** True when no answer that is still unknown could change the class: then nobody has to wait for it. */
export function isSettled(policy: Table, answers: TriageAnswers): boolean {
  const classes = new Set<string | undefined>()
  for (const complete of completions(policy, answers)) {
    classes.add(decideClass(policy, complete)?.class)
    if (classes.size > 1) return false
  }
  const now = decideClass(policy, answers)?.class
  return now !== undefined && classes.has(now)
}

function fits(row: TriageRow, answers: TriageAnswers): boolean {
  return Object.entries(row.when).every(([criterion, needed]) => answerTo(criterion, answers) === needed)
}

/** The answer to a criterion; unknown when nobody has given one. */
export function answerTo(criterion: string, answers: TriageAnswers): 'yes' | 'no' | 'unknown' {
  return answers[criterion] ?? 'unknown'
}

/** Every way to answer with yes or no what is not known yet, among criteria that the table asks for at all. */
function completions(policy: Table, answers: TriageAnswers): readonly TriageAnswers[] {
  const known = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== 'unknown'))
  const asked = new Set(policy.table.flatMap(({ when }) => Object.keys(when)))
  return [...asked]
    .filter((criterion) => !(criterion in known))
    .reduce<readonly TriageAnswers[]>(
      (all, criterion) =>
        all.flatMap((each) => (['yes', 'no'] as const).map((answer) => ({ ...each, [criterion]: answer }))),
      [known],
    )
}
