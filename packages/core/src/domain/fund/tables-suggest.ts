import { cleanText } from '../../kernel/contract'
import { isZhixingError } from '../../kernel/errors'
import { yuanText } from '../../kernel/money'
import type { CourtReader } from '../../kernel/query'
import { formatCaseNumber, importCaseNumber } from '../../law/case-number'
import type { CaseRow } from '../case/model'
import type { ReceiptSuggestion, SuggestionReason } from './contract'
import { accountNumbersIn, type FundView } from './decide'
import type { ReceiptRow } from './model'
import type { ReadFund } from './tables'

type Reader = CourtReader<FundView>

/** How many cases of one payer are offered: more would be no help to the person who has to choose. */
const OF_ONE_PAYER = 50

type Hit = { readonly subject: CaseRow; readonly reason: SuggestionReason; readonly found: string }

/** Cases that a receipt may belong to, the surest reason first. It only suggests: a person identifies the sum. */
export const suggest: ReadFund<'fund.suggest'> = async (input, context) => {
  const reader = context.reader<FundView>()
  const receipt = await reader.get('fund_receipt', input.receiptId)
  if (receipt?.state !== 'unidentified') return []
  const hits = [
    ...(await byAccountNumber(reader, receipt)),
    ...(await byCaseNumber(reader, receipt)),
    ...(await byPayer(reader, receipt)),
  ]
  const cases = new Map(hits.map(({ subject }) => [subject.id, subject]))
  for (const subject of cases.values()) hits.push(...(await byAmount(reader, receipt, subject)))
  return [...cases.values()].map((subject) => {
    const own = hits.filter((hit) => hit.subject.id === subject.id)
    return suggestion(subject, own)
  })
}

async function byAccountNumber(reader: Reader, receipt: ReceiptRow): Promise<Hit[]> {
  const numbers = accountNumbersIn(receipt)
  if (numbers.length === 0) return []
  const { items } = await reader.find({
    table: 'fund_account',
    where: [{ column: 'accountNumber', op: 'in', value: numbers }],
    limit: OF_ONE_PAYER,
  })
  const found = await Promise.all(
    items.map(async ({ caseId, accountNumber }) => {
      const subject = await reader.get('case_case', caseId)
      return subject ? [{ subject, reason: 'account-number', found: accountNumber } as const] : []
    }),
  )
  return found.flat()
}

async function byCaseNumber(reader: Reader, receipt: ReceiptRow): Promise<Hit[]> {
  const numbers = caseNumbersIn(receipt.remittance)
  if (numbers.length === 0) return []
  const { items } = await reader.find({
    table: 'case_case',
    where: [{ column: 'caseNumber', op: 'in', value: numbers }],
    limit: OF_ONE_PAYER,
  })
  return items.map((subject) => ({
    subject,
    reason: 'case-number-in-remittance',
    found: subject.caseNumber,
  }))
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

async function byPayer(reader: Reader, receipt: ReceiptRow): Promise<Hit[]> {
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
  return cases.flatMap((subject) =>
    subject && subject.state !== 'closed'
      ? [{ subject, reason: 'payer-is-debtor', found: name } as const]
      : [],
  )
}

/** The sum is exactly what is still to come in for a case that something else points to. */
async function byAmount(reader: Reader, receipt: ReceiptRow, subject: CaseRow): Promise<Hit[]> {
  const receivedFen = await reader.sum('fund_account', 'receivedFen', [
    { column: 'caseId', op: 'eq', value: subject.id },
  ])
  const openFen = subject.claimFen - receivedFen
  return openFen === receipt.openFen ? [{ subject, reason: 'exact-amount', found: yuanText(openFen) }] : []
}

function suggestion(subject: CaseRow, hits: readonly Hit[]): ReceiptSuggestion {
  const { id: caseId, caseNumber, debtorLabel } = subject
  const has = (reason: SuggestionReason) => hits.some((hit) => hit.reason === reason)
  return {
    caseId,
    caseNumber,
    debtorLabel,
    reason: hits[0]?.reason ?? 'payer-is-debtor',
    evidence: hits.map(({ reason, found }) => ({ reason, found })),
    sure:
      has('account-number') ||
      (has('case-number-in-remittance') && (has('payer-is-debtor') || has('exact-amount'))),
  }
}
