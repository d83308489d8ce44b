import { isZhixingError } from '@zhixing/core'
import { type CaseNumber, formatCaseNumber, importCaseNumber } from '@zhixing/core/law'
import { assertColumns, mapColumns } from './headers'
import { createRowReader, type RowReader } from './row'
import { createStateReader } from './states'
import { isTotalLabel } from './table/text'
import type {
  ParsedRegister,
  RegisterColumn,
  RegisterOptions,
  RegisterProblem,
  RegisterRow,
  RegisterTable,
  RegisterTableRow,
} from './types'

/**
 * Understands a register: every row of the table becomes exactly one row here, `ok` with a record or `refused` with
 * all reasons at once. Nothing is written anywhere; parsing again gives the same.
 *
 * @throws ZhixingError `register-header-missing` { header, candidates }, `register-header-duplicate` { header, first }
 * @example const { rows, counts } = parseRegister(await readRegister(bytes, 'register.xlsx'))
 */
export function parseRegister(table: RegisterTable, options: RegisterOptions = {}): ParsedRegister {
  const columns = mapColumns(table.headers)
  assertColumns(columns)
  const readState = createStateReader(options.stateMap)
  const firstLines = new Map<string, number>()
  const rows = table.rows.map((source): RegisterRow => {
    const reader = createRowReader(table, columns, source)
    const structural = structuralProblem(table, columns, source)
    if (structural) return refusedRow(source, reader.text('caseNumber'), [structural])
    const number = readCaseNumber(reader)
    const repeated = number && repeatedProblem(formatCaseNumber(number), source.line, firstLines)
    const record = reader.record(number, readState)
    const problems = [...reader.problems, ...(repeated ? [repeated] : [])]
    if (!record || problems.length > 0) {
      return { ...refusedRow(source, reader.text('caseNumber'), problems), warnings: reader.warnings }
    }
    const sourceNumber = reader.text('caseNumber')
    return { line: source.line, status: 'ok', record, sourceNumber, problems: [], warnings: reader.warnings }
  })
  const ok = rows.filter((row) => row.status === 'ok').length
  return { table, rows, counts: { found: rows.length, ok, refused: rows.length - ok }, columns }
}

function refusedRow(
  source: RegisterTableRow,
  sourceNumber: string,
  problems: readonly RegisterProblem[],
): RegisterRow {
  return { line: source.line, status: 'refused', sourceNumber, problems, warnings: [] }
}

/** What is wrong with a row as a whole, before its cells mean anything. */
function structuralProblem(
  table: RegisterTable,
  columns: readonly RegisterColumn[],
  source: RegisterTableRow,
): RegisterProblem | undefined {
  if (source.cells.length > table.width) {
    return { code: 'register-row-too-long', params: { expected: table.width, found: source.cells.length } }
  }
  if (isTotalLabel(source.cells.find((cell) => cell.trim() !== '')))
    return { code: 'register-total-line', params: {} }
  for (const [index, note] of source.notes) {
    const column = columns[index]
    if (column?.field === undefined || note === 'number-rounded') continue
    return { code: `register-${note}`, params: { header: column.header }, field: column.field }
  }
  return undefined
}

function readCaseNumber(reader: RowReader): CaseNumber | undefined {
  const text = reader.text('caseNumber')
  if (text.trim() === '') {
    reader.problem('register-value-missing', 'caseNumber')
    return undefined
  }
  try {
    const { caseNumber, changes } = importCaseNumber(text)
    const real = changes.filter((change) => change !== 'characters')
    if (real.length > 0)
      reader.warning('register-case-number-normalised', 'caseNumber', { changes: real.join(' ') })
    return caseNumber
  } catch (error) {
    if (!isZhixingError(error)) throw error
    reader.problem('register-case-number-invalid', 'caseNumber', { reason: error.params.reason ?? null })
    return undefined
  }
}

function repeatedProblem(
  number: string,
  line: number,
  firstLines: Map<string, number>,
): RegisterProblem | undefined {
  const firstLine = firstLines.get(number)
  if (firstLine === undefined) {
    firstLines.set(number, line)
    return undefined
  }
  return { code: 'register-duplicate', params: { firstLine }, field: 'caseNumber' }
}
