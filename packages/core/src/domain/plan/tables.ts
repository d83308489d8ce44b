import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { TaskRows } from '../task/model'
import type { PlanDetail } from './contract'
import type { PlanRows } from './model'

/** The plan with what has become of each item. */
export async function readPlan(
  { caseId }: { readonly caseId: string },
  context: QueryContext,
): Promise<PlanDetail | null> {
  const reader = context.reader<PlanRows & TaskRows>()
  const plan = await reader.get('plan_plan', caseId)
  if (!plan) return null
  const where = [{ column: 'caseId', op: 'eq', value: caseId }] as const
  const [items, versions, tasks] = await Promise.all([
    readAll(reader, { table: 'plan_item', where, orderBy: [{ column: 'since', direction: 'asc' }] }),
    readAll(reader, { table: 'plan_version', where, orderBy: [{ column: 'version', direction: 'asc' }] }),
    readAll(reader, { table: 'task_task', where }),
  ])
  const taskOf = new Map(tasks.map((task) => [task.originId, task]))
  return {
    caseId,
    analysis: plan.analysis,
    analysedBy: plan.analysedBy,
    analysedOn: plan.analysedOn,
    version: plan.version,
    versions: versions.map(({ caseId: _case, ...version }) => version),
    items: items.map(({ caseId: _case, ...item }) => {
      const task = taskOf.get(item.id)
      return {
        ...item,
        taskId: task?.id ?? null,
        taskState: task?.state ?? null,
        unitId: task?.unitId ?? null,
        holderId: task?.holderId ?? null,
      }
    }),
  }
}
