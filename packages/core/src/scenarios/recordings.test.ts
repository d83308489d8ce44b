import { expect, test } from 'vitest'
import type { DossierCatalogue } from '../domain/dossier/contract'
import type { RecordingDetail } from '../domain/recording/contract'
import type { BlockedAct, Finding, SmallestUnit } from '../domain/supervision/contract'
import { takeRecording } from '../engine/index'
import { createHandler } from '../http/index'
import { hashBytes } from '../kernel/hash'
import { createMemoryFiles } from '../memory/index'
import type { DeviceRecording } from '../ports/device-source'
import { actorOf, countyCourt } from '../testing/court'
import { fileAndAssign, journalOf, nodeIdOf } from './acts'
import { openStage, STORAGES, type Stage, type StorageKind } from './stage'

type Page = { readonly total: number; readonly items: readonly RecordingDetail[] }
const NUMBER = '（2024）甘1202执123号'
const refusedBy = (rule: string) => ({ kind: 'refused', rule })
/** The first bytes of a film, and something that tells one from another. */
const film = (n: number) => new TextEncoder().encode(`\u0000\u0000\u0000\u0018ftypmp42 ${n}`)

async function openCase(kind: StorageKind = 'memory') {
  const stage = await openStage(kind)
  const caseId = await fileAndAssign(stage)
  const nodeId = await nodeIdOf(stage, caseId, 'case-limit')
  const files = createMemoryFiles()
  const take = (bytes: Uint8Array, more: Partial<DeviceRecording> = {}) =>
    takeRecording({ engine: stage.engine, files, courtId: 'gan1202' }, { ...saidOf(bytes), ...more }, bytes)
  return { stage, caseId, nodeId, files, take }
}

const saidOf = (bytes: Uint8Array) => ({
  device: '5G单兵-07',
  serial: 'A-0001',
  sha256: hashBytes(bytes),
  startedAt: '2024-03-01T08:30:00+08:00',
  endedAt: '2024-03-01T08:40:00+08:00',
  place: '武都区某小区',
  act: '现场查封',
})
const told = { officer: '李明', caseNumber: '(2024)甘1202执123号', node: 'case-limit' }
const list = (stage: Stage, filter: object = {}) => stage.ask<Page>('judge-1', 'recording.list', filter)

test.each(STORAGES)(
  '[S63] a device delivers a recording with hash, officer, case and node; it stands in the case and its file opens (%s)',
  async (kind) => {
    const { stage, caseId, nodeId, files, take } = await openCase(kind)
    const bytes = film(1)
    const taken = await take(bytes, told)
    expect(taken).toMatchObject({ kind: 'kept', new: true, missing: [], hash: hashBytes(bytes) })
    const { items } = await list(stage, { caseId, nodeId })
    expect(items).toMatchObject([
      {
        device: '5G单兵-07',
        serial: 'A-0001',
        hash: hashBytes(bytes),
        mediaType: 'video/mp4',
        startedAt: '2024-03-01T08:30:00+08:00',
        endedAt: '2024-03-01T08:40:00+08:00',
        officerId: 'judge-1',
        officerName: '李明',
        caseNumber: NUMBER,
        nodeId,
        state: 'linked',
        review: 'waiting',
        officerSaid: null,
      },
    ])
    const came = (await journalOf(stage, caseId)).filter(({ type }) => type === 'recording.CameToCase')
    expect(came).toMatchObject([{ actor: { kind: 'system', id: 'device:5G单兵-07' }, data: { nodeId } }])
    const handler = createHandler({
      engine: stage.engine,
      files,
      identify: () => actorOf(countyCourt, 'judge-1'),
    })
    const opened = await handler(new Request(`http://court.test/api/files/${hashBytes(bytes)}`))
    expect(opened.headers.get('content-type')).toBe('video/mp4')
    expect(await stage.ask('supervisor-1', 'reading.log', { caseId })).toMatchObject({ total: 1 })
    expect((await stage.engine.verify()).differences).toEqual([])
  },
)

