import { type CaseNumber, formatCaseNumber } from '@zhixing/core/law'
import { parseFen } from './amounts'
import { readFlags } from './flags'
import { readParties } from './parties'
import type { StateResult } from './states'
import { parseDateSerial, parseDateText } from './table/dates'
import { cleanText, plainText } from './table/text'
import type {
  CaseKind,
  MappedState,
  PartyRole,
  RegisterColumn,
  RegisterField,
  RegisterParty,
  RegisterProblem,
  RegisterRecord,
  RegisterTable,
  RegisterTableRow,
} from './types'

/** Reads the cells of one row and collects everything wrong with them. */
export interface RowReader {
  readonly problems: RegisterProblem[]
  readonly warnings: RegisterProblem[]
  text(field: RegisterField, owner?: PartyRole): string
  problem(code: string, field: RegisterField, params?: RegisterProblem['params']): void
  warning(code: string, field: RegisterField, params?: RegisterProblem['params']): void
  record(
    number: CaseNumber | undefined,
    readState: (state: string, node: string) => StateResult,
  ): RegisterRecord | undefined
}

const KINDS: ReadonlyMap<string, CaseKind> = new Map([
  ['执', 'first'],
  ['执恢', 'resumed'],
  ['执异', 'adjudication'],
  ['执复', 'adjudication'],
  ['执监', 'supervision'],
  ['执保', 'preservation'],
  ['财保', 'preservation'],
])

/** Makes the reader of one row. */
export function createRowReader(
  table: RegisterTable,
  columns: readonly RegisterColumn[],
  source: RegisterTableRow,
): RowReader {
  const problems: RegisterProblem[] = []
  const warnings: RegisterProblem[] = []
  const columnOf = (field: RegisterField, owner?: PartyRole) =>
    columns.find((column) => column.field === field && (owner === undefined || column.owner === owner))
  const text = (field: RegisterField, owner?: PartyRole) =>
    source.cells[columnOf(field, owner)?.index ?? -1] ?? ''
  const reader: RowReader = {
    problems,
    warnings,
    text,
    problem: (code, field, params = {}) => void problems.push({ code, params, field }),
    warning: (code, field, params = {}) => void warnings.push({ code, params, field }),
    record: (number, readState) => {
      const filedOn = readDate(reader, 'filedOn', table)
      const closedOn = readDate(reader, 'closedOn', table)
      const claimFen = readMoney(reader, 'claim', columnOf('claim'))
      const receivedFen = readMoney(reader, 'received', columnOf('received'))
      const paidFen = readMoney(reader, 'paid', columnOf('paid'))
      const parties = readAllParties(reader, columnOf)
      const basis = readBasis(reader)
      const state = readMappedState(reader, readState)
      const flags = readRowFlags(reader, columns, source)
      warnRounded(reader, columns, source)
      checkConsistency(reader, { number, filedOn, closedOn, state, receivedFen, paidFen })
      if (!number || !filedOn || claimFen === undefined || !basis || !state || problems.length > 0)
        return undefined
      return {
        caseNumber: formatCaseNumber(number),
        typeCode: number.typeCode,
        kind: KINDS.get(number.typeCode) ?? 'other',
        filedOn,
        basis,
        cause: cleanText(text('cause')),
        claimFen,
        parties,
        state,
        ...present('undertakerName', cleanText(text('undertaker'))),
        ...present('legacyState', cleanText(text('state'))),
        ...present('legacyNode', cleanText(text('node'))),
        ...present('closingMethod', cleanText(text('closingMethod'))),
        ...(closedOn && { closedOn }),
        ...(receivedFen !== undefined && { receivedFen }),
        ...(paidFen !== undefined && { paidFen }),
        flags,
      }
    },
  }
  return reader
}

function readDate(
  reader: RowReader,
  field: 'filedOn' | 'closedOn',
  table: RegisterTable,
): string | undefined {
  const text = plainText(reader.text(field))
  if (text === '') {
    if (field === 'filedOn') reader.problem('register-value-missing', field)
    return undefined
  }
  const date = parseDateText(text)
  if (date !== undefined) return date
  const serial = table.format === 'xlsx' ? parseDateSerial(text, table.dateSystem) : undefined
  if (serial !== undefined) reader.warning('register-date-serial', field, { date: serial })
  else reader.problem('register-date-invalid', field)
  return serial
}

function readMoney(
  reader: RowReader,
  field: 'claim' | 'received' | 'paid',
  column: RegisterColumn | undefined,
): bigint | undefined {
  const text = plainText(reader.text(field))
  if (text === '' || /^[-—/]+$/.test(text)) {
    if (field === 'claim') reader.problem('register-value-missing', field)
    return undefined
  }
  const result = parseFen(text, column?.unitFen ?? 100n)
  if ('fen' in result) return result.fen
  reader.problem(result.code, field)
  return undefined
}

