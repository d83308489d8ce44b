import { describe, expect, test } from 'vitest'
import type { ProposalView } from '../domain/document/contract-proposal'
import type { DossierCatalogue } from '../domain/dossier/contract'
import { readMaterial } from '../engine/index'
import { createMemoryFiles } from '../memory/index'
import type { MaterialReader } from '../ports/material-reader'
import { cityPlan, standardProfiles } from '../profiles/index'
import { actorOf } from '../testing/court'
import { archiveCase, closeCase, journalOf, payOut, receiveMoney, reportTask } from './acts'
import { fileWithDebtor } from './debtor'
import { openStage, STORAGES, type Stage, type StorageKind } from './stage'

const paperless = {
  ...cityPlan,
  parameters: { ...cityPlan.parameters, 'dossier.digital': true, 'dossier.paperless': true },
}
const PAGES = [
  { page: 1, text: '执行申请书\n申请人：王秀英\n申请人联系电话：13800138000' },
  { page: 2, text: '被申请人：赵大勇\n被申请人住址：甘肃省陇南市武都区城关镇某路1号2单元301室' },
]
const reader: MaterialReader = { id: 'plain-text', read: async () => ({ pages: PAGES }) }

async function openCase(kind: StorageKind) {
  const profiles = [...standardProfiles.filter(({ id }) => id !== paperless.id), paperless]
  const stage = await openStage(kind, { profiles })
  return { stage, ...(await fileWithDebtor(stage)) }
}

/** The application comes as a file; what stands in it is proposed. */
async function readApplication(stage: Stage, caseId: string) {
  const files = createMemoryFiles()
  const bytes = new TextEncoder().encode(PAGES.map(({ text }) => text).join('\f'))
  const file = await files.put('gan1202', bytes, 'text/plain')
  const paper = { caseId, kind: 'application', title: '执行申请书', paper: false, pages: 2, file }
  const { materialId } = await stage.must<{ materialId: string }>('filing', 'dossier.form-material', paper)
  const material = { id: materialId, fileHash: file.hash }
  const actor = actorOf(stage.court, 'judge-1')
  await readMaterial(stage.engine, { reader, files, actor, caseId, material })
  return materialId
}

async function workIsDone(stage: Stage, caseId: string) {
  const asked = { caseId, affair: 'query-control' }
  const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', asked)
  await stage.must('affairs-1', 'task.receive', { caseId, taskId })
  await reportTask(stage, 'affairs-1', { caseId, taskId }, { report: '银行存款三万元' })
  await stage.must('judge-1', 'task.confirm', { caseId, taskId })
  // The case goes from hand to hand, and no paper with it.
  for (const undertakerId of ['director', 'judge-1']) {
    await stage.must('director', 'case.assign', { caseId, undertakerId, reason: '轮岗' })
  }
  await receiveMoney(stage, caseId, 'r-1', 300_000n)
  await payOut(stage, caseId, 300_000n)
}

describe.each(STORAGES)('[S62] no paper, and documents that are data (%s)', (kind) => {
  test('a case runs from filing to the archive with no paper record at all; fields of a document are data with their source shown', async () => {
    const { stage, caseId, debtorId } = await openCase(kind)
    const materialId = await readApplication(stage, caseId)
    const found = await stage.ask<readonly ProposalView[]>('judge-1', 'document.proposals', { caseId })
    expect(found).toMatchObject([
      { field: 'phone', page: 1, materialId, sourceTitle: '执行申请书', state: 'proposed' },
      { field: 'serviceAddress', page: 2, materialId, partyId: debtorId, state: 'proposed' },
    ])
    for (const { id } of found) {
      await stage.must('judge-1', 'document.accept-value', { caseId, proposalId: id })
    }
    const row = await stage.storage.forCourt('gan1202').get('case_party', debtorId)
    expect(row).toMatchObject({ serviceAddress: PAGES[1]?.text.split('住址：')[1] })
    await workIsDone(stage, caseId)
    await closeCase(stage, caseId)
    await archiveCase(stage, caseId)

    const { materials } = await stage.ask<DossierCatalogue>('judge-1', 'dossier.catalogue', { caseId })
    expect(materials.length).toBeGreaterThan(2)
    // What another room brought lies there: a reference, no paper either.
    const own = materials.filter(({ origin }) => origin === null)
    expect(own.length).toBeGreaterThan(2)
    expect(own.filter(({ fileHash }) => fileHash === null)).toEqual([])
    expect(materials.filter(({ paper }) => paper)).toEqual([])
    const journal = await journalOf(stage, caseId)
    expect(journal.filter(({ data }) => data.paper === true)).toEqual([])
    expect(journal.filter(({ type }) => /HandedIn|Loan|Lent|UseRegistered|ActBlocked/.test(type))).toEqual([])
    expect(journal.map(({ type }) => type)).toContain('dossier.Archived')
    const written = journal.filter(({ type }) => type === 'case.PartyCompleted')
    expect(written.map(({ data }) => [data.field, data.materialId, data.page])).toEqual([
      ['phone', materialId, 1],
      ['serviceAddress', materialId, 2],
    ])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('a paper without its file is refused: nothing begins on paper alone', async () => {
    const { stage, caseId } = await openCase(kind)
    const paper = { caseId, kind: 'execution-notice', title: '执行通知书', paper: true, pages: 1 }
    expect(await stage.give('judge-1', 'dossier.form-material', paper)).toMatchObject({
      rule: 'dossier.digital-from-the-start',
    })
  })
})
