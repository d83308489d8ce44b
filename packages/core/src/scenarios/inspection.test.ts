import { describe, expect, test } from 'vitest'
import type { Inspection } from '../domain/patrol/contract-inspection'
import { recomputeSample } from '../kernel/draw'
import type { Actor } from '../kernel/role'
import { countyCourt, establishCourt } from '../testing/court'
import { closeCase, fileAndAssign, payOut, receiveMoney } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const period = { from: '2024-03-01', to: '2024-03-31' }
const cityCourt = {
  ...countyCourt,
  courtId: 'gan12',
  name: '陇南市中级人民法院',
  level: 'intermediate' as const,
  parentId: null,
  codeName: '甘12',
}
const inspector: Actor = {
  kind: 'person',
  id: 'supervisor-1',
  courtId: 'gan12',
  roles: ['special-supervisor'],
}

/** Six closed cases, out of two of which money was paid, and one that is open. */
async function inspected(kind: (typeof STORAGES)[number]) {
  const stage = await openStage(kind)
  await establishCourt(stage.engine, cityCourt)
  const closed: string[] = []
  for (let n = 1; n <= 6; n += 1) {
    const caseId = await fileAndAssign(stage, n)
    if (n <= 2) {
      await receiveMoney(stage, caseId, `line-${n}`, 100n)
      await payOut(stage, caseId, 100n)
    }
    await closeCase(stage, caseId)
    closed.push(caseId)
  }
  await fileAndAssign(stage, 7)
  return { stage, closed: closed.sort() }
}

async function candidatesOf(stage: Stage, object: string): Promise<readonly string[]> {
  const asked = { name: 'patrol.inspection-candidates', input: { object, ...period }, actor: inspector }
  const [answer] = await stage.engine.queryAcross<readonly string[]>({ ...asked, courtId: 'gan1202' })
  return answer?.answer ?? []
}

describe.each(STORAGES)('the court above inspects by samples (%s)', (kind) => {
  test('of case quality and of case money: candidates of the court below, drawn so that anybody can draw again', async () => {
    const { stage, closed } = await inspected(kind)
    expect(await candidatesOf(stage, 'quality')).toEqual(closed)
    expect(await candidatesOf(stage, 'money')).toHaveLength(2)
    for (const object of ['quality', 'money']) {
      const candidates = await candidatesOf(stage, object)
      const draw = { object, ...period, inspectedCourtId: 'gan1202', candidates, count: 2 }
      const { chosen } = await stage.must<{ chosen: string[] }>(inspector, 'patrol.draw-inspection', draw)
      expect(new Set(chosen).size).toBe(2)
      const again = await stage.give(inspector, 'patrol.draw-inspection', draw)
      expect(again).toMatchObject({ kind: 'refused', rule: 'patrol.drawn-once' })
    }
    const { items } = await stage.ask<{ items: Inspection[] }>(inspector, 'patrol.inspections')
    expect(items).toHaveLength(2)
    for (const { seed, candidates, chosen, drawHolds, drawnByName } of items) {
      expect([drawHolds, drawnByName]).toEqual([true, '沈正'])
      expect(recomputeSample(seed, [...candidates].reverse(), 2)).toEqual(chosen)
    }
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('each case of the sample has one result, and with the last the inspection is done', async () => {
    const { stage, closed } = await inspected(kind)
    const draw = { object: 'quality', ...period, inspectedCourtId: 'gan1202', candidates: closed, count: 2 }
    const drawn = await stage.must<{ inspectionId: string; chosen: string[] }>(
      inspector,
      'patrol.draw-inspection',
      draw,
    )
    const record = (caseId: string | undefined, outcome = 'sound') =>
      stage.give(inspector, 'patrol.record-inspection', { inspectionId: drawn.inspectionId, caseId, outcome })
    const [first, second] = drawn.chosen
    const outside = closed.find((id) => !drawn.chosen.includes(id))
    expect(await record(outside)).toMatchObject({ kind: 'refused', rule: 'patrol.case-in-sample' })
    expect((await record(first, 'flawed')).kind).toBe('accepted')
    expect(await record(first)).toMatchObject({ kind: 'refused', rule: 'patrol.result-once' })
    const states = async () =>
      (await stage.ask<{ items: Inspection[] }>(inspector, 'patrol.inspections')).items.map(
        ({ state }) => state,
      )
    expect(await states()).toEqual(['open'])
    expect((await record(second)).kind).toBe('accepted')
    expect(await states()).toEqual(['done'])
    const many = { ...draw, to: '2024-04-30', count: 7 }
    expect(await stage.give(inspector, 'patrol.draw-inspection', many)).toMatchObject({
      kind: 'refused',
      rule: 'patrol.sample-fits',
    })
  })
})
