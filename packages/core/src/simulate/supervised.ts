import type { Accountability } from '../domain/supervision/contract-follow'
import type { SupervisionFromAbove } from '../engine/supervise'
import type { Page } from '../kernel/query'
import type { Actor } from '../kernel/role'
import { cityPlan, defineProfile, profileToJson } from '../profiles/index'
import { actIn, must, type Strand, type World } from './life'
import type { Staff, Worker } from './staff'

const WAY = 'wudu'

interface Case {
  readonly id: string
  readonly undertakerId: string | null
}

/**
 * Supervision of one court, for a demonstration: orders of the court above, one replied to, sent back, replied to again and accepted,
 * one that nobody replied to; orders of its own specialist and director; two of the records of accountability decided.
 */
export async function* supervisedStrand(world: World, staff: Staff, above: Staff | undefined): Strand {
  const watch = new Supervised(world, staff, above)
  yield '2024-05-06'
  const first = await watch.fromAbove(0, '该案财产线索应于十日内核查完毕，并报告核查结果', '2024-05-16')
  yield '2024-05-14'
  await watch.reply(first, '已向不动产登记机构发函，银行存款已查询，未发现余额')
  yield '2024-05-16'
  await watch.sendBack(first, '没有说明不动产的核查结果，请补充', '2024-05-27')
  yield '2024-05-24'
  await watch.reply(first, '不动产登记机构已回函：被执行人名下无登记房产，回函已归卷')
  await watch.decide('notice', ['direct'], '经两次督促仍未按期办理，书面通知本人')
  await watch.proposeWay('1', 4)
  yield '2024-05-28'
  await watch.publishWay('1')
  await watch.accept(first)
  yield '2024-06-04'
  await watch.decide('interview', ['direct', 'director'], '同类问题再次发生，约谈承办人和执行局负责人')
  yield '2024-06-11'
  await watch.fromAbove(1, '请说明该案超期未结的原因和下一步措施', '2024-06-21')
  yield '2024-06-17'
  const own = await watch.bySpecialist(2, '案款到账后应及时发放，请说明进展', '2024-06-26')
  yield '2024-06-24'
  await watch.proposeWay('2', 6)
  await watch.replyOfUndertaker(own, '收款账户已于本周核对完毕，正在办理发放审批')
  await watch.byDirector(3, '请尽快约谈被执行人，落实和解协议的履行计划', '2024-07-05')
}

interface Order {
  readonly caseId: string
  readonly orderId: string
  readonly undertakerId: string | null
}

class Supervised {
  readonly #world: World
  readonly #staff: Staff
  readonly #above: Staff | undefined
  #cases: readonly Case[] = []

  constructor(world: World, staff: Staff, above: Staff | undefined) {
    this.#world = world
    this.#staff = staff
    this.#above = above
  }

  /** 上级法院督办: to the court, for which its director replies. */
  async fromAbove(at: number, opinion: string, replyBy: string): Promise<Order | undefined> {
    const of = await this.#case(at)
    return of && this.#supervise('issue-order', of, { caseId: of.id, opinion, replyBy })
  }

  async reply(order: Order | undefined, reply: string): Promise<void> {
    if (order) await this.#act(this.#staff.director, 'reply-order', { ...idsOf(order), reply })
  }

  async sendBack(order: Order | undefined, reason: string, replyBy: string): Promise<void> {
    if (order) await this.#supervise('return-order', undefined, { ...idsOf(order), reason, replyBy })
  }

  async accept(order: Order | undefined): Promise<void> {
    if (order) await this.#supervise('confirm-order', undefined, idsOf(order))
  }

  /** To who handles the case. */
  async bySpecialist(at: number, opinion: string, replyBy: string): Promise<Order | undefined> {
    const [specialist] = this.#staff.withRole('special-supervisor')
    return specialist && this.#issue(specialist, at, opinion, replyBy)
  }

  async byDirector(at: number, opinion: string, replyBy: string): Promise<Order | undefined> {
    return this.#issue(this.#staff.director, at, opinion, replyBy)
  }

