import { createSampleSeal } from '@zhixing/adapters/seal-sample'
import { expect, test } from 'vitest'
import type { DocumentText, FormOffer } from '../domain/document/contract'
import { renderDocuments } from '../engine/index'
import { createMemoryFiles, createTextRenderer } from '../memory/index'
import type { SealService } from '../ports/seal'
import { cityPlan } from '../profiles/index'
import { fileAndAssign, journalOf } from './acts'
import { catalogueOf, documentsOf, drafted, outside } from './document-acts'
import { openStage } from './stage'

test('missing and wrong fields are named before anything is made, and a preview writes nothing', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const forms = await stage.ask<readonly FormOffer[]>('affairs-1', 'document.forms', { caseId })
  expect(forms.map(({ template, missing }) => [template, missing])).toEqual([
    ['execution-notice', []],
    ['report-order', ['reportDueOn']],
    ['consumption-limit', ['matter']],
    ['assistance-notice', ['addressee', 'matter']],
  ])
  const asked = { caseId, template: 'report-order' }
  const before = (await journalOf(stage, caseId)).length
  expect(await stage.give('affairs-1', 'document.draft', asked, { dryRun: true })).toMatchObject({
    kind: 'refused',
    rule: 'document.required-fields-known',
    params: { title: '报告财产令', fields: 'reportDueOn', missing: 1, wrong: 0 },
  })
  const past = { ...asked, values: [{ field: 'reportDueOn', value: '2024-02-29' }] }
  expect(await stage.give('affairs-1', 'document.draft', past, { dryRun: true })).toMatchObject({
    params: { fields: 'reportDueOn', missing: 0, wrong: 1 },
  })
  const right = { ...asked, values: [{ field: 'reportDueOn', value: '2024-03-15' }] }
  const preview = await stage.must<DocumentText>('affairs-1', 'document.draft', right, { dryRun: true })
  expect(preview.text).toContain('责令你（单位）于2024年3月15日前向本院书面报告')
  expect(preview.fields).toContainEqual({ name: 'reportDueOn', value: '2024-03-15', from: 'said' })
  expect(preview.fields).toContainEqual({
    name: 'court',
    value: '武都区人民法院',
    from: 'organisation.CourtEstablished',
  })
  expect(preview.fields).toContainEqual({
    name: 'addressee',
    value: '陇南某建筑有限公司',
    from: 'case.PartyEntered',
  })
  expect((await journalOf(stage, caseId)).length).toBe(before)
  // Every event that is named as a source is in the record.
  const types = new Set((await journalOf(stage, caseId)).map(({ type }) => type))
  const own = preview.fields.filter(
    ({ from }) => !['today', 'said', 'organisation.CourtEstablished'].includes(from),
  )
  expect(own.filter(({ from }) => !types.has(from))).toEqual([])
})

test('numbers are counted for each case and kind, never given twice, and a gap has its reason', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const first = await drafted(stage, caseId)
  const second = await drafted(stage, caseId)
  const input = { caseId, documentId: second.documentId, reason: '受送达人写错' }
  await stage.must('affairs-1', 'document.void', input)
  const third = await drafted(stage, caseId)
  const order = await drafted(stage, caseId, 'report-order', {
    values: [{ field: 'reportDueOn', value: '2024-03-15' }],
  })
  expect([first.number, second.number, third.number, order.number]).toEqual([
    '（2024）甘1202执123号',
    '（2024）甘1202执123号之一',
    '（2024）甘1202执123号之二',
    '（2024）甘1202执123号',
  ])
  const voided = (await documentsOf(stage, caseId)).find(({ id }) => id === second.documentId)
  expect(voided).toMatchObject({
    state: 'void',
    number: '（2024）甘1202执123号之一',
    voidReason: '受送达人写错',
  })
  const other = await fileAndAssign(stage, 124)
  expect((await drafted(stage, other)).number).toBe('（2024）甘1202执124号')
})

test('a draft is corrected with a reason and what stood there is kept; what was issued is not', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const { documentId } = await drafted(stage, caseId)
  const correction = {
    caseId,
    documentId,
    field: 'debtor',
    value: '陇南某建筑工程有限公司',
    reason: '名称已变更',
  }
  await stage.must('affairs-1', 'document.correct', correction)
  const read = async () => (await documentsOf(stage, caseId)).find(({ id }) => id === documentId)
  expect((await read())?.fields.find(({ name }) => name === 'debtor')).toEqual({
    name: 'debtor',
    value: '陇南某建筑工程有限公司',
    from: 'said',
    reason: '名称已变更',
    was: { value: '陇南某建筑有限公司', from: 'case.Filed' },
  })
  expect((await read())?.text).toContain('王秀英与陇南某建筑工程有限公司')
  const number = { ...correction, field: 'documentNumber', value: '（2024）甘1202执9号' }
  expect(await stage.give('affairs-1', 'document.correct', number)).toMatchObject({
    rule: 'document.number-not-chosen',
  })
  expect(await stage.give('affairs-1', 'document.issue', { caseId, documentId })).toMatchObject({
    rule: 'access.role-not-permitted',
  })
  await stage.must('judge-1', 'document.issue', { caseId, documentId })
  expect(await stage.give('affairs-1', 'document.correct', correction)).toMatchObject({
    rule: 'document.state',
    params: { state: 'issued' },
  })
})

