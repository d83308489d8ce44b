import type { ConsoleDefinition } from '../domain/console/contract-definition'

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en })

/** A console as a court might put it together: a queue, an indicator, an act, an element, and a page for intensive stages only. */
export const aConsole: ConsoleDefinition = {
  schema: 1,
  title: label('武都区法院工作台', 'Console of Wudu'),
  home: 'affairs',
  navigation: [
    { id: 'affairs', label: label('事务集约', 'Affairs'), page: 'affairs' },
    {
      id: 'stages',
      label: label('流程段', 'Stages'),
      page: 'stages',
      when: [{ op: 'profile-has', kind: 'stage', code: 'intensive' }],
    },
  ],
  pages: [
    {
      id: 'affairs',
      title: label('事务集约', 'Affairs'),
      rows: [
        {
          id: 'r1',
          columns: [
            {
              id: 'c1',
              width: 8,
              blocks: [
                {
                  kind: 'list',
                  id: 'pool',
                  title: label('逾期待办', 'Overdue work'),
                  query: 'task.queue',
                  input: { overdue: true, all: true },
                  columns: [
                    { field: 'caseNumber', renderer: 'case-link' },
                    { field: 'code' },
                    { field: 'dueOn' },
                  ],
                  actions: ['receive'],
                },
              ],
            },
            {
              id: 'c2',
              width: 4,
              blocks: [
                {
                  kind: 'indicator',
                  id: 'open-cases',
                  title: label('未结案件', 'Open cases'),
                  query: 'case.list',
                  input: { state: 'open' },
                  figure: 'total',
                },
                { kind: 'action', id: 'visit', action: 'visit' },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'stages',
      title: label('流程段', 'Stages'),
      when: [{ op: 'profile-has', kind: 'stage', code: 'intensive' }],
      rows: [
        {
          id: 'r1',
          columns: [
            { id: 'c1', width: 12, blocks: [{ kind: 'element', id: 'queue', element: 'zx-task-queue' }] },
          ],
        },
      ],
    },
  ],
  actions: [
    {
      id: 'receive',
      label: label('接收', 'Receive'),
      command: 'task.receive',
      fields: [
        { name: 'caseId', value: { named: 'row.caseId' }, hidden: true },
        { name: 'taskId', value: { named: 'row.id' }, hidden: true },
      ],
      when: [{ op: 'equals', value: 'row.state', to: 'issued' }],
    },
    { id: 'visit', label: label('登记来访', 'Record a visit'), command: 'service.open-visit' },
  ],
}

/** The same with something changed: the path says where, the function what. */
export function consoleWith(change: (json: MutableConsole) => void): string {
  const json = JSON.parse(JSON.stringify(aConsole)) as MutableConsole
  change(json)
  return JSON.stringify(json)
}

/** A definition as somebody with a text editor has it. */
export interface MutableConsole {
  [key: string]: unknown
  home?: string
  navigation: Record<string, unknown>[]
  pages: { [key: string]: unknown; rows: { columns: { blocks: Record<string, unknown>[] }[] }[] }[]
  actions: { [key: string]: unknown; fields?: Record<string, unknown>[] }[]
}
