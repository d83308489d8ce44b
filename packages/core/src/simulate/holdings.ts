import type { GoodsKind } from '../domain/goods/model'
import { importActor } from '../kernel/role'
import { bankAccount, companyName, personName, phone, residentId } from '../testing/names'
import { type Random, randomOf } from '../testing/random'
import { actIn, type Strand, type World } from './life'
import { payeeAccountOf } from './payee'
import type { Staff, Worker } from './staff'

/** A case of years ago with what an older system left behind: money that nobody has collected, things in the store. */
interface Legacy {
  readonly year: number
  readonly number: number
  readonly cause: string
  readonly claimFen: bigint
  readonly receivedFen: bigint
  readonly paidFen: bigint
  readonly note: readonly [cause: string, text: string] | null
  readonly thing: Thing | null
}

interface Thing {
  readonly name: string
  readonly kind: GoodsKind
  readonly measure: string
  readonly place: string
  readonly heldSince: string
}

const LEGACIES: readonly Legacy[] = [
  {
    ...{ year: 2018, number: 9021, cause: '民间借贷纠纷', claimFen: 8_600_000n },
    ...{ receivedFen: 3_120_000n, paidFen: 1_890_000n },
    note: ['payee-not-found', '原留电话停机，已向户籍地村委会发函查找'],
    thing: {
      ...{ name: '五菱牌小型普通客车（甘K·A73）', kind: 'vehicle', measure: '辆' },
      ...{ place: '城关停车场3排7号', heldSince: '2018-11-06' },
    },
  },
  {
    ...{ year: 2020, number: 9022, cause: '劳务合同纠纷', claimFen: 12_400_000n },
    ...{ receivedFen: 7_865_000n, paidFen: 3_000_000n },
    note: null,
    thing: {
      ...{ name: '不动产权证书', kind: 'certificate', measure: '本' },
      ...{ place: '执行款物库A柜2层', heldSince: '2020-09-15' },
    },
  },
  {
    ...{ year: 2021, number: 9023, cause: '机动车交通事故责任纠纷', claimFen: 5_200_000n },
    ...{ receivedFen: 620_000n, paidFen: 300_000n },
    note: ['no-account-given', '已通知提供收款账户，尚未回复'],
    thing: {
      ...{ name: '和田玉手镯', kind: 'valuable', measure: '只' },
      ...{ place: '执行款物库保险柜', heldSince: '2021-07-20' },
    },
  },
]

/**
 * What one court holds from before, for a demonstration: inherited sums and things, a clean-up whose number falls when one sum is
 * paid and one thing handed out, an excavator seized this year, and two applications for relief.
 */
export function holdingStrands(world: World, staff: Staff): readonly Strand[] {
  // The bank has it since before the half-year.
  for (const { receivedFen, paidFen } of LEGACIES) world.bank.held(staff.court.courtId, receivedFen - paidFen)
  return [story(new Holdings(world, staff))]
}

async function* story(held: Holdings): Strand {
  yield '2024-01-03'
  for (const legacy of LEGACIES) await held.takeOver(legacy)
  yield '2024-03-18'
  await held.openCampaign()
  yield '2024-04-22'
  await held.payOut(1)
  yield '2024-05-14'
  await held.handOut(1)
  yield '2024-05-20'
  await held.seize()
  yield '2024-06-11'
  const first = await held.applyForRelief(0, '被执行人下落不明且无财产，申请人患病就医，家庭无其他收入')
  yield '2024-06-19'
  await held.checkRelief(first)
  await held.count(0)
  yield '2024-06-25'
  await held.applyForRelief(2, '申请人因交通事故致残，后续治疗费用无力承担')
}

interface Held {
  readonly caseId: string
  readonly applicantId: string
  readonly debtorId: string
  readonly leftFen: bigint
  readonly itemId: string
}

class Holdings {
  readonly #world: World
  readonly #staff: Staff
  readonly #random: Random
  readonly #held: Held[] = []

  constructor(world: World, staff: Staff) {
    this.#world = world
    this.#staff = staff
    this.#random = randomOf('holdings', world.seed, staff.court.courtId)
  }

