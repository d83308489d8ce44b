import { createEngine } from '../../engine/index'
import { createMemoryStorage } from '../../memory/index'
import type { Storage } from '../../ports/storage'
import { cityPlan, defineProfile } from '../../profiles/index'
import { actorOf, establishCourt } from '../../testing/court'
import { proofHost } from './host'
import {
  type AccountModel,
  emptyModel,
  type Model,
  type PartyModel,
  type PayeeAccountModel,
  type TreasuryModel,
} from './oracle/index'
import { proofCourt, SERIES } from './people'

const SOURCE = 'design: what the proof of money works by'

/** Sums of histories are small: from five yuan a second leader has to approve. */
const LARGE_YUAN = 5
const approvals = (cityPlan.payoutApprovals ?? []).map((level) =>
  level.overYuan === 0 ? level : { ...level, overYuan: LARGE_YUAN },
)

/** One account for each case; a history needs no other profiles, and an engine is made sooner without them. */
const perCase = defineProfile({
  ...{ id: 'proof-case', version: '1', effectiveFrom: '2016-01-01', source: SOURCE },
  extends: cityPlan,
  payoutApprovals: approvals,
})
/** The same with an account for each debtor: a case keeps the one that it was filed under. */
const perPerson = defineProfile({
  ...{ id: 'proof-person', version: '1', effectiveFrom: '2016-01-01', source: SOURCE },
  extends: perCase,
  parameters: { 'fund.account-granularity': 'case-person' },
})
export const profiles = [perCase, perPerson]

/** A case that histories begin with. */
export interface ProofCase {
  readonly id: string
  readonly undertaker: string
  readonly claim: bigint
  readonly isOfSeries: boolean
  readonly accounts: readonly string[]
  readonly parties: ReadonlyMap<string, PartyModel>
  readonly payees: readonly PayeeAccountModel[]
}

/** The court in which every history begins: its people, and some cases without any money. */
export interface ProofBeginning {
  readonly storage: Storage
  readonly cases: readonly ProofCase[]
  /** Where fees go. */
  readonly treasury: TreasuryModel
}

/**
 * Two cases of a series, one of its own, and one in which each of the two debtors has an account. The claim of the first is
 * so small that histories satisfy it.
 */
const CASES = [
  { undertaker: 'judge-1', debtors: ['某建筑有限公司'], claim: 500n },
  { undertaker: 'judge-1', debtors: ['某建筑有限公司'], claim: 5_000_000n },
  { undertaker: 'judge-2', debtors: ['某运输有限公司'], claim: 5_000_000n },
  {
    undertaker: 'judge-1',
    debtors: ['某商贸有限公司', '某餐饮有限公司'],
    claim: 5_000_000n,
    perPerson: true,
  },
] as const

type Give = (who: string, name: string, input: object) => Promise<unknown>

/** Sets the court up by commands, once for many histories. */
export async function beginning(): Promise<ProofBeginning> {
  const storage = createMemoryStorage()
  const { clock, ids } = proofHost()
  const engine = await createEngine({ storage, clock, ids, profiles })
  await establishCourt(engine, proofCourt, perCase.id)
  const give: Give = async (who, name, input) => {
    const outcome = await engine.execute({ name, input, actor: actorOf(proofCourt, who) })
    if (outcome.kind === 'refused') throw new Error(`${name} refused by ${outcome.rule}`)
    return outcome.result
  }
  const treasury = await openTreasury(give)
  const filed: string[] = []
  for (const [at, one] of CASES.entries()) {
    if ('perPerson' in one) {
      const adopted = { profileId: perPerson.id, fromOn: FILED_ON, reason: '一案一人一账号' }
      await give('director', 'profile.adopt', adopted)
    }
    filed.push(await fileCase(give, storage, at + 1, one))
  }
  const [leadCaseId = '', second = ''] = filed
  const debtorPartyId = await partyOf(storage, leadCaseId, 'debtor')
  const series = {
    name: SERIES,
    leadCaseId,
    caseIds: [second],
    debtorPartyId,
    reason: '同一被执行人',
  }
  await give('director', 'series.form', series)
  const cases = await Promise.all(
    filed.map(async (id, at) => ({
      id,
      undertaker: CASES[at]?.undertaker ?? '',
      claim: CASES[at]?.claim ?? 0n,
      isOfSeries: at < 2,
      accounts: (await rowsOf(storage, id, 'fund_account')).map((row) => String(row.id)),
      parties: await partiesOf(storage, id),
      payees: await payeesOf(storage, id),
    })),
  )
  return { storage, cases, treasury }
}

