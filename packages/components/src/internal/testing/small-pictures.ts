// Pictures for tests, byte by byte.
import { joined } from './der-write'
import { numbers } from './small-font'

/** A bitmap of two colours: `rows` of `#` and `.`, each dot `scale` wide. */
export function smallBmp(
  rows: readonly string[],
  dark: readonly [number, number, number] = [0, 0, 0],
): Uint8Array {
  const [height, width] = [rows.length, rows[0]?.length ?? 0]
  const stride = Math.ceil((width * 3) / 4) * 4
  const bytes = new Uint8Array(54 + stride * height)
  const view = new DataView(bytes.buffer)
  bytes.set([0x42, 0x4d])
  for (const [at, value] of [
    [2, bytes.length],
    [10, 54],
    [14, 40],
    [18, width],
    [22, height],
    [34, stride * height],
  ] as const)
    view.setUint32(at, value, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 24, true)
  const [red, green, blue] = dark
  for (const [y, row] of rows.entries())
    for (const [x, dot] of [...row].entries())
      bytes.set(dot === '#' ? [blue, green, red] : [255, 255, 255], 54 + (height - 1 - y) * stride + x * 3)
  return bytes
}

/** Lengths of runs in eights, as facsimile codes them: white, and black. */
const WHITE = ['00110101', '10011', '101010', '0101000', '00011011'] as const
const BLACK = ['0000110111', '000101', '0000010111', '00000010111', '000001101010'] as const

/** A JBIG2 file of one picture whose dots are blocks of eight by eight: `rows` of `#` and `.`, at most four blocks wide. */
export function smallJbig2(
  rows: readonly string[],
  order: 'sequential' | 'random' = 'sequential',
): Uint8Array {
  const width = (rows[0]?.length ?? 0) * 8
  const height = rows.length * 8
  const code = rows.map((row) => coded(row).repeat(8)).join('')
  const packed = Uint8Array.from(
    code.padEnd(Math.ceil(code.length / 8) * 8, '0').match(/.{8}/g) ?? [],
    (byte) => Number.parseInt(byte, 2),
  )
  const page = joined(numbers('u32', [width, height, 0, 0]), Uint8Array.of(0, 0, 0))
  const region = joined(numbers('u32', [width, height, 0, 0]), Uint8Array.of(0, 1), packed)
  const segments = [
    [48, page],
    [38, region],
    [49, new Uint8Array()],
    [51, new Uint8Array()],
  ] as const
  const heads = segments.map(([kind, data], number) =>
    joined(
      numbers('u32', [number]),
      Uint8Array.of(kind, 0, kind === 51 ? 0 : 1),
      numbers('u32', [data.length]),
    ),
  )
  const inOrder =
    order === 'sequential'
      ? segments.flatMap(([, data], at) => [heads[at] ?? data, data])
      : [...heads, ...segments.map(([, data]) => data)]
  const start = Uint8Array.of(0x97, 0x4a, 0x42, 0x32, 0x0d, 0x0a, 0x1a, 0x0a, order === 'sequential' ? 1 : 0)
  return joined(start, numbers('u32', [1]), ...inOrder)
}

/** A line as pairs of a white and a black run. */
function coded(row: string): string {
  const runs: string[] = [...(row.match(/\.+|#+/g) ?? [])]
  if (row.startsWith('#')) runs.unshift('')
  if (runs.length % 2 === 1) runs.push('')
  let code = ''
  for (let at = 0; at < runs.length; at += 2)
    code += `001${WHITE[runs[at]?.length ?? 0]}${BLACK[runs[at + 1]?.length ?? 0]}`
  return code
}
