import { hashBytes, type SealRequest } from '@zhixing/core/ports'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { layoutOf } from '../docx/layout-of'
import { DOCX } from '../docx/renderer'
import { createSampleSeal } from './sample-seal'

const docx = layoutOf({ title: '执行通知书', text: '执行通知书\n内容' })
const requestOf = (bytes: Uint8Array, more: Partial<SealRequest> = {}): SealRequest => ({
  key: 'document-1-abc',
  seal: 'court',
  file: { hash: hashBytes(bytes), mediaType: DOCX, bytes },
  caseNumber: '（2026）赣1202执123号',
  title: '执行通知书',
  number: null,
  authorisedBy: { id: 'judge-1', name: '李明' },
  ...more,
})
const service = () => createSampleSeal({ now: () => '2026-11-22T09:00:00+08:00' })

test('the mark of the stand-in is on the face of the document, and its certificate says that it is a sample', async () => {
  const answer = await service().seal(requestOf(docx))
  if (answer.kind !== 'sealed') throw new Error(answer.kind)
  const text = new PizZip(answer.bytes).files['word/document.xml']?.asText() ?? ''
  expect(text).toContain('样章 SAMPLE')
  expect(text).toContain('李明签发')
  expect(text.indexOf('内容')).toBeLessThan(text.indexOf('样章'))
  expect(text.indexOf('样章')).toBeLessThan(text.indexOf('<w:sectPr>'))
  expect(answer.certificate).toMatchObject({ sample: true, contentHash: hashBytes(docx), seal: 'court' })
  const plain = new TextEncoder().encode('通知')
  const file = { hash: hashBytes(plain), mediaType: 'text/plain', bytes: plain }
  const told = await service().seal(requestOf(plain, { file }))
  expect(told.kind === 'sealed' && new TextDecoder().decode(told.bytes)).toContain('样章 SAMPLE')
})

test('one key is sealed once: asked again the same bytes, for another content nothing', async () => {
  const stub = service()
  const first = await stub.seal(requestOf(docx))
  expect(await stub.seal(requestOf(docx))).toBe(first)
  const other = layoutOf({ title: '别的', text: '别的' })
  expect(await stub.seal(requestOf(other))).toMatchObject({ kind: 'refused' })
})

test('a seal that the court has not, a wrong hash and a strange kind of file are refused', async () => {
  const refused = async (more: Partial<SealRequest>) => (await service().seal(requestOf(docx, more))).kind
  expect(await refused({ seal: 'bureau' })).toBe('refused')
  expect(await refused({ file: { hash: 'f'.repeat(64), mediaType: DOCX, bytes: docx } })).toBe('refused')
  const png = { hash: hashBytes(docx), mediaType: 'image/png', bytes: docx }
  expect(await refused({ file: png })).toBe('refused')
})
