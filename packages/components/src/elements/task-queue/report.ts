import type { CommandInput, QueueItem, ZhixingClient } from '../../internal/core'

type Results = CommandInput<'task.report'>['results']

/** Sends what was done: to who gave the affair, or to supervision. Loaded with the first report. */
export function report(
  client: ZhixingClient,
  { id, kind, code, caseId }: QueueItem,
  text: string,
  key: string,
  results: Results,
) {
  if (kind === 'task') {
    return client.execute('task.report', { caseId, taskId: id, report: text, results }, { key })
  }
  return code === 'supervision-order'
    ? client.execute('supervision.reply-order', { caseId, orderId: id, reply: text }, { key })
    : client.execute('supervision.answer-finding', { caseId, findingId: id, answer: text }, { key })
}
