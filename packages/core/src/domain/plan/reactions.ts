import type { Reaction } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { TaskRows } from '../task/model'
import type { PlanEvents } from './model'

const OPEN: readonly string[] = ['issued', 'received', 'reported', 'returned']

/** 承办团队向其他团队发出执行指令: every item of the plan goes out as it is decided (seed 000:15). */
const instruct: Reaction = {
  id: 'plan.instruct',
  on: ['plan.ItemAdded'],
  reads: [],
  calls: ['task.dispatch'],
  react: (event) => {
    const { id, caseId, affair, note, because, workerId, exception } =
      event.data as unknown as PlanEvents['plan.ItemAdded']
    const order = { caseId, kind: 'instruction', affair, note: note || because, originId: id }
    const given = { ...(workerId ? { workerId } : {}), ...(exception ? { exception } : {}) }
    return [{ name: 'task.dispatch', input: { ...order, ...given } }]
  },
}

/** What falls out of the plan is called back, wherever it stands; what is finished stays finished. */
const callBack: Reaction = {
  id: 'plan.call-back',
  on: ['plan.ItemDropped'],
  reads: ['task_task'],
  calls: ['task.withdraw'],
  react: (event, view) => {
    const { caseId, itemId, reason } = event.data as unknown as PlanEvents['plan.ItemDropped']
    return (view as unknown as View<TaskRows>)
      .all('task_task')
      .filter(({ originId, state }) => originId === itemId && OPEN.includes(state))
      .map(({ id }) => ({ name: 'task.withdraw', input: { caseId, taskId: id, reason } }))
  },
}

export const planReactions: readonly Reaction[] = [instruct, callBack]
