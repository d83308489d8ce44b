import { askSources } from '../engine/ask-sources'
import type { Sender } from '../engine/index'
import { actIn, type Strand, type World } from './life'
import { decideRestriction, fine, noteDefault } from './measures'
import { accountNumber, simulatedRegistrations, simulatedSources } from './registries'
import type { Staff, Worker } from './staff'

/** Number of the case in which a demonstration searches for property. */
export const SEARCHED = 9031
const DEBTOR_NUMBER = '622621197809210015'
/** What one registry is not asked about, so that there is one to be asked. */
const NOT_ASKED = 'sim-provident'

/** Hands lines to the made-up registries; they answer at once, and remember while they live how often they were asked. */
export function simulatedAsking(today: () => string): Readonly<Record<string, Sender>> {
  return { 'source.ask': askSources({ sources: simulatedSources(today), courtName: (courtId) => courtId }) }
}

/**
 * A search for property of one debtor, for a demonstration: registries taken up, a query with an answer of every kind, one
 * registry not asked yet; a declaration that keeps silent about a flat,
 * and two accounts frozen for terms that end soon; the flat is left to whoever looks. A lawyer's order has brought a clue that
 * was looked into, a visit nothing, and another clue waits. The debtor is restricted, listing waits to be decided, a fine to be paid.
 */
export async function* searchStrand(world: World, staff: Staff): Strand {
  const search = new Search(world, staff)
  yield '2024-06-03'
  await search.takeUpRegistries()
  await search.file()
  await search.orderReport()
  yield '2024-06-05'
  await search.order()
  yield '2024-06-06'
  await search.freeze()
  await search.commission()
  yield '2024-06-12'
  await search.declare()
  await search.visit()
  yield '2024-06-13'
  await search.lookInto()
  yield '2024-06-17'
  await search.takeMeasures()
  yield '2024-06-27'
  await search.hear('被执行人在武都区有一间门面房出租，租金每年一次收取', 'real-estate')
}

class Search {
  readonly #world: World
  readonly #staff: Staff
  #orderId = ''
  #case = { caseId: '', debtorId: '', applicantId: '' }
  #investigationId = ''

  constructor(world: World, staff: Staff) {
    this.#world = world
    this.#staff = staff
  }

  async takeUpRegistries(): Promise<void> {
    for (const source of simulatedRegistrations()) {
      await this.#give(this.#staff.director, 'query.register-source', source)
    }
  }

