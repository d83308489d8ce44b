import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { PointsLine, pointsQueries } from './contract'
import type { EntryRow, PointsRows } from './model'

type Board = (typeof pointsQueries)['points.board']
type Line = { -readonly [K in keyof PointsLine]: PointsLine[K] }

/** Per unit and stage what was deducted and added, with the entries behind it, newest first. */
export async function readBoard(input: InputOf<Board>, context: QueryContext): Promise<ResultOf<Board>> {
  const reader = context.reader<PointsRows>()
  const where = filters(input)
  const query = { table: 'points_entry', where } as const
  const [rows, page] = await Promise.all([
    readAll<PointsRows, 'points_entry'>(reader, query),
    countedPage(reader, {
      ...query,
      orderBy: [{ column: 'enteredOn', direction: 'desc' }],
      limit: input.limit,
      ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
    }),
  ])
  const lines = linesOf(rows, context)
  const total = (part: 'deducted' | 'added') => lines.reduce((sum, line) => sum + line[part], 0)
  return { lines, deducted: total('deducted'), added: total('added'), entries: page }
}

function filters(input: InputOf<Board>): Filter[] {
  const where: Filter[] = []
  for (const column of ['unitId', 'stage', 'caseId'] as const) {
    const value = input[column]
    if (value !== undefined) where.push({ column, op: 'eq', value })
  }
  if (input.from !== undefined) where.push({ column: 'enteredOn', op: 'gte', value: input.from })
  if (input.to !== undefined) where.push({ column: 'enteredOn', op: 'lte', value: input.to })
  return where
}

function linesOf(rows: readonly EntryRow[], { directory }: QueryContext): readonly PointsLine[] {
  const lines = new Map<string, Line>()
  for (const { unitId, stage, side, points } of rows) {
    const key = `${stage} ${unitId}`
    const unitName = directory.unit(unitId)?.name ?? unitId
    const none: Line = { unitId, unitName, stage, deducted: 0, added: 0, balance: 0, expiries: 0 }
    const line = lines.get(key) ?? none
    lines.set(key, line)
    line.balance += points
    if (side === 'before') {
      line.deducted -= points
      line.expiries += 1
    } else line.added += points
  }
  return [...lines.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}
