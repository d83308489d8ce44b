import { createDocxRenderer, createLayoutReader, DOCX, layoutOf } from '@zhixing/adapters/docx'
import { createCourtRenderer, createPdfRenderer, PDF } from '@zhixing/adapters/pdf'
import { createSampleSeal } from '@zhixing/adapters/seal-sample'
import { expect, test } from 'vitest'
import { boxFont } from '../../../adapters/src/pdf/testing/box-font'
import { readPdf } from '../../../adapters/src/pdf/testing/read-pdf'
import type { LayoutEntry } from '../domain/document/contract-layout'
import { checkLayouts, renderDocuments, sealDocuments } from '../engine/index'
import { createMemoryFiles } from '../memory/index'
import { cityPlan } from '../profiles/index'
import { fileAndAssign } from './acts'
import { catalogueOf, documentsOf, drafted } from './document-acts'
import { openStage } from './stage'

const template = cityPlan.documents?.find(({ id }) => id === 'execution-notice')
const FORM = template?.text ?? ''
const ALL = `${(cityPlan.documents ?? []).map(({ text }) => text).join('')}＿`

/** A court with its renderers, its seal, and somebody who gives in layouts. */
async function court(signs = ALL) {
  const stage = await openStage('memory')
  const files = createMemoryFiles()
  const caseId = await fileAndAssign(stage)
  const known = (await documentsOf(stage, caseId)).map(({ text }) => text).join('')
  const font = { bytes: boxFont(`${signs}${known}0123456789，。、《》（）：一二三四五六七八九十`) }
  const renderer = createCourtRenderer({
    docx: createDocxRenderer(),
    pdf: createPdfRenderer({ font }),
    usual: 'docx',
  })
  const service = createSampleSeal({ now: () => '2024-03-01T09:00:00+08:00' })
  const senders = {
    'document.layout': checkLayouts({ reader: createLayoutReader(), renderer, files }),
    'document.render': renderDocuments({ renderer, files }),
    'document.seal': sealDocuments({ service, files }),
  }
  const drain = () => stage.engine.drain(senders)
  const layouts = () => stage.ask<readonly LayoutEntry[]>('affairs-1', 'document.layouts', {})
  const propose = async (text: string, more: object = {}) => {
    const { hash, size, mediaType } = await files.put(
      'gan1202',
      layoutOf({ title: '执行通知书', text }),
      DOCX,
    )
    const about = {
      template: 'execution-notice',
      format: 'docx',
      caseId,
      note: '新版',
      fileName: '通知.docx',
    }
    const input = { ...about, file: { hash, size, mediaType }, ...more }
    const { layoutId } = await stage.must<{ layoutId: string }>('affairs-1', 'document.propose-layout', input)
    await drain()
    return { layoutId, hash }
  }
  return { stage, files, caseId, drain, layouts, propose }
}

