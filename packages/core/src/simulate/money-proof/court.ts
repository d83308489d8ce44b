import { createEngine } from '../../engine/index'
import { createMemoryStorage } from '../../memory/index'
import type { Storage } from '../../ports/storage'
import { standardProfiles } from '../../profiles/index'
import { actorOf, establishCourt } from '../../testing/court'
import { proofHost } from './host'
import { emptyModel, type Model, type PartyModel } from './oracle/index'
import { proofCourt } from './people'

/** One profile: a history needs no others, and an engine is made sooner without them. */
export const PROFILE = 'city-plan'
export const profiles = standardProfiles.filter(({ id }) => id === PROFILE)

/** A case that histories begin with. */
export interface ProofCase {
  readonly id: string
  readonly undertaker: string
  readonly parties: ReadonlyMap<string, PartyModel>
}

/** The court in which every history begins: its people, and some cases without any money. */
export interface ProofBeginning {
  readonly storage: Storage
  readonly cases: readonly ProofCase[]
}

const UNDERTAKERS = ['judge-1', 'judge-1', 'judge-2'] as const

/** Sets the court up by commands, once for many histories. */
export async function beginning(): Promise<ProofBeginning> {
  const storage = createMemoryStorage()
  const { clock, ids } = proofHost()
  const engine = await createEngine({ storage, clock, ids, profiles })
  await establishCourt(engine, proofCourt, PROFILE)
  const give = async (who: string, name: string, input: object) => {
    const outcome = await engine.execute({ name, input, actor: actorOf(proofCourt, who) })
    if (outcome.kind === 'refused') throw new Error(`${name} refused by ${outcome.rule}`)
    return outcome.result
  }
  const cases: ProofCase[] = []
  for (const [at, undertaker] of UNDERTAKERS.entries()) {
    const filed = (await give('filing', 'case.file', filing(at + 1))) as { caseId: string }
    const { caseId } = filed
    await give('filing', 'case.assign', { caseId, undertakerId: undertaker, reason: '随机分案' })
    // A payee whom the undertaker has entered himself: he may not be paid on his word.
    const applicant = [...(await partiesOf(storage, caseId))].find(([, { role }]) => role === 'applicant')
    const representsId = applicant?.[0]
    const invented = { caseId, kind: 'person', role: 'agent', name: '代理人', representsId }
    await give(undertaker, 'case.enter-party', invented)
    for (const [nth, [partyId, { name }]] of [...(await partiesOf(storage, caseId))].entries()) {
      const payeeAccount = `622202120000${at}00${nth}`
      const said = { caseId, partyId, payeeAccount, payeeBank: '中国农业银行武都支行', holderName: name }
      const registered = await give('fund-1', 'fund.register-payee-account', {
        ...said,
        evidence: '账户确认书',
      })
      const { payeeAccountId } = registered as { payeeAccountId: string }
      await give('fund-2', 'fund.confirm-payee-account', { caseId, payeeAccountId, payeeAccount })
    }
    cases.push({ id: caseId, undertaker, parties: await partiesOf(storage, caseId) })
  }
  return { storage, cases }
}

function filing(n: number) {
  return {
    caseNumber: `（2024）甘1202执${n}号`,
    filedOn: '2024-03-04',
    cause: '追索劳动报酬纠纷',
    basis: { number: `（2023）甘1202民初${n}号` },
    claimFen: 5_000_000n,
    parties: [
      { role: 'applicant', kind: 'person', name: `申请人${n}` },
      { role: 'debtor', kind: 'organisation', name: `某建筑有限公司${n}` },
    ],
  }
}

async function partiesOf(storage: Storage, caseId: string): Promise<ReadonlyMap<string, PartyModel>> {
  const [snapshot] = await storage
    .forCourt(proofCourt.courtId)
    .read([{ stream: `case/${caseId}`, tables: ['case_party', 'fund_payee_account'] }])
  const rows = (snapshot?.rows?.case_party ?? []) as readonly {
    id: string
    role: string
    name: string
    enteredBy: string
  }[]
  const accounts = (snapshot?.rows?.fund_payee_account ?? []) as readonly {
    id: string
    partyId: string
    payeeAccount: string
  }[]
  return new Map(
    rows.map(({ id, role, name, enteredBy }) => {
      const own = accounts.find(({ partyId }) => partyId === id)
      const to = { accountId: own?.id ?? '', account: own?.payeeAccount ?? '' }
      return [id, { role, name, enteredBy, ...to }]
    }),
  )
}

/** What the oracle believes in the beginning. */
export function modelOf(cases: readonly ProofCase[]): Model {
  const model = emptyModel()
  for (const { id, undertaker, parties } of cases) {
    model.cases.set(id, {
      id,
      undertaker,
      parties: new Map(parties),
      isClosed: false,
      proposals: new Map(),
    })
    model.accounts.set(id, {
      caseId: id,
      received: 0n,
      available: 0n,
      reserved: 0n,
      deposited: 0n,
      paid: 0n,
      sums: [],
    })
  }
  return model
}
