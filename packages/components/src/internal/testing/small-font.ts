// A TrueType font for tests whose glyphs are plain shapes, so that a dot says which one was drawn.
import { joined } from './der-write'

type Corner = readonly [x: number, y: number]

/** In thousandths of the em, seen from the base line up. */
const SHAPES = {
  blank: [],
  whole: [
    [100, 0],
    [100, 800],
    [900, 800],
    [900, 0],
  ],
  left: [
    [100, 0],
    [100, 800],
    [450, 800],
    [450, 0],
  ],
  right: [
    [550, 0],
    [550, 800],
    [900, 800],
    [900, 0],
  ],
  low: [
    [100, 0],
    [100, 300],
    [900, 300],
    [900, 0],
  ],
} as const satisfies Readonly<Record<string, readonly Corner[]>>

export type Shape = keyof typeof SHAPES
/** Numbers of the glyphs; the first of a font stands for what it has not. */
export const GLYPHS: readonly Shape[] = ['blank', 'whole', 'left', 'right', 'low']

/** The font with these letters for these shapes; `without` leaves tables out, as makers of documents do. */
export function smallFont(
  letters: Readonly<Record<string, Shape>>,
  without: readonly string[] = [],
): Uint8Array {
  const outlines = GLYPHS.map((name) => outline(SHAPES[name]))
  const starts = [0]
  for (const { length } of outlines) starts.push((starts.at(-1) ?? 0) + length)
  const tables: Record<string, Uint8Array> = {
    'OS/2': numbers('u16', [
      4,
      1000,
      400,
      5,
      0,
      ...Array(11).fill(100),
      0,
      ...Array(5).fill(0),
      ...Array(8).fill(0),
      0,
      0,
      0,
      0x40,
      0x20,
      0xffff,
      800,
      -200,
      0,
      900,
      200,
      0,
      0,
      0,
      0,
      500,
      700,
      0,
      32,
      1,
    ]).slice(0, 96),
    cmap: cmap(letters),
    glyf: joined(...outlines),
    head: head(),
    hhea: numbers('u16', [1, 0, 900, -200, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS.length]),
    hmtx: numbers(
      'u16',
      GLYPHS.flatMap((name) => [1000, name === 'blank' ? 0 : (SHAPES[name][0]?.[0] ?? 0)]),
    ),
    loca: numbers('u32', starts),
    maxp: numbers('u16', [1, 0, GLYPHS.length, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]),
    name: numbers('u16', [0, 1, 18, 3, 1, 1033, 1, 2, 0, 0x53]),
    post: numbers('u16', [3, 0, ...Array(14).fill(0)]),
  }
  return assembled(Object.entries(tables).filter(([tag]) => !without.includes(tag)))
}

function head(): Uint8Array {
  return numbers('u16', [
    1,
    0,
    1,
    0,
    0,
    0,
    0x5f0f,
    0x3cf5,
    0,
    1000,
    ...Array(8).fill(0),
    0,
    0,
    1000,
    900,
    0,
    8,
    2,
    1,
    0,
  ])
}

function outline(corners: readonly Corner[]): Uint8Array {
  if (corners.length === 0) return new Uint8Array()
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const steps = (values: readonly number[]) => values.map((value, index) => value - (values[index - 1] ?? 0))
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const flags = Uint8Array.from(corners, () => 1)
  const bytes = joined(
    numbers('u16', [1, ...box, corners.length - 1, 0]),
    flags,
    numbers('u16', [...steps(xs), ...steps(ys)]),
  )
  return joined(bytes, new Uint8Array((4 - (bytes.length % 4)) % 4))
}

/** One group for each letter. */
function cmap(letters: Readonly<Record<string, Shape>>): Uint8Array {
  const groups = Object.entries(letters)
    .map(([letter, shape]) => [letter.codePointAt(0) ?? 0, GLYPHS.indexOf(shape)] as const)
    .sort(([a], [b]) => a - b)
  const size = 16 + groups.length * 12
  const list = groups.flatMap(([code, glyph]) => [code, code, glyph])
  return joined(
    numbers('u16', [0, 1, 3, 10]),
    numbers('u32', [12]),
    numbers('u16', [12, 0]),
    numbers('u32', [size, 0, groups.length, ...list]),
  )
}

export function numbers(kind: 'u16' | 'u32', values: readonly number[]): Uint8Array {
  const width = kind === 'u16' ? 2 : 4
  const view = new DataView(new ArrayBuffer(values.length * width))
  for (const [index, value] of values.entries()) {
    if (kind === 'u16') view.setUint16(index * 2, value & 0xffff)
    else view.setUint32(index * 4, value >>> 0)
  }
  return new Uint8Array(view.buffer)
}

function assembled(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  let at = 12 + tables.length * 16
  const directory: Uint8Array[] = []
  const bodies: Uint8Array[] = []
  for (const [tag, bytes] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const body = joined(bytes, new Uint8Array((4 - (bytes.length % 4)) % 4))
    const view = new DataView(body.buffer)
    let sum = 0
    for (let offset = 0; offset < body.length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0
    directory.push(new TextEncoder().encode(tag), numbers('u32', [sum, at, bytes.length]))
    bodies.push(body)
    at += body.length
  }
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const start = [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16]
  return joined(numbers('u32', [0x00010000]), numbers('u16', start), ...directory, ...bodies)
}
