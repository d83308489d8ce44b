import type { Act } from '../../controllers/command-dialog'
import type { ResultForm } from '../../controllers/result-form'
import type { QueueItem, ZhixingClient } from '../../internal/core'
import type { queue } from '../../locales'

type Key = keyof (typeof queue)['zh-CN']
type T = (key: Key) => string

/** What can be done with a task in the queue. */
export type ActName = 'receive' | 'report' | 'confirm' | 'return'

/** Acts by state of a task; a prompt is answered; nodes are ended by the facts that they wait for. */
const ACTS: Readonly<Record<string, readonly ActName[]>> = {
  issued: ['receive'],
  returned: ['receive'],
  received: ['report'],
  reported: ['confirm', 'return'],
}

export function actsOf(item: QueueItem): readonly ActName[] {
  if (item.kind === 'prompt') return ['report']
  return item.kind === 'task' ? (ACTS[item.state] ?? []) : []
}

/** The act as the dialog needs it. */
export function actFor(
  name: ActName,
  item: QueueItem,
  subject: string,
  t: T,
  done: (command: string) => void,
  form?: ResultForm,
): Act {
  const ids = { caseId: item.caseId, taskId: item.id }
  let command: string = `task.${name}`
  const common = { subject, submit: t(`act.${name}`), done: () => done(command) }
  switch (name) {
    case 'receive':
      return {
        ...common,
        title: t('act.receive'),
        send: (client, key) => client.execute('task.receive', ids, { key }),
      }
    case 'report':
      return {
        ...common,
        ...form?.asks,
        title: t('ask.report'),
        field: { label: t('ask.report.label'), max: 2000 },
        send: async (client, key, text) => {
          const { commandOf, report } = await import('./report')
          command = commandOf(item)
          return report(client, item, text, key, form?.results())
        },
      }
    case 'return':
      return {
        ...common,
        title: t('ask.return'),
        field: { label: t('ask.return.label'), max: 500 },
        send: (client, key, reason) => client.execute('task.return', { ...ids, reason }, { key }),
      }
    case 'confirm':
      return {
        ...common,
        title: t('ask.confirm'),
        note: t('ask.confirm.text'),
        send: (client: ZhixingClient, key: string) => client.execute('task.confirm', ids, { key }),
      }
  }
}
