import type {
  RegisterImportReport,
  StatementImportReport,
  StatementReport,
} from '@zhixing/adapters/importing'
import { grouped, yuan } from './format'
import type { ImportReport } from './import-api'
import type { WordKey } from './words'

export type T = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string

/** What becomes of a row, in one word for both kinds of files. */
export type Fate = 'new' | 'unchanged' | 'refused' | 'skipped' | 'remark'

/** A row of the preview or of the result. */
export interface ImportRow {
  readonly line: number
  readonly fate: Fate
  readonly status: WordKey
  /** Case number, or serial of a bank line. */
  readonly name: string
  readonly caseId: string | undefined
  readonly reasons: readonly string[]
  readonly remarks: readonly string[]
}

/** A comparison of the file with the court. */
export interface ImportCheck {
  readonly tone: 'good' | 'bad' | 'plain'
  readonly text: string
  readonly details: readonly string[]
}

/** A report as the page shows it. */
export interface ImportView {
  readonly sum: string
  readonly checks: readonly ImportCheck[]
  readonly rows: readonly ImportRow[]
  readonly counts: Readonly<Record<Fate | 'all', number>>
  /** How many rows would be written. */
  readonly writable: number
  /** Every row is listed; otherwise only those that need a person. */
  readonly listsAll: boolean
}

/** Puts a report of either kind into the terms of the page. */
export function viewOf(
  t: T,
  label: (kind: string, code: string) => string,
  report: ImportReport,
): ImportView {
  return 'statements' in report ? bankView(t, report) : registerView(t, label, report)
}

function registerView(
  t: T,
  label: (kind: string, code: string) => string,
  report: RegisterImportReport,
): ImportView {
  const { counts, mode } = report
  const rows = report.rows.map((row): ImportRow => {
    const { current } = row
    const work = current && {
      work: label('node', current.code),
      holder: current.holderName,
      due: current.dueOn,
    }
    return {
      line: row.line,
      fate: row.status === 'refused' || row.status === 'unchanged' ? row.status : 'new',
      status: `import.status.${row.status}`,
      name: row.caseNumber ?? '—',
      caseId: row.status === 'filed' || row.status === 'unchanged' ? row.caseId : undefined,
      reasons: row.problems.map(textOf),
      remarks: [...row.warnings.map(textOf), ...(work ? [t('import.current', work)] : [])],
    }
  })
  return {
    sum: t(`import.sum.${mode}`, { ...counts }),
    checks: registerChecks(t, report),
    rows,
    counts: countOf(rows, counts.found),
    writable: mode === 'preview' ? counts.filed : 0,
    listsAll: true,
  }
}

function registerChecks(t: T, { mode, checksum, open }: RegisterImportReport): ImportCheck[] {
  const line = (what: WordKey, { count, claimFen, digest }: typeof checksum.source) =>
    `${t('import.checksum.line', { what: t(what), count: grouped(count), claim: yuan(claimFen) })} · ${digest.slice(0, 16)}`
  const details = [
    line('import.checksum.source', checksum.source),
    ...(mode === 'run' ? [line('import.checksum.target', checksum.target)] : []),
  ]
  if (mode === 'preview' && !checksum.equal) {
    return [{ tone: 'plain', text: t('import.checksum.preview'), details }]
  }
  const state = checksum.equal ? 'equal' : 'unequal'
  const checks: ImportCheck[] = [
    { tone: checksum.equal ? 'good' : 'bad', text: t(`import.checksum.${state}`), details },
  ]
  if (mode === 'run') checks.push({ tone: 'plain', text: t('import.open', { ...open }), details: [] })
  return checks
}

/** What the reader says became of a line. */
const FATE_OF = {
  refused: 'refused',
  duplicate: 'unchanged',
  skipped: 'skipped',
  warning: 'remark',
} as const

