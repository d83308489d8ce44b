/** A value of ASN.1 as it is written. */
export interface Der {
  readonly tag: number
  /** With its tag and length: what signatures are made over. */
  readonly whole: Uint8Array
  readonly bytes: Uint8Array
  readonly children: readonly Der[]
}

export const INTEGER = 0x02
export const BITS = 0x03
export const OCTETS = 0x04
export const NAME_OF_THING = 0x06
export const UTF8 = 0x0c
export const UTC_TIME = 0x17
export const TIME = 0x18
export const SEQUENCE = 0x30
export const SET = 0x31
export const TEXTS: ReadonlySet<number> = new Set([UTF8, 0x13, 0x16])

const MAX_VALUES = 20_000
const MAX_DEPTH = 24

/** DER, as far as it is well formed; what is not ends the list. */
export function readDer(bytes: Uint8Array): Der[] {
  return valuesOf(bytes, 0, { left: MAX_VALUES })
}

function valuesOf(bytes: Uint8Array, depth: number, budget: { left: number }): Der[] {
  const values: Der[] = []
  let at = 0
  while (at + 2 <= bytes.length && depth < MAX_DEPTH && budget.left-- > 0) {
    const tag = bytes[at] ?? 0
    const first = bytes[at + 1] ?? 0
    const more = first > 0x80 ? first - 0x80 : 0
    if (first === 0x80 || more > 4) break
    let length = more === 0 ? first : 0
    for (let index = 0; index < more; index++) length = length * 256 + (bytes[at + 2 + index] ?? 0)
    const start = at + 2 + more
    const end = start + length
    if (end > bytes.length) break
    const inner = bytes.subarray(start, end)
    const children = (tag & 0x20) === 0 ? [] : valuesOf(inner, depth + 1, budget)
    values.push({ tag, whole: bytes.subarray(at, end), bytes: inner, children })
    at = end
  }
  return values
}

export function said({ bytes }: Der): string {
  return new TextDecoder().decode(bytes).trim()
}

/** The bytes of a bit string; whole bytes are all that is signed or hashed. */
export function bitsOf(value: Der | undefined): Uint8Array | undefined {
  return value?.tag === BITS && value.bytes[0] === 0 ? value.bytes.subarray(1) : undefined
}

/** The number of a kind of thing, `1.2.156.10197.1.501`. */
export function oidOf(value: Der | undefined): string | undefined {
  if (value?.tag !== NAME_OF_THING) return undefined
  const [first = 0, ...rest] = value.bytes
  const parts = [Math.min(2, Math.floor(first / 40)), first - 40 * Math.min(2, Math.floor(first / 40))]
  let number = 0
  for (const byte of rest) {
    number = number * 128 + (byte & 0x7f)
    if ((byte & 0x80) !== 0) continue
    parts.push(number)
    number = 0
  }
  return parts.join('.')
}

/** An instant as `YYYYMMDDhhmmss` at Greenwich, which sorts as it reads; seconds may be missing. */
export function instantOf(value: Der | undefined): string | undefined {
  if (!value || (value.tag !== TIME && value.tag !== UTC_TIME)) return undefined
  const digits = /^\d{10,14}/.exec(said(value))?.[0]
  if (!digits) return undefined
  if (value.tag === TIME) return digits.padEnd(14, '0')
  return `${Number(digits.slice(0, 2)) < 50 ? '20' : '19'}${digits}`.padEnd(14, '0')
}
