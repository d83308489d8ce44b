import { expect, test } from 'vitest'
import { courtStream } from '../kernel/stream'
import { fileAndAssign, journalOf, nodeIdOf } from './acts'
import { openStage } from './stage'

const refusedBy = (rule: string) => ({ kind: 'refused', rule })

test('a service given for a case says who asked, when, for which node, and what came of it; it stands in the case', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const nodeId = await nodeIdOf(stage, caseId, 'case-limit')
  stage.clock.set('2024-03-05')
  const asked = { requestedBy: 'judge-1', request: '请标识关联案件', askedOn: '2024-03-04' }
  const given = { service: 'linked', ...asked, result: '无关联案件', caseId, nodeId }
  const { recordId } = await stage.must<{ recordId: string }>('director', 'task.use-service', given)
  await stage.must('director', 'task.use-service', { ...given, caseId: undefined, nodeId: undefined })
  const log = await stage.ask<{ total: number; items: object[] }>('judge-1', 'task.records', { caseId })
  expect(log.total).toBe(1)
  expect(log.items[0]).toMatchObject({
    id: recordId,
    code: 'linked',
    ...asked,
    performedBy: 'director',
    performedOn: '2024-03-05',
    result: '无关联案件',
    nodeId,
  })
  expect(await stage.ask('judge-1', 'task.records')).toMatchObject({ total: 2 })
  const types = (await journalOf(stage, caseId)).map(({ type }) => type)
  expect(types.filter((type) => type === 'task.ServiceUsed')).toHaveLength(1)
  const own = await stage.storage.forCourt(stage.court.courtId).journal(courtStream, {})
  expect(own.filter(({ type }) => type === 'task.ServiceUsed')).toHaveLength(1)
  const wrong = (more: object) => stage.give('director', 'task.use-service', { ...given, ...more })
  expect(await wrong({ nodeId: 'node-9' })).toMatchObject(refusedBy('task.node-of-case'))
  expect(await wrong({ askedOn: '2024-03-06' })).toMatchObject(refusedBy('task.asked-before'))
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('a video meeting is booked for a case with who is invited, and its outcome is recorded once', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const { parties } = await stage.ask<{ parties: { id: string }[] }>('judge-1', 'case.get', { caseId })
  const invited = ['director', ...parties.map(({ id }) => id)]
  const about = { kind: 'hearing', subject: '异议听证', platform: 'court-video' }
  const booking = { caseId, ...about, startsAt: '2024-03-06T09:00:00+08:00', invited }
  const book = (more: object = {}) => stage.give('judge-1', 'task.book-meeting', { ...booking, ...more })
  expect(await book({ invited: ['stranger'] })).toMatchObject(refusedBy('task.invited-known'))
  const booked = await stage.must<{ meetingId: string }>('judge-1', 'task.book-meeting', booking)
  const second = await stage.must<{ meetingId: string }>('judge-1', 'task.book-meeting', booking)
  await stage.must('judge-1', 'task.cancel-meeting', { caseId, ...second, reason: '当事人请求延期' })
  const held = { caseId, ...booked, outcome: '当事人同意分期履行' }
  await stage.must('judge-1', 'task.hold-meeting', held)
  expect(await stage.give('judge-1', 'task.hold-meeting', held)).toMatchObject(
    refusedBy('task.meeting-booked'),
  )
  expect(await stage.ask('judge-1', 'task.meetings', { caseId })).toMatchObject({
    total: 2,
    items: expect.arrayContaining([
      expect.objectContaining({
        ...about,
        invited,
        state: 'held',
        outcome: held.outcome,
        bookedBy: 'judge-1',
      }),
      expect.objectContaining({ state: 'cancelled', outcome: '当事人请求延期' }),
    ]),
  })
  const types = (await journalOf(stage, caseId)).map(({ type }) => type)
  expect(types).toEqual(
    expect.arrayContaining(['task.MeetingBooked', 'task.MeetingHeld', 'task.MeetingCancelled']),
  )
})