function bankView(t: T, report: StatementImportReport): ImportView {
  const { mode, statements } = report
  const total = (name: keyof StatementReport['counts']) =>
    statements.reduce((sum, { counts }) => sum + counts[name], 0)
  const already = total('alreadyBooked')
  const twice = total('duplicatesInFile')
  const listed = statements.flatMap(({ exceptions }) =>
    exceptions.map(
      ({ status, serial, position, problem }): ImportRow => ({
        line: position.line,
        fate: status,
        status: `import.status.${status}`,
        name: serial,
        caseId: undefined,
        reasons: [textOf(problem)],
        remarks: [],
      }),
    ),
  )
  const noticed = report.problems.map(
    ({ effect, position, ...problem }): ImportRow => ({
      line: position.line,
      fate: FATE_OF[effect],
      status: `import.status.${FATE_OF[effect]}`,
      name: position.element,
      caseId: undefined,
      reasons: [textOf(problem)],
      remarks: [],
    }),
  )
  const rows = [...listed, ...noticed].toSorted((a, b) => a.line - b.line)
  const booked = total('booked')
  const sums = {
    found: total('found'),
    booked,
    already,
    twice,
    refused: total('refused'),
    skipped: total('skipped'),
  }
  return {
    sum: t(`import.sum.bank.${mode}`, sums),
    checks: statements.flatMap((statement) => bankChecks(t, mode, statement)),
    rows,
    counts: countOf(rows, rows.length),
    writable: mode === 'preview' ? booked : 0,
    listsAll: false,
  }
}

function bankChecks(t: T, mode: 'preview' | 'run', { account, controls }: StatementReport): ImportCheck[] {
  return controls
    .filter(({ statementMinor, bookedMinor }) => BigInt(statementMinor) !== 0n || BigInt(bookedMinor) !== 0n)
    .map((control): ImportCheck => {
      const { currency, equal } = control
      const money = (minor: bigint | string) => amountOf(minor, control.decimals)
      const params = {
        account,
        currency,
        direction: t(`import.direction.${control.direction}`),
        statement: money(control.statementMinor),
        booked: money(control.bookedMinor),
      }
      const waiting = BigInt(control.refusedMinor)
      const refused =
        waiting === 0n ? [] : [t('import.statement.refused', { amount: money(waiting), currency })]
      if (mode === 'preview' && !equal) {
        return { tone: 'plain', text: t('import.statement.plan', params), details: refused }
      }
      const verdict = t(equal ? 'import.statement.equal' : 'import.statement.unequal')
      return {
        tone: equal ? 'good' : 'bad',
        text: `${t('import.statement', params)} · ${verdict}`,
        details: refused,
      }
    })
}

function countOf(rows: readonly ImportRow[], all: number): ImportView['counts'] {
  const of = (fate: Fate) => rows.filter((row) => row.fate === fate).length
  return {
    all,
    new: of('new'),
    unchanged: of('unchanged'),
    refused: of('refused'),
    skipped: of('skipped'),
    remark: of('remark'),
  }
}

/** The words that the server put beside a problem, or its code. */
function textOf(problem: { readonly code?: string; readonly rule?: string; readonly text?: string }): string {
  return problem.text ?? problem.rule ?? problem.code ?? ''
}

/** Minor units of any currency: `1234`, 2 → `12.34`; yen have no decimals. */
function amountOf(minor: bigint | string, decimals: number): string {
  const value = BigInt(minor)
  if (decimals === 2) return yuan(value)
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0')
  const whole = grouped(digits.slice(0, digits.length - decimals))
  return `${value < 0n ? '−' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`
}

/** Refused rows for a spreadsheet; texts that a spreadsheet would run as formulas are only shown. */
export function csvOf(t: T, rows: readonly ImportRow[]): string {
  const cell = (text: string | number) => {
    const safe = /^[=+\-@\t\r]/.test(String(text)) ? `'${text}` : String(text)
    return `"${safe.replaceAll('"', '""')}"`
  }
  const head = [t('import.col.line'), t('import.col.case'), t('import.col.status'), t('import.col.why')]
  const body = rows
    .filter(({ fate }) => fate === 'refused')
    .map(({ line, name, status, reasons }) => [line, name, t(status), reasons.join('；')])
  return `\uFEFF${[head, ...body].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
