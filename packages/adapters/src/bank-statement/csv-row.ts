import type { RawRow } from '../case-register/table/csv'
import { parseDateText } from '../case-register/table/dates'
import { cleanText, plainText } from '../case-register/table/text'
import type { EntryResult } from './camt053-entry'
import { type BankColumn, type ColumnMap, currencyCode, flagDirection } from './csv-columns'
import { currencyDecimals, toMinor } from './currencies'
import { reference, type SerialContent } from './serial'
import type { Direction, Problem } from './types'

interface Amount {
  readonly amountMinor: bigint
  readonly direction: Direction
  readonly reversal: boolean
}

/** The table a row stands in. */
export interface BankTable {
  readonly headers: readonly string[]
  readonly columns: ColumnMap
  /** Most cells a row may have. */
  readonly width: number
  readonly currency: string
  /** Gives a serial to a row that has none; without it such a row is refused. */
  readonly derive?: (content: SerialContent) => string
}

/** Reads one row of a bank's CSV; a row that cannot be read gives the problem and its line. */
export function readBankRow(row: RawRow, table: BankTable): EntryResult {
  const { headers, columns, derive } = table
  const headerOf = (column: BankColumn) => headers[columns.get(column)?.[0] ?? -1] ?? ''
  const text = (column: BankColumn) => plainText(row.cells[columns.get(column)?.[0] ?? -1] ?? '')
  const problem = (code: string, column: BankColumn, params: Problem['params'] = {}): Problem => ({
    code,
    params,
    effect: 'refused',
    position: { element: headerOf(column), line: row.line },
  })
  if (row.cells.length > table.width) {
    return {
      problems: [problem('row-too-long', 'amount', { expected: table.width, found: row.cells.length })],
    }
  }
  const currency = currencyCode(text('currency') || table.currency)
  const decimals = currencyDecimals(currency)
  if (decimals === undefined) return { problems: [problem('currency-unknown', 'currency', { currency })] }
  const amount = readRowAmount(text, columns, decimals)
  if ('code' in amount) return { problems: [problem(amount.code, amount.column, { decimals })] }
  const dateColumn = text('bookedOn') !== '' ? 'bookedOn' : 'transactedOn'
  const bookedOn = parseDateText(text(dateColumn))
  if (bookedOn === undefined) return { problems: [problem('line-date-invalid', dateColumn)] }
  const valueOn = text('valueOn') === '' ? undefined : parseDateText(text('valueOn'))
  if (valueOn === undefined && text('valueOn') !== '')
    return { problems: [problem('line-date-invalid', 'valueOn')] }
  const serialText = text('serial')
  if (/^\d+(?:\.\d+)?E\+?\d+$/i.test(serialText)) return { problems: [problem('serial-rounded', 'serial')] }
  const content: SerialContent = {
    ...amount,
    currency,
    decimals,
    status: 'BOOK',
    bookedOn,
    ...(valueOn !== undefined && { valueOn }),
    ...counterpartyOf(row, columns),
    ...endToEndOf(text('endToEnd')),
    remittance: (columns.get('remittance') ?? [])
      .map((index) => cleanText(row.cells[index] ?? ''))
      .filter((part, index, parts) => part !== '' && parts.indexOf(part) === index)
      .join(' '),
  }
  const given = reference(serialText)
  if (given === undefined && !derive) {
    const position = { element: headerOf('serial') || '流水号', line: row.line }
    return { problems: [{ code: 'serial-missing', params: {}, effect: 'refused', position }] }
  }
  const position = { element: headerOf(amountColumn(amount, columns)), line: row.line }
  const warnings: Problem[] = []
  if (given === undefined) warnings.push({ code: 'serial-derived', params: {}, effect: 'warning', position })
  if (amount.reversal) warnings.push({ code: 'amount-reversed', params: {}, effect: 'warning', position })
  return {
    entry: {
      serial: given ?? derive?.(content) ?? '',
      serialSource: given === undefined ? 'derived' : 'column',
      ...content,
      details: [],
      position,
    },
    problems: warnings,
  }
}

interface AmountFault {
  readonly code: string
  readonly column: BankColumn
}

function readRowAmount(
  text: (column: BankColumn) => string,
  columns: ColumnMap,
  decimals: number,
): Amount | AmountFault {
  const filled = (['credit', 'debit'] as const).filter(
    (column) => !/^(?:[-—/]*|0+(?:\.0+)?)$/.test(text(column)),
  )
  if (filled.length === 2) return { code: 'amount-twice', column: 'credit' }
  const [column] = filled
  if (column) return signedAmount(text(column), column, column, decimals, true)
  if (text('amount') === '') {
    return {
      code: 'amount-missing',
      column: columns.has('amount') ? 'amount' : columns.has('credit') ? 'credit' : 'debit',
    }
  }
  if (!columns.has('flag')) return signedAmount(text('amount'), 'amount', 'credit', decimals, false)
  const direction = flagDirection(text('flag'))
  if (!direction) return { code: 'direction-unknown', column: 'flag' }
  // Banks that write the sign and the flag mean one thing by both.
  const amount = text('amount')
  const agreeing = direction === 'debit' ? amount.replace(/^-/, '') : amount
  return signedAmount(agreeing, 'amount', direction, decimals, true)
}

/** A minus in a column with a direction of its own is a red-ink reversal (红字冲正): the money goes the other way. */
function signedAmount(
  text: string,
  column: BankColumn,
  direction: Direction,
  decimals: number,
  minusReverses: boolean,
): Amount | AmountFault {
  const bare = text
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
    .trim()
  const negative = bare.startsWith('-') || bare.startsWith('−')
  const digits = bare.replace(/^[-−+]/, '')
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?$/.test(digits)) return { code: 'amount-invalid', column }
  const result = toMinor(digits.replaceAll(',', ''), decimals)
  if ('code' in result) return { code: result.code, column }
  const opposite = direction === 'credit' ? 'debit' : 'credit'
  return {
    amountMinor: result.minor,
    direction: negative ? opposite : direction,
    reversal: negative && minusReverses,
  }
}

function amountColumn(amount: Amount, columns: ColumnMap): BankColumn {
  if (columns.has('amount')) return 'amount'
  return (amount.direction === 'credit') !== amount.reversal ? 'credit' : 'debit'
}

/** The key that the payer gave the payment; of the court's own payments it is the payout's. */
function endToEndOf(text: string): Pick<SerialContent, 'endToEndId'> {
  const endToEndId = reference(text)
  return endToEndId === undefined ? {} : { endToEndId }
}

function counterpartyOf(row: RawRow, columns: ColumnMap): Pick<SerialContent, 'counterparty'> {
  const value = (column: BankColumn) => cleanText(row.cells[columns.get(column)?.[0] ?? -1] ?? '')
  const name = value('name')
  const account = plainText(value('account')).replace(/\s/g, '')
  const bank = value('bank')
  if (name === '' && account === '' && bank === '') return {}
  return { counterparty: { ...(name && { name }), ...(account && { account }), ...(bank && { bank }) } }
}
