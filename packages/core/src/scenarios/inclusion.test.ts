import { expect, test } from 'vitest'
import type { Actor } from '../kernel/role'
import { cityPlan, mergeProfile } from '../profiles/index'
import { actorOf, countyCourt, type DemoCourt, establishCourt } from '../testing/court'
import { filingOf } from './acts'
import { openStage, type Stage } from './stage'

const city: DemoCourt = {
  ...{ ...countyCourt, courtId: 'gan12', name: '陇南市中级人民法院', level: 'intermediate' },
  ...{ parentId: 'gan', codeName: '甘12' },
}
const neighbour: DemoCourt = { ...countyCourt, courtId: 'gan1221', name: '成县人民法院', codeName: '甘1221' }
const director = actorOf(city, 'director')

/** So many debtors who are to be listed: the first ones are, the next one is not for a reason, of the rest nobody has decided. */
async function entries(stage: Stage, court: DemoCourt, due: number, listed: number): Promise<void> {
  const judge = actorOf(court, 'judge-1')
  const president: Actor = { ...judge, id: 'president-1', roles: ['president'] }
  for (let n = 1; n <= due; n += 1) {
    const { caseId } = await stage.must<{ caseId: string }>(
      actorOf(court, 'filing'),
      'case.file',
      filingOf(n, '2024-03-01'),
    )
    await stage.must(actorOf(court, 'director'), 'case.assign', {
      caseId,
      undertakerId: 'judge-1',
      reason: '分案',
    })
    const { parties } = await stage.ask<{ parties: { id: string; role: string }[] }>(judge, 'case.get', {
      caseId,
    })
    const { measureId } = await stage.must<{ measureId: string }>(judge, 'measure.propose', {
      ...{ caseId, kind: 'dishonesty-list', partyId: parties.find(({ role }) => role === 'debtor')?.id },
      ...{ ground: 'able-refuses', basis: '法释〔2017〕7号 1', reason: '有能力而拒不履行', evidence: '查询' },
    })
    if (n > listed + 1) continue
    const decided = { caseId, measureId, approve: n <= listed, reason: n <= listed ? '符合' : '已提供担保' }
    await stage.must(president, 'measure.decide', { ...decided, documentNumber: n <= listed ? '之二' : null })
  }
}

test('[S22] 纳入率 of each court, and which of them are clearly below the average of all; a court sees no other court', async () => {
  const stage = await openStage('memory')
  for (const court of [city, neighbour]) await establishCourt(stage.engine, court)
  await entries(stage, countyCourt, 3, 3)
  await entries(stage, neighbour, 4, 2)
  const found = await stage.engine.compareInclusion({ actor: director })
  expect(found).toMatchObject({ due: 7, listed: 5, percent: '71.43', gapPoints: 10 })
  expect(found.courts).toMatchObject([
    { courtId: 'gan1202', due: 3, listed: 3, percent: '100.00', flagged: false },
    { courtId: 'gan1221', due: 4, listed: 2, refused: 1, waiting: 1, percent: '50.00', flagged: true },
  ])
  expect((await stage.engine.compareInclusion({ actor: director, from: '2024-03-02' })).courts).toMatchObject(
    [
      { due: 0, percent: null, flagged: false },
      { due: 0, percent: null, flagged: false },
    ],
  )
  await expect(stage.engine.compareInclusion({ actor: actorOf(countyCourt, 'director') })).rejects.toThrow(
    'court-not-subordinate',
  )
})

test('what is clearly below is set by the court above: no text gives a number', async () => {
  const profiles = [mergeProfile(cityPlan, { parameters: { 'measures.inclusion-gap-points': 22 } })]
  const stage = await openStage('memory', { profiles })
  for (const court of [city, neighbour]) await establishCourt(stage.engine, court)
  await entries(stage, countyCourt, 3, 3)
  await entries(stage, neighbour, 4, 2)
  expect(
    (await stage.engine.compareInclusion({ actor: director })).courts.map(({ flagged }) => flagged),
  ).toEqual([...[false, false]])
})
