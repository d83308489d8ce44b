import { expect, test } from 'vitest'
import type { ProposalView } from '../domain/document/contract-proposal'
import { askSources, readMaterial } from '../engine/index'
import { type JsonObject, toJson } from '../kernel/json'
import type { ExtractorDefinition } from '../kernel/profile-extractor'
import { createMemoryFiles } from '../memory/index'
import type { CalledSource } from '../ports/asset-source'
import type { MaterialReader } from '../ports/material-reader'
import { cityPlan } from '../profiles/index'
import { actorOf } from '../testing/court'
import { journalOf } from './acts'
import { DEBTOR_ID, fileWithDebtor } from './debtor'
import { openStage, type Stage } from './stage'

const PAGES = [
  { page: 1, text: '执行申请书\n申请人：王秀英\n申请人联系电话：１３８ 0013 8000，可随时联系' },
  {
    page: 2,
    text: '被申请人：赵大勇\n被申请人联系电话：13500001111\n被申请人住址: 甘肃省陇南市武都区城关镇某路1号2单元301室\n此致',
  },
]
const plainReader: MaterialReader = { id: 'plain-text', read: async () => ({ pages: PAGES }) }

const proposalsOf = (stage: Stage, caseId: string) =>
  stage.ask<readonly ProposalView[]>('judge-1', 'document.proposals', { caseId })
const partyIn = (stage: Stage, partyId: string) =>
  stage.storage.forCourt('gan1202').get('case_party', partyId) as Promise<Record<string, unknown> | undefined>

/** The application of the case, in its dossier with a file. */
async function withPaper(stage: Stage, caseId: string, kind = 'application') {
  const files = createMemoryFiles()
  const { hash, size, mediaType } = await files.put(
    'gan1202',
    new TextEncoder().encode(PAGES[0]?.text),
    'text/plain',
  )
  const file = { hash, size, mediaType }
  const paper = { caseId, kind, title: '执行申请书', paper: false, pages: 2, file }
  const { materialId } = await stage.must<{ materialId: string }>('filing', 'dossier.form-material', paper)
  return { files, material: { id: materialId, fileHash: hash } }
}