  /** A case out of the older register, its money, and the thing that lies in the store for it. */
  async takeOver(legacy: Legacy): Promise<void> {
    const { court } = this.#staff
    const { year, number, cause, claimFen, receivedFen, paidFen, note, thing } = legacy
    const imported = await actIn<{ caseId: string }>(
      this.#world,
      importActor(court.courtId, 'legacy-register'),
      'case.import',
      {
        caseNumber: `（${year}）${court.codeName}执${number}号`,
        filedOn: `${year}-06-12`,
        cause,
        basis: { number: `（${year - 1}）${court.codeName}民初${number}号`, issuedBy: court.name },
        ...{ claimFen, receivedFen, paidFen, flags: [] },
        parties: [this.#person('applicant', 'female'), this.#person('debtor', 'male')],
        ...{ legacyState: '执行中', state: 'assigned', node: 'control', undertakerName: this.#judge.name },
      },
    )
    const { caseId } = imported
    const { applicantId, debtorId } = await this.#partiesOf(caseId)
    const itemId = thing
      ? await this.#takeIn({ caseId, fromPartyId: debtorId, inherited: true, ...thing })
      : ''
    this.#held.push({ caseId, applicantId, debtorId, leftFen: receivedFen - paidFen, itemId })
    if (note === null) return
    const [why, text] = note
    const sum = await this.#sumOf(caseId)
    await this.#give('fund-clerk', 'clearance.note-item', { caseId, itemId: sum, cause: why, note: text })
  }

  /** 执行案款专项清理, together with the procuratorate (seed 001:106). */
  async openCampaign(): Promise<void> {
    await this.#give('execution-director', 'clearance.open-campaign', {
      name: '2024年执行案款专项清理',
      basis: '开展执行案款专项清理活动实施方案',
      jointWith: '武都区人民检察院',
      inheritedUntil: '2024-01-03',
    })
  }

  /** The payee was found: all that was left goes out. */
  async payOut(at: number): Promise<void> {
    const { caseId, applicantId: payeePartyId, leftFen: amountFen } = this.#at(at)
    const payee = { caseId, partyId: payeePartyId, ...bankAccount(this.#random) }
    const parts = { engine: this.#world.engine, asker: this.#judge.actor, ...payee }
    const payeeAccountId = await payeeAccountOf(parts, (...act) => this.#give(...act))
    const asked = await this.#give<{ payoutId: string; contentHash: string }>(
      this.#judge,
      'fund.request-payout',
      {
        ...{ caseId, payeePartyId, payeeAccountId, amountFen },
        ...{ purpose: 'claim', basis: '专项清理：申请执行人已提供收款账户' },
      },
    )
    const signed = await this.#give<{ isApproved: boolean }>('execution-director', 'fund.approve-payout', {
      caseId,
      ...asked,
    })
    if (!signed.isApproved) {
      await this.#give('vice-president-in-charge', 'fund.approve-payout', { caseId, ...asked })
    }
    await this.#give('cashier', 'fund.send-payout', { caseId, payoutId: asked.payoutId })
  }

  /** Back to whom it came from, with two signatures. */
  async handOut(at: number): Promise<void> {
    const { caseId, itemId, debtorId } = this.#at(at)
    await this.#give(this.#judge, 'goods.request-hand-out', {
      ...{ caseId, itemId, purpose: 'return', recipientPartyId: debtorId, basis: '解除扣押裁定' },
    })
    for (const signer of [this.#keeper, this.#counter]) {
      await this.#give(signer, 'goods.sign-hand-out', { caseId, itemId })
    }
  }

