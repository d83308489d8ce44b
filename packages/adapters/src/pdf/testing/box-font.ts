/** A table of a font by its name. */
type Tables = readonly (readonly [tag: string, bytes: Uint8Array])[]

const UNITS = 1000

const u16 = (...values: readonly number[]) => values.flatMap((value) => [(value >> 8) & 255, value & 255])
const u32 = (...values: readonly number[]) => values.flatMap((value) => u16(value >>> 16, value & 65535))

/** A square, one em wide: what every sign looks like in a font of boxes. */
const BOX = Uint8Array.from([
  ...u16(1, 50, 0, 950, 850, 3, 0),
  ...[1, 1, 1, 1],
  ...u16(50, 900, 0, 65536 - 900),
  ...u16(0, 0, 850, 0),
])

/**
 * A TrueType font that has just these signs, each as a box: made here, so that a test needs no font of anybody. What is tested is
 * which text stands where, and no reader of a PDF looks at the boxes for that.
 */
export function boxFont(signs: string): Uint8Array {
  const codes = [...new Set([...signs].map((sign) => sign.codePointAt(0) ?? 0))].sort((a, b) => a - b)
  const count = codes.length + 1
  const empty = BOX.length
  const glyf = new Uint8Array(BOX.length * count)
  for (let at = 0; at < count; at += 1) glyf.set(BOX, at * empty)
  const loca = u32(...Array.from({ length: count + 1 }, (_, at) => at * empty))
  const head = [
    ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
    ...u16(0, UNITS),
    ...u32(0, 0, 0, 0),
    ...u16(0, 0, 950, 850),
  ]
  const table = (values: readonly number[]) => Uint8Array.from(values)
  return fontOf([
    ['OS/2', table(Array.from({ length: 78 }, () => 0))],
    ['cmap', table(cmap(codes))],
    ['glyf', glyf],
    ['head', table([...head, ...u16(0, 8, 2, 1, 0)])],
    [
      'hhea',
      table([...u32(0x10000), ...u16(850, 65536 - 150, 0, UNITS, 0, 0, 950, 1, 0, 0, 0, 0, 0, 0, 0, count)]),
    ],
    ['hmtx', table(Array.from({ length: count }, () => u16(UNITS, 50)).flat())],
    ['loca', table(loca)],
    ['maxp', table([...u32(0x10000), ...u16(count, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)])],
    ['name', table(u16(0, 0, 6))],
    ['post', table([...u32(0x30000, 0), ...u16(0, 0), ...u32(0, 0, 0, 0, 0)])],
  ])
}

/** Format 12: each sign its own group. */
function cmap(codes: readonly number[]): readonly number[] {
  const groups = codes.flatMap((code, at) => u32(code, code, at + 1))
  return [
    ...u16(0, 1, 3, 10),
    ...u32(12),
    ...u16(12, 0),
    ...u32(16 + groups.length, 0, codes.length),
    ...groups,
  ]
}

function fontOf(tables: Tables): Uint8Array {
  let place = 12 + tables.length * 16
  const places = tables.map(([, { length }]) => {
    const at = place
    place += Math.ceil(length / 4) * 4
    return at
  })
  const font = new Uint8Array(place)
  font.set([...u32(0x10000), ...u16(tables.length, 0, 0, 0)])
  for (const [at, [tag, bytes]] of tables.entries()) {
    const name = [...tag].map((sign) => sign.charCodeAt(0))
    font.set([...name, ...u32(0, places[at] ?? 0, bytes.length)], 12 + at * 16)
    font.set(bytes, places[at])
  }
  return font
}
