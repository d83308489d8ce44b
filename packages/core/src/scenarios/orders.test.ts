import { describe, expect, test } from 'vitest'
import type { Finding } from '../domain/supervision/contract'
import type { Order, SupervisionStep } from '../domain/supervision/contract-follow'
import type { QueueItem } from '../domain/task/contract'
import { type Actor, systemActor } from '../kernel/role'
import { cityPlan } from '../profiles/index'
import { countyCourt, establishCourt } from '../testing/court'
import { fileAndAssign } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

type Page<T> = { readonly items: readonly T[]; readonly total: number }

const cityCourt = {
  ...countyCourt,
  courtId: 'gan12',
  level: 'intermediate' as const,
  name: '陇南市中级人民法院',
  parentId: null,
  codeName: '甘12',
}
const above: Actor = { kind: 'person', id: 'director', courtId: 'gan12', roles: ['execution-director'] }
const opinion = { opinion: '财产线索应于十日内核查完毕', replyBy: '2024-03-08' }

const orders = (stage: Stage, who = 'director') => stage.ask<Page<Order>>(who, 'supervision.orders')
const onDesk = async (stage: Stage, who: string) =>
  (await stage.ask<Page<QueueItem>>(who, 'task.queue', { kind: 'prompt' })).items.filter(
    ({ code }) => code === 'supervision-order',
  )

describe.each(STORAGES)('supervision orders with a date for the reply (%s)', (kind) => {
  test('an order lies in the queue of who has to reply; confirmed it is over, returned it lies there again', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const issue = { caseId, ...opinion, toPersonId: 'judge-1' }
    const { orderId } = await stage.must<{ orderId: string }>(
      'supervisor-1',
      'supervision.issue-order',
      issue,
    )
    expect(await onDesk(stage, 'judge-1')).toMatchObject([
      { id: orderId, dueOn: '2024-03-08', state: 'issued' },
    ])
    const of = { caseId, orderId }
    const other = await stage.give('assistant-1', 'supervision.reply-order', { ...of, reply: '已核查' })
    expect(other).toMatchObject({ kind: 'refused', rule: 'supervision.addressee-replies' })
    await stage.must('judge-1', 'supervision.reply-order', { ...of, reply: '已核查银行存款' })
    expect(await onDesk(stage, 'judge-1')).toEqual([])
    // Who replies and who decides is said to each of them, and to nobody else.
    const mayDecide = async (who: string) => (await orders(stage, who)).items.map((one) => one.mayDecide)
    expect([await mayDecide('supervisor-1'), await mayDecide('director')]).toEqual([[true], [false]])
    const own = await stage.give('director', 'supervision.confirm-order', of)
    expect(own).toMatchObject({ kind: 'refused', rule: 'supervision.issuer-decides' })
    await stage.must('supervisor-1', 'supervision.return-order', {
      ...of,
      reason: '未核查不动产',
      replyBy: '2024-03-15',
    })
    expect(await onDesk(stage, 'judge-1')).toMatchObject([{ note: '未核查不动产', dueOn: '2024-03-15' }])
    const mine = (who: string) => stage.ask<Page<Order>>(who, 'supervision.orders', { mine: true })
    expect([(await mine('judge-1')).items[0]?.mayReply, (await mine('director')).total]).toEqual([true, 0])
    await stage.must('judge-1', 'supervision.reply-order', { ...of, reply: '不动产已核查' })
    expect((await mine('judge-1')).total).toBe(0)
    await stage.must('supervisor-1', 'supervision.confirm-order', of)
    expect((await orders(stage)).items).toMatchObject([
      { state: 'confirmed', reply: '不动产已核查', confirmedBy: 'supervisor-1', addresseeName: '李明' },
    ])
    // Every reply stays to be read, not the last one only.
    const steps = await stage.ask<SupervisionStep[]>('judge-1', 'supervision.order-steps', of)
    expect(
      steps.map(({ type, words, dueOn }) => [type.replace('supervision.Order', ''), words, dueOn]),
    ).toEqual([
      ['Issued', opinion.opinion, '2024-03-08'],
      ['Replied', '已核查银行存款', null],
      ['Returned', '未核查不动产', '2024-03-15'],
      ['Replied', '不动产已核查', null],
      ['Confirmed', '', null],
    ])
    expect(steps[1]).toMatchObject({ actorName: '李明', ofCourt: null, source: 'seed 001:208' })
    stage.clock.set('2024-04-30')
    await stage.engine.tick()
    const late = await stage.ask<Page<Finding>>('director', 'supervision.findings', {
      rule: 'order-unanswered',
    })
    expect(late.total).toBe(0)
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('no reply by the date is a finding by itself, once for each date', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await stage.must('supervisor-1', 'supervision.issue-order', { caseId, ...opinion, toPersonId: 'judge-1' })
    const found = async (today: string) => {
      stage.clock.set(today)
      await stage.engine.tick()
      expect((await stage.engine.tick()).stuck).toEqual([])
      const page = await stage.ask<Page<Finding>>('director', 'supervision.findings', {
        rule: 'order-unanswered',
      })
      return page.items.map(({ holderId, supervisorId }) => [holderId, supervisorId])
    }
    expect(await found('2024-03-08')).toEqual([])
    expect(await found('2024-03-09')).toEqual([['judge-1', 'supervisor-1']])
    expect(await found('2024-03-20')).toEqual([['judge-1', 'supervisor-1']])
    expect((await orders(stage)).items).toMatchObject([{ late: true, overdue: true, state: 'issued' }])
    const late = { caseId: (await orders(stage)).items[0]?.caseId, opinion: '另一件', replyBy: '2024-03-29' }
    await stage.must('supervisor-1', 'supervision.issue-order', { ...late, toPersonId: 'judge-1' })
    const count = async (filter: object) =>
      (await stage.ask<Page<Order>>('director', 'supervision.orders', filter)).total
    expect([await count({ overdue: true }), await count({ waiting: true })]).toEqual([1, 2])
  })

  test('who handles the case issues no order in it, and none goes to who is not there', async () => {
    // Where units need not be apart, people still are.
    const profile = { ...cityPlan, parameters: { ...cityPlan.parameters, 'org.unit-separation': 'people' } }
    const stage = await openStage(kind, { profiles: [profile] })
    const caseId = await fileAndAssign(stage)
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'director', reason: '局长办理' })
    const own = await stage.give('director', 'supervision.issue-order', { caseId, ...opinion })
    expect(own).toMatchObject({ kind: 'refused', rule: 'supervision.watcher-is-not-handler' })
    expect((own as { blockedActId?: string }).blockedActId).toBeDefined()
    const note = { caseId, objectId: caseId, code: 'case-limit', note: '久无进展' }
    const finding = await stage.give('director', 'supervision.raise-finding', note)
    expect(finding).toMatchObject({ kind: 'refused', rule: 'supervision.watcher-is-not-handler' })
    for (const toPersonId of ['supervisor-1', 'nobody']) {
      const input = { caseId, ...opinion, toPersonId }
      const outcome = await stage.give('supervisor-1', 'supervision.issue-order', input)
      expect(outcome).toMatchObject({ kind: 'refused', rule: 'supervision.addressee-is-another' })
    }
    const yesterday = { caseId, ...opinion, replyBy: '2024-03-01' }
    const outcome = await stage.give('supervisor-1', 'supervision.issue-order', yesterday)
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'supervision.reply-takes-time' })
  })
})

