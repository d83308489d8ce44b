import {
  accountNumber,
  dateOf,
  readAmount,
  readDate,
  readDirection,
  readEntry,
  refused,
} from './camt053-entry'
import { createSerialDeriver, type ReadOptions, SerialIndex, type SerialPolicy } from './serial'
import { totals } from './totals'
import type { Direction, Problem, Statement, StatementBalance, StatementEntry, StatementFile } from './types'
import type { XmlNode } from './xml'
import { at, child, childrenOf, invalidStatement, parseXml, required, requiredText, textAt } from './xml'

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.(001\.\d{2})$/

/**
 * Reads a camt.053 bank statement of any version (001.01 and later share the elements used here).
 *
 * An entry that cannot be read, or that no serial tells from others, becomes a problem that names its element and line, and the others stay; a file
 * that is no camt.053 message, is cut off, carries a DOCTYPE or lacks a mandatory element gives nothing at all.
 *
 * @throws ZhixingError `bank-statement-invalid` { line, element, reason }
 * @example const { statements, problems } = parseCamt053(bytes)
 */
export function parseCamt053(bytes: Uint8Array, options: ReadOptions = {}): StatementFile {
  const root = parseXml(bytes)
  const version = NAMESPACE.exec(root.namespace)?.[1]
  if (root.name !== 'Document') throw invalidStatement(root.line, root.path, 'wrong-root')
  if (version === undefined) throw invalidStatement(root.line, `${root.path}/@xmlns`, 'version-unknown')
  const message = child(root, 'BkToCstmrStmt')
  if (!message) throw invalidStatement(root.line, `${root.path}/BkToCstmrStmt`, 'wrong-root')
  const header = required(message, 'GrpHdr')
  const messageId = requiredText(header, 'MsgId')
  const createdAt = textAt(header, 'CreDtTm')
  required(message, 'Stmt')
  const problems: Problem[] = []
  const serials = new SerialIndex()
  const policy = options.serials ?? 'reference'
  const statements = childrenOf(message, 'Stmt').map((node) => readStatement(node, policy, serials, problems))
  pageProblem(header, 'MsgPgntn', problems)
  return {
    format: 'camt.053',
    version,
    messageId,
    ...(createdAt !== undefined && { createdAt }),
    statements,
    problems,
  }
}

function readStatement(
  node: XmlNode,
  policy: SerialPolicy,
  serials: SerialIndex,
  problems: Problem[],
): Statement {
  const id = requiredText(node, 'Id')
  const account = readAccount(node)
  const balances = readBalances(node, problems)
  const context = { policy, derive: createSerialDeriver() }
  const sources = childrenOf(node, 'Ntry')
  const entries: StatementEntry[] = []
  for (const source of sources) {
    const result = readEntry(source, context)
    problems.push(...result.problems)
    if (result.entry) entries.push(result.entry)
  }
  const collected = serials.collect(account.number, entries, sources.length)
  problems.push(...collected.problems)
  const opening = findBalance(balances, 'OPBD') ?? findBalance(balances, 'PRCD')
  const closing = findBalance(balances, 'CLBD')
  const page = pageOf(node)
  const statement: Statement = {
    id,
    account,
    ...period(node),
    ...(opening && { opening }),
    ...(closing && { closing }),
    balances,
    entries: collected.entries,
    counts: collected.counts,
    ...(page !== undefined && { page }),
  }
  pageProblem(node, 'StmtPgntn', problems)
  pageProblem(node, 'StmtPg', problems)
  summaryProblem(node, sources.length, problems)
  balanceProblem(node, statement, problems)
  return statement
}

function readAccount(node: XmlNode): Statement['account'] {
  const account = required(node, 'Acct')
  const number = accountNumber(account)
  if (number === undefined) throw invalidStatement(account.line, `${account.path}/Id`, 'missing')
  const currency = textAt(account, 'Ccy')
  const institution = at(account, 'Svcr', 'FinInstnId')
  const servicer = textAt(institution, 'Nm') ?? textAt(institution, 'BICFI') ?? textAt(institution, 'BIC')
  return { number, ...(currency !== undefined && { currency }), ...(servicer !== undefined && { servicer }) }
}

