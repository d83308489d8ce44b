import { date, integer, nullable, type RowOf, table, text } from '../../kernel/table'

/**
 * What supervision puts on somebody's desk (风险提示、督办): one for each finding and order, in the queue of who has to act
 * until he has, and before the eyes of his team head and of the supervision centre (seed 000:11; requirement risk).
 */
export const prompts = table('supervision_prompt', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    debtorLabel: text(),
    kind: text<'finding' | 'order'>(),
    /** The watch rule, or `supervision-order`. */
    code: text(),
    state: text(),
    note: text(),
    /** Who has to act; nobody once he has. */
    holderId: nullable(text()),
    unitId: nullable(text()),
    headId: nullable(text()),
    supervisorId: nullable(text()),
    dueOn: date(),
    priority: integer(),
  },
  indexes: [
    { columns: ['holderId', 'dueOn', 'priority', 'id'], whereNotNull: 'holderId' },
    { columns: ['dueOn', 'priority', 'id'], whereNotNull: 'holderId' },
    { columns: ['headId', 'dueOn'], whereNotNull: 'headId' },
    { columns: ['supervisorId', 'dueOn'], whereNotNull: 'supervisorId' },
  ],
})

export type PromptRow = RowOf<typeof prompts>
