import { isZhixingError, ZhixingError } from '@zhixing/core'
import { dateOf } from '../bank-statement/camt053-entry'
import type { Problem } from '../bank-statement/index'
import { at, childrenOf, parseXml, textAt, type XmlNode } from '../bank-statement/xml'
import { type AnswerRow, answerOf, collectAnswers } from './answer'
import type { PaymentStatusFile } from './types'

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:pain\.002\.(001\.\d{2})$/

/**
 * ISO status codes by what they mean for the money. Whatever is not among the first two groups is still open: an order
 * that a bank has only taken is neither paid nor refused.
 */
const PAID: ReadonlySet<string> = new Set(['ACSC', 'ACCC'])
const REFUSED: ReadonlySet<string> = new Set(['RJCT', 'CANC'])
const PENDING: ReadonlySet<string> = new Set([
  'RCVD',
  'ACTC',
  'ACCP',
  'ACSP',
  'ACWC',
  'ACWP',
  'ACFC',
  'PDNG',
  'PATC',
  'ACPD',
  'PRES',
])

/**
 * Reads a payment status report (pain.002 of any version): one answer for each transaction by its end-to-end id. A status
 * of the whole file says nothing of single payouts: it is named as a problem, and they stay open.
 *
 * @throws ZhixingError `payment-status-invalid` { line, element, reason }
 */
export function parsePain002(bytes: Uint8Array): PaymentStatusFile {
  const root = treeOf(bytes)
  const version = NAMESPACE.exec(root.namespace)?.[1]
  const report = at(root, 'CstmrPmtStsRpt')
  if (version === undefined || !report) throw invalid(root.line, root.path, 'not-pain-002')
  const messageId = textAt(report, 'GrpHdr', 'MsgId')
  if (messageId === undefined) throw invalid(report.line, `${report.path}/GrpHdr/MsgId`, 'missing')
  const made = dateOf(textAt(report, 'GrpHdr', 'CreDtTm') ?? '')
  const rows: AnswerRow[] = []
  const problems: Problem[] = []
  for (const payment of childrenOf(report, 'OrgnlPmtInfAndSts')) {
    const transactions = childrenOf(payment, 'TxInfAndSts')
    for (const transaction of transactions) rows.push(readTransaction(transaction, made))
    if (transactions.length === 0) problems.push(wholeFile(payment, textAt(payment, 'PmtInfSts')))
  }
  const group = at(report, 'OrgnlGrpInfAndSts')
  const ofGroup = textAt(group, 'GrpSts')
  if (group && rows.length === 0 && problems.length === 0) problems.push(wholeFile(group, ofGroup))
  const collected = collectAnswers(rows)
  return {
    format: 'pain.002',
    version,
    messageId,
    answers: collected.answers,
    problems: [...problems, ...collected.problems],
  }
}

function readTransaction(node: XmlNode, made: string): AnswerRow {
  const key = textAt(node, 'OrgnlEndToEndId') ?? textAt(node, 'OrgnlInstrId')
  const status = textAt(node, 'TxSts')
  const kind = status === undefined ? undefined : kindOf(status)
  const reason = at(node, 'StsRsnInf')
  const day = dateOf(textAt(node, 'AccptncDtTm') ?? textAt(node, 'PrcgDt', 'Dt') ?? '')
  return {
    key,
    answer: answerOf(kind, {
      reference: textAt(node, 'AcctSvcrRef') ?? textAt(node, 'ClrSysRef') ?? textAt(node, 'StsId'),
      on: day === 'invalid' ? made : day,
      code: textAt(reason, 'Rsn', 'Cd') ?? textAt(reason, 'Rsn', 'Prtry') ?? status,
      text: childrenOf(reason, 'AddtlInf')
        .map((line) => line.text.trim())
        .join(' '),
    }),
    keyElement: `${node.path}/OrgnlEndToEndId`,
    position: { element: `${node.path}/TxSts`, line: node.line },
  }
}

function kindOf(status: string): 'paid' | 'refused' | 'pending' | undefined {
  if (PAID.has(status)) return 'paid'
  if (REFUSED.has(status)) return 'refused'
  return PENDING.has(status) ? 'pending' : undefined
}

function wholeFile(node: XmlNode, status = ''): Problem {
  const position = { element: node.path, line: node.line }
  return { code: 'status-of-whole-file', params: { status }, effect: 'warning', position }
}

/** The tree of the message; what breaks a statement breaks this too, under a name of its own. */
function treeOf(bytes: Uint8Array): XmlNode {
  try {
    return parseXml(bytes)
  } catch (error) {
    if (!isZhixingError(error)) throw error
    throw new ZhixingError('payment-status-invalid', error.params)
  }
}

function invalid(line: number, path: string, reason: string): ZhixingError {
  return new ZhixingError('payment-status-invalid', { line, element: path, reason })
}
