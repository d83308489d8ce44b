import type { Problem, StatementFile } from '@zhixing/adapters/bank-statement'
import type { ParsedRegister } from '@zhixing/adapters/case-register'
import {
  type ControlTotal,
  describeProblem,
  type ImportProblem,
  type RegisterImportReport,
  type StatementImportReport,
  type StatementReport,
  withImportWords,
} from '@zhixing/adapters/importing'
import { standardWords, yuanGrouped } from '@zhixing/core'

const zh = withImportWords(standardWords['zh-CN'], 'zh-CN')
const en = withImportWords(standardWords.en, 'en')

/** A problem in both languages, on one line. */
export function bothWords(problem: ImportProblem | Problem): string {
  return `${describeProblem(problem, zh, 'zh-CN')} ${describeProblem(problem, en, 'en')}`
}

/** What an import of a register did, as lines. */
export function registerLines(parsed: ParsedRegister, report: RegisterImportReport): string[] {
  const { table } = parsed
  const { counts, checksum, open, rows } = report
  const filed = report.mode === 'preview' ? '将立案 to file' : '新立案 filed'
  const sum = (side: 'source' | 'target') =>
    `${checksum[side].count} 件 cases, ¥${yuanGrouped(checksum[side].claimFen)}, sha256 ${checksum[side].digest.slice(0, 16)}…`
  return [
    `格式 format: ${table.format} ${table.encoding}${table.sheet === undefined ? '' : `，工作表 sheet ${table.sheet}`}，表头第 ${table.headerLine} 行 header line`,
    ...table.otherSheets.map(
      (sheet) => `未读的工作表 sheet not read: ${sheet.name}（${sheet.rows} 行 rows）`,
    ),
    `共 found ${counts.found} 行 rows = ${filed} ${counts.filed} + 未变 unchanged ${counts.unchanged} + 拒绝 refused ${counts.refused}`,
    `来源 source: ${sum('source')}`,
    `本院 target: ${sum('target')}  ${report.mode === 'preview' ? '（预览 preview）' : mark(checksum.equal)}`,
    `未结 open: ${open.count} 件 cases，有当前节点、责任人和期限 with node, holder and due date: ${open.withWork}`,
    ...section(
      '拒绝的行 refused rows',
      rows.flatMap(({ status, line, caseNumber, problems }) =>
        status === 'refused'
          ? problems.map((problem) => `第 ${line} 行 line  ${caseNumber ?? ''}  ${bothWords(problem)}`)
          : [],
      ),
    ),
    ...section(
      '提示 warnings',
      grouped(rows.flatMap(({ line, warnings }) => warnings.map((one) => ({ line, text: bothWords(one) })))),
    ),
  ]
}

/** What an import of a statement file did, as lines. */
export function statementLines(file: StatementFile, report: StatementImportReport): string[] {
  const of = (...effects: Problem['effect'][]) =>
    report.problems.flatMap((problem) =>
      effects.includes(problem.effect)
        ? [{ line: problem.position.line, text: bothWords(problem), problem }]
        : [],
    )
  return [
    `格式 format: ${file.format} ${file.version}，${file.statements.length} 份对账单 statements`,
    ...report.statements.flatMap((statement) => oneStatement(statement, report.mode)),
    ...section(
      '读取时拒绝的流水 lines refused by the reader',
      of('refused').map(
        ({ line, text, problem }) => `第 ${line} 行 line  ${problem.position.element}  ${text}`,
      ),
    ),
    ...section('提示 warnings', grouped(of('warning', 'duplicate', 'skipped'))),
  ]
}

function oneStatement(statement: StatementReport, mode: StatementImportReport['mode']): string[] {
  const { counts } = statement
  const booked = mode === 'preview' ? '将登记 to book' : '新登记 booked'
  return [
    '',
    `对账单 statement ${statement.id}，账户 account ${statement.account || '—'}`,
    `  共 found ${counts.found} 笔 lines = ${booked} ${counts.booked} + 原已登记 already ${counts.alreadyBooked} + 文件内重复 duplicates ${counts.duplicatesInFile} + 拒绝 refused ${counts.refused} + 未入账 skipped ${counts.skipped}`,
    ...statement.controls.map((control) => `  ${controlLine(control, mode)}`),
    ...statement.exceptions.map(
      ({ position, serial, problem }) =>
        `  ! 第 ${position.line} 行 line  ${position.element}  ${serial}  ${bothWords(problem)}`,
    ),
  ]
}

function controlLine(control: ControlTotal, mode: StatementImportReport['mode']): string {
  const { currency, decimals, direction, statementMinor, bookedMinor, refusedMinor } = control
  const money = (minor: bigint) => decimal(minor, decimals)
  const refused = refusedMinor > 0n ? `  拒绝 refused ${money(refusedMinor)}` : ''
  return [
    `${currency} ${direction === 'credit' ? '收入 credit' : '支出 debit'}`,
    `对账单 Σ statement ${money(statementMinor)}`,
    `已登记 Σ booked ${money(bookedMinor)}${refused}`,
    mode === 'preview' ? '（预览 preview）' : mark(control.equal),
  ].join('  ')
}

/** Minor units as a decimal of the currency: 12345 → `123.45`, yen without a point. */
export function decimal(minor: bigint, decimals: number): string {
  if (decimals === 0) return minor.toString()
  const digits = minor.toString().padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

function mark(equal: boolean): string {
  return equal ? '✓ 一致 equal' : '✗ 不一致 not equal'
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

/** Equal texts on one line, with how many there are and where. */
function grouped(items: readonly { readonly line: number; readonly text: string }[]): string[] {
  const lines = new Map<string, number[]>()
  for (const { line, text } of items) lines.set(text, [...(lines.get(text) ?? []), line])
  return [...lines].map(([text, at]) => {
    const where = `${at.slice(0, 8).join(', ')}${at.length > 8 ? ' …' : ''}`
    return `${at.length} × ${text}（第 lines ${where} 行）`
  })
}
