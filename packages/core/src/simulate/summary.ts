import type { CaseRow } from '../domain/case/model'
import type { FundTotals } from '../domain/fund/contract'
import type { Engine } from '../engine/index'
import type { Filter } from '../kernel/query'
import { daysBetween } from '../law/index'
import type { Staff } from './staff'

/** What became of a court's cases; every figure is read from the engine afterwards. */
export interface CourtSummary {
  readonly courtId: string
  readonly name: string
  readonly accepted: number
  readonly concluded: number
  /** Concluded cases by the way they ended. */
  readonly byKind: Readonly<Record<string, number>>
  /** Sum of the days from filing to closing, over all concluded cases. */
  readonly closingDays: number
  readonly nodes: number
  readonly lateNodes: number
  readonly warnings: number
  readonly receivedFen: bigint
  readonly paidFen: bigint
  readonly heldFen: bigint
  readonly unidentifiedFen: bigint
  readonly blockedActs: number
}

export interface SimulationSummary {
  readonly courts: readonly CourtSummary[]
  readonly total: Omit<CourtSummary, 'courtId' | 'name'>
  readonly commands: number
  readonly checks: number
}

/** Reads one court's figures. */
export async function courtSummary(engine: Engine, staff: Staff): Promise<CourtSummary> {
  const { courtId, name } = staff.court
  const reader = engine.storage.forCourt(courtId)
  const count = (table: string, where: readonly Filter[] = []) => reader.count({ table, where })
  const actor = staff.director.actor
  const money = await engine.query<FundTotals>({ name: 'fund.totals', input: {}, actor })
  const closed = await closedCases(engine, courtId)
  const byKind: Record<string, number> = {}
  let closingDays = 0
  for (const { closingKind, closedOn, filedOn } of closed) {
    const kind = closingKind ?? 'unknown'
    byKind[kind] = (byKind[kind] ?? 0) + 1
    closingDays += daysBetween(filedOn, closedOn ?? filedOn)
  }
  return {
    courtId,
    name,
    accepted: await count('case_case'),
    concluded: closed.length,
    byKind,
    closingDays,
    nodes: await count('node_node'),
    lateNodes: await count('node_node', [{ column: 'breached', op: 'eq', value: true }]),
    warnings: await count('node_node', [{ column: 'warnings', op: 'gt', value: 0 }]),
    ...money,
    blockedActs: await count('supervision_blocked_act'),
  }
}

async function closedCases(engine: Engine, courtId: string): Promise<readonly CaseRow[]> {
  const reader = engine.storage.forCourt(courtId)
  const rows: CaseRow[] = []
  let cursor: string | undefined
  do {
    const page = await reader.find({
      table: 'case_case',
      where: [{ column: 'state', op: 'eq', value: 'closed' }],
      orderBy: [{ column: 'filedOn', direction: 'asc' }],
      limit: 500,
      ...(cursor === undefined ? {} : { cursor }),
    })
    rows.push(...(page.items as unknown as readonly CaseRow[]))
    cursor = page.next
  } while (cursor !== undefined)
  return rows
}

/** Adds the courts up. */
export function totalOf(courts: readonly CourtSummary[]): SimulationSummary['total'] {
  const sum = (of: (court: CourtSummary) => number) => courts.reduce((all, court) => all + of(court), 0)
  const fen = (of: (court: CourtSummary) => bigint) => courts.reduce((all, court) => all + of(court), 0n)
  const byKind: Record<string, number> = {}
  for (const court of courts) {
    for (const [kind, count] of Object.entries(court.byKind)) byKind[kind] = (byKind[kind] ?? 0) + count
  }
  return {
    accepted: sum(({ accepted }) => accepted),
    concluded: sum(({ concluded }) => concluded),
    byKind,
    closingDays: sum(({ closingDays }) => closingDays),
    nodes: sum(({ nodes }) => nodes),
    lateNodes: sum(({ lateNodes }) => lateNodes),
    warnings: sum(({ warnings }) => warnings),
    receivedFen: fen(({ receivedFen }) => receivedFen),
    paidFen: fen(({ paidFen }) => paidFen),
    heldFen: fen(({ heldFen }) => heldFen),
    unidentifiedFen: fen(({ unidentifiedFen }) => unidentifiedFen),
    blockedActs: sum(({ blockedActs }) => blockedActs),
  }
}

/** The summary as lines of text, Chinese with figures; `seconds` is the host's measurement. */
export function formatSummary(summary: SimulationSummary, seconds?: number): string {
  const lines = [...summary.courts.map((court) => lineOf(court.name, court)), lineOf('合计', summary.total)]
  const pace =
    seconds === undefined
      ? ''
      : ` ${seconds.toFixed(1)} 秒，每秒 ${Math.round(summary.commands / seconds)} 项`
  return [...lines, `办理操作 ${summary.commands} 项，时钟检查 ${summary.checks} 次${pace}`].join('\n')
}

function lineOf(name: string, court: SimulationSummary['total']): string {
  const { accepted, concluded, closingDays, lateNodes, nodes, receivedFen, paidFen, heldFen } = court
  const rate = accepted === 0 ? '0.00' : ((concluded * 100) / accepted).toFixed(2)
  const average = concluded === 0 ? '—' : (closingDays / concluded).toFixed(2)
  const money = `收款 ${yuan(receivedFen)} 付款 ${yuan(paidFen)} 在账 ${yuan(heldFen)} 未识别 ${yuan(court.unidentifiedFen)} 元`
  return (
    `${name}：受理 ${accepted} 件，结案 ${concluded} 件，结案率 ${rate}%，平均 ${average} 天；` +
    `节点 ${nodes} 个，逾期 ${lateNodes} 个；${money}；拦截 ${court.blockedActs} 次`
  )
}

function yuan(fen: bigint): string {
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`
}
