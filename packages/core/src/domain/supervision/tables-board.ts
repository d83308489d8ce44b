import type { InputOf } from '../../kernel/contract'
import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import { walk } from '../../kernel/read-all'
import { compareText } from '../../ports/table-query'
import type { AssetRows } from '../asset/model'
import type { CaseRow, CaseRows } from '../case/model'
import type { FundRows } from '../fund/model'
import type { NodeRows } from '../node/model'
import type { RecordingRows } from '../recording/model'
import type { BoardFigures, BoardLine, SupervisionBoard, supervisionQueries } from './contract'
import type { SupervisionRows } from './model'

type Rows = CaseRows & NodeRows & SupervisionRows & FundRows & AssetRows & RecordingRows
type Input = InputOf<(typeof supervisionQueries)['supervision.board']>
type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Line = Mutable<BoardLine>

const none = (): Mutable<BoardFigures> => ({
  cases: 0,
  openNodes: 0,
  overdueNodes: 0,
  findings: 0,
  objects: 0,
  heldFen: 0n,
  recordings: 0,
})

/** What is at its end is supervised no more. */
const ENDED = ['disposed', 'excluded']

/**
 * 可视化监管 (seed 004:58): what is open now under each team, each person of a team, or in each case of a person. Every row is
 * counted in exactly one line, so that the lines add up to the total on each level.
 */
export async function readBoard(input: Input, context: QueryContext): Promise<SupervisionBoard> {
  const level = input.personId !== undefined ? 'case' : input.unitId !== undefined ? 'person' : 'unit'
  const reader = context.reader<Rows>()
  const cases = await openCases(reader, input)
  const lines = new Map<string, Line>()
  const total = none()
  const lineOf = (row: CaseRow): Line => {
    const code =
      level === 'case' ? row.id : level === 'person' ? (row.undertakerId ?? '') : (row.unitId ?? '')
    const known = lines.get(code) ?? { code, name: nameOf(level, row, context), nextDueOn: null, ...none() }
    lines.set(code, known)
    return known
  }
  for (const row of cases.values()) count(total, lineOf(row), 'cases')
  await countRows(reader, context.today, (caseId, add) => {
    const row = cases.get(caseId)
    if (!row) return
    const line = lineOf(row)
    add(total)
    add(line)
  })
  const sorted = [...lines.values()].sort(
    (a, b) => b.overdueNodes - a.overdueNodes || b.findings - a.findings || compareText(a.code, b.code),
  )
  const at = input.cursor === undefined ? 0 : sorted.findIndex(({ code }) => code === input.cursor) + 1
  const shown = sorted.slice(at, at + input.limit)
  const last = shown.at(-1)
  const next = last && at + input.limit < sorted.length ? { next: last.code } : {}
  return { level, total, lines: shown, count: sorted.length, ...next }
}

function count(total: Mutable<BoardFigures>, line: Line, key: 'cases'): void {
  total[key] += 1
  line[key] += 1
}

/** Cases in hand; of the team or the person that is asked for. An empty code is who has none. */
async function openCases(reader: CourtReader<Rows>, { unitId, personId }: Input) {
  const cases = new Map<string, CaseRow>()
  const where: Filter[] = [{ column: 'state', op: 'ne', value: 'closed' }]
  await walk<Rows, 'case_case'>(reader, { table: 'case_case', where }, (row) => {
    if (unitId !== undefined && (row.unitId ?? '') !== unitId) return
    if (personId !== undefined && (row.undertakerId ?? '') !== personId) return
    cases.set(row.id, row)
  })
  return cases
}

type Add = (caseId: string, add: (to: Mutable<BoardFigures> | Line) => void) => void

/** Nodes, findings, things, money and recordings that are open now. */
async function countRows(reader: CourtReader<Rows>, today: string, each: Add): Promise<void> {
  const held: Filter[] = [{ column: 'holderId', op: 'not-null' }]
  await walk<Rows, 'node_node'>(reader, { table: 'node_node', where: held }, ({ caseId, dueOn, state }) =>
    each(caseId, (to) => {
      to.openNodes += 1
      if (state === 'running' && dueOn < today) to.overdueNodes += 1
      if ('nextDueOn' in to && (to.nextDueOn === null || dueOn < to.nextDueOn)) to.nextDueOn = dueOn
    }),
  )
  const open: Filter[] = [{ column: 'state', op: 'eq', value: 'open' }]
  await walk<Rows, 'supervision_finding'>(
    reader,
    { table: 'supervision_finding', where: open },
    ({ caseId }) =>
      each(caseId ?? '', (to) => {
        to.findings += 1
      }),
  )
  await walk<Rows, 'asset_asset'>(reader, { table: 'asset_asset' }, ({ caseId, state }) => {
    if (ENDED.includes(state)) return
    each(caseId, (to) => {
      to.objects += 1
    })
  })
  await walk<Rows, 'fund_account'>(reader, { table: 'fund_account' }, (account) =>
    each(account.caseId, (to) => {
      to.heldFen += account.availableFen + account.reservedFen + account.depositedFen
    }),
  )
  const waiting: Filter[] = [{ column: 'review', op: 'eq', value: 'waiting' }]
  await walk<Rows, 'recording_recording'>(
    reader,
    { table: 'recording_recording', where: waiting },
    ({ caseId }) =>
      each(caseId ?? '', (to) => {
        to.recordings += 1
      }),
  )
}

function nameOf(level: SupervisionBoard['level'], row: CaseRow, { directory }: QueryContext): string {
  if (level === 'case') return row.caseNumber
  if (level === 'person') return directory.person(row.undertakerId ?? '')?.name ?? ''
  return directory.unit(row.unitId ?? '')?.name ?? ''
}
