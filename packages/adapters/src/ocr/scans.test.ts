import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkImageSize } from './image-size'
import { languageFiles } from './language-files'
import { tidyText } from './tidy-text'

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(33)
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
/** With a comment before its frame. */
const jpeg = (width: number, height: number) => {
  const frame = Buffer.from('ffc000110800000000030122000211010311', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([Buffer.from('ffd8fffe00046869', 'hex'), frame])
}

test('a picture is refused before it is unpacked when it is too large, or no picture', () => {
  for (const make of [png, jpeg]) {
    expect(() => checkImageSize(make(4960, 7016))).not.toThrow()
    expect(() => checkImageSize(make(40_000, 60_000))).toThrow(/ocr-too-large.*width=40000/)
    expect(() => checkImageSize(make(0, 10))).toThrow('ocr-unreadable')
    expect(() => checkImageSize(make(10, 10).subarray(0, 12))).toThrow('ocr-unreadable')
  }
  expect(() => checkImageSize(Buffer.from('ffd8ff', 'hex'))).toThrow('ocr-unreadable')
  expect(() => checkImageSize(Buffer.alloc(0))).toThrow('ocr-unreadable')
})

test('gaps between Chinese signs go, those between words and groups of digits stay', () => {
  expect(tidyText('泗 州 花园 12 幢\n\n 账号 : 6217 0042 3000 \nPlate N 12345\n')).toBe(
    '泗州花园12幢\n账号: 6217 0042 3000\nPlate N 12345',
  )
  expect(tidyText('户 名 ： 赵 大 勇 （ 男 ）')).toBe('户名：赵大勇（男）')
})

test('a language whose data are missing is named at the start; a folder of the court is as good as a package', () => {
  expect(languageFiles(['chi_sim'], undefined)).toMatchObject([{ code: 'chi_sim' }])
  for (const code of ['chi_none', '../chi_sim', ''])
    expect(() => languageFiles([code], undefined), code).toThrow('ocr-language-missing')
  const folder = mkdtempSync(join(tmpdir(), 'zx-ocr-'))
  writeFileSync(join(folder, 'uig.traineddata'), '')
  expect(languageFiles(['uig'], folder)).toEqual([{ code: 'uig', path: join(folder, 'uig.traineddata') }])
  expect(() => languageFiles(['chi_sim'], folder)).toThrow('ocr-language-missing')
  rmSync(folder, { recursive: true })
})