test.each([
  ['officer', { officer: '查无此人' }, { officerSaid: '查无此人' }],
  ['case', { caseNumber: '（2024）甘1202执999号' }, { caseSaid: '（2024）甘1202执999号' }],
  ['node', { node: 'no-such-node' }, { nodeSaid: 'no-such-node' }],
] as const)('[S63] a missing link is a warning and the recording is kept: %s', async (link, said, kept) => {
  const { stage, take } = await openCase()
  const taken = await take(film(1), { ...told, ...said })
  const lost = link === 'case' ? ['case', 'node'] : [link]
  expect(taken).toMatchObject({ kind: 'kept', new: true, missing: lost })
  const unlinked = await list(stage, { state: 'unlinked' })
  // The officer is to see to it; where nobody knows him, the undertaker of the case.
  expect(unlinked).toMatchObject({ total: 1, items: [{ ...kept, missing: lost, holderId: 'judge-1' }] })
})

test('[S63] the answer to the device carries the warning, and nobody at all said is told to the dossier centre', async () => {
  const { stage } = await openCase()
  const { sha256: hash, ...said } = saidOf(film(1))
  const file = { hash, mediaType: 'video/mp4', size: 10 }
  const actor = { kind: 'system', id: 'device:x', courtId: 'gan1202', roles: ['system'] } as const
  const outcome = await stage.give(actor, 'recording.deliver', { ...said, hash, file })
  expect(outcome).toMatchObject({
    kind: 'accepted',
    warnings: [
      {
        rule: 'recording.links-are-there',
        params: { links: 'officer/case/node', holderId: 'dossier-1' },
      },
    ],
  })
})

test('bytes that are not what the device says are refused, recorded and not stored; the same recording twice is one', async () => {
  const { stage, files, take } = await openCase()
  const bytes = film(1)
  const wrong = 'd'.repeat(64)
  expect(await take(bytes, { ...told, sha256: wrong })).toEqual(refusedBy('recording.hash-matches'))
  expect(await files.get('gan1202', hashBytes(bytes))).toBeUndefined()
  const blocked = await stage.ask<{ items: BlockedAct[] }>('director', 'supervision.blocked-acts')
  expect(blocked.items).toMatchObject([{ rule: 'recording.hash-matches', actorId: 'device:5G单兵-07' }])
  expect((await list(stage)).total).toBe(0)

  await take(bytes, told)
  expect(await take(bytes, told)).toMatchObject({ kind: 'kept', new: false })
  expect(await take(film(2), told)).toEqual(refusedBy('recording.serial-once'))
  expect((await list(stage)).total).toBe(1)
})

