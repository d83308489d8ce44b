import { readAll } from '../../kernel/read-all'
import type { BankAccountRows } from '../organisation/model'
import type { PayableByFile, PaymentFileLine } from './contract-payment-file'
import type { FundRows, PayoutRow } from './model'
import type { ReadFund } from './tables'

/** What may go into a file, oldest first, and the files since a day with what the bank has said of them. */
export const paymentFiles: ReadFund<'fund.payment-files'> = async ({ since }, context) => {
  const reader = context.reader<FundRows>()
  const [approved, filed] = await Promise.all([
    readAll(reader, { table: 'fund_payout', where: [{ column: 'state', op: 'eq', value: 'approved' }] }),
    readAll(reader, { table: 'fund_payout', where: [{ column: 'fileOn', op: 'gte', value: since }] }),
  ])
  const payable = approved.flatMap(
    ({ id: payoutId, caseId, caseNumber, payeeName, amountFen, bankKey, purpose }): PayableByFile[] =>
      purpose === 'deposit' ? [] : [{ payoutId, caseId, caseNumber, payeeName, amountFen, bankKey }],
  )
  const files = new Map<string, PayoutRow[]>()
  for (const row of filed) {
    if (row.fileId !== null) files.set(row.fileId, [...(files.get(row.fileId) ?? []), row])
  }
  const lines = [...files].map(([fileId, rows]): PaymentFileLine => {
    const [first] = rows
    const by = first?.sentBy ?? ''
    const count = (...states: readonly string[]) => rows.filter(({ state }) => states.includes(state)).length
    return {
      fileId,
      on: first?.fileOn ?? since,
      byName: context.directory.person(by)?.name ?? by,
      count: rows.length,
      sumFen: rows.reduce((sum, { amountFen }) => sum + amountFen, 0n),
      paid: rows.length - count('sent', 'refused'),
      refused: count('refused'),
      open: count('sent'),
    }
  })
  return { payable, files: lines.sort((a, b) => (a.fileId < b.fileId ? 1 : -1)) }
}

/** The content of a file: the same whenever it is asked for. */
export const paymentFile: ReadFund<'fund.payment-file'> = async ({ fileId }, context) => {
  const reader = context.reader<FundRows & BankAccountRows>()
  const where = [{ column: 'fileId', op: 'eq', value: fileId } as const]
  const [rows, accounts] = await Promise.all([
    readAll(reader, { table: 'fund_payout', where }),
    readAll(reader, { table: 'org_bank_account', where: [] }),
  ])
  const ours = accounts.find(({ purpose, state }) => purpose === 'case-money' && state === 'in-force')
  const payer = ours ? { name: ours.holderName, account: ours.courtAccountNumber, bank: ours.bank } : null
  const [first] = rows
  if (!first) return null
  const payments = rows.map(
    ({ id: payoutId, caseId, caseNumber, payeeName, payeeAccount, payeeBank, amountFen, bankKey }) => ({
      ...{ payoutId, caseId, caseNumber, payeeName, payeeAccount, payeeBank, amountFen, bankKey },
    }),
  )
  return { fileId, on: first.fileOn ?? '', payer, payments }
}
