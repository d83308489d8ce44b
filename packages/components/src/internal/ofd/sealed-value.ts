import { bitsOf, type Der, instantOf, OCTETS, oidOf, readDer, SEQUENCE, said } from './der'

/** What a signed value says (GB/T 38540; before it GM/T 0031, which puts some of it elsewhere). */
export interface SealedValue {
  /** What the signer signed, and with what. */
  readonly signed: Uint8Array
  readonly signature: Uint8Array
  readonly algorithm: string
  readonly certificate: Uint8Array
  /** The digest of the list of parts. */
  readonly digest: Uint8Array
  /** The instant that the signer says, at Greenwich. */
  readonly at: string | undefined
  readonly seal: Seal
}

/** The seal inside it, signed by whoever made the seal. */
export interface Seal {
  readonly name: string
  /** Either of these is what its maker signed; the older standard wraps it. */
  readonly signed: readonly Uint8Array[]
  readonly signature: Uint8Array
  readonly algorithm: string
  readonly maker: Uint8Array
  /** Certificates that may stamp with it, or their digests. */
  readonly signers: readonly Uint8Array[]
  readonly from: string | undefined
  readonly until: string | undefined
}

/** Nothing for a value of another make, such as a plain signature without a seal. */
export function sealedValueOf(bytes: Uint8Array): SealedValue | undefined {
  const [root] = readDer(bytes)
  const [toSign, ...after] = root?.children ?? []
  const [, sealValue, time, digest, , ...more] = toSign?.children ?? []
  const seal = sealValue && sealOf(sealValue)
  const digestBits = bitsOf(digest)
  // The older one has certificate and algorithm among what is signed.
  const [certificate, algorithm, signature] = after.length >= 3 ? after : [...more.slice(0, 2), after[0]]
  const signatureBits = bitsOf(signature)
  if (
    root?.tag !== SEQUENCE ||
    !toSign ||
    !seal ||
    !digestBits ||
    !signatureBits ||
    certificate?.tag !== OCTETS
  )
    return undefined
  return {
    ...{ signed: toSign.whole, signature: signatureBits, algorithm: oidOf(algorithm) ?? '' },
    ...{ certificate: certificate.bytes, digest: digestBits, at: timeOf(time), seal },
  }
}

function sealOf({ children }: Der): Seal | undefined {
  const [info, second, ...rest] = children
  const isOld = second?.tag === SEQUENCE
  const [maker, algorithm, signature] = isOld ? second.children : [second, ...rest]
  const signatureBits = bitsOf(signature)
  const properties = info?.children[2]?.children ?? []
  if (!info || maker?.tag !== OCTETS || !signatureBits || properties.length < 6) return undefined
  const [, from, until] = properties.slice(-3).map(instantOf)
  const list = properties.slice(2, -3).find(({ tag }) => tag === SEQUENCE)
  const wrapped = isOld && algorithm ? [wrap(info.whole, maker.whole, algorithm.whole)] : []
  return {
    name: properties[1] ? said(properties[1]) : '',
    ...{ signed: [info.whole, ...wrapped], signature: signatureBits, algorithm: oidOf(algorithm) ?? '' },
    ...{ maker: maker.bytes, signers: octetsIn(list), from, until },
  }
}

/** A time, or a time inside a bit string. */
function timeOf(value: Der | undefined): string | undefined {
  const inside = bitsOf(value)
  return instantOf(inside ? readDer(inside)[0] : value)
}

function octetsIn(list: Der | undefined): Uint8Array[] {
  return (list?.children ?? []).flatMap((one) => (one.tag === OCTETS ? [one.bytes] : octetsIn(one)))
}

/** A sequence of these values. */
function wrap(...values: readonly Uint8Array[]): Uint8Array {
  const size = values.reduce((sum, { length }) => sum + length, 0)
  const head = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 255]
  const longer = size > 0xffff ? [0x83, size >> 16, (size >> 8) & 255, size & 255] : head
  const whole = new Uint8Array(1 + longer.length + size)
  whole.set([SEQUENCE, ...longer])
  let at = 1 + longer.length
  for (const value of values) {
    whole.set(value, at)
    at += value.length
  }
  return whole
}
