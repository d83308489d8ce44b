import { describe, expect, test } from 'vitest'
import type { TimelineEntry } from '../domain/case/contract'
import type { DocumentsOfCase, DocumentText } from '../domain/document/contract'
import type { DossierCatalogue } from '../domain/dossier/contract'
import type { PartyCatalogue } from '../domain/dossier/contract-access'
import type { Reading } from '../domain/reading/contract'
import { createHandler } from '../http/index'
import { type Actor, PARTY } from '../kernel/role'
import { createMemoryFiles } from '../memory/index'
import { cityPlan, defineProfile, readProfile, standardProfiles } from '../profiles/index'
import { actorOf, countyCourt } from '../testing/court'
import { applicantOf, fileAndAssign } from './acts'
import { drafted } from './document-acts'
import { openStage, STORAGES, type Stage, type StorageKind } from './stage'

type Log = { readonly items: readonly Reading[]; readonly total: number }

const catalogue = (stage: Stage, who: string | Actor, caseId: string) =>
  stage.ask<DossierCatalogue>(who, 'dossier.catalogue', { caseId })
const log = (stage: Stage, caseId: string) => stage.ask<Log>('supervisor-1', 'reading.log', { caseId })

/** A case with a paper of the main volume and the approval of a payout in the side volume, both electronic. */
async function twoVolumes(kind: StorageKind = 'memory') {
  const stage = await openStage(kind)
  const caseId = await fileAndAssign(stage)
  const files = createMemoryFiles()
  const form = async (paperKind: string, title: string) => {
    const bytes = new TextEncoder().encode(`%PDF-1.7 ${title}`)
    const file = await files.put('gan1202', bytes, 'application/pdf')
    const input = { caseId, kind: paperKind, title, paper: false, file }
    const { materialId } = await stage.must<{ materialId: string }>('judge-1', 'dossier.form-material', input)
    return { materialId, hash: file.hash }
  }
  const notice = await form('execution-notice', '执行通知书')
  const approval = await form('payout-approval', '发放案款审批表')
  const id = await applicantOf(stage, caseId)
  const party: Actor = { kind: 'person', id, courtId: 'gan1202', roles: [PARTY] }
  const get = (actor: Actor, address: string) =>
    createHandler({ engine: stage.engine, files, identify: () => actor })(
      new Request(`http://court.test/api/files/${address}`),
    )
  return { stage, caseId, notice, approval, party, get }
}

describe.each(STORAGES)('dossiers are read by post and permission (%s)', (kind) => {
  test('director, affairs team, implementation team, quality team and dossier centre read; who has no part in the case reads nothing', async () => {
    const { stage, caseId, approval, get } = await twoVolumes(kind)
    for (const who of ['director', 'affairs-2', 'judge-1', 'assistant-1', 'supervisor-1', 'dossier-1']) {
      const { materials, withheld } = await catalogue(stage, who, caseId)
      expect([materials.length, withheld], who).toEqual([4, undefined])
      expect((await get(actorOf(countyCourt, who), approval.hash)).status, who).toBe(200)
    }
    // Another team, which has nothing to do in this case; the fund team its own part.
    const other = await catalogue(stage, 'disposal-1', caseId)
    expect([other.materials, other.withheld]).toEqual([[], 4])
    expect((await get(actorOf(countyCourt, 'disposal-1'), approval.hash)).status).toBe(403)
    const funds = await catalogue(stage, 'cashier-1', caseId)
    expect([funds.materials.map((one) => one.kind), funds.withheld]).toEqual([['payout-approval'], 3])
    // Work in the case opens it.
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', {
      caseId,
      affair: 'asset-disposal',
    })
    await stage.must('disposal-1', 'task.receive', { caseId, taskId })
    expect((await catalogue(stage, 'disposal-1', caseId)).materials).toHaveLength(4)
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})

