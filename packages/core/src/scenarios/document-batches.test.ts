import { DOCX } from '@zhixing/adapters/docx'
import { expect, test } from 'vitest'
import type { BatchCase, BatchSummary, FormChoice } from '../domain/document/contract-batch'
import { makeDocuments, runBatch } from '../engine/index'
import { actorOf } from '../testing/court'
import { closeCase, fileAndAssign } from './acts'
import { catalogueOf, documentsOf, outside } from './document-acts'
import { openStage } from './stage'

test('[S44] one batch of 50 notices is rendered, sealed by the stub, filed in 50 dossiers, with 50 catalogue entries', async () => {
  const stage = await openStage('memory')
  const { files, drain } = outside(stage)
  const caseIds: string[] = []
  for (let n = 1; n <= 50; n += 1) caseIds.push(await fileAndAssign(stage, n))
  const before = (await catalogueOf(stage, caseIds[0] ?? '')).materials.length
  const cases = caseIds.map((caseId) => ({ caseId }))
  const run = { template: 'execution-notice', cases, batchId: 'notices-1', issue: true }
  const report = await makeDocuments(stage.engine, { ...run, actor: actorOf(stage.court, 'director') })
  expect(report).toMatchObject({ of: 50, made: 50, refused: 0, failed: 0 })
  // Rendering and sealing: 50 files each, nothing left and nothing refused.
  expect(await drain()).toMatchObject({ sent: 100, failed: [], refused: [] })

  const entries: string[] = []
  for (const caseId of caseIds) {
    const [notice, ...others] = (await documentsOf(stage, caseId)).filter(
      ({ kind }) => kind === 'execution-notice',
    )
    expect(others).toEqual([])
    expect(notice).toMatchObject({
      state: 'sealed',
      sealState: 'sealed',
      batchId: 'notices-1',
      issuedBy: 'director',
    })
    expect(notice?.certificate).toMatchObject({
      sample: true,
      contentHash: notice?.rendered?.hash,
      seal: 'court',
    })
    const { materials } = await catalogueOf(stage, caseId)
    const [entry, ...more] = materials.filter(({ kind }) => kind === 'execution-notice')
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      state: 'catalogued',
      paper: false,
      mediaType: DOCX,
      catalogueNumber: before + 1,
    })
    expect(entry?.fileHash).toBe(notice?.sealed?.hash)
    expect((await files.get('gan1202', entry?.fileHash ?? ''))?.bytes.length).toBe(entry?.fileSize)
    entries.push(entry?.fileHash ?? '')
  }
  // Each is the notice of its own case: 50 different files.
  expect(new Set(entries).size).toBe(50)
  const made = await stage.ask<{ total: number }>('affairs-1', 'document.batch', { batchId: 'notices-1' })
  expect(made.total).toBe(50)
  // Given again as a whole, nothing is made twice.
  const again = await makeDocuments(stage.engine, { ...run, actor: actorOf(stage.court, 'director') })
  expect(again).toEqual(report)
  expect(await drain()).toMatchObject({ sent: 0 })
  // Filing made two by itself: its notice and its approval.
  expect((await documentsOf(stage, caseIds[49] ?? '')).length).toBe(3)
  expect((await stage.engine.verify()).differences).toEqual([])
}, 120_000)

test('a run says what became of every case: made, refused by which rule at which step, k of n', async () => {
  const stage = await openStage('memory')
  const good = await fileAndAssign(stage, 1)
  const closed = await fileAndAssign(stage, 2)
  await closeCase(stage, closed)
  const cases = [{ caseId: good }, { caseId: closed }, { caseId: 'nowhere' }, { caseId: good }]
  const clerk = actorOf(stage.court, 'affairs-1')
  const run = { template: 'execution-notice', cases, batchId: 'b', actor: clerk }
  const report = await makeDocuments(stage.engine, { ...run, issue: true })
  // The case that was given twice is one document.
  expect(report).toMatchObject({ of: 3, made: 0, refused: 3, failed: 0 })
  expect(report.items.map((item) => item.kind === 'refused' && [item.step, item.rule])).toEqual([
    ['issue', 'access.role-not-permitted'],
    ['draft', 'document.case-goes-on'],
    ['draft', 'access.not-in-this-court'],
  ])
  // What the clerk may not issue is there as a draft, for somebody who may.
  const draft = (await documentsOf(stage, good)).find(({ state }) => state === 'draft')
  const input = { caseId: good, documentId: draft?.id }
  const issued = await runBatch(stage.engine, {
    name: 'document.issue',
    inputs: [input],
    actor: actorOf(stage.court, 'judge-1'),
    keyPrefix: 'i',
  })
  expect(issued).toMatchObject({ accepted: 1 })
})

test('before a run each case says whom it could be for and what was made before; afterwards the run says how far it is', async () => {
  const stage = await openStage('memory')
  const { drain } = outside(stage)
  const [first, second] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
  const template = 'execution-notice'
  const forms = await stage.ask<readonly FormChoice[]>('affairs-1', 'document.templates', {})
  expect(forms.find((one) => one.template === template)).toMatchObject({
    ...{ title: '执行通知书', on: null, addressee: 'debtor', seal: 'court' },
    required: expect.arrayContaining(['addressee']),
  })
  const casesOf = () =>
    stage.ask<readonly BatchCase[]>('affairs-1', 'document.batch-cases', {
      ...{ template, caseIds: [first, second, 'nowhere'] },
    })
  const [before, ...others] = await casesOf()
  expect(others.map(({ caseId }) => caseId)).toEqual([second])
  expect(before).toMatchObject({ caseId: first, earlier: [] })
  expect(before?.parties).toHaveLength(1)
  const make = (name: string, input: object) => stage.must<{ documentId: string }>('judge-1', name, input)
  const made = await make('document.draft', { caseId: first, template, batchId: 'run-1' })
  const gone = await make('document.draft', { caseId: second, template, batchId: 'run-1' })
  await make('document.void', { caseId: second, documentId: gone.documentId, reason: '多制了一份' })
  const runs = () => stage.ask<readonly BatchSummary[]>('affairs-1', 'document.batches', {})
  const counts = { batchId: 'run-1', title: '执行通知书', draftedBy: 'judge-1', total: 1 }
  expect(await runs()).toMatchObject([{ ...counts, drafts: 1, underWay: 0, finished: 0, stuck: 0 }])
  await make('document.issue', { caseId: first, documentId: made.documentId })
  expect(await runs()).toMatchObject([{ ...counts, drafts: 0, underWay: 1 }])
  await drain()
  expect(await runs()).toMatchObject([{ ...counts, underWay: 0, finished: 1 }])
  // The void one is no document that the case has.
  expect((await casesOf()).map(({ earlier }) => earlier.map(({ state }) => state))).toEqual([['sealed'], []])
})
