import type { DistributionSheet } from '../domain/distribution/contract-sheet'
import { importActor } from '../kernel/role'
import { bankAccount, bankName, creditCode, personName, phone, residentId } from '../testing/names'
import { type Random, randomOf } from '../testing/random'
import { actIn, type Strand, type World } from './life'
import { payeeAccountOf } from './payee'
import type { Staff, Worker } from './staff'
import { statementIdOf } from './statements'

/** A case of a series as it was filed. */
interface Member {
  readonly caseId: string
  readonly applicantId: string
  readonly debtorId: string
  readonly claimFen: bigint
}

/** One debtor, his common property, and what his creditors have claimed. */
interface Series {
  readonly debtor: string
  readonly cause: string
  readonly property: string
  readonly claims: readonly bigint[]
  readonly costsFen: bigint
  readonly proceedsFen: bigint
  /** Numbers above those of the caseload. */
  readonly firstNumber: number
}

const WITH_PLAN: Series = {
  debtor: '石永福',
  cause: '民间借贷纠纷',
  property: '武都区盘旋路住宅一套',
  claims: [62_000_000n, 38_500_000n, 24_000_000n, 17_300_000n],
  costsFen: 1_120_000n,
  proceedsFen: 98_600_000n,
  firstNumber: 9001,
}

const WITHOUT_PLAN: Series = {
  debtor: '龚建平',
  cause: '买卖合同纠纷',
  property: '成县陇南大道商铺一间',
  claims: [45_000_000n, 31_200_000n, 18_750_000n],
  costsFen: 860_000n,
  proceedsFen: 52_340_000n,
  firstNumber: 9011,
}

/**
 * Two series (系列案件) of one court for a demonstration. In the first the proceeds were distributed: one creditor objected, the
 * undisputed part has gone out and was paid, the disputed sum is kept. In the second the money has come in and waits for a plan.
 */
export function seriesStrands(world: World, staff: Staff): readonly Strand[] {
  return [distributed(new Group(world, staff, WITH_PLAN)), waiting(new Group(world, staff, WITHOUT_PLAN))]
}

async function* distributed(group: Group): Strand {
  yield '2024-04-08'
  await group.takeIn()
  yield '2024-06-03'
  await group.disposeOf()
  yield '2024-06-04'
  const of = await group.draft()
  yield '2024-06-05'
  await group.serve(of.planId)
  yield '2024-06-13'
  await group.object(of.planId)
  yield '2024-06-24'
  await group.approveAndExecute(of.planId)
  yield '2024-06-25'
  await group.payOut(of.planId)
}

async function* waiting(group: Group): Strand {
  yield '2024-05-13'
  await group.takeIn()
  yield '2024-06-26'
  await group.disposeOf()
}

class Group {
  readonly #world: World
  readonly #staff: Staff
  readonly #series: Series
  readonly #random: Random
  #members: readonly Member[] = []
  #seriesId = ''

  constructor(world: World, staff: Staff, series: Series) {
    this.#world = world
    this.#staff = staff
    this.#series = series
    this.#random = randomOf('series', world.seed, series.debtor)
  }