  async replyOfUndertaker(order: Order | undefined, reply: string): Promise<void> {
    if (!order?.undertakerId) return
    await this.#act(this.#staff.person(order.undertakerId), 'reply-order', { ...idsOf(order), reply })
  }

  /** 追责问责: the oldest record that waits; by the specialist, who is none of those concerned. */
  async decide(outcome: string, responsible: readonly string[], ground: string): Promise<void> {
    const [specialist] = this.#staff.withRole('special-supervisor')
    if (!specialist) return
    const { items } = await this.#ask<Page<Accountability>>('supervision.accountability', {
      state: 'due',
      limit: 1,
    })
    const [record] = items
    if (!record) return
    const of = { caseId: record.caseId, accountabilityId: record.id }
    await this.#act(specialist, 'decide-accountability', { ...of, outcome, responsible, ground })
  }

  /** 本院办案模式: the city plan with two limits of this court's own; it is published and not yet adopted. */
  async proposeWay(version: string, days: number): Promise<void> {
    const content = profileToJson(
      defineProfile({
        ...{ id: WAY, version, effectiveFrom: '2024-07-01', source: '院发〔2024〕18号', extends: cityPlan },
        affairs: cityPlan.affairs
          .filter(({ id }) => id === 'query-control' || id === 'service-of-process')
          .map((affair) => ({ ...affair, limit: { unit: 'working-day', count: days } as const })),
        nodes: cityPlan.nodes
          .filter(({ id }) => id === 'asset-investigation')
          .map((node) => ({ ...node, limit: { unit: 'day', count: 20 + days } as const })),
        labels: {
          'zh-CN': { [`profile.${WAY}`]: '本院执行办案模式' },
          en: { [`profile.${WAY}`]: 'Way of working of this court' },
        },
      }),
    )
    await this.#give(this.#staff.withRole('system-administrator')[0], 'profile.propose', { content })
  }

  async publishWay(version: string): Promise<void> {
    await this.#give(this.#staff.director, 'profile.publish', { versionId: `${WAY}@${version}` })
  }

  async #give(worker: Worker | undefined, name: string, input: object): Promise<void> {
    if (worker) await actIn(this.#world, worker.actor, name, input)
  }

  async #issue(by: Worker, at: number, opinion: string, replyBy: string): Promise<Order | undefined> {
    const of = await this.#case(at)
    if (!of?.undertakerId) return undefined
    const input = { caseId: of.id, opinion, replyBy, toPersonId: of.undertakerId }
    const { orderId } = await this.#act<{ orderId: string }>(by, 'issue-order', input)
    return { caseId: of.id, orderId, undertakerId: of.undertakerId }
  }

  async #supervise(
    act: SupervisionFromAbove['act'],
    of: Case | undefined,
    input: object,
  ): Promise<Order | undefined> {
    const above = this.#above
    if (!above) return undefined
    this.#world.commands += 1
    const { courtId } = this.#staff.court
    const order = { actor: above.director.actor, courtId, act, input }
    const result = must<{ orderId: string } | null>(await this.#world.engine.supervise(order))
    return of && result
      ? { caseId: of.id, orderId: result.orderId, undertakerId: of.undertakerId }
      : undefined
  }

  /** The oldest open cases that somebody else than a leader handles, as they were on the first day. */
  async #case(at: number): Promise<Case | undefined> {
    if (this.#cases.length === 0) {
      const { items } = await this.#ask<Page<Case>>('case.list', { state: 'assigned', limit: 40 })
      const judges = new Set(this.#staff.judges.map(({ id }) => id))
      this.#cases = items.filter(({ undertakerId }) => judges.has(undertakerId ?? ''))
    }
    return this.#cases[at]
  }

  async #ask<R>(name: string, input: object): Promise<R> {
    return this.#world.engine.query<R>({ name, input, actor: this.#director })
  }

  get #director(): Actor {
    return this.#staff.director.actor
  }

  async #act<R = null>(worker: Worker, act: string, input: object): Promise<R> {
    return actIn<R>(this.#world, worker.actor, `supervision.${act}`, input)
  }
}

const idsOf = ({ caseId, orderId }: Order) => ({ caseId, orderId })
