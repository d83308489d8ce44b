import { cleanText } from '../../kernel/contract'
import { isZhixingError } from '../../kernel/errors'
import type { CourtReader } from '../../kernel/query'
import { formatCaseNumber, importCaseNumber } from '../../law/case-number'
import type { CaseRow } from '../case/model'
import type { ReceiptSuggestion } from './contract'
import { accountNumbersIn, type FundView } from './decide'
import type { ReceiptRow } from './model'
import type { ReadFund } from './tables'

type Reader = CourtReader<FundView>

/** How many cases of one payer are offered: more would be no help to the person who has to choose. */
const OF_ONE_PAYER = 50

/** Cases that a receipt may belong to, the surest reason first. It only suggests: a person identifies the sum. */
export const suggest: ReadFund<'fund.suggest'> = async (input, context) => {
  const reader = context.reader<FundView>()
  const receipt = await reader.get('fund_receipt', input.receiptId)
  if (receipt?.state !== 'unidentified') return []
  const found = [
    ...(await byAccountNumber(reader, receipt)),
    ...(await byCaseNumber(reader, receipt)),
    ...(await byPayer(reader, receipt)),
  ]
  const seen = new Set<string>()
  return found.filter(({ caseId }) => !seen.has(caseId) && seen.add(caseId))
}

async function byAccountNumber(reader: Reader, receipt: ReceiptRow): Promise<ReceiptSuggestion[]> {
  const numbers = accountNumbersIn(receipt)
  if (numbers.length === 0) return []
  const { items } = await reader.find({
    table: 'fund_account',
    where: [{ column: 'accountNumber', op: 'in', value: numbers }],
    limit: OF_ONE_PAYER,
  })
  return items.map(({ caseId, caseNumber, debtorLabel }) => ({
    caseId,
    caseNumber,
    debtorLabel,
    reason: 'account-number',
  }))
}

async function byCaseNumber(reader: Reader, receipt: ReceiptRow): Promise<ReceiptSuggestion[]> {
  const numbers = caseNumbersIn(receipt.remittance)
  if (numbers.length === 0) return []
  const { items } = await reader.find({
    table: 'case_case',
    where: [{ column: 'caseNumber', op: 'in', value: numbers }],
    limit: OF_ONE_PAYER,
  })
  return items.map((row) => suggestion(row, 'case-number-in-remittance'))
}

/** Case numbers inside a text, in their normal form; the suffix of a document (之一) is no part of the case. */
export function caseNumbersIn(remittance: string): readonly string[] {
  const candidates = remittance.normalize('NFKC').match(/[([【〔]\s*\d{4}\s*[)\]】〕][^号]{2,24}号/gu) ?? []
  return [...new Set(candidates.flatMap(readCaseNumber))]
}

function readCaseNumber(candidate: string): readonly string[] {
  try {
    return [formatCaseNumber(importCaseNumber(candidate).caseNumber)]
  } catch (error) {
    if (isZhixingError(error)) return []
    throw error
  }
}

async function byPayer(reader: Reader, receipt: ReceiptRow): Promise<ReceiptSuggestion[]> {
  const name = cleanText(receipt.payerName)
  if (name === '') return []
  const { items } = await reader.find({
    table: 'case_party',
    where: [
      { column: 'name', op: 'eq', value: name },
      { column: 'role', op: 'eq', value: 'debtor' },
    ],
    limit: OF_ONE_PAYER,
  })
  const cases = await Promise.all(items.map(({ caseId }) => reader.get('case_case', caseId)))
  return cases.flatMap((row) => (row && row.state !== 'closed' ? [suggestion(row, 'payer-is-debtor')] : []))
}

function suggestion(row: CaseRow, reason: string): ReceiptSuggestion {
  return { caseId: row.id, caseNumber: row.caseNumber, debtorLabel: row.debtorLabel, reason }
}