function readBalances(node: XmlNode, problems: Problem[]): StatementBalance[] {
  const balances: StatementBalance[] = []
  for (const source of childrenOf(node, 'Bal')) {
    const kind = required(source, 'Tp', 'CdOrPrtry')
    const type = textAt(kind, 'Cd') ?? requiredText(kind, 'Prtry')
    const amount = readAmount(required(source, 'Amt'))
    const creditDebit = readDirection(source)
    const date = readDate(child(source, 'Dt'))
    if ('problem' in amount) problems.push({ ...amount.problem, effect: 'warning' })
    else if (date === 'invalid')
      problems.push({ ...refused('line-date-invalid', required(source, 'Dt')), effect: 'warning' })
    else balances.push({ type, ...amount, creditDebit, ...(date !== undefined && { date }) })
  }
  return balances
}

function findBalance(balances: readonly StatementBalance[], type: string): StatementBalance | undefined {
  return balances.find((balance) => balance.type === type)
}

function period(node: XmlNode): { from?: string; to?: string } {
  const range = child(node, 'FrToDt')
  const [from, to] = ['FrDtTm', 'ToDtTm'].map((name) => dateOf(textAt(range, name) ?? ''))
  return { ...(from && from !== 'invalid' && { from }), ...(to && to !== 'invalid' && { to }) }
}

/** A page of several: the others must be read too before sums can agree. */
function pageProblem(node: XmlNode, name: string, problems: Problem[]): void {
  const pagination = child(node, name)
  if (!pagination) return
  const page = textAt(pagination, 'PgNb') ?? ''
  const last = textAt(pagination, 'LastPgInd') ?? ''
  if (page === '1' && last !== 'false' && last !== '0') return
  const position = { element: pagination.path, line: pagination.line }
  problems.push({ code: 'statement-page', params: { page, last }, effect: 'warning', position })
}

/** Which page of several a statement is; nothing when it is the only one. */
function pageOf(node: XmlNode): number | undefined {
  const pagination = child(node, 'StmtPgntn') ?? child(node, 'StmtPg')
  const number = Number(textAt(pagination, 'PgNb') ?? '1')
  const last = textAt(pagination, 'LastPgInd') ?? 'true'
  const only = number === 1 && last !== 'false' && last !== '0'
  return !pagination || only || !Number.isInteger(number) ? undefined : number
}

/** The bank's own count of entries (`TxsSummry`) against the entries that are there. */
function summaryProblem(node: XmlNode, found: number, problems: Problem[]): void {
  const summary = at(node, 'TxsSummry', 'TtlNtries')
  const stated = textAt(summary, 'NbOfNtries')
  if (!summary || stated === undefined || Number(stated) === found) return
  const position = { element: summary.path, line: summary.line }
  problems.push({ code: 'control-count-differs', params: { stated, found }, effect: 'warning', position })
}

/** opening + booked entries = closing, where both balances and every entry have one currency. */
function balanceProblem(node: XmlNode, statement: Statement, problems: Problem[]): void {
  const { opening, closing } = statement
  if (!opening || !closing || opening.currency !== closing.currency) return
  const sums = totals(statement)
  if (sums.some((sum) => sum.currency !== opening.currency)) return
  const expected = signed(opening.amountMinor, opening.creditDebit) + (sums[0]?.net ?? 0n)
  const stated = signed(closing.amountMinor, closing.creditDebit)
  if (expected === stated) return
  const params = { currency: opening.currency, expected, stated }
  const position = { element: node.path, line: node.line }
  problems.push({ code: 'balance-differs', params, effect: 'warning', position })
}

function signed(amount: bigint, direction: Direction): bigint {
  return direction === 'credit' ? amount : -amount
}
