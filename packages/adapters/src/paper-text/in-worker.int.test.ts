import { deflateSync } from 'node:zlib'
import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtWorker } from '../threads/testing/built-worker'
import { createPaperTextReader, type PaperTextInWorker, paperTextInWorker } from './index'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const bytesOf = (text: string) => new TextEncoder().encode(text)

let reader: PaperTextInWorker
beforeAll(async () => {
  reader = paperTextInWorker({ worker: await builtWorker('paper-text'), memoryMb: 150, timeoutMs: 25_000 })
}, 60_000)
afterAll(() => reader.close())

function docx(text: string): Uint8Array {
  const zip = new PizZip()
  zip.file('word/document.xml', `<w:document xmlns:w="w"><w:p><w:t>${text}</w:t></w:p></w:document>`)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** A page whose words are unpacked to 250 million signs, out of a few hundred. */
function bombPdf(): Uint8Array {
  const packed = deflateSync(deflateSync(Buffer.alloc(250_000_000, ' '), { level: 1 }))
  return Buffer.concat([
    Buffer.from('%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'),
    Buffer.from('2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n'),
    Buffer.from('3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n'),
    Buffer.from(`4 0 obj\n<</Filter[/FlateDecode/FlateDecode]/Length ${packed.length}>>\nstream\n`),
    ...[packed, Buffer.from('\nendstream\nendobj\ntrailer<</Size 5/Root 1 0 R>>\n%%EOF')],
  ])
}

test('in a thread the same is read as without one, and errors keep their codes', async () => {
  const own = createPaperTextReader()
  expect(reader.id).toBe(own.id)
  const papers = [
    { mediaType: 'text/plain', bytes: Buffer.from('泗州花园\f12幢') },
    { mediaType: DOCX, bytes: docx('泗州花园') },
  ]
  for (const paper of papers) expect(await reader.read(paper)).toEqual(await own.read(paper))
  await expect(reader.read({ mediaType: 'video/mp4', bytes: bytesOf('x') })).rejects.toMatchObject({
    code: 'paper-text-unsupported',
    params: { mediaType: 'video/mp4' },
  })
  await expect(reader.read({ mediaType: DOCX, bytes: bytesOf('x') })).rejects.toThrow()
  // What was given is still the caller's.
  expect(papers[0]?.bytes.length).toBeGreaterThan(0)
})

test('a PDF made to fill the memory is given up, others are served meanwhile, and the next paper is read', async () => {
  const bytes = bombPdf()
  const done: string[] = []
  const bomb = reader.read({ mediaType: 'application/pdf', bytes }).catch((error: unknown) => {
    done.push('bomb')
    return error
  })
  await new Promise((resolve) => setTimeout(resolve, 1))
  done.push('act')
  expect(await bomb).toMatchObject({ code: 'paper-too-heavy' })
  expect(done).toEqual(['act', 'bomb'])
  const next = await reader.read({ mediaType: 'text/plain', bytes: bytesOf('泗州花园') })
  expect(next.pages).toEqual([{ page: 1, text: '泗州花园' }])
})
