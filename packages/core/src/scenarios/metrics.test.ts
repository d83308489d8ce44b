import { beforeAll, describe, expect, test } from 'vitest'
import { caseIdOf } from '../domain/case/contract'
import type { AffairCounts, CaseCounts, MicroModel } from '../domain/metrics/contract'
import { courseOf } from '../domain/metrics/model'
import type { TaskRow } from '../domain/task/model'
import { caseStream } from '../kernel/stream'
import { actorOf, countyCourt, type DemoCourt, establishCourt } from '../testing/court'
import { caseNumber } from './acts'
import { liveBaseCourt, micro, sumOf } from './base-court'
import type { Stage } from './stage'

const city: DemoCourt = {
  ...countyCourt,
  courtId: 'gan12',
  name: '陇南市中级人民法院',
  level: 'intermediate',
  parentId: null,
  codeName: '甘12',
}

describe('[S66] “人、案、事”: three axes of a base court', () => {
  let stage: Stage
  let model: MicroModel
  const rowsOf = () => stage.storage.forCourt(stage.court.courtId)

  beforeAll(async () => {
    stage = await liveBaseCourt()
    model = await micro(stage)
  })

  test('totals agree with the counts of cases and affairs', async () => {
    const count = (table: string, column: string, value: string) =>
      rowsOf().count({ table, where: [{ column, op: 'eq', value }] })
    const { total } = await stage.ask<{ total: number }>('director', 'case.list')
    expect(model.cases).toMatchObject({ carried: 0, filed: total, closed: 1, open: 2 })
    expect(await count('case_case', 'state', 'closed')).toBe(model.cases.closed)
    expect(model.affairs.issued).toBe(await rowsOf().count({ table: 'task_task' }))
    for (const state of ['confirmed', 'withdrawn'] as const) {
      expect(model.affairs[state], state).toBe(await count('task_task', 'state', state))
    }
    expect(model.affairs).toMatchObject({ open: 3, late: 3, returned: 2, withdrawn: 2 })
  })

  test('people, cases and affairs add up to the same totals, however they are cut', () => {
    const { people, cases, affairs } = model
    for (const cut of [cases.byClass, cases.byKind, cases.byStage, cases.byAge]) {
      for (const key of ['carried', 'filed', 'closed', 'open'] as const) {
        expect(sumOf<keyof CaseCounts>(cut, key), key).toBe(cases[key])
      }
    }
    for (const cut of [affairs.byAffair, affairs.byUnit, affairs.byPerson]) {
      for (const key of Object.keys(affairs).filter((each) => !each.startsWith('by'))) {
        expect(sumOf(cut, key as keyof AffairCounts), key).toBe(affairs[key as keyof AffairCounts])
      }
    }
    for (const lines of [people.byPerson, people.byUnit]) {
      expect(
        sumOf(
          lines.map((line) => line.cases),
          'filed',
        ),
      ).toBe(cases.filed)
      expect(
        sumOf(
          lines.map((line) => line.affairs),
          'issued',
        ),
      ).toBe(affairs.issued)
    }
  })

  test('a person and a unit with what they had, did, did late and got back', () => {
    const of = (lines: MicroModel['people']['byPerson'], code: string) =>
      lines.find((line) => line.code === code)
    expect(of(model.people.byPerson, 'judge-1')).toMatchObject({
      name: '李明',
      cases: { filed: 2, closed: 1, open: 1 },
    })
    expect(of(model.people.byPerson, '')?.cases).toMatchObject({ filed: 1, open: 1 })
    expect(of(model.people.byPerson, 'affairs-2')).toMatchObject({
      name: '郑强',
      affairs: { confirmed: 2, returned: 0, open: 0, late: 0 },
    })
    // What was handed over to him and taken back by him is his now, with its history.
    expect(of(model.people.byPerson, 'affairs-1')?.affairs).toMatchObject({ open: 3, late: 3, returned: 2 })
    expect(of(model.people.byUnit, 'affairs')).toMatchObject({ name: '事务集约团队' })
    // The disposal of the first case: given out on 5 March and reported the same day, confirmed by its issuer.
    expect(model.affairs.byPerson.find(({ code }) => code === 'disposal-1')).toMatchObject({
      issued: 1,
      confirmed: 1,
      daysToReport: 0,
    })
  })

  test('the figures come from the events alone: without the rows of the affairs they are the same', async () => {
    const id = caseIdOf(caseNumber(1))
    const before = await rowsOf().count({ table: 'task_task' })
    const row = await rowsOf().get('case_case', id)
    await rowsOf().replaceRows(caseStream(id), row ? { case_case: [row] } : {})
    expect(await rowsOf().count({ table: 'task_task' })).toBeLessThan(before)
    expect(await micro(stage)).toEqual(model)
    await stage.engine.rebuild()
    expect(await rowsOf().count({ table: 'task_task' })).toBe(before)
    expect(await micro(stage)).toEqual(model)
  })

  test('the fold of each journal says of every affair what its row says', async () => {
    const rows = (await rowsOf().find({ table: 'task_task', limit: 500 })).items as readonly TaskRow[]
    const told: string[] = []
    for (const caseId of new Set(rows.map((row) => row.caseId))) {
      const events = await rowsOf().journal(caseStream(caseId), {})
      const course = courseOf(events, '2024-07-08')
      told.push(
        ...(course?.affairs ?? []).map((one) =>
          [
            one.taskId,
            one.affair,
            one.unitId,
            one.workerId,
            one.dueOn,
            one.confirmedOn ?? one.withdrawnOn,
          ].join(' '),
        ),
      )
    }
    const stored = rows.map((row) =>
      [row.id, row.affair, row.unitId, row.workerId, row.dueOn, row.closedOn].join(' '),
    )
    expect(told.sort()).toEqual(stored.sort())
  })

  test('what one period leaves open the next one carries over', async () => {
    const first = await micro(stage, { to: '2024-03-10' })
    const second = await micro(stage, { from: '2024-03-11' })
    expect(first).toMatchObject({ from: null, to: '2024-03-10', cases: { filed: 1, open: 1 } })
    expect(second.cases).toMatchObject({ carried: 1, filed: 2, closed: 1, open: 2 })
    for (const { cases, affairs } of [first, second]) {
      expect(cases.carried + cases.filed).toBe(cases.closed + cases.open)
      expect(affairs.carried + affairs.issued).toBe(affairs.confirmed + affairs.withdrawn + affairs.open)
    }
    expect(second.affairs.carried).toBe(first.affairs.open)
    expect((await micro(stage, { to: '2099-12-31' })).to).toBe('2024-07-08')
  })

  test('the city has them for each of its courts', async () => {
    await establishCourt(stage.engine, city)
    const answers = await stage.engine.queryAcross<MicroModel>({
      name: 'metrics.micro-model',
      input: {},
      actor: actorOf(city, 'director'),
    })
    expect(answers).toEqual([{ courtId: 'gan1202', answer: model }])
    await expect(stage.ask('affairs-2', 'metrics.micro-model')).rejects.toThrow('query-not-permitted')
  })
})
