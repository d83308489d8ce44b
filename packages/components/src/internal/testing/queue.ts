import type { QueryInput, QueryResult, QueueItem } from '../core'
import { courtToday, dateOfDay, dayNumber } from '../format'

const NODES = ['case-limit', 'execution-notice', 'asset-query', 'site-check', 'disposal', 'payout'] as const
const AFFAIRS = ['query-control', 'service', 'auction', 'site-visit', 'scan'] as const
const TASK_STATES = ['issued', 'received', 'reported', 'returned'] as const
const DEBTORS = [
  '甘肃陇盛建材有限公司',
  '张某平',
  '李某、王某某',
  '陇南恒远运输有限责任公司',
  '赵某芳',
  '徽县金禾农业发展有限公司等 3 人',
  '何某强',
]
const HOLDERS = ['周文清', '马晓东', '刘海燕', '田建军']
const NOTES = [
  '',
  '请核查名下不动产及股权，重点查 2023 年后转移情况',
  '送达不成的，请查明实际居住地',
  '',
  '已约申请人到庭',
]

/** One item of a made-up queue; the first ones are the most urgent. */
export function queueItem(index: number, over: Partial<QueueItem> = {}): QueueItem {
  const kind = index % 3 === 1 ? 'node' : 'task'
  const daysLeft = index < 4 ? index - 4 : Math.floor((index - 4) / 2)
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T
  return {
    kind,
    id: `${kind}-${index}`,
    caseId: `case-${index}`,
    caseNumber: `（2026）甘1202执${1000 + index}号`,
    debtorLabel: pick(DEBTORS, index),
    code: kind === 'node' ? pick(NODES, index) : pick(AFFAIRS, index),
    state: kind === 'node' ? (index % 10 === 7 ? 'suspended' : 'running') : pick(TASK_STATES, index),
    holderId: `person-${index % HOLDERS.length}`,
    holderName: pick(HOLDERS, index),
    unitId: 'unit-1',
    dueOn: dateOfDay(dayNumber(courtToday()) + daysLeft),
    provisional: index % 9 === 5,
    overdue: daysLeft < 0,
    daysLeft,
    priority: index % 7 === 0 ? 0 : 1,
    flags: index % 7 === 0 ? ['livelihood'] : [],
    note: pick(NOTES, index),
    ...over,
  }
}

/** `count` items. */
export function queueItems(count: number): QueueItem[] {
  return Array.from({ length: count }, (_, index) => queueItem(index))
}

/** Answers `task.queue` from a list, with filters and keyset pages. */
export function queueOf(items: readonly QueueItem[]) {
  return (input: QueryInput<'task.queue'>): QueryResult<'task.queue'> => {
    const all = items.filter(
      (item) =>
        (!input.overdue || item.overdue) &&
        (!input.dueBy || item.dueOn <= input.dueBy) &&
        (!input.kind || item.kind === input.kind) &&
        (!input.search || `${item.caseNumber}${item.debtorLabel}`.includes(input.search)),
    )
    const from = input.cursor ? Number(input.cursor) : 0
    const to = from + (input.limit ?? 50)
    return {
      items: all.slice(from, to),
      total: all.length,
      totalIsCapped: false,
      ...(to < all.length ? { next: String(to) } : {}),
    }
  }
}
