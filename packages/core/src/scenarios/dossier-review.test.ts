import { describe, expect, test } from 'vitest'
import type { PowersOfCase } from '../domain/power/contract'
import type { Defect, Round, SampledDossier, TeamResult } from '../domain/review/contract'
import { recomputeSample } from '../kernel/draw'
import type { Actor } from '../kernel/role'
import { cityPlan, jiangsu854, standardProfiles } from '../profiles'
import { closeCase, fileAndAssign, formPaper, journalOf, nodeIdOf } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const SCOPE = { scope: 'filed', from: '2024-03-01', to: '2024-03-31', ofUnitId: null } as const
const ITEMS = (cityPlan.reviewItems ?? []).map(({ id }) => id)
const reviewer: Actor = {
  kind: 'person',
  id: 'supervisor-9',
  courtId: 'gan1202',
  roles: ['special-supervisor'],
}
const admin: Actor = { ...reviewer, id: 'admin', roles: ['system-administrator'] }

async function sample(stage: Stage, cases: number, count: number) {
  for (let n = 1; n <= cases; n += 1) await fileAndAssign(stage, 500 + n)
  const candidates = await stage.ask<string[]>(reviewer, 'review.candidates', SCOPE)
  const input = { ...SCOPE, candidates, count }
  const drawn = await stage.must<{ reviewId: string; chosen: string[] }>(reviewer, 'review.draw', input)
  return { ...drawn, candidates, input }
}

/** All items met but these, in words. */
const marks = (defects: Readonly<Record<string, { note: string; materialId?: string }>> = {}) =>
  ITEMS.map((item) => ({ item, outcome: item in defects ? 'defect' : 'met', ...defects[item] }))