test('an unlinked recording is linked later by a person with the reason; a wrong case is put right and both record it', async () => {
  const { stage, caseId, nodeId, take } = await openCase()
  const otherId = await fileAndAssign(stage, 124)
  const taken = await take(film(1), { officer: '李明' })
  const recordingId = taken.kind === 'kept' ? taken.recordingId : ''
  const link = (more: object) =>
    stage.give('judge-1', 'recording.link', { recordingId, reason: '出勤登记表', ...more })
  expect(await link({ caseId: otherId, nodeId })).toMatchObject(refusedBy('recording.link-known'))
  await expect(link({ caseId, reason: ' ' })).rejects.toMatchObject({ code: 'input-invalid' })
  const review = (who: string) =>
    stage.give(who, 'recording.review', { recordingId, outcome: 'sound', remark: '完整清晰' })
  expect(await review('director')).toMatchObject(refusedBy('recording.linked-before-review'))

  expect(await link({ caseId: otherId })).toMatchObject({ result: { missing: ['node'] } })
  expect(await link({ caseId, nodeId })).toMatchObject(refusedBy('recording.case-is-named'))
  // Both cases are looked at, but a node of the one is none of the other.
  const ofOther = await nodeIdOf(stage, otherId, 'case-limit')
  expect(await link({ caseId, fromCaseId: otherId, nodeId: ofOther })).toMatchObject(
    refusedBy('recording.link-known'),
  )
  expect(await link({ caseId, fromCaseId: otherId, nodeId })).toMatchObject({ result: { missing: [] } })
  const typesOf = async (id: string) => (await journalOf(stage, id)).map(({ type }) => type)
  // Each dossier follows in the same act: what is none of the case leaves its catalogue.
  expect((await typesOf(otherId)).slice(-4)).toEqual([
    ...['recording.CameToCase', 'dossier.ResultTakenIn', 'recording.LeftCase', 'dossier.ResultLeft'],
  ])
  expect((await typesOf(caseId)).slice(-2)).toEqual(['recording.CameToCase', 'dossier.ResultTakenIn'])
  const inDossier = async (id: string) =>
    (await stage.ask<DossierCatalogue>('director', 'dossier.catalogue', { caseId: id })).materials.filter(
      ({ kind }) => kind === 'recording',
    ).length
  expect([await inDossier(otherId), await inDossier(caseId)]).toEqual([0, 1])
  expect((await list(stage, { state: 'linked' })).items).toMatchObject([
    { caseId, nodeId, linkedBy: 'judge-1', linkReason: '出勤登记表' },
  ])

  expect(await review('judge-1')).toMatchObject(refusedBy('recording.officer-reviews-not'))
  expect(await review('affairs-2')).toMatchObject(refusedBy('access.role-not-permitted'))
  await stage.must('director', 'recording.review', { recordingId, outcome: 'faulty', remark: '无声音' })
  expect(await review('director')).toMatchObject(refusedBy('recording.reviewed-stays'))
  expect(await link({ caseId, nodeId })).toMatchObject(refusedBy('recording.reviewed-stays'))
  expect((await list(stage, { review: 'faulty' })).items).toMatchObject([
    { reviewedBy: 'director', reviewedOn: '2024-03-01', remark: '无声音', holderId: null },
  ])
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('by hand: the officer does not review his own, and what was kept twice is one', async () => {
  const { stage, caseId, nodeId } = await openCase()
  const file = { hash: 'b'.repeat(64), mediaType: 'video/mp4', size: 1000 }
  const said = { device: '手工登记', serial: 'b-1', startedAt: '2024-03-01T08:30:00+08:00', act: '现场查封' }
  const input = { ...said, file, caseId, nodeId, officerId: 'director', object: '甘K牌照小型客车' }
  const first = await stage.must<{ recordingId: string }>('affairs-1', 'recording.keep', input)
  expect(await stage.must('affairs-1', 'recording.keep', input)).toMatchObject({ ...first, kept: false })
  const own = await stage.give('director', 'recording.review', { ...first, outcome: 'sound', remark: '—' })
  expect(own).toMatchObject(refusedBy('recording.officer-reviews-not'))
  const foreign = { ...input, serial: 'b-9', capturedBy: 'judge-1' }
  expect(await stage.give('affairs-1', 'recording.keep', foreign)).toMatchObject(
    refusedBy('recording.own-capture'),
  )
  const later = { ...input, serial: 'b-2', startedAt: '2024-03-02T08:30:00+08:00' }
  expect(await stage.give('affairs-1', 'recording.keep', later)).toMatchObject({
    warnings: [{ rule: 'recording.made-before-now' }],
  })
  const page = { ...input, serial: 'b-3', file: { ...file, mediaType: 'text/html' } }
  await expect(stage.give('affairs-1', 'recording.keep', page)).rejects.toThrow()
})

test('what nobody links or reviews in time goes to the director, once, and of a case to those who watch over it', async () => {
  const { stage, caseId, nodeId, take } = await openCase()
  await take(film(1), told)
  await take(film(2), { serial: 'A-0002' })
  stage.clock.set('2024-03-06')
  await stage.engine.tick()
  const overdue = (await list(stage, { state: 'unlinked' })).items
  expect(overdue).toMatchObject([{ warnings: 1, holderId: 'director', overdue: true, dueOn: '2024-03-05' }])
  stage.clock.set('2024-03-12')
  for (let sweep = 0; sweep < 3; sweep += 1) expect((await stage.engine.tick()).stuck).toEqual([])
  expect((await list(stage, { caseId, nodeId })).items).toMatchObject([{ warnings: 1, dueOn: '2024-03-08' }])
  const findings = await stage.ask<{ items: Finding[] }>('supervisor-1', 'supervision.findings', { caseId })
  const own = findings.items.filter(({ rule }) => rule === 'recording-unreviewed')
  expect(own).toHaveLength(1)
  const units = await stage.ask<SmallestUnit[]>('supervisor-1', 'supervision.units', {
    caseId,
    unit: 'recording',
  })
  expect(units).toMatchObject([
    {
      kept: 'recording',
      code: 'video',
      state: 'linked',
      ownerId: 'judge-1',
      rules: ['recording-unreviewed'],
    },
  ])
  expect(units[0]?.warnings).toMatchObject([{ rule: 'recording-unreviewed' }])
  expect(units[0]?.history.map(({ type }) => type)).toContain('recording.Kept')
  expect((await stage.engine.verify()).differences).toEqual([])
})