  /** An excavator, found and seized this year. */
  async seize(): Promise<void> {
    const { court } = this.#staff
    const { caseId } = await this.#give<{ caseId: string }>('case-filing-clerk', 'case.file', {
      caseNumber: `（2024）${court.codeName}执9024号`,
      filedOn: this.#world.today,
      cause: '建设工程施工合同纠纷',
      basis: { number: `（2023）${court.codeName}民初9024号`, issuedBy: court.name },
      ...{ claimFen: 38_000_000n, flags: [] },
      parties: [
        this.#person('applicant', 'male'),
        {
          role: 'debtor',
          kind: 'organisation',
          name: companyName(this.#random),
          idNumber: null,
          phone: null,
        },
      ],
    })
    const reason = '按未结案件数轮流分案'
    await this.#give('execution-director', 'case.assign', { caseId, undertakerId: this.#judge.id, reason })
    const { debtorId } = await this.#partiesOf(caseId)
    await this.#takeIn({
      ...{ caseId, fromPartyId: debtorId, name: '挖掘机（SY215）', kind: 'movable', measure: '台' },
      place: '两水仓库露天场地',
    })
  }

  /** 盘点. */
  async count(at: number): Promise<void> {
    const { caseId, itemId } = this.#at(at)
    await this.#give(this.#counter, 'goods.check', {
      ...{ caseId, itemId, condition: 'damaged', note: '右前胎无气，车身有锈蚀' },
    })
  }

  async applyForRelief(at: number, ground: string) {
    const { caseId, applicantId: partyId } = this.#at(at)
    const { applicationId } = await this.#give<{ applicationId: string }>('judge-assistant', 'relief.apply', {
      ...{ caseId, partyId, ground, askedFen: 3_000_000n },
    })
    return { caseId, applicationId }
  }

  async checkRelief(one: { readonly caseId: string; readonly applicationId: string }): Promise<void> {
    const conditions = [
      ['hardship', '村委会证明、低保证、住院病历'],
      ['not-compensated', '申请人声明，未获保险和其他赔偿'],
      ['not-helped-before', '查询本院和政法委救助台账，无记录'],
    ].map(([condition, evidence]) => ({ condition, met: true, evidence }))
    await this.#give(this.#keeper, 'relief.check', { ...one, conditions })
  }

  async #takeIn(thing: object): Promise<string> {
    const { itemId } = await this.#give<{ itemId: string }>(this.#judge, 'goods.take-in', {
      ...{ ...thing, quantity: 1, basis: '扣押裁定、扣押清单', keeperId: this.#keeper.id },
    })
    return itemId
  }

  async #partiesOf(caseId: string) {
    const { parties } = await this.#ask<{ parties: readonly { id: string; role: string }[] }>('case.get', {
      caseId,
    })
    const idOf = (role: string) => parties.find((party) => party.role === role)?.id ?? ''
    return { applicantId: idOf('applicant'), debtorId: idOf('debtor') }
  }

  async #sumOf(caseId: string): Promise<string> {
    const [sum] = await this.#ask<readonly { id: string }[]>('fund.sums', { caseId })
    return sum?.id ?? ''
  }

  #person(role: 'applicant' | 'debtor', sex: 'male' | 'female') {
    const random = this.#random
    const name = personName(random, sex)
    return { role, kind: 'person', name, idNumber: residentId(random, sex), phone: phone(random) }
  }

  #at(at: number): Held {
    const held = this.#held[at]
    if (!held) throw new Error(`nothing was taken over as number ${at}`)
    return held
  }

  get #judge(): Worker {
    return this.#nth(this.#staff.judges, 1)
  }

  /** Who keeps the store, and who counts with him. */
  get #keeper(): Worker {
    return this.#nth(this.#staff.withRole('affairs-clerk'), 0)
  }

  get #counter(): Worker {
    return this.#nth(this.#staff.withRole('affairs-clerk'), 1)
  }

  #nth(workers: readonly Worker[], at: number): Worker {
    const worker = workers[at]
    if (!worker) throw new Error(`${this.#staff.court.courtId} has too few people`)
    return worker
  }

  #ask<R>(name: string, input: object): Promise<R> {
    return this.#world.engine.query<R>({ name, input, actor: this.#staff.director.actor })
  }

  #give<R = null>(by: Worker | Worker['roles'][number], name: string, input: object): Promise<R> {
    const { actor } = typeof by === 'string' ? this.#nth(this.#staff.withRole(by), 0) : by
    return actIn<R>(this.#world, actor, name, input)
  }
}
