import { defineModule } from '../../kernel/module'
import { taskCommands, taskQueries } from './contract'
import { confirm, dispatch, receive, report, returnTask, withdraw } from './decide'
import { evolveTask, tasks } from './model'
import { taskRules } from './rules'
import { list, queue } from './tables'

/** 事务·指令·请求: one loop from dispatch to confirmation, and everybody's queue. */
export const taskModule = defineModule({
  name: 'task',
  tables: [tasks],
  commands: taskCommands,
  queries: taskQueries,
  decide: {
    'task.dispatch': dispatch,
    'task.receive': receive,
    'task.report': report,
    'task.confirm': confirm,
    'task.return': returnTask,
    'task.withdraw': withdraw,
  },
  read: { 'task.queue': queue, 'task.list': list },
  evolve: evolveTask,
  rules: taskRules,
})