test('a form names who issues it, and an edition that is not in force yet is not offered', async () => {
  const later = (cityPlan.documents ?? []).map((form) =>
    form.id === 'report-order' ? { ...form, version: '2', effectiveFrom: '2024-04-01' } : form,
  )
  const stage = await openStage('memory', { profiles: [{ ...cityPlan, documents: later }] })
  const caseId = await fileAndAssign(stage)
  const values = [{ field: 'matter', value: '不得乘坐飞机' }]
  const { documentId } = await drafted(stage, caseId, 'consumption-limit', { values })
  expect(await stage.give('judge-1', 'document.issue', { caseId, documentId })).toMatchObject({
    rule: 'document.issuer-authorised',
  })
  await stage.must('director', 'document.issue', { caseId, documentId })
  const order = { caseId, template: 'report-order', values: [{ field: 'reportDueOn', value: '2024-04-15' }] }
  expect(await stage.give('judge-1', 'document.draft', order)).toMatchObject({
    rule: 'document.template-in-force',
  })
  const offered = () => stage.ask<readonly FormOffer[]>('judge-1', 'document.forms', { caseId })
  expect((await offered()).map(({ template }) => template)).not.toContain('report-order')
  stage.clock.set('2024-04-01')
  expect((await offered()).map(({ template }) => template)).toContain('report-order')
  const made = await drafted(stage, caseId, 'report-order', { values: order.values })
  const row = (await documentsOf(stage, caseId)).find(({ id }) => id === made.documentId)
  expect(row).toMatchObject({ version: '2', profileId: 'city-plan' })
})

test('a seal service that is silent leaves the document unknown, and asked again it seals once', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const stub = createSampleSeal({ now: () => '2024-03-01T09:00:00+08:00' })
  const keys: string[] = []
  let silent = true
  const slow: SealService = {
    id: 'slow',
    seal: async (request) => {
      keys.push(request.key)
      const answer = await stub.seal(request)
      return silent ? new Promise(() => undefined) : answer
    },
  }
  const { drain } = outside(stage, slow)
  const { documentId } = await drafted(stage, caseId)
  await stage.must('judge-1', 'document.issue', { caseId, documentId })
  await drain()
  const read = async () => (await documentsOf(stage, caseId)).find(({ id }) => id === documentId)
  expect(await read()).toMatchObject({ state: 'issued', sealState: 'unknown', sealed: null })
  expect((await catalogueOf(stage, caseId)).materials.map(({ kind }) => kind)).not.toContain(
    'execution-notice',
  )
  silent = false
  await stage.must('judge-1', 'document.request-seal', { caseId, documentId })
  expect(await stage.give('judge-1', 'document.request-seal', { caseId, documentId })).toMatchObject({
    rule: 'document.seal-is-asked',
  })
  await drain()
  expect(await read()).toMatchObject({ state: 'sealed', sealState: 'sealed', trouble: null })
  expect(new Set(keys).size).toBe(1)
  const system = { kind: 'system', id: 'test', courtId: 'gan1202', roles: ['system'] } as const
  const row = await read()
  const told = { kind: 'sealed', file: row?.sealed, certificate: row?.certificate }
  await stage.must(system, 'document.record-seal', { caseId, documentId, told })
  const { materials } = await catalogueOf(stage, caseId)
  expect(materials.filter(({ kind }) => kind === 'execution-notice')).toHaveLength(1)
})

test('a layout that is not there is told, and the document waits until it is put right', async () => {
  const layout = 'e'.repeat(64)
  const documents = (cityPlan.documents ?? []).map((form) =>
    form.id === 'execution-notice' ? { ...form, layout } : form,
  )
  const stage = await openStage('memory', { profiles: [{ ...cityPlan, documents }] })
  const caseId = await fileAndAssign(stage)
  const files = createMemoryFiles()
  const drain = () =>
    stage.engine.drain({ 'document.render': renderDocuments({ renderer: createTextRenderer(), files }) })
  const { documentId } = await drafted(stage, caseId)
  await stage.must('judge-1', 'document.issue', { caseId, documentId })
  expect(await drain()).toMatchObject({ sent: 1, failed: [], refused: [] })
  const read = async () => (await documentsOf(stage, caseId)).find(({ id }) => id === documentId)
  expect(await read()).toMatchObject({
    state: 'issued',
    rendered: null,
    trouble: 'the layout eeeeeeeeeeee is not in the file store',
  })
  await stage.must('judge-1', 'document.render-again', { caseId, documentId })
  expect(await drain()).toMatchObject({ sent: 1 })
  expect((await read())?.trouble).toContain('not in the file store')
})