  /** 集中统一受理: filed on one day, one series, one undertaker. */
  async takeIn(): Promise<void> {
    const members: Member[] = []
    const debtor = this.#person('debtor', this.#series.debtor)
    for (const [at, claimFen] of this.#series.claims.entries()) {
      members.push(await this.#file(at, claimFen, debtor))
    }
    this.#members = members
    const { debtorId, caseId } = this.#lead
    await this.#give(this.#staff.director, 'case.assign', {
      ...{ caseId, undertakerId: this.#judge.id, reason: '按未结案件数轮流分案' },
    })
    const { seriesId } = await this.#give<{ seriesId: string }>(this.#staff.director, 'series.form', {
      name: `${this.#series.debtor}系列案`,
      leadCaseId: caseId,
      caseIds: members.slice(1).map((member) => member.caseId),
      debtorPartyId: debtorId,
      reason: '同一被执行人，集中统一执行',
    })
    this.#seriesId = seriesId
  }

  /** The common property is sold once, and the buyer's money lies on the lead case's account. */
  async disposeOf(): Promise<void> {
    const { property, proceedsFen } = this.#series
    const seriesId = this.#seriesId
    const { propertyId } = await this.#give<{ propertyId: string }>(this.#judge, 'series.list-property', {
      ...{ seriesId, mark: property, description: `${property}，被执行人名下` },
    })
    const document = '网络司法拍卖成交确认书'
    const disposedOn = this.#world.today
    await this.#give(this.#judge, 'series.record-disposal', {
      ...{ seriesId, propertyId, disposedOn, proceedsFen, document },
    })
    const { courtId } = this.#staff.court
    const { bank } = this.#world
    const line = {
      serial: `${disposedOn.replaceAll('-', '')}9${this.#series.firstNumber}`,
      bookedOn: disposedOn,
    }
    const payerName = personName(this.#random, 'male')
    bank.receives(courtId, { ...line, amountFen: proceedsFen, counterparty: payerName })
    const { receiptId } = await this.#run<{ receiptId: string }>(
      importActor(courtId, 'bank-statement'),
      'fund.book-receipt',
      {
        ...line,
        bankAccount: bank.accountOf(courtId),
        statementId: statementIdOf(courtId, disposedOn),
        ...{ direction: 'credit', amountMinor: proceedsFen, currency: 'CNY' },
        payerName,
        payerAccount: bankAccount(this.#random).account,
        remittance: `${property}拍卖成交款`,
      },
    )
    const { caseId } = this.#lead
    await this.#give(this.#one('fund-clerk'), 'fund.identify-receipt', {
      ...{ caseId, receiptId, reason: '附言载明拍卖标的，与成交确认书一致' },
    })
  }

  /** The first creditor has a mortgage. */
  async draft(): Promise<{ planId: string }> {
    const { proceedsFen, costsFen, property } = this.#series
    return this.#give<{ planId: string }>(this.#judge, 'distribution.draft', {
      ...{ caseId: this.#lead.caseId, seriesId: this.#seriesId, order: 'pro-rata', proceedsFen, costsFen },
      basis: `${property}拍卖成交裁定；各债权人均有金钱债权执行依据`,
      claims: this.#members.map(({ caseId, applicantId, claimFen }, at) => ({
        ...{ caseId, partyId: applicantId, amountFen: claimFen },
        rank: at === 0 ? 'priority' : 'ordinary',
      })),
    })
  }

  async serve(planId: string): Promise<void> {
    const { recipients } = await this.#sheet(planId)
    const served = recipients.map(({ id }) => ({ recipientId: id, servedOn: this.#world.today }))
    await this.#give(this.#judge, 'distribution.serve', { caseId: this.#lead.caseId, planId, served })
  }

  /** The third creditor says that part of the second one's claim had been paid. */
  async object(planId: string): Promise<void> {
    const { lines, recipients } = await this.#sheet(planId)
    const [, disputed, objecting] = lines
    const objector = recipients.find(({ partyId }) => partyId === objecting?.partyId)
    const today = this.#world.today
    await this.#give(this.#judge, 'distribution.object', {
      ...{ caseId: this.#lead.caseId, planId, recipientId: objector?.id ?? '' },
      ...{ raisedOn: today, notifiedOn: today, ground: '该债权执行前已清偿三万元，应从债权额中扣除' },
      disputed: [{ lineId: disputed?.id ?? '', amountFen: 3_000_000n }],
    })
  }

  /** What nobody disputes goes out: made, approved and executed by three people. */
  async approveAndExecute(planId: string): Promise<void> {
    const { contentHash, caseIds } = await this.#sheet(planId)
    const { caseId } = this.#lead
    await this.#give(this.#staff.director, 'distribution.approve', { caseId, planId, contentHash })
    await this.#give(this.#one('cashier'), 'distribution.execute', { caseId, planId, caseIds })
  }

  /** One of the creditors gets his part paid. */
  async payOut(planId: string): Promise<void> {
    const [, , , last] = (await this.#sheet(planId)).lines
    const { caseId = '', partyId = '', movedFen = 0n } = last ?? {}
    const payeeAccountId = await payeeAccountOf(
      { engine: this.#world.engine, asker: this.#judge.actor, caseId, partyId, ...bankAccount(this.#random) },
      (role, name, input) => this.#give(this.#one(role), name, input),
    )
    const requested = await this.#give<{ payoutId: string; contentHash: string }>(
      this.#judge,
      'fund.request-payout',
      {
        ...{ caseId, payeePartyId: partyId, payeeAccountId, purpose: 'claim' },
        ...{ amountFen: movedFen, basis: '财产分配方案' },
      },
    )
    const { director, vicePresident } = this.#staff
    const approval = { caseId, ...requested }
    const { isApproved } = await this.#give<{ isApproved: boolean }>(
      director,
      'fund.approve-payout',
      approval,
    )
    if (!isApproved) await this.#give(vicePresident, 'fund.approve-payout', approval)
    await this.#give(this.#one('cashier'), 'fund.send-payout', { caseId, payoutId: requested.payoutId })
  }

  get #lead(): Member {
    const [lead] = this.#members
    if (!lead) throw new Error('a series has a lead case')
    return lead
  }

  get #judge(): Worker {
    const [judge] = this.#staff.judges
    if (!judge) throw new Error('a court has a judge')
    return judge
  }

  #one(role: 'fund-clerk' | 'cashier' | 'case-filing-clerk'): Worker {
    return this.#random.pick(this.#staff.withRole(role))
  }

  async #file(at: number, claimFen: bigint, debtor: object): Promise<Member> {
    const { court } = this.#staff
    const random = this.#random
    const number = this.#series.firstNumber + at
    const creditor =
      at === 0
        ? { kind: 'organisation', name: bankName(random), idNumber: creditCode(random), phone: null }
        : this.#person('applicant', personName(random, 'female'))
    const { caseId } = await this.#give<{ caseId: string }>(this.#one('case-filing-clerk'), 'case.file', {
      caseNumber: `（2024）${court.codeName}执${number}号`,
      filedOn: this.#world.today,
      cause: this.#series.cause,
      basis: { number: `（2023）${court.codeName}民初${number}号`, issuedBy: court.name },
      ...{ claimFen, flags: [] },
      parties: [{ ...creditor, role: 'applicant' }, debtor],
    })
    const found = await this.#world.engine.query<{ parties: readonly { id: string; role: string }[] }>({
      ...{ name: 'case.get', input: { caseId }, actor: this.#staff.director.actor },
    })
    const idOf = (role: string) => found.parties.find((party) => party.role === role)?.id ?? ''
    return { caseId, claimFen, applicantId: idOf('applicant'), debtorId: idOf('debtor') }
  }

  #person(role: 'applicant' | 'debtor', name: string) {
    const idNumber = residentId(this.#random, role === 'debtor' ? 'male' : 'female')
    return { role, kind: 'person', name, idNumber, phone: phone(this.#random) }
  }

  async #sheet(planId: string): Promise<DistributionSheet> {
    return this.#world.engine.query<DistributionSheet>({
      name: 'distribution.get',
      input: { caseId: this.#lead.caseId, planId },
      actor: this.#judge.actor,
    })
  }

  #give<R = null>(worker: Worker, name: string, input: object): Promise<R> {
    return this.#run<R>(worker.actor, name, input)
  }

  #run<R>(actor: Worker['actor'], name: string, input: object): Promise<R> {
    return actIn<R>(this.#world, actor, name, input)
  }
}
