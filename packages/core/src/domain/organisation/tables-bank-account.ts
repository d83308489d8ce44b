import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { maskAccount } from '../../law/identity'
import { compareText } from '../../ports/table-query'
import type { BankAccountView } from './contract-bank-account'
import type { BankAccountRows } from './model-bank-account'

/** The accounts of the court, newest first, without their whole numbers. */
export async function readBankAccounts(
  _input: unknown,
  context: QueryContext,
): Promise<readonly BankAccountView[]> {
  const rows = await readAll(context.reader<BankAccountRows>(), { table: 'org_bank_account', where: [] })
  const name = (id: string) => context.directory.person(id)?.name ?? id
  return rows
    .map((row) => ({
      ...row,
      courtAccountNumber: maskAccount(row.courtAccountNumber),
      proposedByName: name(row.proposedBy),
      decidedByName: row.decidedBy === null ? null : name(row.decidedBy),
    }))
    .sort((a, b) => compareText(b.proposedOn, a.proposedOn) || compareText(b.id, a.id))
}