describe.each(STORAGES)('dossiers are reviewed by sample (%s)', (kind) => {
  test('the sample can be drawn again by anybody, and nobody draws until it suits him', async () => {
    const stage = await openStage(kind)
    const { chosen, candidates, input } = await sample(stage, 6, 3)
    expect(candidates).toHaveLength(6)
    const { items } = await stage.ask<{ items: readonly Round[] }>(reviewer, 'review.rounds')
    expect(items).toMatchObject([{ of: 6, drawHolds: true, reviewed: 0, chosen }])
    expect(recomputeSample(items[0]?.seed ?? '', [...candidates].reverse(), 3)).toEqual(chosen)
    expect(await stage.give(reviewer, 'review.draw', { ...input, count: 4 })).toMatchObject({
      rule: 'review.drawn-once',
    })
    const april = { ...input, from: '2024-04-01', to: '2024-04-30' }
    expect(await stage.give(reviewer, 'review.draw', { ...april, count: 7 })).toMatchObject({
      rule: 'review.sample-fits',
    })
    expect(await stage.give(reviewer, 'review.draw', { ...april, to: '2024-03-30' })).toMatchObject({
      rule: 'review.days-in-order',
    })
    // The checklist of the round is the one of its day; what a judge holds he draws nothing by.
    expect(items[0]?.items.map(({ id }) => id)).toEqual(ITEMS)
    expect(await stage.give('judge-1', 'review.draw', april)).toMatchObject({ kind: 'refused' })
  })

  test('defects go back with a day and its warnings, are mended, rechecked, and counted for the team', async () => {
    const stage = await openStage(kind)
    const { reviewId, chosen } = await sample(stage, 2, 2)
    const [caseId = '', other = ''] = chosen
    const materialId = await formPaper(stage, caseId, 'assistant-1', 'inquiry-record')
    const found = { signatures: { note: '第2页没有签名', materialId }, scans: { note: '第3页模糊' } }
    const record = { reviewId, caseId, marks: marks(found) }
    expect(await stage.must(reviewer, 'review.record', record)).toEqual({
      points: 70,
      ofPoints: 100,
      defects: 2,
    })
    await stage.must(reviewer, 'review.record', { reviewId, caseId: other, marks: marks() })
    // Friday 2024-03-01: five working days end on the next Friday. One is the assistant's, the scan is the centre's.
    const open = await stage.ask<{ items: readonly Defect[] }>(reviewer, 'review.defects')
    const byItem = (item: string) => open.items.find((one) => one.item === item)
    const signature = { caseId, defectId: byItem('signatures')?.id }
    expect(byItem('signatures')).toMatchObject({
      responsibleId: 'assistant-1',
      dueOn: '2024-03-08',
      state: 'open',
    })
    expect(byItem('scans')?.responsibleId).toBe('dossier-1')
    const own = await stage.ask<{ total: number }>('assistant-1', 'review.defects')
    expect(own.total).toBe(1)
    expect(await nodeIdOf(stage, caseId, 'review-mend')).toBeTruthy()
    const warnings = async () =>
      (await journalOf(stage, caseId)).filter(
        ({ type, data }) => type === 'node.Warned' && data.node === 'review-mend',
      ).length
    stage.clock.set('2024-03-07')
    await stage.engine.tick()
    expect(await warnings()).toBe(2)
    // Somebody else's defect is nobody else's to mend, and what is not mended is not rechecked.
    expect(await stage.give('affairs-1', 'review.mend', { ...signature, how: '—' })).toMatchObject({
      rule: 'review.mended-by-responsible',
    })
    expect(await stage.give(reviewer, 'review.recheck', { ...signature, settled: true })).toMatchObject({
      rule: 'review.defect-state',
    })
    await stage.must('assistant-1', 'review.mend', { ...signature, how: '已补签' })
    await stage.must(reviewer, 'review.recheck', { ...signature, settled: false, note: '只补了一页' })
    const again = await stage.ask<{ items: readonly Defect[] }>('assistant-1', 'review.defects')
    expect(again.items).toMatchObject([
      { state: 'open', returned: 1, dueOn: '2024-03-14', note: '只补了一页' },
    ])
    await stage.must('assistant-1', 'review.mend', { ...signature, how: '已全部补签' })
    await stage.must(reviewer, 'review.recheck', { ...signature, settled: true })
    stage.clock.set('2024-03-11')
    const results = await stage.ask<readonly TeamResult[]>('director', 'review.results', { reviewId })
    expect(results).toMatchObject([
      {
        ...{ drawn: 2, reviewed: 2, sound: 1, defects: 2, settled: 1, late: 1 },
        ...{ points: 170, ofPoints: 200 },
      },
    ])
    const dossiers = await stage.ask<readonly SampledDossier[]>(reviewer, 'review.dossiers', { reviewId })
    expect(dossiers.map(({ state }) => state)).toEqual(['returned', 'sound'])
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})

test('nobody reviews a case he worked on, every item is marked once, and a defect says what is wrong', async () => {
  const stage = await openStage('memory')
  const { reviewId, chosen } = await sample(stage, 1, 1)
  const [caseId = ''] = chosen
  await formPaper(stage, caseId, 'director', 'inquiry-record')
  const give = (who: string | Actor, given: object[]) =>
    stage.give(who, 'review.record', { reviewId, caseId, marks: given })
  expect(await give('director', marks())).toMatchObject({ rule: 'review.not-own-case' })
  expect(await stage.ask<SampledDossier[]>('director', 'review.dossiers', { reviewId })).toMatchObject([
    { own: true, state: 'to-review' },
  ])
  expect(await give(reviewer, marks().slice(1))).toMatchObject({ rule: 'review.every-item-once' })
  const [first, ...rest] = marks()
  expect(await give(reviewer, [first, first, ...rest.slice(1)] as object[])).toMatchObject({
    rule: 'review.every-item-once',
  })
  expect(await give(reviewer, marks({ dates: { note: '' } }))).toMatchObject({
    rule: 'review.defect-needs-words',
  })
  expect(await give(reviewer, marks({ dates: { note: '缺日期', materialId: 'm-of-nobody' } }))).toMatchObject(
    {
      rule: 'review.paper-of-case',
    },
  )
  await stage.must(reviewer, 'review.record', {
    reviewId,
    caseId,
    marks: marks({ dates: { note: '缺日期' } }),
  })
  expect(await give(reviewer, marks())).toMatchObject({ rule: 'review.recorded-once' })
  expect(
    await stage.give(reviewer, 'review.record', { reviewId, caseId: 'case-elsewhere', marks: marks() }),
  ).toMatchObject({ kind: 'refused' })
  // No paper was named: it is the undertaker's. Whoever mends in his place does not recheck.
  const { items } = await stage.ask<{ items: readonly Defect[] }>('judge-1', 'review.defects')
  const defect = { caseId, defectId: items[0]?.id }
  await stage.must('director', 'review.mend', { ...defect, how: '已补' })
  expect(await stage.give('director', 'review.recheck', { ...defect, settled: true })).toMatchObject({
    rule: 'review.another-rechecks',
  })
})

test('a way of working without a checklist draws no sample', async () => {
  const { reviewItems: _none, ...rest } = cityPlan
  const stage = await openStage('memory', { profiles: [rest] })
  await fileAndAssign(stage)
  const candidates = await stage.ask<string[]>(reviewer, 'review.candidates', SCOPE)
  expect(await stage.give(reviewer, 'review.draw', { ...SCOPE, candidates, count: 1 })).toMatchObject({
    rule: 'review.has-checklist',
  })
})

test('a closed case is reviewed too: its defect has a clock, and a day that passes is a breach', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  await closeCase(stage, caseId)
  const scope = { ...SCOPE, scope: 'closed' } as const
  const candidates = await stage.ask<string[]>(reviewer, 'review.candidates', scope)
  expect(candidates).toEqual([caseId])
  const input = { ...scope, candidates, count: 1 }
  const { reviewId } = await stage.must<{ reviewId: string }>(reviewer, 'review.draw', input)
  await stage.must(reviewer, 'review.record', {
    reviewId,
    caseId,
    marks: marks({ dates: { note: '缺日期' } }),
  })
  stage.clock.set('2024-03-11')
  await stage.engine.tick()
  const journal = await journalOf(stage, caseId)
  const breached = journal.filter(({ type, data }) => type === 'node.Breached' && data.node === 'review-mend')
  expect(breached).toHaveLength(1)
})

test('the profiles whose seed names the duty have a checklist, and a defect has its clock there', async () => {
  const withList = standardProfiles.filter(({ reviewItems = [] }) => reviewItems.length > 0)
  expect(withList.map(({ id }) => id).sort()).toEqual(['city-integrated', 'city-plan', 'jiangsu-854'])
  for (const profile of withList) {
    expect(
      profile.nodes.some(({ id }) => id === 'review-mend'),
      profile.id,
    ).toBe(true)
    for (const { source } of profile.reviewItems ?? []) expect(source).toMatch(/seed 00[04]:\d+/)
  }
  // The demonstration court is set up under the city plan: it works by this one under its name.
  const stage = await openStage('memory', { profiles: [{ ...jiangsu854, id: 'city-plan' }] })
  const centre = { unitId: 'affairs-centre', name: '执行事务中心', functions: ['affairs-centre'] }
  await stage.must(admin, 'organisation.add-unit', centre)
  const head = {
    personId: 'head-9',
    name: '何静',
    staffClass: 'clerk',
    roles: ['affairs-clerk'],
    head: true,
  }
  await stage.must(admin, 'organisation.add-person', { ...head, unitId: 'affairs-centre' })
  const caseId = await fileAndAssign(stage)
  const candidates = await stage.ask<string[]>(reviewer, 'review.candidates', SCOPE)
  const input = { ...SCOPE, candidates, count: 1 }
  const { reviewId } = await stage.must<{ reviewId: string }>(reviewer, 'review.draw', input)
  const record = { reviewId, caseId, marks: marks({ dates: { note: '缺送达日期' } }) }
  await stage.must(reviewer, 'review.record', record)
  expect(await nodeIdOf(stage, caseId, 'review-mend')).toBeTruthy()
})

test('评查 watches: whoever has handled a case does not review its dossier, and no unit reviews its own cases', async () => {
  const stage = await openStage('memory')
  const { reviewId, chosen } = await sample(stage, 1, 1)
  const [caseId = ''] = chosen
  const inTeam: Actor = { ...reviewer, id: 'assistant-1' }
  const record = { reviewId, caseId, marks: marks({ dates: { note: '缺日期' } }) }
  expect(await stage.give(inTeam, 'review.record', record)).toMatchObject({ rule: 'power.watch-apart' })
  await stage.must(reviewer, 'review.record', record)
  const powers = await stage.ask<PowersOfCase>('director', 'power.of-case', { caseId })
  expect(powers.people.find(({ personId }) => personId === reviewer.id)).toMatchObject({
    powers: ['supervision'],
  })
})