function readAllParties(
  reader: RowReader,
  columnOf: (field: RegisterField, owner?: PartyRole) => RegisterColumn | undefined,
): RegisterParty[] {
  const roles = [
    ['applicant', 'applicant'],
    ['debtor', 'debtor'],
    ['thirdParty', 'third-party'],
    ['agent', 'agent'],
  ] as const
  return roles.flatMap(([field, role]) => {
    const owned = (name: 'idNumber' | 'phone') => (columnOf(name, role) ? reader.text(name, role) : '')
    const result = readParties(role, field, {
      names: reader.text(field),
      idNumbers: owned('idNumber'),
      phones: owned('phone'),
    })
    reader.problems.push(...result.problems)
    reader.warnings.push(...result.warnings)
    if (result.parties.length === 0 && (field === 'applicant' || field === 'debtor')) {
      reader.problem('register-value-missing', field)
    }
    return result.parties
  })
}

/** `（2023）京0105民初1234号民事判决书` → number and kind; a text without 号 is taken whole. */
function readBasis(reader: RowReader): RegisterRecord['basis'] | undefined {
  const text = cleanText(reader.text('basis'))
  if (text === '') {
    reader.problem('register-value-missing', 'basis')
    return undefined
  }
  const match =
    /^(.*?[\d０-９一二三四五六七八九十]+号(?:之[一二三四五六七八九十\d]+)?)[\s《]*(.*?)》?$/s.exec(text)
  if (!match) reader.warning('register-basis-unparsed', 'basis')
  const number = (match?.[1] ?? text)
    .normalize('NFKC')
    .replace(/[([〔【]\s*(\d{4})\s*[)\]〕】]/, '（$1）')
    .replace(/\s/g, '')
  const kind = cleanText(reader.text('basisKind')) || (match?.[2] ?? '').trim()
  return { number, ...present('kind', kind), ...present('issuedBy', cleanText(reader.text('basisIssuer'))) }
}

function readMappedState(
  reader: RowReader,
  readState: (state: string, node: string) => StateResult,
): MappedState | undefined {
  const state = reader.text('state')
  const node = reader.text('node')
  if (plainText(state) === '' && plainText(node) === '') {
    reader.problem('register-value-missing', 'state')
    return undefined
  }
  const result = readState(state, node)
  if ('mapped' in result) return result.mapped
  const field = result.unknown
  reader.problem('register-state-unknown', field, { state: cleanText(reader.text(field)).slice(0, 40) })
  return undefined
}

function readRowFlags(
  reader: RowReader,
  columns: readonly RegisterColumn[],
  source: RegisterTableRow,
): readonly string[] {
  const flags = new Set<string>()
  for (const column of columns) {
    if (column.field !== 'flags') continue
    const result = readFlags(source.cells[column.index] ?? '', column.flag)
    for (const flag of result.flags) flags.add(flag)
    if (result.unknown.length > 0)
      reader.warning('register-flag-unknown', 'flags', { count: result.unknown.length })
  }
  return [...flags]
}

/** A number of 16 digits or more that a spreadsheet kept as a number has lost its last digits. */
function warnRounded(reader: RowReader, columns: readonly RegisterColumn[], source: RegisterTableRow): void {
  for (const column of columns) {
    const text = plainText(source.cells[column.index] ?? '')
    const scientific = /^\d(?:\.\d+)?E\+?\d{2}$/i.test(text)
    if (column.field === undefined || (source.notes.get(column.index) !== 'number-rounded' && !scientific))
      continue
    reader.warning('register-number-rounded', column.field, { header: column.header })
  }
}

interface Checked {
  readonly number: CaseNumber | undefined
  readonly filedOn: string | undefined
  readonly closedOn: string | undefined
  readonly state: MappedState | undefined
  readonly receivedFen: bigint | undefined
  readonly paidFen: bigint | undefined
}

function checkConsistency(reader: RowReader, row: Checked): void {
  const { number, filedOn, closedOn, state, receivedFen = 0n, paidFen = 0n } = row
  if (paidFen > receivedFen) reader.problem('register-paid-exceeds-received', 'paid')
  if (filedOn && closedOn && closedOn < filedOn) reader.problem('register-closed-before-filed', 'closedOn')
  if (state?.state === 'closed' && reader.text('closedOn').trim() === '') {
    reader.problem('register-value-missing', 'closedOn')
  }
  if (state && state.state !== 'closed' && closedOn)
    reader.warning('register-closed-on-open-case', 'closedOn')
  if (state?.state === 'closed' && receivedFen > paidFen)
    reader.warning('register-closed-with-money', 'received')
  if (number && filedOn && !filedOn.startsWith(String(number.year))) {
    reader.warning('register-year-differs', 'filedOn', { year: number.year, filedOn })
  }
  if (cleanText(reader.text('cause')) === '') reader.warning('register-cause-missing', 'cause')
}

function present<K extends string>(key: K, value: string): { [P in K]?: string } {
  return (value === '' ? {} : { [key]: value }) as { [P in K]?: string }
}
