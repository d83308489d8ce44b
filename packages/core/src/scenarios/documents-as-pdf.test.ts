import { createPdfRenderer, PDF } from '@zhixing/adapters/pdf'
import { createSampleSeal } from '@zhixing/adapters/seal-sample'
import { expect, test } from 'vitest'
import { boxFont } from '../../../adapters/src/pdf/testing/box-font'
import { readPdf } from '../../../adapters/src/pdf/testing/read-pdf'
import { hashBytes } from '../kernel/hash'
import { fileAndAssign } from './acts'
import { catalogueOf, documentsOf, drafted, outside } from './document-acts'
import { openStage } from './stage'

const service = createSampleSeal({ now: () => '2024-03-01T09:00:00+08:00' })

test('a notice becomes a PDF with the words that were issued, is sealed, and lies in the dossier under its hash', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const { documentId, text } = await drafted(stage, caseId)
  const font = { bytes: boxFont(`${text}0123456789`) }
  const { files, drain } = outside(stage, service, createPdfRenderer({ font }))
  await stage.must('judge-1', 'document.issue', { caseId, documentId })
  expect(await drain()).toMatchObject({ sent: 2, failed: [], refused: [] })
  const notice = (await documentsOf(stage, caseId)).find(({ id }) => id === documentId)
  const entry = (await catalogueOf(stage, caseId)).materials.find(({ kind }) => kind === 'execution-notice')
  expect(notice).toMatchObject({ state: 'sealed', rendered: { mediaType: PDF }, sealed: { mediaType: PDF } })
  expect(entry).toMatchObject({ mediaType: PDF, fileHash: notice?.sealed?.hash, state: 'catalogued' })
  const bytes = (await files.get('gan1202', entry?.fileHash ?? ''))?.bytes ?? new Uint8Array()
  expect(hashBytes(bytes)).toBe(entry?.fileHash)
  const { lines, stamps } = await readPdf(bytes)
  // Every word that was issued, in its order; the last line is the number of the page.
  expect(
    lines
      .slice(0, -1)
      .map(({ text }) => text)
      .join(''),
  ).toBe(text.replaceAll('\n', ''))
  expect(stamps).toHaveLength(1)
})

test('a sign that the font lacks keeps the document back, says which, and another font brings it out', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const { documentId, text } = await drafted(stage, caseId)
  const poor = outside(
    stage,
    service,
    createPdfRenderer({ font: { bytes: boxFont(text.replaceAll('执', '')) } }),
  )
  await stage.must('judge-1', 'document.issue', { caseId, documentId })
  await poor.drain()
  const held = async () => (await documentsOf(stage, caseId)).find(({ id }) => id === documentId)
  expect(await held()).toMatchObject({
    state: 'issued',
    rendered: null,
    trouble: expect.stringContaining('U+6267'),
  })
  await stage.must('judge-1', 'document.render-again', { caseId, documentId })
  await outside(stage, service, createPdfRenderer({ font: { bytes: boxFont(`${text}0123456789`) } })).drain()
  expect(await held()).toMatchObject({ state: 'sealed', trouble: null })
})
