import { describe, expect, test } from 'vitest'
import type { ServiceItemDefinition } from '../kernel/profile-catalogue'
import { workingDays } from '../law/index'
import { cityPlan } from '../profiles/index'
import { applicantOf, fileAndAssign, reportTask } from './acts'
import { openStage, type Stage } from './stage'

const fixed: ServiceItemDefinition = {
  id: 'submit-clue',
  post: '综合窗口',
  duty: '受理并转办',
  person: 'affairs-clerk',
  standard: '一次性告知',
  limit: workingDays(3),
  affair: 'query-control',
  source: 'seed 004:55; parameter: limit',
}
const { affair: _affair, ...atWindow } = { ...fixed, id: 'progress' }
const items = [
  fixed,
  { ...fixed, id: 'ask-measures', affair: 'measures' },
  { ...fixed, id: 'meet-judge', affair: 'first-reception' },
  atWindow,
]
const FIXINGS = ['post', 'duty', 'person', 'standard', 'limit'] as const
const lacking = FIXINGS.map((fixing) => {
  const { [fixing]: _gone, ...rest } = { ...fixed, id: `without-${fixing}` }
  return rest as ServiceItemDefinition
})
const profiles = [{ ...cityPlan, serviceItems: [...items, ...lacking] }]

interface Visit {
  readonly state: string
  readonly visitorName: string
  readonly matters: readonly { item: string; id: string; taskId: string; state: string; answer: string }[]
}

async function visit(stage: Stage, ...asked: string[]) {
  const caseId = await fileAndAssign(stage)
  const partyId = await applicantOf(stage, caseId)
  for (const item of asked) await stage.must('director', 'service.activate-item', { item })
  const matters = asked.map((item) => ({ item, note: '当事人来访' }))
  const input = { caseId, partyId, visitorName: '王秀英', matters }
  const { visitId } = await stage.must<{ visitId: string }>('affairs-2', 'service.open-visit', input)
  const look = () => stage.ask<Visit>('affairs-2', 'service.visit', { visitId })
  return { caseId, partyId, visitId, look }
}

async function answer(stage: Stage, caseId: string, taskId: string) {
  await stage.must('affairs-1', 'task.receive', { caseId, taskId })
  await reportTask(stage, 'affairs-1', { caseId, taskId }, { report: '已办结并告知' })
  await stage.must('judge-1', 'task.confirm', { caseId, taskId })
}

describe('[S54] one door, one list', () => {
  test('three matters are one ticket with three affairs, which closes when all three are answered', async () => {
    const stage = await openStage('memory', { profiles })
    const { caseId, look } = await visit(stage, 'submit-clue', 'ask-measures', 'meet-judge')
    const opened = await look()
    expect(opened).toMatchObject({ state: 'open', visitorName: '王＊＊' })
    const affairs = await stage.ask<readonly { id: string; affair: string }[]>('judge-1', 'task.list', {
      caseId,
    })
    expect(affairs.map(({ affair }) => affair).sort()).toEqual([
      'first-reception',
      'measures',
      'query-control',
    ])
    expect(opened.matters.map(({ taskId }) => taskId).sort()).toEqual(affairs.map(({ id }) => id).sort())
    for (const { taskId } of opened.matters) {
      expect((await look()).state).toBe('open')
      await answer(stage, caseId, taskId)
    }
    const closed = await look()
    expect(closed.state).toBe('closed')
    expect(closed.matters.map((matter) => [matter.state, matter.answer])).toEqual(
      closed.matters.map(() => ['answered', '已办结并告知']),
    )
    expect(await stage.engine.verify()).toMatchObject({ differences: [] })
  })

  test('an item that lacks one of the five fixings is not activated', async () => {
    const stage = await openStage('memory', { profiles })
    for (const fixing of FIXINGS) {
      const refused = await stage.give('director', 'service.activate-item', { item: `without-${fixing}` })
      expect(refused).toMatchObject({ rule: 'service.five-fixings', params: { missing: fixing } })
    }
    await stage.must('director', 'service.activate-item', { item: 'submit-clue' })
    const listed = await stage.ask<readonly { id: string; active: boolean }[]>('judge-1', 'service.items')
    expect(listed.filter(({ active }) => active).map(({ id }) => id)).toEqual(['submit-clue'])
    const again = await stage.give('director', 'service.activate-item', { item: 'submit-clue' })
    expect(again).toMatchObject({ rule: 'service.item-activated-once' })
  })
})

test('what needs no affair is answered at the window; a withdrawn affair is answered by its reason', async () => {
  const stage = await openStage('memory', { profiles })
  const { caseId, visitId, look } = await visit(stage, 'progress', 'submit-clue')
  const { matters } = await look()
  const matterOf = (item: string) => matters.find((matter) => matter.item === item)
  const said = { caseId, visitId, matterId: matterOf('progress')?.id, answer: '已查控' }
  await stage.must('affairs-2', 'service.answer-matter', said)
  const twice = await stage.give('affairs-2', 'service.answer-matter', said)
  expect(twice).toMatchObject({ rule: 'service.answered-once' })
  const byHand = { ...said, matterId: matterOf('submit-clue')?.id }
  const notHere = await stage.give('affairs-2', 'service.answer-matter', byHand)
  expect(notHere).toMatchObject({ rule: 'service.affair-answers' })
  expect((await look()).state).toBe('open')
  const taskId = matterOf('submit-clue')?.taskId
  await stage.must('judge-1', 'task.withdraw', { caseId, taskId, reason: '线索已核查' })
  expect(await look()).toMatchObject({ state: 'closed' })
  const closed = await stage.ask<{ total: number }>('judge-1', 'service.visits', { state: 'closed' })
  expect(closed.total).toBe(1)
})

test('only active items, only parties of the case', async () => {
  const stage = await openStage('memory', { profiles })
  const { caseId, partyId } = await visit(stage, 'progress')
  const matters = [{ item: 'submit-clue', note: '线索' }]
  const input = { caseId, partyId, visitorName: '王秀英', matters }
  const rule = async (more: object) => {
    const outcome = await stage.give('affairs-2', 'service.open-visit', { ...input, ...more })
    return outcome.kind === 'refused' ? outcome.rule : 'accepted'
  }
  expect(await rule({})).toBe('service.item-active')
  expect(await rule({ partyId: 'nobody' })).toBe('service.visitor-of-case')
  expect(await rule({ matters: [{ item: 'nothing', note: '—' }] })).toBe('service.item-unknown')
})