test('each access is logged: the opening of a dossier once a day for each reader, each file every time, what is refused not', async () => {
  const { stage, caseId, notice, get } = await twoVolumes()
  for (let n = 0; n < 3; n += 1) await catalogue(stage, 'assistant-1', caseId)
  const assistant = actorOf(countyCourt, 'assistant-1')
  await get(assistant, notice.hash)
  await get(assistant, notice.hash)
  await get(actorOf(countyCourt, 'disposal-1'), notice.hash)
  stage.clock.set('2024-03-02')
  await catalogue(stage, 'assistant-1', caseId)
  const entries = (await log(stage, caseId)).items.map(({ kind, readBy, readOn }) => [kind, readBy, readOn])
  expect(entries).toEqual([
    ['dossier', 'assistant-1', '2024-03-02'],
    ['file', 'assistant-1', '2024-03-01'],
    ['file', 'assistant-1', '2024-03-01'],
    ['dossier', 'assistant-1', '2024-03-01'],
  ])
})

test('a court narrows a sensitive part by data: the side volume is for the director and the undertaking team', async () => {
  const ours = defineProfile({
    ...{
      id: 'ours',
      version: '1',
      effectiveFrom: '2024-01-01',
      source: '院发〔2024〕1号',
      extends: cityPlan,
    },
    dossierAccess: [
      {
        id: 'affairs-team',
        who: { role: 'affairs-clerk' },
        scope: 'court',
        volumes: ['main'],
        source: 'design',
      },
    ],
  })
  const stage = await openStage('memory', { profiles: [...standardProfiles, ours] })
  const adoption = { profileId: 'ours', fromOn: '2024-03-01', reason: '试行' }
  await stage.must('director', 'profile.adopt', adoption)
  const caseId = await fileAndAssign(stage)
  const file = { hash: 'e'.repeat(64), mediaType: 'application/pdf', size: 9 }
  const approval = { caseId, kind: 'payout-approval', title: '审批表', paper: false, file }
  await stage.must('judge-1', 'dossier.form-material', approval)
  expect((await catalogue(stage, 'affairs-2', caseId)).withheld).toBe(1)
  expect((await catalogue(stage, 'judge-1', caseId)).withheld).toBeUndefined()
  const wrong = (entry: object) => {
    const profile = { ...ours, dossierAccess: [{ id: 'x', source: 'design', scope: 'court', ...entry }] }
    return readProfile(JSON.parse(JSON.stringify(profile))).findings.map(({ reason }) => reason)
  }
  expect(wrong({ who: { anyone: 'staff' } })).toContain('anyone-reads-all')
  expect(wrong({ who: { unitKind: 'nobody' } })).toContain('unit-kind-unknown')
  expect(wrong({ who: { role: 'party' } })).not.toEqual([])
})

test('the text of documents that the court made itself is read as papers are: by who may, logged every time, nowhere else', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const list = (who: string) => stage.ask<DocumentsOfCase>(who, 'document.list', { caseId })
  const [notice] = (await list('judge-1')).items
  const { documentId } = await drafted(stage, caseId)
  const draft = (await list('judge-1')).items.find(({ id }) => id === documentId)
  expect([notice?.title, draft?.title, draft?.state]).toEqual(['受理案件通知书', '执行通知书', 'draft'])
  const read = (who: string, id: string | undefined, ofCase = caseId) =>
    stage.ask<DocumentText>(who, 'document.text', { caseId: ofCase, documentId: id })
  expect((await read('affairs-2', notice?.id)).text).toContain('王秀英')
  expect((await read('judge-1', documentId)).text).toContain('王秀英')
  const barred = { code: 'query-not-permitted' }
  // Another team finds neither title nor text, of a draft neither; nor does anybody under another case.
  expect(await list('disposal-1')).toEqual({ items: [], withheld: 3 })
  await expect(read('disposal-1', notice?.id)).rejects.toMatchObject(barred)
  await expect(read('disposal-1', documentId)).rejects.toMatchObject(barred)
  await expect(read('judge-1', notice?.id, await fileAndAssign(stage, 124))).rejects.toMatchObject(barred)
  const entries = (await log(stage, caseId)).items.map(({ kind, readBy, objectId, standing }) => [
    ...[kind, readBy, objectId, standing],
  ])
  expect(entries).toEqual([
    ['document', 'judge-1', documentId, 'undertaker'],
    ['document', 'affairs-2', notice?.id, 'other'],
  ])
  // No list, no run and no journal gives it away.
  const journal = await stage.ask<readonly TimelineEntry[]>('judge-1', 'case.timeline', { caseId })
  const made = journal.filter(({ type }) => type.startsWith('document.'))
  expect(made.length).toBeGreaterThan(1)
  const said = (await read('judge-1', notice?.id)).text.slice(0, 40)
  const shown = [...made.map(({ data }) => data), ...(await list('judge-1')).items].map((one) =>
    Object.entries(one).flatMap(([name, value]) => [name, String(value)]),
  )
  expect(
    shown.flat().filter((one) => ['text', 'form', 'fields'].includes(one) || one.includes(said)),
  ).toEqual([])
  // A clerk moves the notice to the part that is the court's own: its text moves with it.
  const narrow = await catalogue(stage, 'judge-1', caseId)
  const materialId = narrow.materials.find(({ fileHash }) => fileHash === notice?.fileHash)?.id
  const refiling = { caseId, materialId, volume: 'side', section: 'funds', reason: '内部材料' }
  await stage.must('dossier-1', 'dossier.refile-material', refiling)
  expect((await list('cashier-1')).items.map(({ id }) => id)).toEqual([notice?.id])
})

