import { beforeEach, describe, expect, test } from 'vitest'
import type { DomainReport, Finding } from '../domain/supervision/contract'
import type { Actor } from '../kernel/role'
import { bookReceipt, fileAndAssign, receiveMoney, reportTask } from './acts'
import { STORAGES, type Stage } from './stage'
import { inputsOf } from './supervision-inputs'
import { type Findings, watched, watchedStage } from './watched'

const dayList = (stage: Stage, who: string | Actor) => stage.ask<Findings>(who, 'supervision.day-list')

describe.each(STORAGES)('[S42] warning by the machine and supervision by a named person (%s)', (kind) => {
  let stage: Stage
  let caseId = ''

  beforeEach(async () => {
    stage = await watchedStage(kind)
    caseId = await fileAndAssign(stage)
  })

  /** Filed on Friday 2024-03-01, the property search is due on the 4th and late on the 5th. */
  async function queryIsLate(): Promise<Finding> {
    stage.clock.set('2024-03-05')
    await stage.engine.tick()
    const [finding] = (await dayList(stage, 'supervisor-1')).items
    if (!finding) throw new Error('nothing found')
    return finding
  }

  test('a late node appears in the day list of the supervisor, without any user', async () => {
    stage.clock.set('2024-03-04')
    await stage.engine.tick()
    expect((await dayList(stage, 'supervisor-1')).total).toBe(0)
    expect(await queryIsLate()).toMatchObject({
      rule: 'query-late',
      domain: 'property',
      code: 'network-query',
      level: 1,
      state: 'open',
      holderId: 'affairs-1',
      supervisorId: 'supervisor-1',
      supervisorName: '沈正',
      dueOn: '2024-03-07',
    })
    expect((await dayList(stage, 'director')).total).toBe(0)
    expect((await dayList(stage, 'judge-1')).total).toBe(0)
  })

  test('his answer is recorded, and closes only by him', async () => {
    const { id: findingId } = await queryIsLate()
    const of = { caseId, findingId }
    const early = await stage.give('supervisor-1', 'supervision.close-finding', { ...of, outcome: '已改正' })
    expect(early).toMatchObject({ kind: 'refused', rule: 'supervision.answered-before-closed' })
    const other = await stage.give('judge-1', 'supervision.answer-finding', { ...of, answer: '已办' })
    expect(other).toMatchObject({ kind: 'refused', rule: 'supervision.named-answers' })
    await stage.must('supervisor-1', 'supervision.answer-finding', { ...of, answer: '已督促，次日查询' })
    const again = await stage.give('affairs-1', 'supervision.answer-finding', { ...of, answer: '已办' })
    expect(again).toMatchObject({ kind: 'refused', rule: 'supervision.finding-open' })
    const own = await stage.give('affairs-1', 'supervision.close-finding', { ...of, outcome: '已改正' })
    expect(own).toMatchObject({ kind: 'refused', rule: 'supervision.watcher-closes' })
    const [answered] = (await dayList(stage, 'supervisor-1')).items
    expect(answered).toMatchObject({
      state: 'answered',
      answer: '已督促，次日查询',
      answeredBy: 'supervisor-1',
    })
    await stage.must('supervisor-1', 'supervision.close-finding', { ...of, outcome: '已查询' })
    expect((await dayList(stage, 'supervisor-1')).total).toBe(0)
    stage.clock.set('2024-03-29')
    const closed = await stage.ask<Findings>('director', 'supervision.findings', { state: 'closed' })
    expect(closed.items).toMatchObject([{ id: findingId, level: 1, closedBy: 'supervisor-1' }])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('unanswered it grows, level by level, and no further than the highest', async () => {
    const { id } = await queryIsLate()
    const levelOn = async (day: string) => {
      stage.clock.set(day)
      await stage.engine.tick()
      expect((await stage.engine.tick()).stuck).toEqual([])
      const { items } = await dayList(stage, 'supervisor-1')
      return items.find((one) => one.id === id)?.level
    }
    expect(await levelOn('2024-03-07')).toBe(1)
    expect(await levelOn('2024-03-08')).toBe(2)
    // Two working days after Thursday the 7th are over on Monday the 11th.
    expect(await levelOn('2024-03-11')).toBe(2)
    expect(await levelOn('2024-03-12')).toBe(3)
    expect(await levelOn('2024-06-28')).toBe(3)
  })

  test('a clock that stood still makes up for all levels at once', async () => {
    const { id } = await queryIsLate()
    stage.clock.set('2024-03-20')
    await stage.engine.tick()
    const { items } = await dayList(stage, 'supervisor-1')
    expect(items.find((one) => one.id === id)?.level).toBe(3)
  })

  test('a leader reads another’s list, nobody else does', async () => {
    await queryIsLate()
    const of = { supervisorId: 'supervisor-1' }
    expect((await stage.ask<Findings>('director', 'supervision.day-list', of)).total).toBeGreaterThan(0)
    expect((await stage.ask<Findings>('judge-1', 'supervision.day-list', of)).total).toBe(0)
  })
})

/** Six specialists, each in a unit for one domain. */
async function sixSpecialists(stage: Stage): Promise<Readonly<Record<string, Actor>>> {
  const admin: Actor = { kind: 'person', id: 'admin', courtId: 'gan1202', roles: ['system-administrator'] }
  const found: Record<string, Actor> = {}
  for (const { id } of watched.supervision?.domains ?? []) {
    const [unitId, personId] = [`watch-${id}`, `watcher-${id}`]
    const unit = { unitId, name: `监管专员${id}`, functions: [`supervision-${id}`] }
    await stage.must(admin, 'organisation.add-unit', unit)
    const person = { personId, name: `专员${id}`, staffClass: 'judge-assistant', unitId, head: true }
    await stage.must(admin, 'organisation.add-person', { ...person, roles: ['special-supervisor'] })
    found[id] = { kind: 'person', id: personId, courtId: 'gan1202', roles: ['special-supervisor'] }
  }
  return found
}

describe.each(STORAGES)(
  '[S56] a supervision centre with a specialist for each of six domains (%s)',
  (kind) => {
    test('each has rules, a work list and closed findings', async () => {
      const stage = await watchedStage(kind)
      const watchers = await sixSpecialists(stage)
      const caseId = await fileAndAssign(stage)
      await receiveMoney(stage, caseId, 'line-1', 100_000n)
      const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', {
        caseId,
        affair: 'hotline',
      })
      await stage.must('affairs-1', 'task.receive', { caseId, taskId })
      await reportTask(stage, 'affairs-1', { caseId, taskId }, { report: '已回复' })
      await stage.must('judge-1', 'task.return', { caseId, taskId, reason: '未答复诉求' })
      const second = await fileAndAssign(stage, 124)
      const proposal = { caseId: second, closingKind: 'performed', ground: '履行完毕' }
      const { proposalId } = await stage.must<{ proposalId: string }>('judge-1', 'closing.propose', proposal)
      await stage.must('reviewer-1', 'closing.reject', { caseId: second, proposalId, reason: '缺笔录' })
      stage.clock.set('2024-09-10')
      await stage.engine.tick()
      for (const [id, watcher] of Object.entries(watchers)) {
        const { items } = await dayList(stage, watcher)
        expect(items.length, id).toBeGreaterThan(0)
        expect(new Set(items.map((item) => item.domain))).toEqual(new Set([id]))
        const [first] = items
        const of = { caseId: first?.caseId, findingId: first?.id }
        await stage.must(watcher, 'supervision.answer-finding', { ...of, answer: '已督促' })
        await stage.must(watcher, 'supervision.close-finding', { ...of, outcome: '已整改' })
      }
      const domains = await stage.ask<DomainReport[]>('director', 'supervision.domains')
      expect(domains.map((one) => one.domain)).toEqual(Object.keys(watchers))
      for (const one of domains) {
        expect(one.specialists.map(({ id }) => id)).toEqual([`watcher-${one.domain}`])
        expect(one.rules.length, one.domain).toBeGreaterThan(0)
        expect(one.closed, one.domain).toBe(1)
      }
    })

    test('none edits the data he supervises, and none is given work on it', async () => {
      const stage = await watchedStage(kind)
      const watchers = await sixSpecialists(stage)
      const caseId = await fileAndAssign(stage)
      const domains = await stage.ask<DomainReport[]>('director', 'supervision.domains')
      // Everything a specialist may not do, tried with every post of the court added to his own.
      const every = ['quota-judge', 'closing-reviewer', 'fund-clerk', 'cashier', 'affairs-clerk'] as const
      const also = [
        'execution-director',
        'case-filing-clerk',
        'judge-assistant',
        'execution-officer',
      ] as const
      const inputs = inputsOf(caseId, await bookReceipt(stage, 'line-1', 100n))
      for (const { domain: id, kept } of domains) {
        const watcher = watchers[id]
        if (!watcher) throw new Error(`no specialist of ${id}`)
        const strong: Actor = { ...watcher, roles: [...watcher.roles, ...every, ...also] }
        for (const command of kept) {
          const outcome = await stage.give(strong, command, inputs[command])
          expect(outcome, command).toMatchObject({
            kind: 'refused',
            rule: 'supervision.watcher-does-not-handle',
          })
        }
        const assign = { caseId, undertakerId: watcher.id, reason: '分案' }
        const given = await stage.give('director', 'case.assign', assign)
        expect(given).toMatchObject({ kind: 'refused', rule: 'supervision.powers-kept-apart' })
      }
      const note = { caseId, objectId: caseId, code: 'case-limit', note: '久无进展', domain: 'indicators' }
      const raised = await stage.give(watchers.indicators ?? 'director', 'supervision.raise-finding', note)
      expect(raised.kind).toBe('accepted')
    })
  },
)
