import PDFDocument from 'pdfkit'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { createPaperTextReader } from './index'

const reader = createPaperTextReader()
const bytesOf = (text: string) => new TextEncoder().encode(text)

function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  const zip = new PizZip()
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  return zip.generate({ type: 'uint8array' })
}

async function pdf(...pages: readonly string[]): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve) => document.on('end', resolve))
  for (const page of pages) document.addPage().text(page)
  document.end()
  await done
  return new Uint8Array(Buffer.concat(chunks))
}

test('a plain text has its pages parted by form feeds', async () => {
  const { pages } = await reader.read({ mediaType: 'text/plain', bytes: bytesOf('泗州花园\f12幢') })
  expect(pages).toEqual([
    { page: 1, text: '泗州花园' },
    { page: 2, text: '12幢' },
  ])
})

test('a PDF is read page by page; one without a text layer goes to the OCR of the host, and is empty without one', async () => {
  const file = { mediaType: 'application/pdf', bytes: await pdf('Plate N12345', 'Account 622202') }
  const { pages } = await reader.read(file)
  expect(pages.map(({ text }) => text.trim())).toEqual(['Plate N12345', 'Account 622202'])
  const picture = { mediaType: 'application/pdf', bytes: await pdf('') }
  expect((await reader.read(picture)).pages.map(({ text }) => text.trim())).toEqual([''])
  const ocr = { id: 'ocr-1', read: async () => ({ pages: [{ page: 1, text: '盖章' }] }) }
  const both = createPaperTextReader({ ocr })
  expect(both.id).not.toBe(reader.id)
  expect((await both.read(picture)).pages).toEqual([{ page: 1, text: '盖章' }])
  expect((await both.read(file)).pages).toHaveLength(2)
  await expect(reader.read({ ...file, bytes: bytesOf('%PDF-1.7 broken') })).rejects.toThrow()
})

test('the words of a docx are read, a word that is cut into runs as one', async () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
  const xml = `<w:document xmlns:w="w"><w:body><w:p>${run('泗州')}${run('花园')}</w:p><w:p><w:r><w:br w:type="page"/></w:r>${run('12幢')}</w:p></w:body></w:document>`
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const { pages } = await reader.read({ mediaType, bytes: packed({ 'word/document.xml': xml }) })
  expect(pages.map(({ text }) => text.trim())).toEqual(['泗州花园', '12幢'])
  const hostile = '<!DOCTYPE d [<!ENTITY a "b">]><w:document xmlns:w="w"><w:t>&a;</w:t></w:document>'
  await expect(reader.read({ mediaType, bytes: packed({ 'word/document.xml': hostile }) })).rejects.toThrow()
})

test('an OFD is read page by page, with the words of the template that a page lies on', async () => {
  const text = (words: string) =>
    `<ofd:TextObject><ofd:TextCode>${words}</ofd:TextCode><ofd:TextCode>。</ofd:TextCode></ofd:TextObject>`
  const parts = {
    'OFD.xml': '<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml':
      '<ofd:Document><ofd:CommonData><ofd:TemplatePage ID="7" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/><ofd:Page ID="2" BaseLoc="/Doc_0/Pages/Page_1/Content.xml"/></ofd:Pages></ofd:Document>',
    'Doc_0/Tpls/Tpl_0/Content.xml': `<ofd:Page>${text('查询反馈')}</ofd:Page>`,
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page><ofd:Template TemplateID="7"/>${text('泗州花园')}</ofd:Page>`,
    'Doc_0/Pages/Page_1/Content.xml': `<ofd:Page>${text('12幢')}</ofd:Page>`,
  }
  const expected = [
    { page: 1, text: '查询反馈。\n泗州花园。' },
    { page: 2, text: '12幢。' },
  ]
  const { pages } = await reader.read({ mediaType: 'application/ofd', bytes: packed(parts) })
  expect(pages).toEqual(expected)
  // As systems of invoices write it: deflated, every part with the mark of its encoding.
  const zip = new PizZip()
  for (const [name, part] of Object.entries(parts))
    zip.file(name, `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n${part}`)
  const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
  expect((await reader.read({ mediaType: 'application/ofd', bytes })).pages).toEqual(expected)
})

test('what it cannot read it says; a picture without OCR has no words', async () => {
  await expect(reader.read({ mediaType: 'video/mp4', bytes: bytesOf('x') })).rejects.toMatchObject({
    code: 'paper-text-unsupported',
  })
  expect(await reader.read({ mediaType: 'image/png', bytes: bytesOf('x') })).toEqual({ pages: [] })
})