  async file(): Promise<void> {
    const { court } = this.#staff
    const caseNumber = `（2024）${court.codeName}执${SEARCHED}号`
    const { caseId } = await this.#give<{ caseId: string }>(
      this.#nth(this.#staff.withRole('case-filing-clerk')),
      'case.file',
      {
        ...{
          caseNumber,
          filedOn: this.#world.today,
          cause: '民间借贷纠纷',
          claimFen: 41_500_000n,
          flags: [],
        },
        basis: { number: `（2023）${court.codeName}民初${SEARCHED}号`, issuedBy: court.name },
        parties: [
          { role: 'applicant', kind: 'person', name: '杨春生', idNumber: '622621197503140018', phone: null },
          { role: 'debtor', kind: 'person', name: '陈国梁', idNumber: DEBTOR_NUMBER, phone: null },
        ],
      },
    )
    const undertakerId = this.#judge.id
    const reason = '按未结案件数轮流分案'
    await this.#give(this.#staff.director, 'case.assign', { caseId, undertakerId, reason })
    const found = await this.#world.engine.query<{ parties: readonly { id: string; role: string }[] }>({
      ...{ name: 'case.get', input: { caseId }, actor: this.#judge.actor },
    })
    const named = (role: string) => found.parties.find((party) => party.role === role)?.id ?? ''
    this.#case = { caseId, debtorId: named('debtor'), applicantId: named('applicant') }
  }

  async order(): Promise<void> {
    const { caseId, debtorId } = this.#case
    const sourceIds = simulatedRegistrations()
      .map(({ sourceId }) => sourceId)
      .filter((id) => id !== NOT_ASKED)
    await this.#give(this.#judge, 'query.order', {
      ...{ caseId, partyIds: [debtorId], sourceIds, reason: '首次查询' },
      document: {
        number: `（2024）${this.#staff.court.codeName}执${SEARCHED}号之一`,
        name: '协助查询通知书',
      },
    })
  }

  /** 报告财产令, served on the same day. */
  async orderReport(): Promise<void> {
    const { caseId, debtorId: partyId } = this.#case
    const documentNumber = `（2024）${this.#staff.court.codeName}执${SEARCHED}号报告财产令`
    const { orderId } = await this.#give<{ orderId: string }>(this.#judge, 'declaration.order', {
      ...{ caseId, partyId, documentNumber, reportDueOn: '2024-06-14' },
    })
    this.#orderId = orderId
    await this.#give(this.#judge, 'declaration.serve', { caseId, orderId })
  }

  /** Both accounts, one of them for a term of a month only. */
  async freeze(): Promise<void> {
    const { caseId } = this.#case
    const { items } = await this.#world.engine.query<{ items: readonly { id: string; type: string }[] }>({
      ...{ name: 'query.findings', input: { caseId }, actor: this.#judge.actor },
    })
    const number = `（2024）${this.#staff.court.codeName}执${SEARCHED}号之三`
    for (const [at, { id: findingId }] of items.filter(({ type }) => type === 'deposit').entries()) {
      await this.#give(this.#judge, 'control.order', {
        ...{ caseId, findingId, kind: 'freeze', sourceId: 'sim-bank', limitFen: 41_500_000n },
        ...{ from: this.#world.today, until: at === 0 ? '2024-07-05' : '2024-07-26' },
        document: { number, name: '协助冻结存款通知书' },
        ...{ impact: '个人账户，不影响生产', milder: '没有其他可供先行控制的财产', reason: '防止转移存款' },
      })
    }
  }

  /** One account as it is, one without its number, a car that nobody knows; nothing of the flat. */
  async declare(): Promise<void> {
    const ref = accountNumber(DEBTOR_NUMBER)
    await this.#give(this.#judge, 'declaration.submit', {
      ...{ caseId: this.#case.caseId, orderId: this.#orderId },
      items: [
        { type: 'deposit', title: `建设银行武都支行 ${ref}`, ref, valueFen: 1_800_000n },
        { type: 'deposit', title: '农业银行存款，账号记不清', note: '本人陈述约两千元' },
        { type: 'vehicle', title: '长安牌小型面包车（甘K·8C32）', ref: '甘K8C32', valueFen: 1_500_000n },
      ],
    })
  }

  /** 律师调查令: applied for, granted on the same day. */
  async commission(): Promise<void> {
    const { caseId, debtorId: partyId, applicantId: applicantPartyId } = this.#case
    const { investigationId } = await this.#give<{ investigationId: string }>(
      this.#judge,
      'investigation.apply',
      {
        ...{
          caseId,
          kind: 'lawyer-order',
          applicantPartyId,
          partyId,
          ground: '查询被执行人的网络支付账户流水',
        },
      },
    )
    await this.#give(this.#judge, 'investigation.decide', {
      ...{ caseId, investigationId, granted: true, reason: '申请执行人自行取证确有困难' },
      number: `（2024）${this.#staff.court.codeName}执${SEARCHED}号调查令`,
      ...{ agent: '罗律师，甘肃某律师事务所', validUntil: '2024-06-21' },
    })
    this.#investigationId = investigationId
  }

  /** What the lawyer brought, looked into and told of; somebody else accepts it. */
  async lookInto(): Promise<void> {
    const one = { caseId: this.#case.caseId, investigationId: this.#investigationId }
    const content = '被执行人的网络支付账户每月有货款转入'
    await this.#give(this.#judge, 'investigation.return-result', {
      ...{ ...one, result: '调取了一年的账户流水', clues: [{ content, type: 'financial' }] },
    })
    await this.#give(this.#staff.judges[1] ?? this.#judge, 'investigation.accept-result', {
      ...{ ...one, note: '材料真实，入卷' },
    })
    const { items } = await this.#world.engine.query<{ items: readonly { id: string }[] }>({
      ...{ name: 'clue.list', input: { caseId: one.caseId }, actor: this.#judge.actor },
    })
    const clueId = items[0]?.id
    await this.#give(this.#judge, 'clue.verify', {
      ...{
        caseId: one.caseId,
        clueId,
        result: 'true',
        finding: '账户为被执行人本人使用',
        evidence: '账户流水',
      },
    })
  }

  /** Of what follows from the period that has passed, one is decided; and a fine for what was not declared. */
  async takeMeasures(): Promise<void> {
    const { caseId, debtorId } = this.#case
    const give = <R = null>(worker: Worker, name: string, input: object) => this.#give<R>(worker, name, input)
    const stand = { staff: this.#staff, judge: this.#judge, caseId, debtorId, give }
    await noteDefault(stand)
    type Register = { items: readonly { id: string; kind: string; state: string }[] }
    const asked = { name: 'measure.list', input: { caseId }, actor: this.#judge.actor }
    const { items } = await this.#world.engine.query<Register>(asked)
    await decideRestriction(stand, items)
    await fine(stand)
  }

  /** 线索: what the applicant says. */
  async hear(content: string, type: string): Promise<void> {
    const { caseId, debtorId: partyId, applicantId: giverPartyId } = this.#case
    const said = { content, type, giverPartyId, partyId }
    await this.#give(this.#judge, 'clue.register', { caseId, origin: 'applicant', ...said })
  }

  /** 线下财产调查: somebody went there, and nothing was found. */
  async visit(): Promise<void> {
    const { caseId, debtorId: partyId } = this.#case
    await this.#give(this.#judge, 'asset.record-visit', {
      ...{
        caseId,
        partyId,
        unitVisited: '两水镇人民政府农经站',
        visitedOn: this.#world.today,
        outcome: 'nothing',
      },
      ...{ visitedBy: [this.#judge.id], purpose: '核查承包地和宅基地', proof: '农经站书面答复' },
    })
  }

  get #judge(): Worker {
    return this.#nth(this.#staff.judges)
  }

  #nth(workers: readonly Worker[]): Worker {
    const [first] = workers
    if (!first) throw new Error(`${this.#staff.court.courtId} has too few people`)
    return first
  }

  #give<R = null>({ actor }: Worker, name: string, input: object): Promise<R> {
    return actIn<R>(this.#world, actor, name, input)
  }
}
