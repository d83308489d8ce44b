import { expect, test } from 'vitest'
import { mediaTypeOf } from './media-type'

const of = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test.each([
  ['%PDF-1.7', 'application/pdf'],
  ['\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
  ['\u0000\u0000\u0000\u0018ftypmp42', 'video/mp4'],
  ['\u0000\u0000\u0000\u0018ftypM4A ', 'audio/mp4'],
  ['\u001aE\u00df\u00a3....', 'video/webm'],
  ['RIFF....WAVEfmt ', 'audio/wav'],
])('%j is %s', (bytes, type) => {
  expect(mediaTypeOf(of(bytes))).toBe(type)
})

test('a zip is an OFD document, or a Word one where it begins like one or was declared so', () => {
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const zip = `PK\u0003\u0004${'.'.repeat(26)}`
  expect(mediaTypeOf(of(`${zip}OFD.xml`))).toBe('application/ofd')
  expect(mediaTypeOf(of(`${zip}[Content_Types].xml`))).toBe(docx)
  expect(mediaTypeOf(of(`${zip}_rels/.rels`), docx)).toBe(docx)
})

test('sound in a container that also takes pictures is what was declared; a page is nothing a dossier takes', () => {
  expect(mediaTypeOf(of('\u001aE\u00df\u00a3'), 'audio/webm')).toBe('audio/webm')
  expect(mediaTypeOf(of('\u001aE\u00df\u00a3'), 'text/html')).toBe('video/webm')
  expect(mediaTypeOf(of('<!doctype html>'), 'video/mp4')).toBeUndefined()
  expect(mediaTypeOf(of('RIFF....WAV'))).toBeUndefined()
})
