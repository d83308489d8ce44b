import { caseIdOf, createEngine, type Engine } from '@zhixing/core'
import type { Storage } from '@zhixing/core/ports'
import { actorOf, countyCourt, establishCourt } from '@zhixing/core/testing'
import { randomIds, systemClock } from '../../system/index'

/** Another server on the same data, as a host would start it. */
export function openEngine(storage: Storage): Promise<Engine> {
  return createEngine({ storage, clock: systemClock(), ids: randomIds() })
}

/** One command with the key that makes its repeat harmless. */
export interface Job {
  readonly key: string
  readonly who: string
  readonly name: string
  readonly input: Readonly<Record<string, unknown>>
}

export function give(engine: Engine, { key, who, name, input }: Job) {
  return engine.execute({ key, name, input, actor: actorOf(countyCourt, who) })
}

export const today = (): string => systemClock().now().slice(0, 10)

function caseNumber(n: number): string {
  return `（2024）甘1202执${n}号`
}

export function caseId(n: number): string {
  return caseIdOf(caseNumber(n))
}

/** A court with so many cases of one judge, none of them with money. */
export async function openMoneyCourt(engine: Engine, cases: number): Promise<void> {
  await establishCourt(engine, countyCourt)
  for (let n = 1; n <= cases; n += 1) {
    const parties = [
      { role: 'applicant', kind: 'person', name: '王秀英' },
      { role: 'debtor', kind: 'organisation', name: '某建筑有限公司' },
    ]
    const basis = { number: `（2023）甘1202民初${n}号` }
    const filing = { caseNumber: caseNumber(n), filedOn: today(), cause: '追索劳动报酬纠纷', basis, parties }
    await must(engine, 'filing', 'case.file', { ...filing, claimFen: 5_000_000n })
    const assigned = { caseId: caseId(n), undertakerId: 'judge-1', reason: '随机分案' }
    await must(engine, 'director', 'case.assign', assigned)
    await registerPayee(engine, n)
  }
}

export async function must<R>(engine: Engine, who: string, name: string, input: object): Promise<R> {
  const outcome = await engine.execute({ name, input, actor: actorOf(countyCourt, who) })
  if (outcome.kind === 'refused') throw new Error(`${name} refused by ${outcome.rule}`)
  return outcome.result as R
}

/** Where the applicant of a case wants his money: registered by one person, confirmed by another. */
async function registerPayee(engine: Engine, n: number): Promise<void> {
  const found = await engine.query<{ parties: readonly { id: string; role: string }[] }>({
    name: 'case.get',
    input: { caseId: caseId(n) },
    actor: actorOf(countyCourt, 'judge-1'),
  })
  const partyId = found.parties.find(({ role }) => role === 'applicant')?.id
  const said = {
    payeeAccount: '6222021234567890123',
    payeeBank: '中国农业银行武都支行',
    holderName: '王秀英',
  }
  const { payeeAccountId } = await must<{ payeeAccountId: string }>(
    engine,
    'fund-1',
    'fund.register-payee-account',
    { caseId: caseId(n), partyId, ...said, evidence: '收款账户确认书' },
  )
  const typed = { caseId: caseId(n), payeeAccountId, payeeAccount: said.payeeAccount }
  await must(engine, 'cashier-1', 'fund.confirm-payee-account', typed)
}

/** The applicant of a case, as a payee. */
export interface Payee {
  readonly payeePartyId: string
  readonly payeeAccountId: string
}

export async function payeeOf(engine: Engine, n: number): Promise<Payee> {
  const [account] = await engine.query<readonly { id: string; partyId: string }[]>({
    name: 'fund.payee-accounts',
    input: { caseId: caseId(n) },
    actor: actorOf(countyCourt, 'judge-1'),
  })
  if (!account) throw new Error('no account of a payee')
  return { payeePartyId: account.partyId, payeeAccountId: account.id }
}

/** A line of the bank's statement. */
export function line(serial: string, amountMinor: bigint) {
  return {
    bankAccount: '27000100040001234',
    serial,
    statementId: 'statement-1',
    direction: 'credit',
    amountMinor,
    currency: 'CNY',
    bookedOn: today(),
    payerName: '某建筑有限公司',
    remittance: '执行款',
  }
}

export function payout(n: number, payee: Payee, amountFen: bigint, basis: string) {
  return { caseId: caseId(n), ...payee, amountFen, purpose: 'claim', basis }
}
