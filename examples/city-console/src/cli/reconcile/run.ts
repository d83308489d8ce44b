import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Engine, standardWords, systemActor, toJson, yuanGrouped } from '@zhixing/core'
import type { QueryResult } from '@zhixing/core/client'
import { dataFolder, openConsole } from '../../engine'

/** Which days are compared: of every court and account where nothing is said, the last day on which something moved. */
export interface ReconcileRequest {
  readonly dataDir?: string | undefined
  readonly court?: string | undefined
  readonly day?: string | undefined
  readonly account?: string | undefined
  readonly json: boolean
}

/** Where the lines go. */
export interface Output {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

type DayReport = QueryResult<'reconciliation.day'>
type Balance = QueryResult<'reconciliation.balance'>
type Day = DayReport & { readonly courtId: string; readonly balanceOfBank: Balance }
type Divergence = DayReport['divergences'][number]

/**
 * Compares days of the bank's accounts with what the court has booked, paid and posted, and prints whatever does not agree.
 * It reads only: nothing is recorded and nobody's signature is touched.
 *
 * @returns 0 when everything agrees or is explained, 1 when a divergence is not explained, 2 when there is nothing to compare.
 */
export async function runReconcile(request: ReconcileRequest, { out, err }: Output): Promise<0 | 1 | 2> {
  const folder = request.dataDir === undefined ? dataFolder() : resolve(request.dataDir)
  if (!existsSync(join(folder, 'zhixing.db'))) {
    err(`✗ 没有数据 no data in ${folder}`)
    return 2
  }
  const { engine, storage } = await openConsole(folder)
  try {
    const known = await storage.courts()
    if (request.court !== undefined && !known.includes(request.court)) {
      err(`✗ 没有法院 no such court: ${request.court}；现有 there are: ${known.join(', ') || '—'}`)
      return 2
    }
    const courts = request.court === undefined ? known : [request.court]
    const days: Day[] = []
    for (const courtId of courts) days.push(...(await daysOf(engine, courtId, request)))
    if (days.length === 0) {
      err('✗ 没有银行账户 no bank account: 先导入对账单 read a statement in first (npm run import -- bank …)')
      return 2
    }
    if (request.json) out(toJson({ days }, 2))
    else for (const day of days) for (const line of linesOf(day)) out(line)
    const open = days.flatMap((day) => day.divergences.filter((one) => !explanationOf(day, one))).length
    if (!request.json) out(open === 0 ? '✓ 相符 agreed' : `✗ 未说明的差异 unexplained divergences: ${open}`)
    return open === 0 ? 0 : 1
  } finally {
    await storage.close()
  }
}

async function daysOf(engine: Engine, courtId: string, request: ReconcileRequest) {
  const actor = systemActor(courtId, 'reconcile')
  const accounts = await engine.query<QueryResult<'reconciliation.accounts'>>({
    name: 'reconciliation.accounts',
    input: {},
    actor,
  })
  const days: Day[] = []
  for (const { bankAccount, lastDay } of accounts) {
    if (request.account !== undefined && request.account !== bankAccount) continue
    const input = { bankAccount, day: request.day ?? lastDay }
    const report = await engine.query<DayReport>({ name: 'reconciliation.day', input, actor })
    const balanceOfBank = await engine.query<Balance>({ name: 'reconciliation.balance', input, actor })
    days.push({ courtId, ...report, balanceOfBank })
  }
  return days
}

function explanationOf({ explanations }: DayReport, { id }: Divergence) {
  return explanations.find(({ divergenceId }) => divergenceId === id)
}

/** A day as lines: the sums of both sides, then every divergence with where it stands and its cause. */
function linesOf(day: Day): string[] {
  const { courtId, bankAccount, control, divergences, inTransit, statements } = day
  const state = bothLabels('state.reconciliation', day.state)
  return [
    `${courtId}  账户 account ${bankAccount}  ${day.day}  ${state}`,
    `  ${sums('收入 credit', control.creditCount, control.creditFen, control.bookedCreditFen)}`,
    `  ${sums('支出 debit', control.debitCount, control.debitFen, control.bookedDebitFen)}`,
    ...(control.openingMinor === null || control.closingMinor === null
      ? []
      : [`  余额 balance ${yuanGrouped(control.openingMinor)} → ${yuanGrouped(control.closingMinor)}`]),
    ...balanceLines(day.balanceOfBank),
    `  对账单 statements ${statements.length}，在途 in transit ${inTransit.length}，差异 divergences ${divergences.length}`,
    ...divergences.flatMap((one) => divergenceLines(day, one)),
  ]
}

/** The bank's balance beside what the court holds, and what each cause makes of the difference. */
function balanceLines(balance: Balance): string[] {
  if (!balance) return []
  const { asOf, closingFen, heldFen, differenceFen, causes } = balance
  return [
    `  ${asOf} 银行余额 bank ${yuanGrouped(closingFen)}  在管 held ${yuanGrouped(heldFen)}  相差 apart ${yuanGrouped(differenceFen)}`,
    ...causes.map(
      ({ kind, count, partFen }) =>
        `      ${bothLabels('balance-cause', kind)}  ${count} 笔 ${yuanGrouped(partFen)}`,
    ),
  ]
}

function sums(name: string, count: number, bank: bigint, books: bigint): string {
  const mark = bank === books ? '✓' : '✗'
  return `${name} ${count} 笔 lines  银行 bank ${yuanGrouped(bank)}  账簿 books ${yuanGrouped(books)}  ${mark}`
}

function divergenceLines(day: DayReport, one: Divergence): string[] {
  const explained = explanationOf(day, one)
  const at = (name: string, value: string | null) => (value === null ? [] : [`${name} ${value}`])
  const fen = (value: bigint | null) => (value === null ? null : yuanGrouped(value))
  const where = [
    ...at('流水 serial', one.serial),
    ...at('分录 entry', one.entryId),
    ...at('案件 case', one.caseId),
    ...at('发放 payout', one.payoutId),
    ...at('到账 receipt', one.receiptId),
    ...at('分户 case account', one.accountId),
    ...at('对账单 statement', one.statementId),
    ...at('账簿 books', fen(one.booksFen)),
    ...at('银行 bank', fen(one.bankFen)),
  ]
  return [
    `  ${explained ? '·' : '✗'} ${bothLabels('divergence', one.kind)} [${one.kind}]`,
    `      ${where.join('  ')}`,
    `      原因 cause: ${bothLabels('divergence-cause', one.kind)}`,
    ...(explained
      ? [`      说明 explained: ${explained.reason}（${explained.byName}，${explained.on}）`]
      : []),
  ]
}

/** A label in both languages. */
function bothLabels(kind: string, code: string): string {
  const key = `${kind}.${code}`
  return `${standardWords['zh-CN'].labels[key] ?? code} ${standardWords.en.labels[key] ?? ''}`.trim()
}