describe('a party reads his dossier without an application', () => {
  const ask = (stage: Stage, party: Actor, caseId: string) =>
    stage.ask<PartyCatalogue>(party, 'dossier.party-catalogue', { caseId })

  test('his own case only: what lies there for him with its files, and k of n with the reason for the rest; logged', async () => {
    const { stage, caseId, notice, approval, party, get } = await twoVolumes()
    const found = await ask(stage, party, caseId)
    expect(found.materials.map((one) => one.kind)).toEqual([
      ...['acceptance-notice', 'filing-approval', 'execution-notice'],
    ])
    expect([found.shown, found.of, found.withheld]).toEqual([3, 4, [{ reason: 'internal', count: 1 }]])
    expect(JSON.stringify(found)).not.toMatch(/judge-1|发放案款/)
    const file = await get(party, `${notice.hash}?case=${caseId}`)
    expect(await file.text()).toContain('执行通知书')
    // The side volume, a file of nobody, and an address without the case: all the same answer.
    for (const hash of [`${approval.hash}?case=${caseId}`, `${'f'.repeat(64)}?case=${caseId}`, notice.hash]) {
      expect((await get(party, hash)).status, hash).toBe(403)
    }
    const otherId = await fileAndAssign(stage, 124)
    await expect(ask(stage, party, otherId)).rejects.toMatchObject({ code: 'query-not-permitted' })
    await expect(ask(stage, party, 'case-none')).rejects.toMatchObject({ code: 'query-not-permitted' })
    expect((await get(party, `${notice.hash}?case=${otherId}`)).status).toBe(403)
    const entries = (await log(stage, caseId)).items.map(({ kind, readBy, standing }) => [
      kind,
      readBy,
      standing,
    ])
    expect(entries).toEqual([
      ['file', `party:${party.id}`, 'party'],
      ['dossier', `party:${party.id}`, 'party'],
    ])
    expect((await log(stage, otherId)).total).toBe(0)
  })

  test('what the law holds back is counted with its reason; what would harm enforcement is not even counted', async () => {
    const { stage, caseId, notice, party, get } = await twoVolumes()
    const hold = (ground: string) =>
      stage.must<{ holdId: string }>('judge-1', 'openness.withhold', {
        ...{ caseId, subjectId: notice.materialId, ground, reason: '涉及案外人隐私' },
      })
    const { holdId } = await hold('by-law')
    const byLaw = await ask(stage, party, caseId)
    expect([byLaw.shown, byLaw.of]).toEqual([2, 4])
    expect(byLaw.withheld).toContainEqual({ reason: 'by-law', count: 1 })
    expect((await get(party, `${notice.hash}?case=${caseId}`)).status).toBe(403)
    await stage.must('judge-1', 'openness.lift-hold', { caseId, holdId, reason: '更正' })
    await hold('harms-enforcement')
    const harms = await ask(stage, party, caseId)
    expect([harms.shown, harms.of, harms.withheld]).toEqual([2, 3, [{ reason: 'internal', count: 1 }]])
    expect(JSON.stringify(harms)).not.toContain('执行通知书')
  })
})
