import { check, type Rule, warn } from '../../kernel/rule'
import type { TaskRow, TaskRows } from './model'

interface Work {
  readonly affair: string
  readonly aboutPartyId?: string | undefined
}

/** Equal work: the same affair, about the same party or about the case as a whole; what was taken back does not count. */
export function sameWork(task: TaskRow, { affair, aboutPartyId }: Work): boolean {
  if (task.affair !== affair || task.kind === 'request' || task.state === 'withdrawn') return false
  return task.aboutPartyId === null || aboutPartyId === undefined || task.aboutPartyId === aboutPartyId
}

/** 重复劳动: whoever gives work out is shown that the case has seen it before (seed 003:41). */
export const earlierRule: Rule = check<Work, TaskRows>('task.not-done-before', 'seed 003:41', {
  on: ['task.dispatch'],
  reads: ['task_task'],
  check: (input, view) => {
    const before = view.all('task_task').filter((task) => sameWork(task, input))
    const last = before.sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1)).at(-1)
    if (!last) return undefined
    return warn({ affair: last.affair, count: before.length, date: last.issuedOn, state: last.state })
  },
})