test('a layout is looked at field by field, filled in with a real case, and put in use by a second person', async () => {
  const { stage, files, layouts, propose } = await court()
  const { layoutId, hash } = await propose(FORM.replace('承办人：{undertaker}。', '本院监制。'))
  const [proposed] = await layouts()
  expect(proposed).toMatchObject({ id: layoutId, number: 1, state: 'proposed', checked: true, errors: [] })
  // A field that the form needs and that has no place is said, and does not keep it from being used.
  expect(proposed?.warnings).toEqual([{ reason: 'field-without-tag', where: 'undertaker' }])
  expect(proposed?.tags).toContain('addressee')
  expect(proposed?.preview).toMatchObject({ mediaType: DOCX })
  expect(await files.get('gan1202', proposed?.preview?.hash ?? '')).toBeDefined()
  expect(proposed?.preview?.hash).not.toBe(hash)
  const own = await stage.give('affairs-1', 'document.adopt-layout', { layoutId })
  expect(own).toMatchObject({ kind: 'refused', rule: 'access.role-not-permitted' })
  await stage.must('director', 'document.adopt-layout', { layoutId })
  expect(await layouts()).toMatchObject([{ state: 'in-use', decidedBy: 'director', proposedBy: 'affairs-1' }])
  // Whoever gave it in does not decide, whatever else he is.
  const second = { template: 'report-order', format: 'pdf', caseId: proposed?.previewCase, note: '改为 PDF' }
  const asked = await stage.must<{ layoutId: string }>('director', 'document.propose-layout', second)
  expect(await stage.give('director', 'document.adopt-layout', asked)).toMatchObject({
    rule: 'document.layout-by-two',
  })
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('an unknown field, a file that is no docx and a layout that nobody looked at are never put in use', async () => {
  const { stage, files, caseId, drain, layouts, propose } = await court()
  const { layoutId } = await propose(`${FORM}\n{weather}`)
  expect(await layouts()).toMatchObject([
    { errors: [{ reason: 'tag-unknown', where: 'weather' }], preview: null },
  ])
  const adopt = (id: string) => stage.give('director', 'document.adopt-layout', { layoutId: id })
  expect(await adopt(layoutId)).toMatchObject({ rule: 'document.layout-in-order', params: { count: 1 } })
  const another = { template: 'execution-notice', format: 'pdf', caseId, note: '再来' }
  const propose2 = (input: object) => stage.give('affairs-1', 'document.propose-layout', input)
  expect(await propose2(another)).toMatchObject({ rule: 'document.layout-decided-first' })
  await stage.must('director', 'document.refuse-layout', { layoutId, reason: '有不认识的字段' })
  const { hash, size, mediaType } = await files.put('gan1202', new TextEncoder().encode('no docx'), DOCX)
  const file = { hash, size, mediaType }
  expect(await propose2({ ...another, file })).toMatchObject({ rule: 'document.layout-is-docx' })
  const broken = await stage.must<{ layoutId: string }>('affairs-1', 'document.propose-layout', {
    ...{ ...another, format: 'docx', file, fileName: '坏.docx' },
  })
  expect(await adopt(broken.layoutId)).toMatchObject({ rule: 'document.layout-checked' })
  await drain()
  expect((await layouts())[0]).toMatchObject({ number: 2, errors: [{ reason: 'not-a-docx' }] })
  expect(await adopt(broken.layoutId)).toMatchObject({ rule: 'document.layout-in-order' })
})

test('documents bear the version that was in use when they were made; old ones keep theirs', async () => {
  const { stage, caseId, drain, propose } = await court()
  const made = async () => {
    const { documentId } = await drafted(stage, caseId)
    return async () => (await documentsOf(stage, caseId)).find(({ id }) => id === documentId)
  }
  const plain = await made()
  const one = await propose(FORM)
  await stage.must('director', 'document.adopt-layout', { layoutId: one.layoutId })
  const first = await made()
  const two = await propose(FORM.replace('责令', '特此责令'))
  await stage.must('director', 'document.adopt-layout', { layoutId: two.layoutId })
  const second = await made()
  expect(await plain()).toMatchObject({ layoutNumber: null, layout: null })
  expect(await first()).toMatchObject({ layoutNumber: 1, layout: one.hash })
  expect(await second()).toMatchObject({ layoutNumber: 2, layout: two.hash })
  // Issued after the change, the first one still looks as it was drafted.
  for (const each of [first, second]) {
    const documentId = (await each())?.id
    await stage.must('judge-1', 'document.issue', { caseId, documentId })
  }
  expect(await drain()).toMatchObject({ failed: [], refused: [] })
  expect((await first())?.rendered?.hash).not.toBe((await second())?.rendered?.hash)
  expect(await second()).toMatchObject({ state: 'sealed' })
})

test('what makes itself comes out in the layout of the court: the acceptance notice as PDF, in the dossier under its hash', async () => {
  const { stage, files, caseId, drain } = await court()
  const asked = { template: 'acceptance-notice', format: 'pdf', caseId, note: '受理通知改为 PDF' }
  const { layoutId } = await stage.must<{ layoutId: string }>('affairs-1', 'document.propose-layout', asked)
  await drain()
  await stage.must('director', 'document.adopt-layout', { layoutId })
  const next = await fileAndAssign(stage, 2)
  const lies = async () =>
    (await catalogueOf(stage, next)).materials.filter(({ kind }) => kind === 'acceptance-notice')
  // The act does not wait for the file: it is filed when it is made, once.
  expect(await lies()).toEqual([])
  expect(await drain()).toMatchObject({ failed: [], refused: [] })
  const [paper, ...others] = await lies()
  expect([others, paper?.mediaType, paper?.state]).toEqual([[], PDF, 'catalogued'])
  const notice = (await documentsOf(stage, next)).find(({ kind }) => kind === 'acceptance-notice')
  expect(notice).toMatchObject({
    state: 'made',
    rendered: { hash: paper?.fileHash },
    layoutNumber: 1,
    format: 'pdf',
  })
  const { lines } = await readPdf(
    (await files.get('gan1202', paper?.fileHash ?? ''))?.bytes ?? new Uint8Array(),
  )
  expect(lines.map(({ text }) => text).join('')).toContain(notice?.text.replaceAll('\n', ''))
  // The case that was filed before keeps its text.
  expect((await catalogueOf(stage, caseId)).materials[0]).toMatchObject({ mediaType: 'text/plain' })
})
