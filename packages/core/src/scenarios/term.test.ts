import { expect, test } from 'vitest'
import type { CourseNode } from '../domain/node/contract'
import type { StayDetail } from '../domain/stage/contract'
import { linshuFullFlow } from '../profiles/index'
import { fileAt, openLinshu } from './linshu-court'

test('the time left of a stage and of the case is data with a colour, for whoever holds it', async () => {
  const parameters = { ...linshuFullFlow.parameters, 'stage.soon-days': 7 }
  const stage = await openLinshu({ profile: { parameters } })
  const caseId = await fileAt(stage, 1)
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'fast-1', reason: '简案速执' })
  const look = async (today: string) => {
    stage.clock.set(today)
    await stage.engine.tick()
    const list = await stage.ask<{ items: StayDetail[] }>('fast-1', 'stage.list', { holderId: 'fast-1' })
    const course = await stage.ask<readonly CourseNode[]>('fast-1', 'node.course', { caseId })
    const limit = course.find(({ node }) => node === 'case-limit')
    const [stay] = list.items
    return [stay?.daysLeft, stay?.term, limit?.daysLeft, limit?.term]
  }
  expect(await look('2024-03-24')).toEqual([8, 'calm', 161, 'calm'])
  expect(await look('2024-03-25')).toEqual([7, 'soon', 160, 'calm'])
  await stage.must('fast-1', 'case.suspend', { caseId, reason: '案外人异议' })
  expect(await look('2024-03-26')).toEqual([null, 'stopped', 159, 'stopped'])
  await stage.must('fast-1', 'case.resume', { caseId, reason: '异议已裁定' })
  expect(await look('2024-04-02')).toEqual([0, 'due', 153, 'calm'])
  const path = await stage.ask<{ stays: StayDetail[] }>('fast-1', 'stage.path', { caseId })
  expect(path.stays.map(({ term }) => term)).toEqual(['due'])
  stage.clock.set('2024-04-03')
  const late = await stage.ask<{ items: StayDetail[] }>('fast-1', 'stage.list', { holderId: 'fast-1' })
  expect(
    late.items.map(({ daysLeft, term }) => [daysLeft, term]),
    'before the clock sweeps',
  ).toEqual([[-1, 'overdue']])
  await stage.engine.tick()
  const moved = await stage.ask<{ stays: StayDetail[] }>('fast-1', 'stage.path', { caseId })
  expect(moved.stays.map(({ term }) => term)).toEqual(['ended', 'calm'])
})
