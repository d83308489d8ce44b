import { describe, expect, test } from 'vitest'
import { jbig2AsPdf } from './jbig2'

const MAGIC = [0x97, 0x4a, 0x42, 0x32, 0x0d, 0x0a, 0x1a, 0x0a]
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
/** A segment; what it refers to takes one, two or four bytes each, by its own number (ITU-T T.88 7.2). */
const segment = (number: number, kind: number, data: number[], refers: number[] = [], said = data.length) => {
  const each = number <= 256 ? 1 : number <= 65_536 ? 2 : 4
  const references = refers.flatMap((one) => u32(one).slice(4 - each))
  return [...u32(number), kind, (refers.length << 5) | 1, ...references, 1, ...u32(said), ...data]
}
const page = (width: number, height: number) => [...u32(width), ...u32(height), ...u32(0), ...u32(0), 0, 0, 0]
const file = (segments: number[], start: number[] = [1, ...u32(1)]) =>
  Uint8Array.from([...MAGIC, ...start, ...segments])
const FIRST = segment(0, 48, page(64, 32))
const REGION = [1, 2, 3, 4, 5, 6, 7]
/** The part of the PDF that is JBIG2. */
const inside = (bytes: Uint8Array) => {
  const made = jbig2AsPdf(bytes)
  const text = [...(made?.pdf ?? [])].map((byte) => String.fromCharCode(byte)).join('')
  const length = Number(/JBIG2Decode \/Length (\d+)/.exec(text)?.[1])
  const from = text.lastIndexOf('stream\n', text.lastIndexOf('endstream') - 4) + 7
  return [...(made?.pdf.subarray(from, from + length) ?? [])]
}

describe('a file in JBIG2 (ITU-T T.88 annex D) as the page of a PDF', () => {
  test('keeps the segments of the picture and leaves out where page and file end: a PDF has none of them', () => {
    const region = segment(1, 38, REGION)
    const ends = [...segment(2, 49, []), ...segment(3, 51, [])]
    const bytes = file([...FIRST, ...region, ...ends])
    expect(jbig2AsPdf(bytes)).toMatchObject({ width: 64, height: 32 })
    expect(inside(bytes)).toEqual([...FIRST, ...region])
  })

  test('that does not say how many pages it has begins four bytes earlier', () => {
    expect(jbig2AsPdf(file(FIRST, [3]))).toMatchObject({ width: 64, height: 32 })
    expect(jbig2AsPdf(file(FIRST, [1]))).toBeUndefined()
  })

  test.each([
    ['one byte each', 9, [1, 2]],
    ['two bytes each', 300, [1, 299]],
    ['four bytes each', 70_000, [1, 69_999]],
    ['none', 9, []],
  ])('finds the data behind references of %s', (_what, number, refers) => {
    const region = segment(number, 6, REGION, refers)
    expect(inside(file([...FIRST, ...region]))).toEqual([...FIRST, ...region])
  })

  test.each([
    ['as wide as no scan', page(16_001, 10)],
    ['as high as no scan', page(10, 16_001)],
    ['of more dots than any scan', page(15_000, 15_000)],
    ['without a side', page(0, 32)],
    ['with half a page', page(64, 32).slice(0, 7)],
  ])('is refused when it is %s', (_what, data) => {
    expect(jbig2AsPdf(file(segment(0, 48, data)))).toBeUndefined()
  })

  test('is refused when a segment says more than there is, when it is cut, or is no such file', () => {
    expect(jbig2AsPdf(file([...FIRST, ...segment(1, 38, REGION, [], 0xffff_ffff)]))).toBeUndefined()
    expect(jbig2AsPdf(file([...FIRST, 0, 0, 0]))).toBeUndefined()
    expect(jbig2AsPdf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...FIRST]))).toBeUndefined()
    expect(jbig2AsPdf(file(segment(1, 38, REGION)))).toBeUndefined()
  })
})
