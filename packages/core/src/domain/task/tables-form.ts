import type { InputOf } from '../../kernel/contract'
import type { AffairForm, FormField, Label } from '../../kernel/profile-affair'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { maskAccount, maskName } from '../../law/identity'
import type { CaseRow } from '../case/model'
import type { MaterialRow } from '../dossier/model'
import type { TaskDetail, taskQueries } from './contract'
import type { ResultValue, TaskForm, TaskResult } from './contract-form'
import type { ResultRow, ResultRows, TaskRow, TaskRows } from './model'
import { sameWork } from './rules-earlier'
import { list, nameOf } from './tables'

type Input<N extends keyof typeof taskQueries> = InputOf<(typeof taskQueries)[N]>
type Rows = TaskRows & ResultRows & { case_case: CaseRow; dossier_material: MaterialRow }

/** What the dialogue of an affair is drawn from. */
export async function form(input: Input<'task.form'>, context: QueryContext): Promise<TaskForm | null> {
  const found = await context.reader<Rows>().get('case_case', input.caseId)
  const affair = found && affairsOf(found, context).find(({ id }) => id === input.affair)
  if (!affair) return null
  const papers = await readAll(context.reader<Rows>(), { table: 'dossier_material', where: [ofCase(input)] })
  const present = (kind: string | undefined) =>
    kind === undefined ? null : papers.some((paper) => paper.kind === kind)
  return {
    affair: affair.id,
    unitKind: affair.unitKind,
    standard: affair.standard ?? null,
    material: (affair.material ?? []).map((needed) => ({ ...needed, present: present(needed.kind) })),
    form: affair.form ?? null,
  }
}

/** The last report of each affair with its values; what is personal shows its shape only. */
export async function results(
  input: Input<'task.results'>,
  context: QueryContext,
): Promise<readonly TaskResult[]> {
  const reader = context.reader<Rows>()
  const found = await reader.get('case_case', input.caseId)
  if (!found) return []
  const where: Filter[] = [ofCase(input)]
  if (input.affair !== undefined) where.push({ column: 'affair', op: 'eq', value: input.affair })
  if (input.taskId !== undefined) where.push({ column: 'taskId', op: 'eq', value: input.taskId })
  const rows = await readAll(reader, {
    table: 'task_result',
    where,
    orderBy: [{ column: 'position', direction: 'asc' }],
  })
  const tasks = await readAll(reader, { table: 'task_task', where: [ofCase(input)] })
  const forms = new Map(affairsOf(found, context).map(({ id, form: own }) => [id, own]))
  return tasks.flatMap((task) => {
    const last = rows.filter(({ taskId, turn }) => taskId === task.id && turn === task.reports)
    return last[0] ? [resultOf(task, last[0], last, forms.get(task.affair), context)] : []
  })
}

/** Equal work that was given out before and not taken back. */
export async function earlier(
  input: Input<'task.earlier'>,
  context: QueryContext,
): Promise<readonly TaskDetail[]> {
  const all = await list(input, context)
  return all.filter((task) => sameWork(task, input)).reverse()
}

function resultOf(
  task: TaskRow,
  { turn, enteredBy, enteredOn }: ResultRow,
  rows: readonly ResultRow[],
  own: AffairForm | undefined,
  context: QueryContext,
): TaskResult {
  return {
    taskId: task.id,
    affair: task.affair,
    turn,
    enteredBy,
    enteredByName: nameOf(enteredBy, context),
    enteredOn,
    values: rows.map((row) => shown(row, own)),
  }
}

function shown(row: ResultRow, own: AffairForm | undefined): ResultValue {
  const { field, item, kind, value, amountFen, personalText } = row
  return {
    field,
    label: labelOf(own?.fields ?? [], field),
    item,
    kind,
    value: personalText === null ? value : masked(personalText),
    amountFen,
    personal: personalText !== null,
  }
}

/** A number shows its end, a name its beginning. */
function masked(text: string): string {
  return /\d{4}/.test(text) ? maskAccount(text) : maskName(text)
}

function labelOf(fields: readonly FormField[], name: string): Label | null {
  const [id, part] = name.split('.')
  const found = fields.find((one) => one.id === id)
  return (part === undefined ? found : found?.parts?.find((one) => one.id === part))?.label ?? null
}

function affairsOf({ profileId, profileVersion }: CaseRow, context: QueryContext) {
  return context.profileOf(profileId, profileVersion).affairs
}

function ofCase({ caseId }: { readonly caseId: string }): Filter {
  return { column: 'caseId', op: 'eq', value: caseId }
}
