import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { paperReader, readMaterial } from '@zhixing/core'
import { createMemoryFiles } from '@zhixing/core/memory'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProposalView } from '../../../core/src/domain/document/contract-proposal'
import type { DossierSearch } from '../../../core/src/domain/dossier/contract-search'
import { fileWithDebtor } from '../../../core/src/scenarios/debtor'
import { openStage } from '../../../core/src/scenarios/stage'
import { actorOf } from '../../../core/src/testing/court'
import { type PaperTextInWorker, paperTextInWorker } from '../paper-text/index'
import { builtWorker } from '../threads/testing/built-worker'
import { createOcrReader, type OcrReader, type PageTold } from './index'

const COURT = 'gan1202'
const PDF = 'application/pdf'
const SCAN = readFileSync(new URL('../../fixtures/ocr/registry-answer.png', import.meta.url))

let ocr: OcrReader
let reader: PaperTextInWorker
const told: PageTold[] = []
beforeAll(async () => {
  ocr = createOcrReader({ worker: await builtWorker('ocr'), onPage: (page) => told.push(page) })
  reader = paperTextInWorker({ worker: await builtWorker('paper-text'), ocr })
}, 60_000)
afterAll(() => Promise.all([reader.close(), ocr.close()]))

/** A page of words, and one that is a scan. */
async function halfScanned(): Promise<Uint8Array> {
  const document = new PDFDocument({ size: [560, 330], margin: 20 })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve) => document.on('end', resolve))
  document.text('Plate N12345').addPage().image(SCAN, 0, 0, { width: 560 })
  document.end()
  await done
  return Buffer.concat(chunks)
}

/** A page that shows one picture. */
function pagePdf(picture: string, data: Uint8Array): Uint8Array {
  const stream = (dictionary: string, bytes: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`),
      bytes,
      Buffer.from('\nendstream'),
    ])
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>',
    stream('', Buffer.from('595 0 0 842 0 0 cm /I Do')),
    stream(`/Type/XObject/Subtype/Image/ColorSpace/DeviceGray${picture}`, data),
  ].map((object, at) =>
    Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]),
  )
  // Without a table of places: readers of PDF look for the objects themselves.
  return Buffer.concat([
    Buffer.from('%PDF-1.5\n'),
    ...objects,
    Buffer.from('trailer<</Size 6/Root 1 0 R>>\n%%EOF'),
  ])
}

test('a scan that is filed is found, marked as read by a machine; acts go on meanwhile; what it takes for a value says so too', async () => {
  const stage = await openStage('memory')
  const { caseId } = await fileWithDebtor(stage)
  const files = createMemoryFiles()
  const file = async (bytes: Uint8Array, mediaType: string, title: string) => {
    const { hash, size } = await files.put(COURT, bytes, mediaType)
    const paper = {
      caseId,
      kind: 'application',
      title,
      paper: false,
      pages: 1,
      file: { hash, size, mediaType },
    }
    const { materialId } = await stage.must<{ materialId: string }>('filing', 'dossier.form-material', paper)
    return { id: materialId, fileHash: hash }
  }
  const scan = await file(SCAN, 'image/png', '扫描件')
  await file(await halfScanned(), PDF, '半扫描件')

  const done: string[] = []
  const papers = paperReader(stage.engine, { reader, files })
  const reading = papers.run(COURT).then((counts) => {
    done.push('read')
    return counts
  })
  await stage.ask('judge-1', 'case.timeline', { caseId })
  await file(new TextEncoder().encode('谈话'), 'text/plain', '笔录')
  done.push('act')
  expect(await reading).toMatchObject({ read: 2, unreadable: 0 })
  expect(done).toEqual(['act', 'read'])

  const find = (words: string) => stage.ask<DossierSearch>('judge-1', 'dossier.search', { words })
  const house = await find('泗州花园12幢')
  const places = house.items.map(({ title, page }) => `${title} ${page}`).sort()
  expect(places).toEqual(['半扫描件 2', '扫描件 1'])
  for (const { confidence } of house.items) expect(confidence).toBeGreaterThan(80)
  expect((await find('N12345')).items).toMatchObject([{ title: '半扫描件', page: 1, confidence: null }])
  expect(told.map(({ page, trouble }) => [page, trouble])).toEqual([
    [1, undefined],
    [2, undefined],
  ])

  const actor = actorOf(stage.court, 'dossier-1')
  await readMaterial(stage.engine, { reader, files, actor, caseId, material: scan })
  expect(await stage.ask<readonly ProposalView[]>('judge-1', 'document.proposals', { caseId })).toMatchObject(
    [{ field: 'phone', value: '135****1111', proposedBy: 'scan', proposerId: reader.id, page: 1 }],
  )
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('a fax (CCITT) is unpacked; a page that is really empty is empty, and no error', async () => {
  // 800 white lines, each as the one before it, and the mark of the end.
  const white = Buffer.concat([Buffer.alloc(100, 0xff), Buffer.from('001001', 'hex')])
  const fax =
    '/Width 800/Height 800/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 800/Rows 800>>'
  expect(await reader.read({ mediaType: PDF, bytes: pagePdf(fax, white) })).toEqual({
    pages: [{ page: 1, text: '' }],
  })
})

test('a damaged scan and one made to fill the memory are errors of their own, and the next one is read', async () => {
  const cut = { mediaType: 'image/png', bytes: SCAN.subarray(0, 2000) }
  await expect(reader.read(cut)).rejects.toMatchObject({ code: 'ocr-unreadable' })
  const bomb = Buffer.from(SCAN)
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  await expect(reader.read({ mediaType: 'image/png', bytes: bomb })).rejects.toMatchObject({
    code: 'ocr-too-large',
  })
  const zeros = deflateSync(Buffer.alloc(1_000_000))
  for (const [picture, data] of [
    ['/Width 60000/Height 40000/BitsPerComponent 1/Filter/FlateDecode', zeros],
    ['/Width 600/Height 400/BitsPerComponent 8/Filter/DCTDecode', Buffer.from('no picture')],
  ] as const)
    await expect(reader.read({ mediaType: PDF, bytes: pagePdf(picture, data) })).rejects.toMatchObject({
      code: 'ocr-unreadable',
    })
  await expect(reader.read({ mediaType: 'image/gif', bytes: SCAN })).rejects.toMatchObject({
    code: 'ocr-unsupported',
  })
  expect(await reader.read({ mediaType: 'text/plain', bytes: new Uint8Array() })).toEqual({ pages: [] })
})

test('pages beyond the limit are left without words', async () => {
  const few = createOcrReader({ worker: await builtWorker('ocr'), mostPages: 0 })
  const pages = await few.read({ mediaType: PDF, bytes: await halfScanned(), pages: [2] })
  expect(pages).toEqual({ pages: [{ page: 2, text: '' }] })
  await few.close()
})
