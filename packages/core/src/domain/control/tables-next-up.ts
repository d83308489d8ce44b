import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { OrganisationRows } from '../organisation/model'
import type { NextUp } from './contract-queries'
import type { ControlRow, ControlRows } from './model'

type Rows = ControlRows & OrganisationRows
const eq = (column: string, value: string): Filter => ({ column, op: 'eq', value })

/**
 * Waiting controls of the court before which only controls of this same court stood, all of which have ended: the law lets
 * the next one hold by itself. Where another authority stands before, its registry says when, or a person does.
 */
export async function listNextUp(_input: unknown, context: QueryContext): Promise<readonly NextUp[]> {
  const reader = context.reader<Rows>()
  const [waiting, courts] = await Promise.all([
    readAll(reader, { table: 'control_order', where: [eq('state', 'waiting')] }),
    readAll(reader, { table: 'org_court', where: [] }),
  ])
  const own = courts[0]?.name ?? ''
  const mine = waiting.filter(({ before }) => before.every(({ authority }) => authority === own))
  const next: NextUp[] = []
  for (const row of mine) {
    const others = await readAll(reader, { table: 'control_order', where: [eq('refKey', row.refKey)] })
    const freed = freedOn(row, others)
    if (freed !== undefined && freed <= context.today) {
      next.push({
        caseId: row.caseId,
        controlId: row.id,
        effectiveOn: freed,
        evidence: others
          .filter(({ id, endedOn }) => id !== row.id && endedOn !== null)
          .map(({ caseNumber, id }) => `${caseNumber} ${id}`)
          .join(' ')
          .slice(0, 500),
      })
    }
  }
  return next
}

/** Since when nothing stands before it any more; nothing while something does. */
function freedOn(row: ControlRow, others: readonly ControlRow[]): string | undefined {
  const since = row.waitsSince ?? row.orderedOn
  const place = (one: ControlRow) => `${one.waitsSince ?? one.orderedOn} ${one.id}`
  const ahead = others.filter((one) => one.id !== row.id && one.open === true)
  if (ahead.some((one) => one.state === 'effective' || (one.state === 'waiting' && place(one) < place(row))))
    return undefined
  const ended = others.flatMap(({ id, endedOn, effectiveOn }) =>
    id !== row.id && effectiveOn !== null && endedOn !== null && endedOn >= since ? [endedOn] : [],
  )
  return ended.length >= Math.max(1, row.before.length) ? ended.sort().at(-1) : undefined
}