test('fields of a paper become data of the case, each with material and page shown, when a person has taken them over', async () => {
  const stage = await openStage('memory')
  const { caseId, applicantId, debtorId } = await fileWithDebtor(stage)
  const { files, material } = await withPaper(stage, caseId)
  const actor = actorOf(stage.court, 'dossier-1')
  const asked = { reader: plainReader, files, actor, caseId, material }
  expect(await readMaterial(stage.engine, asked)).toMatchObject({ kind: 'accepted', result: { proposed: 3 } })
  const found = await proposalsOf(stage, caseId)
  expect(found).toMatchObject([
    {
      ...{ field: 'phone', label: '申请人联系电话', page: 1, partyId: applicantId, partyName: '王秀英' },
      ...{
        materialId: material.id,
        sourceTitle: '执行申请书',
        proposedBy: 'label',
        state: 'proposed',
        current: null,
      },
    },
    // The longer label ends like the shorter one: it is the debtor's number and nobody else's.
    { field: 'phone', label: '被申请人联系电话', page: 2, partyId: debtorId, value: '135****1111' },
    { field: 'serviceAddress', label: '被申请人住址', page: 2, partyId: debtorId, value: '甘肃省陇南市****' },
  ])
  // Nothing has happened to the parties yet.
  expect(await partyIn(stage, debtorId)).toMatchObject({ serviceAddress: null })
  for (const { id } of found) await stage.must('judge-1', 'document.accept-value', { caseId, proposalId: id })
  expect(await partyIn(stage, applicantId)).toMatchObject({ phone: '138 0013 8000' })
  expect(await partyIn(stage, debtorId)).toMatchObject({
    serviceAddress: '甘肃省陇南市武都区城关镇某路1号2单元301室',
  })
  const written = (await journalOf(stage, caseId)).filter(({ type }) => type === 'case.PartyCompleted')
  expect(written.map(({ data }) => [data.field, data.materialId, data.page])).toEqual([
    ['phone', material.id, 1],
    ['phone', material.id, 2],
    ['serviceAddress', material.id, 2],
  ])
  // Read again, nothing is proposed twice; what was decided stays decided.
  expect(await readMaterial(stage.engine, asked)).toMatchObject({ result: { proposed: 0 } })
  const [first] = found
  expect(
    await stage.give('judge-1', 'document.reject-value', { caseId, proposalId: first?.id, reason: '—' }),
  ).toMatchObject({
    rule: 'document.proposal-decided-once',
  })
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('what a reader takes for a value is marked as his, belongs to nobody until said, and a rejected one does not come back', async () => {
  const stage = await openStage('memory')
  const { caseId, applicantId } = await fileWithDebtor(stage)
  const { files, material } = await withPaper(stage, caseId, 'identity-document')
  const model: MaterialReader = {
    id: 'ocr-model',
    read: async () => ({
      pages: [],
      proposals: [
        { field: 'phone', value: '13900001111', page: 2 },
        { field: 'idNumber', value: '110101199003070135', page: 1 },
      ],
    }),
  }
  const asked = { reader: model, files, actor: actorOf(stage.court, 'judge-1'), caseId, material }
  await readMaterial(stage.engine, asked)
  const [phone, number] = await proposalsOf(stage, caseId)
  expect(phone).toMatchObject({
    proposedBy: 'reader',
    proposerId: 'ocr-model',
    partyId: null,
    value: '139****1111',
  })
  const accept = { caseId, proposalId: phone?.id }
  expect(await stage.give('judge-1', 'document.accept-value', accept)).toMatchObject({
    rule: 'document.value-of-somebody',
  })
  await stage.must('judge-1', 'document.accept-value', { ...accept, partyId: applicantId })
  // Another identity number would be another person: refused, and nothing of the act stays.
  const wrong = { caseId, proposalId: number?.id, partyId: applicantId }
  expect(await stage.give('judge-1', 'document.accept-value', wrong)).toMatchObject({
    rule: 'case.identity-not-replaced',
  })
  expect((await proposalsOf(stage, caseId)).find(({ id }) => id === number?.id)?.state).toBe('proposed')
  await stage.must('judge-1', 'document.reject-value', { caseId, proposalId: number?.id, reason: '识别有误' })
  expect(await readMaterial(stage.engine, asked)).toMatchObject({ result: { proposed: 0 } })
})

test('what stands behind a label of a scan is proposed as read by a machine, by the name of the reader', async () => {
  const stage = await openStage('memory')
  const { caseId } = await fileWithDebtor(stage)
  const { files, material } = await withPaper(stage, caseId)
  const scanner: MaterialReader = {
    id: 'scanner-1',
    read: async () => ({
      pages: PAGES.map((page) => ({ ...page, ...(page.page === 2 ? { confidence: 91.5 } : {}) })),
    }),
  }
  const actor = actorOf(stage.court, 'dossier-1')
  await readMaterial(stage.engine, { reader: scanner, files, actor, caseId, material })
  const found = await proposalsOf(stage, caseId)
  expect(found.map(({ page, proposedBy }) => [page, proposedBy])).toEqual([
    [1, 'label'],
    [2, 'scan'],
    [2, 'scan'],
  ])
  expect(found[1]).toMatchObject({ label: '被申请人联系电话', proposerId: 'scanner-1' })
})

test('the whole value is shown for comparing only, and that it was read is on record', async () => {
  const stage = await openStage('memory')
  const { caseId } = await fileWithDebtor(stage)
  const { files, material } = await withPaper(stage, caseId)
  const actor = actorOf(stage.court, 'judge-1')
  await readMaterial(stage.engine, { reader: plainReader, files, actor, caseId, material })
  const [phone] = await proposalsOf(stage, caseId)
  expect(phone?.value).not.toContain('0013')
  const open = await stage.ask<{ value: string }>('judge-1', 'document.proposal', {
    caseId,
    proposalId: phone?.id,
  })
  expect(open.value).toBe('138 0013 8000')
  const log = await stage.ask<{ items: object[] }>('director', 'reading.log', { caseId })
  expect(log.items).toMatchObject([{ readBy: 'judge-1', kind: 'party', why: '核对回填建议' }])
  const timeline = await stage.ask<JsonObject>('judge-1', 'case.timeline', { caseId })
  // The middle of the number with its spaces: four digits alone may stand in any hash.
  expect(toJson(timeline)).not.toMatch(/138 ?0013|0013 ?8000/)
})

test('what a registry says of the person asked after is proposed by itself, with the answer as its source', async () => {
  const own: ExtractorDefinition = {
    ...{
      id: 'bank-phone',
      from: 'answer',
      label: 'contact-phone',
      field: 'phone',
      source: '院发〔2026〕1号',
    },
  }
  const extractors = [...(cityPlan.extractors ?? []), own]
  const stage = await openStage('memory', { profiles: [{ ...cityPlan, extractors }] })
  const { caseId, debtorId } = await fileWithDebtor(stage)
  const bank: CalledSource = {
    id: 'bank',
    capabilities: {
      ...{ kind: 'point', transport: 'call', acts: ['query'], assetTypes: ['deposit'], subjects: ['person'] },
      ...{ repeatable: true, needsDocument: false, answersWithinMinutes: 60 },
    },
    submit: async ({ requestNo }) => ({
      kind: 'answered',
      answer: {
        ...{
          requestNo,
          answerNo: 'a-1',
          part: { index: 1, last: true },
          outcome: 'found',
          asOf: '2024-03-01',
        },
        subject: { name: '赵大勇', idNumber: DEBTOR_ID },
        hits: [
          {
            ...{ ref: '6217001234567890456', type: 'deposit', title: '某银行活期账户' },
            match: { name: 'same', number: 'same' },
            holders: [{ name: '赵大勇', idNumber: DEBTOR_ID, ownership: 'sole', isSubject: true }],
            encumbrances: [],
            details: { 'contact-phone': '13711112222', state: '正常' },
          },
        ],
      },
    }),
    collect: async () => [],
  }
  const { id: sourceId, capabilities } = bank
  await stage.must('director', 'query.register-source', { sourceId, name: '某银行', ...capabilities })
  await stage.must('judge-1', 'query.order', {
    ...{ caseId, partyIds: [debtorId], sourceIds: [sourceId], reason: '首次查询' },
    document: { number: '（2024）甘1202执500号之一', name: '协助查询通知书' },
  })
  await stage.engine.drain({
    'source.ask': askSources({ sources: [bank], courtName: () => '武都区人民法院' }),
  })
  expect(await proposalsOf(stage, caseId)).toMatchObject([
    {
      ...{
        field: 'phone',
        partyId: debtorId,
        value: '137****2222',
        label: 'contact-phone',
        materialId: null,
      },
      ...{ proposerId: 'bank-phone', sourceTitle: 'bank 某银行活期账户' },
    },
  ])
  const [{ findingId } = { findingId: null }] = await proposalsOf(stage, caseId)
  expect(findingId).not.toBeNull()
})
