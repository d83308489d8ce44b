import { type SerialContext, serialOf } from './camt053-serial'
import { currencyDecimals, toMinor } from './currencies'
import type { SerialContent } from './serial'
import { reference } from './serial'
import type { Counterparty, Direction, EntryDetail, EntryStatus, Problem, StatementEntry } from './types'
import type { XmlNode } from './xml'
import { at, child, childrenOf, invalidStatement, required, requiredText, textAt } from './xml'

/** Amount, currency and decimals of an `Amt` element, or the problem that keeps it from being read. */
export type AmountResult =
  | { readonly amountMinor: bigint; readonly currency: string; readonly decimals: number }
  | { readonly problem: Problem }

/** Reads `Amt` with its `Ccy`. A missing attribute breaks the file; an unreadable amount only its entry. */
export function readAmount(amount: XmlNode): AmountResult {
  const currency = amount.attributes.get('Ccy')?.trim()
  if (!currency) throw invalidStatement(amount.line, `${amount.path}/@Ccy`, 'missing')
  const decimals = currencyDecimals(currency)
  if (decimals === undefined) return { problem: refused('currency-unknown', amount, { currency }, '/@Ccy') }
  const result = toMinor(amount.text, decimals)
  if ('code' in result) return { problem: refused(result.code, amount, { currency, decimals }) }
  return { amountMinor: result.minor, currency, decimals }
}

/** Reads `CdtDbtInd`; a file without it, or with another word in it, is broken. */
export function readDirection(node: XmlNode): Direction {
  const indicator = required(node, 'CdtDbtInd')
  const text = requiredText(node, 'CdtDbtInd')
  if (text !== 'CRDT' && text !== 'DBIT') throw invalidStatement(indicator.line, indicator.path, 'value')
  return text === 'CRDT' ? 'credit' : 'debit'
}

/** The date of a choice `Dt`/`DtTm`, as the bank wrote it; `invalid` when there is none such day. */
export function readDate(node: XmlNode | undefined): string | 'invalid' | undefined {
  const text = textAt(node, 'Dt') ?? textAt(node, 'DtTm')
  return text === undefined ? undefined : dateOf(text)
}

/** The day of an ISO date or date-time text. */
export function dateOf(text: string): string | 'invalid' {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|T|Z|[+-]\d{2}:\d{2}$)/.exec(text)?.[1]
  if (day === undefined) return 'invalid'
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : 'invalid'
}

/** An entry that was read, with what was noticed; or only the problem that keeps it out. */
export interface EntryResult {
  readonly entry?: StatementEntry
  readonly problems: readonly Problem[]
}

/** Reads one `Ntry`. An entry that nothing tells from others of its day is refused like one that cannot be read. */
export function readEntry(node: XmlNode, serials: SerialContext): EntryResult {
  const amount = readAmount(required(node, 'Amt'))
  const direction = readDirection(node)
  const status = readStatus(node)
  if ('problem' in amount) return { problems: [amount.problem] }
  if (status === undefined) return { problems: [refused('status-unknown', required(node, 'Sts'))] }
  const dates = { bookedOn: readDate(child(node, 'BookgDt')), valueOn: readDate(child(node, 'ValDt')) }
  for (const [name, value] of [
    ['BookgDt', dates.bookedOn],
    ['ValDt', dates.valueOn],
  ] as const) {
    if (value === 'invalid') return { problems: [refused('line-date-invalid', required(node, name))] }
  }
  const reversal = ['true', '1'].includes(textAt(node, 'RvslInd') ?? '')
  const transactions = childrenOf(node, 'NtryDtls').flatMap((details) => childrenOf(details, 'TxDtls'))
  const problems: Problem[] = []
  const details = transactions.map((transaction) => readDetail(transaction, problems))
  // Parties keep their role when a payment is reversed: the other side of a returned debit is its creditor.
  const otherSide = (direction === 'credit') !== reversal ? 'debtor' : 'creditor'
  const only = details.length === 1 ? details[0] : undefined
  const counterparty = only?.[otherSide]
  const endToEndId = reference(only?.endToEndId)
  const content: SerialContent = {
    ...amount,
    direction,
    status,
    reversal,
    ...(dates.bookedOn !== undefined && { bookedOn: dates.bookedOn }),
    ...(dates.valueOn !== undefined && { valueOn: dates.valueOn }),
    ...(counterparty && { counterparty }),
    ...(endToEndId !== undefined && { endToEndId }),
    remittance:
      distinct(details.map((detail) => detail.remittance)).join('; ') || textAt(node, 'AddtlNtryInf') || '',
  }
  const position = { element: node.path, line: node.line }
  const known = serialOf(node, transactions, content, serials)
  if (known.problem) problems.push(known.problem)
  if (known.serial === undefined) return { problems }
  const { serial, serialSource } = known
  if (detailsDiffer(content, details)) {
    problems.push({
      code: 'details-sum-differs',
      params: { count: details.length },
      effect: 'warning',
      position,
    })
  }
  return { entry: { serial, serialSource, ...content, details, position }, problems }
}

