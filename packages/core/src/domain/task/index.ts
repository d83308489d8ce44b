import { defineModule } from '../../kernel/module'
import { taskCommands, taskQueries } from './contract'
import { confirm, receive, report, returnTask, withdraw } from './decide'
import { performDuty, useService } from './decide-catalogue'
import { dispatch } from './decide-dispatch'
import { checkLease, takeBack } from './decide-lease'
import { answerRequest, request } from './decide-request'
import { bookMeeting, cancelMeeting, holdMeeting } from './decide-service'
import { evolveTask, records as recordTable, results as resultTable, type TaskRow, tasks } from './model'
import { meetings } from './model-service'
import { taskRules } from './rules'
import { list, queue } from './tables'
import { catalogue, records } from './tables-catalogue'
import { earlier, form, results } from './tables-form'
import { lanes } from './tables-lanes'
import { loads } from './tables-load'
import { batches, issued, pool, unconfirmed } from './tables-pool'
import { ownRequests, requestable } from './tables-request'
import { readMeetings } from './tables-service'

/** 事务·指令·请求: one loop from dispatch to confirmation, and everybody's queue. */
export const taskModule = defineModule({
  name: 'task',
  tables: [tasks, recordTable, resultTable, meetings],
  commands: taskCommands,
  queries: taskQueries,
  decide: {
    'task.dispatch': dispatch,
    'task.receive': receive,
    'task.report': report,
    'task.confirm': confirm,
    'task.return': returnTask,
    'task.withdraw': withdraw,
    'task.request': request,
    'task.answer-request': answerRequest,
    'task.check-lease': checkLease,
    'task.take-back': takeBack,
    'task.perform-duty': performDuty,
    'task.use-service': useService,
    'task.book-meeting': bookMeeting,
    'task.hold-meeting': holdMeeting,
    'task.cancel-meeting': cancelMeeting,
  },
  read: {
    'task.queue': queue,
    'task.list': list,
    'task.issued': issued,
    'task.unconfirmed': unconfirmed,
    'task.pool': pool,
    'task.batches': batches,
    'task.catalogue': catalogue,
    'task.records': records,
    'task.form': form,
    'task.lanes': lanes,
    'task.loads': loads,
    'task.results': results,
    'task.earlier': earlier,
    'task.own-requests': ownRequests,
    'task.requestable': requestable,
    'task.meetings': readMeetings,
  },
  evolve: evolveTask,
  rules: taskRules,
  agenda: [
    {
      table: 'task_task',
      dateColumn: 'leaseUntil',
      command: 'task.check-lease',
      input: (row) => {
        const task = row as TaskRow
        return { caseId: task.caseId, taskId: task.id }
      },
    },
  ],
})
