import type { CaseDetail } from '../domain/case/contract'
import type { ShownPayeeAccount } from '../domain/fund/contract-payee'
import type { Engine } from '../engine/index'
import type { Actor } from '../kernel/role'

/** Who is to be paid, and what he says of his account. */
export interface NamedPayee {
  readonly engine: Engine
  readonly asker: Actor
  readonly caseId: string
  readonly partyId: string
  readonly account: string
  readonly bank: string
}

type Give = (who: 'fund-clerk' | 'cashier', name: string, input: object) => Promise<unknown>

/** The payee's account: written down by one person when it is needed first, and looked at again by another. */
export async function payeeAccountOf(
  { engine, asker, caseId, partyId, account: payeeAccount, bank }: NamedPayee,
  give: Give,
): Promise<string> {
  const ask = <R>(name: string) => engine.query<R>({ name, input: { caseId }, actor: asker })
  const known = await ask<readonly ShownPayeeAccount[]>('fund.payee-accounts')
  const confirmed = known.find((each) => each.partyId === partyId && each.state === 'confirmed')
  if (confirmed) return confirmed.id
  const detail = await ask<CaseDetail | null>('case.get')
  const registered = (await give('fund-clerk', 'fund.register-payee-account', {
    ...{ caseId, partyId, payeeAccount, payeeBank: bank },
    holderName: detail?.parties.find(({ id }) => id === partyId)?.name ?? '',
    evidence: '收款账户确认书、身份证复印件',
  })) as { payeeAccountId: string }
  const { payeeAccountId } = registered
  await give('cashier', 'fund.confirm-payee-account', { caseId, payeeAccountId, payeeAccount })
  return payeeAccountId
}
