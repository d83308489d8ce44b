import type { BankAccountPurpose } from '../domain/organisation/model'
import type { Engine } from '../engine/index'
import type { Role } from '../kernel/role'
import { actorOf, type DemoCourt } from './court'

const NUMBERS: Readonly<Record<BankAccountPurpose, string>> = {
  'case-money': '2700010004000123456',
  treasury: '2700010009000654321',
}

/**
 * The two accounts of a court, by two people: the fund clerk writes them down, the director types the number again. Numbers are made up;
 * who has a bank names its account for case money, so that its statements are of the account that was confirmed.
 */
export async function openBankAccounts(
  engine: Engine,
  court: DemoCourt,
  caseMoney: string = NUMBERS['case-money'],
): Promise<void> {
  const give = async (role: Role, name: string, input: object): Promise<unknown> => {
    const holder = court.people.find(({ roles }) => roles.includes(role))
    if (!holder) throw new Error(`nobody is ${role}`)
    const outcome = await engine.execute({ name, input, actor: actorOf(court, holder.id) })
    if (outcome.kind === 'refused') throw new Error(`${name} refused by ${outcome.rule}`)
    return outcome.result
  }
  for (const purpose of ['case-money', 'treasury'] as const) {
    const courtAccountNumber = purpose === 'case-money' ? caseMoney : NUMBERS[purpose]
    const { bankAccountId } = (await give('fund-clerk', 'organisation.propose-bank-account', {
      purpose,
      holderName: purpose === 'case-money' ? `${court.name}（执行款专户）` : '陇南市武都区财政局（非税收入）',
      bank: '中国农业银行武都支行',
      courtAccountNumber,
      evidence: '开户许可证',
    })) as { bankAccountId: string }
    const decide = { bankAccountId, approve: true, courtAccountNumber, reason: '与开户许可证核对一致' }
    await give('execution-director', 'organisation.decide-bank-account', decide)
  }
}
