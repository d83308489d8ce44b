import { inflateSync } from 'node:zlib'

const ENTRY = 20

/**
 * A WOFF as the TTF or OTF that it holds; anything else as it is. Embedding would otherwise unpack its tables again for every
 * glyph: minutes for a page of Chinese.
 */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (from.byteLength < 44 || from.getUint32(0) !== 0x774f4646) return bytes
  const count = from.getUint16(12)
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = 44 + at * ENTRY
    const [tag, offset, packed, length, sum] = [0, 4, 8, 12, 16].map((by) => from.getUint32(entry + by)) as [
      ...[number, number, number, number, number],
    ]
    const raw = bytes.subarray(offset, offset + packed)
    return { tag, sum, data: packed < length ? new Uint8Array(inflateSync(raw)) : raw }
  })
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), 12 + count * 16)
  const font = new Uint8Array(size)
  const to = new DataView(font.buffer)
  const power = 2 ** Math.floor(Math.log2(count))
  to.setUint32(0, from.getUint32(4))
  for (const [at, value] of [count, power * 16, Math.log2(power), (count - power) * 16].entries()) {
    to.setUint16(4 + at * 2, value)
  }
  let place = 12 + count * 16
  for (const [at, { tag, sum, data }] of tables.entries()) {
    for (const [by, value] of [tag, sum, place, data.length].entries())
      to.setUint32(12 + at * 16 + by * 4, value)
    font.set(data, place)
    place += padded(data.length)
  }
  return font
}

const padded = (length: number) => Math.ceil(length / 4) * 4
