import { GLYPH_BASE } from './text'

const MAX_GLYPHS = 0xffff

/**
 * The same font with one private code for every glyph and no other: pages that name glyphs by number can be drawn by a browser.
 * Nothing for what is no OpenType font.
 */
export function withGlyphCodes(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (bytes.length < 12) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = view.getUint32(0)
  if (kind !== 0x00010000 && kind !== 0x4f54544f && kind !== 0x74727565) return undefined
  const tables = tablesOf(view)
  const maxp = tables.find(({ tag }) => tag === 'maxp')
  if (!maxp || maxp.at + 6 > bytes.length) return undefined
  const cmap = glyphMap(Math.min(view.getUint16(maxp.at + 4), MAX_GLYPHS))
  const parts = tables
    .filter(({ tag, at, size }) => tag !== 'cmap' && at + size <= bytes.length)
    .map(({ tag, at, size }) => ({ tag, bytes: bytes.subarray(at, at + size) }))
  parts.push({ tag: 'cmap', bytes: cmap }, ...lacking(parts.map(({ tag }) => tag)))
  parts.sort((a, b) => (a.tag < b.tag ? -1 : 1))
  return assembled(kind, parts)
}

/**
 * The same font with the tables that browsers ask for and drawing does not need: makers of documents leave them out. Nothing when it has all
 * of them or is no OpenType font.
 */
export function completed(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (bytes.length < 12) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = view.getUint32(0)
  if (kind !== 0x00010000 && kind !== 0x4f54544f && kind !== 0x74727565) return undefined
  const parts = tablesOf(view)
    .filter(({ at, size }) => at + size <= bytes.length)
    .map(({ tag, at, size }) => ({ tag, bytes: bytes.subarray(at, at + size) }))
  const more = lacking(parts.map(({ tag }) => tag))
  if (more.length === 0) return undefined
  const all = [...parts, ...more].sort((a, b) => (a.tag < b.tag ? -1 : 1))
  return assembled(kind, all)
}

function lacking(tags: readonly string[]): { readonly tag: string; readonly bytes: Uint8Array }[] {
  const plain: readonly (readonly [string, number, readonly (readonly [at: number, value: number])[]])[] = [
    // Version 4, ordinary weight and width, and heights as most fonts have them.
    [
      'OS/2',
      96,
      [
        [0, 4],
        [2, 500],
        [4, 400],
        [6, 5],
        [62, 0x40],
        [64, 0x20],
        [66, 0xffff],
        [68, 800],
        [70, -200],
        [74, 900],
        [76, 200],
      ],
    ],
    // One name, of one letter.
    [
      'name',
      20,
      [
        [2, 1],
        [4, 18],
        [6, 3],
        [8, 1],
        [10, 1033],
        [12, 1],
        [14, 2],
        [18, 0x53],
      ],
    ],
    ['post', 32, [[0, 3]]],
  ]
  return plain
    .filter(([tag]) => !tags.includes(tag))
    .map(([tag, size, values]) => {
      const view = new DataView(new ArrayBuffer(size))
      for (const [at, value] of values) view.setUint16(at, value & 0xffff)
      return { tag, bytes: new Uint8Array(view.buffer) }
    })
}

function tablesOf(view: DataView): { readonly tag: string; readonly at: number; readonly size: number }[] {
  const tables = []
  const count = view.getUint16(4)
  for (let index = 0; index < count && 28 + index * 16 <= view.byteLength; index++) {
    const at = 12 + index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
    tables.push({ tag, at: view.getUint32(at + 8), size: view.getUint32(at + 12) })
  }
  return tables
}

/** A character map of format 12 with one group. */
function glyphMap(glyphs: number): Uint8Array {
  const bytes = new Uint8Array(12 + 28)
  const view = new DataView(bytes.buffer)
  view.setUint16(2, 1)
  view.setUint16(4, 3)
  view.setUint16(6, 10)
  view.setUint32(8, 12)
  view.setUint16(12, 12)
  view.setUint32(16, 28)
  view.setUint32(24, 1)
  view.setUint32(28, GLYPH_BASE)
  view.setUint32(32, GLYPH_BASE + glyphs - 1)
  view.setUint32(36, 0)
  return bytes
}

function assembled(
  kind: number,
  parts: readonly { readonly tag: string; readonly bytes: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const head = 12 + parts.length * 16
  const size = parts.reduce((sum, part) => sum + even(part.bytes.length), head)
  const whole = new Uint8Array(size)
  const view = new DataView(whole.buffer)
  const power = 2 ** Math.floor(Math.log2(parts.length))
  view.setUint32(0, kind)
  view.setUint16(4, parts.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (parts.length - power) * 16)
  let at = head
  for (const [index, { tag, bytes }] of parts.entries()) {
    const entry = 12 + index * 16
    for (let offset = 0; offset < 4; offset++) view.setUint8(entry + offset, tag.charCodeAt(offset))
    whole.set(bytes, at)
    view.setUint32(entry + 4, checksum(view, at, even(bytes.length)))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, bytes.length)
    at += even(bytes.length)
  }
  return whole
}

function even(length: number): number {
  return Math.ceil(length / 4) * 4
}

function checksum(view: DataView, at: number, size: number): number {
  let sum = 0
  for (let offset = 0; offset < size; offset += 4) sum = (sum + view.getUint32(at + offset)) >>> 0
  return sum
}
