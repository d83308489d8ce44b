import type { CommandInput, QueueItem, ZhixingClient } from '../../internal/core'

type Results = CommandInput<'task.report'>['results']

/** Which command a report is: of an affair, of an order, of a finding. */
export function commandOf({ kind, code }: QueueItem) {
  if (kind === 'task') return 'task.report'
  return code === 'supervision-order' ? 'supervision.reply-order' : 'supervision.answer-finding'
}

/** Sends what was done: to who gave the affair, or to supervision. Loaded with the first report. */
export function report(client: ZhixingClient, item: QueueItem, text: string, key: string, results: Results) {
  const { id, caseId } = item
  switch (commandOf(item)) {
    case 'supervision.reply-order':
      return client.execute('supervision.reply-order', { caseId, orderId: id, reply: text }, { key })
    case 'supervision.answer-finding':
      return client.execute('supervision.answer-finding', { caseId, findingId: id, answer: text }, { key })
    default:
      return client.execute('task.report', { caseId, taskId: id, report: text, results }, { key })
  }
}
