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

test('each recording of an enforcement act belongs to case, node and object, has its officer, and is checked by another', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const nodeId = await nodeIdOf(stage, caseId, 'case-limit')
  const file = { hash: 'b'.repeat(64), mediaType: 'video/mp4', size: 1000 }
  const act = { caseId, nodeId, act: '现场查封', object: '甘K牌照小型客车', officerId: 'judge-1' }
  const input = { ...act, recordedAt: '2024-03-01T08:30:00+08:00', place: '武都区某小区', seconds: 600, file }
  const { recordingId } = await stage.must<{ recordingId: string }>('affairs-1', 'task.keep-recording', input)
  const wrong = (more: object) => stage.give('affairs-1', 'task.keep-recording', { ...input, ...more })
  const other = { file: { ...file, hash: 'c'.repeat(64) } }
  expect(await wrong({})).toMatchObject(refusedBy('task.recording-once'))
  expect(await wrong({ ...other, nodeId: 'node-9' })).toMatchObject(refusedBy('task.node-of-case'))
  expect(await wrong({ ...other, officerId: 'nobody' })).toMatchObject(refusedBy('task.worker-unknown'))
  const later = { ...other, recordedAt: '2024-03-02T08:30:00+08:00' }
  expect(await wrong(later)).toMatchObject(refusedBy('task.recorded-before'))
  await expect(wrong({ ...other, file: { ...other.file, mediaType: 'text/html' } })).rejects.toThrow()

  const listed = (filter: object) =>
    stage.ask<{ total: number; items: object[] }>('judge-1', 'task.recordings', filter)
  expect((await listed({ state: 'kept' })).items[0]).toMatchObject({
    ...act,
    id: recordingId,
    place: '武都区某小区',
    fileHash: file.hash,
    officerName: '李明',
    state: 'kept',
  })
  const check = { caseId, recordingId, state: 'faulty', remark: '无声音' }
  expect(await stage.give('director', 'task.check-recording', { ...check, recordingId: 'no' })).toMatchObject(
    refusedBy('task.recording-unknown'),
  )
  await stage.must('director', 'task.check-recording', check)
  expect((await listed({ caseId })).items[0]).toMatchObject({
    state: 'faulty',
    remark: '无声音',
    checkedBy: 'director',
    checkedOn: '2024-03-01',
  })
  const own = await stage.must<{ recordingId: string }>('affairs-1', 'task.keep-recording', {
    ...input,
    ...other,
    officerId: 'director',
  })
  expect(await stage.give('director', 'task.check-recording', { ...check, ...own })).toMatchObject(
    refusedBy('task.officer-checks-not'),
  )
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