/** A problem about an element whose entry is not taken over. */
export function refused(code: string, node: XmlNode, params: Problem['params'] = {}, suffix = ''): Problem {
  return { code, params, effect: 'refused', position: { element: node.path + suffix, line: node.line } }
}

function readStatus(node: XmlNode): EntryStatus | undefined {
  const status = required(node, 'Sts')
  const text = textAt(status, 'Cd') ?? (status.text.trim() || undefined)
  if (text === undefined && !child(status, 'Prtry'))
    throw invalidStatement(status.line, status.path, 'missing')
  return text === 'BOOK' || text === 'PDNG' || text === 'INFO' || text === 'FUTR' ? text : undefined
}

function readDetail(node: XmlNode, problems: Problem[]): EntryDetail {
  const amountNode = child(node, 'Amt') ?? at(node, 'AmtDtls', 'TxAmt', 'Amt')
  const amount = amountNode && readAmount(amountNode)
  if (amount && 'problem' in amount) problems.push({ ...amount.problem, effect: 'warning' })
  const refs = child(node, 'Refs')
  const endToEndId = textAt(refs, 'EndToEndId')
  const transactionId = textAt(refs, 'TxId')
  const debtor = readParty(node, 'Dbtr')
  const creditor = readParty(node, 'Cdtr')
  return {
    ...(amount && 'amountMinor' in amount && { amountMinor: amount.amountMinor, currency: amount.currency }),
    ...(endToEndId !== undefined && { endToEndId }),
    ...(transactionId !== undefined && { transactionId }),
    ...(debtor && { debtor }),
    ...(creditor && { creditor }),
    remittance: readRemittance(node),
  }
}

function readParty(detail: XmlNode, role: 'Dbtr' | 'Cdtr'): Counterparty | undefined {
  const parties = child(detail, 'RltdPties')
  const party = child(parties, role)
  const name = textAt(party, 'Nm') ?? textAt(party, 'Pty', 'Nm')
  const account = accountNumber(at(parties, `${role}Acct`))
  const agent = at(detail, 'RltdAgts', `${role}Agt`, 'FinInstnId')
  const bank =
    textAt(agent, 'Nm') ??
    textAt(agent, 'BICFI') ??
    textAt(agent, 'BIC') ??
    textAt(agent, 'ClrSysMmbId', 'MmbId')
  if (name === undefined && account === undefined && bank === undefined) return undefined
  return {
    ...(name !== undefined && { name }),
    ...(account !== undefined && { account }),
    ...(bank !== undefined && { bank }),
  }
}

/** IBAN or other identification of an account element, without the blanks people type into it. */
export function accountNumber(account: XmlNode | undefined): string | undefined {
  const number = textAt(account, 'Id', 'IBAN') ?? textAt(account, 'Id', 'Othr', 'Id')
  return number?.normalize('NFKC').replace(/\s/g, '') || undefined
}

function readRemittance(detail: XmlNode): string {
  const information = child(detail, 'RmtInf')
  const free = childrenOf(information, 'Ustrd').map((line) => line.text.trim())
  const structured = childrenOf(information, 'Strd').flatMap((block) => [
    textAt(block, 'CdtrRefInf', 'Ref') ?? '',
    ...childrenOf(block, 'AddtlRmtInf').map((line) => line.text.trim()),
  ])
  const text = distinct([...free, ...structured]).join(' ')
  return (text || textAt(detail, 'AddtlTxInf') || '').replace(/\s+/g, ' ')
}

/** Compares only when every transaction carries an amount in the entry's currency. */
function detailsDiffer(content: SerialContent, details: readonly EntryDetail[]): boolean {
  if (details.length === 0 || details.some((detail) => detail.currency !== content.currency)) return false
  return details.reduce((sum, detail) => sum + (detail.amountMinor ?? 0n), 0n) !== content.amountMinor
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))]
}
