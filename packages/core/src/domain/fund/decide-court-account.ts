import type { View } from '../../kernel/view'
import type { BankAccountPurpose, BankAccountRow, BankAccountRows } from '../organisation/model'

/** The account of the court for a purpose, as two people have put it into force; none where nobody has. */
export function courtAccount(
  view: View<BankAccountRows>,
  purpose: BankAccountPurpose,
): BankAccountRow | undefined {
  return view.all('org_bank_account').find((it) => it.purpose === purpose && it.state === 'in-force')
}

/** From which account an order is paid: 执行款专户. Nothing where the court has not said, then the host has to. */
export function payerOf(view: View<BankAccountRows>) {
  const pooled = courtAccount(view, 'case-money')
  if (!pooled) return {}
  const { holderName: payerName, courtAccountNumber: payerAccount, bank: payerBank } = pooled
  return { payerName, payerAccount, payerBank }
}