async function fileCase(
  give: Give,
  storage: Storage,
  n: number,
  { undertaker: undertakerId, debtors, claim }: (typeof CASES)[number],
): Promise<string> {
  const { caseId } = (await give('filing', 'case.file', filing(n, debtors, claim))) as { caseId: string }
  await give('filing', 'case.assign', { caseId, undertakerId, reason: '随机分案' })
  // A payee whom the undertaker has entered himself: he may not be paid on his word.
  const representsId = await partyOf(storage, caseId, 'applicant')
  const invented = { caseId, kind: 'person', role: 'agent', name: '代理人', representsId }
  await give(undertakerId, 'case.enter-party', invented)
  for (const [nth, [partyId, { name }]] of [...(await partiesOf(storage, caseId))].entries()) {
    const payeeAccount = `622202120000${n}00${nth}`
    const account = { caseId, partyId, payeeAccount, payeeBank: '中国农业银行武都支行' }
    const said = { ...account, holderName: name, evidence: '账户确认书' }
    const registered = await give('fund-1', 'fund.register-payee-account', said)
    const { payeeAccountId } = registered as { payeeAccountId: string }
    await give('fund-2', 'fund.confirm-payee-account', { caseId, payeeAccountId, payeeAccount })
  }
  return caseId
}

const FILED_ON = '2024-03-04'

function filing(n: number, debtors: readonly string[], claimFen: bigint) {
  return {
    caseNumber: `（2024）甘1202执${n}号`,
    filedOn: FILED_ON,
    cause: '追索劳动报酬纠纷',
    basis: { number: `（2023）甘1202民初${n}号` },
    claimFen,
    parties: [
      { role: 'applicant', kind: 'person', name: `申请人${n}` },
      ...debtors.map((name) => ({ role: 'debtor', kind: 'organisation', name })),
    ],
  }
}

async function rowsOf(storage: Storage, caseId: string, table: string) {
  const court = storage.forCourt(proofCourt.courtId)
  const [snapshot] = await court.read([{ stream: `case/${caseId}`, tables: [table] }])
  return (snapshot?.rows?.[table] ?? []) as readonly Readonly<Record<string, unknown>>[]
}

async function partiesOf(storage: Storage, caseId: string): Promise<ReadonlyMap<string, PartyModel>> {
  const rows = (await rowsOf(storage, caseId, 'case_party')) as readonly unknown[] as readonly (PartyModel & {
    readonly id: string
  })[]
  return new Map(rows.map(({ id, role, name, enteredBy }) => [id, { role, name, enteredBy }]))
}

async function payeesOf(storage: Storage, caseId: string): Promise<readonly PayeeAccountModel[]> {
  const rows = await rowsOf(storage, caseId, 'fund_payee_account')
  return rows.map((row) => ({
    ...{ id: String(row.id), caseId, party: String(row.partyId), holder: String(row.holderName) },
    number: String(row.payeeAccount),
    ...{ registeredBy: String(row.registeredBy), decidedBy: String(row.decidedBy), stage: 'confirmed' },
  }))
}

/** The treasury's account, by two people. */
async function openTreasury(give: Give): Promise<TreasuryModel> {
  const known = { holder: '财政局（非税收入）', bank: '中国农业银行武都支行', number: '2700010009000654321' }
  const { holder: holderName, bank, number: courtAccountNumber } = known
  const said = { purpose: 'treasury', holderName, bank, courtAccountNumber, evidence: '缴款通知书' }
  const proposed = await give('fund-1', 'organisation.propose-bank-account', said)
  const { bankAccountId } = proposed as { bankAccountId: string }
  const decided = { bankAccountId, approve: true, courtAccountNumber, reason: '核对一致' }
  await give('director', 'organisation.decide-bank-account', decided)
  return { id: bankAccountId, ...known, proposedBy: 'fund-1', decidedBy: 'director', stage: 'in-force' }
}

async function partyOf(storage: Storage, caseId: string, role: string): Promise<string> {
  const found = [...(await partiesOf(storage, caseId))].find(([, party]) => party.role === role)
  return found?.[0] ?? ''
}

/** What the oracle believes in the beginning. */
export function modelOf({ cases, treasury }: Pick<ProofBeginning, 'cases' | 'treasury'>): Model {
  const people = new Map(proofCourt.people.map(({ id, roles }) => [id, roles] as const))
  const levels = approvals.map(({ id, overYuan, roles }) => ({ id, over: BigInt(overYuan) * 100n, roles }))
  const model = emptyModel(people, levels)
  model.treasury.set(treasury.id, { ...treasury })
  for (const { id, accounts, parties, payees, ...known } of cases) {
    for (const one of payees) model.payeeAccounts.set(one.id, { ...one })
    model.cases.set(id, { id, ...known, parties: new Map(parties), isClosed: false, proposals: new Map() })
    for (const account of accounts) model.accounts.set(account, emptyAccount(account, id))
  }
  return model
}

function emptyAccount(id: string, caseId: string): AccountModel {
  return { id, caseId, received: 0n, available: 0n, reserved: 0n, deposited: 0n, paid: 0n, sums: [] }
}
