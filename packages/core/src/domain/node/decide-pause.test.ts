import { expect, test } from 'vitest'
import { createEngine } from '../../engine/index'
import { createMemoryStorage } from '../../memory/index'
import { actorOf, countyCourt, establishCourt } from '../../testing/court'
import { manualClock, sequentialIds } from '../../testing/host'
import { caseIdOf } from '../case/index'

test('a breached clock that is resumed with its date still past is not looked at for ever', async () => {
  const clock = manualClock('2024-01-02')
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  await establishCourt(engine, countyCourt)
  const caseNumber = '（2024）甘1202执9号'
  const caseId = caseIdOf(caseNumber)
  const act = async (person: string, name: string, input: object) => {
    const outcome = await engine.execute({ name, input, actor: actorOf(countyCourt, person) })
    expect(outcome.kind).toBe('accepted')
  }
  await act('filing', 'case.file', {
    caseNumber,
    filedOn: '2024-01-02',
    cause: '买卖合同纠纷',
    basis: { number: '（2023）甘1202民初9号' },
    claimFen: 100n,
    parties: [
      { role: 'applicant', kind: 'person', name: '甲' },
      { role: 'debtor', kind: 'person', name: '乙' },
    ],
  })
  await act('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '分案' })
  clock.set('2024-07-10')
  await engine.tick()
  await act('judge-1', 'case.suspend', { caseId, reason: '中止' })
  clock.set('2024-07-11')
  await act('judge-1', 'case.resume', { caseId, reason: '恢复' })
  const sweep = await engine.tick()
  expect(sweep.stuck).toEqual([])
  expect(sweep.failed).toEqual([])
  expect((await engine.tick()).checked).toBe(0)
})
