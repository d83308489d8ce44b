// Writes ASN.1 (DER) for tests.

const encoder = new TextEncoder()

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A value of this kind. */
export function der(tag: number, ...inner: readonly Uint8Array[]): Uint8Array {
  const bytes = joined(...inner)
  const { length } = bytes
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return joined(Uint8Array.of(tag, ...size), bytes)
}

export const sequence = (...inner: readonly Uint8Array[]) => der(0x30, ...inner)
export const octets = (bytes: Uint8Array) => der(0x04, bytes)
export const bits = (bytes: Uint8Array) => der(0x03, Uint8Array.of(0), bytes)
export const utf8 = (text: string) => der(0x0c, encoder.encode(text))
export const ia5 = (text: string) => der(0x16, encoder.encode(text))
/** `YYYYMMDDhhmmssZ` */
export const time = (text: string) => der(0x18, encoder.encode(text))

export function integer(value: bigint | number): Uint8Array {
  const hex = BigInt(value).toString(16)
  const bytes = Uint8Array.from((hex.length % 2 ? `0${hex}` : hex).match(/../g) ?? [], (pair) =>
    Number.parseInt(pair, 16),
  )
  return der(0x02, (bytes[0] ?? 0) > 0x7f ? Uint8Array.of(0) : new Uint8Array(), bytes)
}

export function oid(text: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  const bytes = rest.flatMap((part) => {
    const groups = [part & 127]
    for (let left = part >>> 7; left > 0; left >>>= 7) groups.unshift((left & 127) | 128)
    return groups
  })
  return der(0x06, Uint8Array.of(first * 40 + second, ...bytes))
}