describe.each(STORAGES)('supervision orders of the court above (%s)', (kind) => {
  async function twoCourts() {
    const stage = await openStage(kind)
    await establishCourt(stage.engine, cityCourt)
    return { stage, caseId: await fileAndAssign(stage) }
  }

  test('goes to the court, for which its director replies; only the court above confirms', async () => {
    const { stage, caseId } = await twoCourts()
    const issue = {
      actor: above,
      courtId: 'gan1202',
      act: 'issue-order',
      input: { caseId, ...opinion },
    } as const
    const issued = await stage.engine.supervise(issue)
    expect(issued.kind).toBe('accepted')
    const { items } = await orders(stage)
    expect(items).toMatchObject([
      {
        issuedBy: 'gan12/director',
        issuedByCourt: 'gan12',
        addresseeId: 'director',
        supervisorId: 'supervisor-1',
      },
    ])
    const of = { caseId, orderId: items[0]?.id }
    await stage.must('director', 'supervision.reply-order', { ...of, reply: '已核查' })
    const here = await stage.give('supervisor-1', 'supervision.confirm-order', of)
    expect(here).toMatchObject({ kind: 'refused', rule: 'supervision.issuer-decides' })
    // Nothing is unowned while the reply waits for the court above.
    const open = await stage.engine.query({
      name: 'supervision.unowned',
      input: {},
      actor: systemActor('gan1202', 'check'),
    })
    expect(open).toEqual([])
    // Asked from above, the order says that the court above decides now.
    const across = await stage.engine.queryAcross<Page<Order>>({
      name: 'supervision.orders',
      input: {},
      actor: above,
    })
    expect(across[0]?.answer.items[0]).toMatchObject({ mayDecide: true, mayReply: false })
    const [first] = await stage.ask<SupervisionStep[]>('director', 'supervision.order-steps', of)
    expect(first).toMatchObject({ type: 'supervision.OrderIssued', ofCourt: 'gan12' })
    const confirmed = await stage.engine.supervise({
      actor: above,
      courtId: 'gan1202',
      act: 'confirm-order',
      input: of,
    })
    expect(confirmed.kind).toBe('accepted')
    expect((await orders(stage)).items).toMatchObject([{ state: 'confirmed', confirmedBy: 'gan12/director' }])
  })

  test('a court that is not above, or a post that does not command, is refused and the attempt recorded', async () => {
    const { stage, caseId } = await twoCourts()
    const input = { caseId, ...opinion }
    const below: Actor = { ...above, courtId: 'gan1202' }
    const clerk: Actor = { ...above, id: 'filing', roles: ['clerk'] }
    for (const [actor, courtId] of [
      [below, 'gan12'],
      [clerk, 'gan1202'],
    ] as const) {
      const outcome = await stage.engine.supervise({ actor, courtId, act: 'issue-order', input })
      expect(outcome).toMatchObject({ kind: 'refused', rule: 'access.other-court' })
    }
    expect((await orders(stage)).total).toBe(0)
  })

  test('an order to who is away by the time of the check is found by the check of what nobody answers for', async () => {
    const { stage, caseId } = await twoCourts()
    await stage.must('supervisor-1', 'supervision.issue-order', {
      caseId,
      ...opinion,
      toPersonId: 'assistant-1',
    })
    const admin: Actor = { kind: 'person', id: 'admin', courtId: 'gan1202', roles: ['system-administrator'] }
    const leave = { personId: 'assistant-1', active: false, reason: '离职' }
    await stage.must(admin, 'organisation.change-person', leave)
    const loose = await stage.ask<{ kind: string; reason: string }[]>('director', 'supervision.unowned')
    expect(loose).toMatchObject([{ kind: 'order', holderId: 'assistant-1', reason: 'not-active' }])
  })
})
