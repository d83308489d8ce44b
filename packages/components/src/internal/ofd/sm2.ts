import { weierstrass } from '@noble/curves/abstract/weierstrass.js'
import { INTEGER, readDer, SEQUENCE } from './der'
import { sm3 } from './sm3'

/** The curve that GB/T 32918.5 recommends. */
const CURVE = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
} as const
export const Point = weierstrass({ ...CURVE })
export const ORDER = CURVE.n
/** The name of the signer where nothing else was agreed (GB/T 35276). */
const NAME = new TextEncoder().encode('1234567812345678')

/** What is signed: the digest of who signs and of the message. `key` is a point, 04 and both coordinates. */
export function digestOf(message: Uint8Array, key: Uint8Array, name: Uint8Array = NAME): bigint {
  const length = Uint8Array.of((name.length * 8) >> 8, (name.length * 8) & 255)
  const fixed = [CURVE.a, CURVE.b, CURVE.Gx, CURVE.Gy].map(bytesOf)
  return numberOf(sm3(sm3(length, name, ...fixed, key.subarray(1)), message))
}

/** Whether this signature of this message is by whoever holds this key: SM2 with SM3. */
export function verifySm2(
  message: Uint8Array,
  signature: Uint8Array,
  key: Uint8Array,
  name: Uint8Array = NAME,
): boolean {
  const pair = pairOf(signature)
  if (!pair || key.length !== 65 || key[0] !== 4) return false
  const [r, s] = pair
  const t = (r + s) % ORDER
  if (r <= 0n || s <= 0n || r >= ORDER || s >= ORDER || t === 0n) return false
  try {
    const signer = Point.fromBytes(key)
    signer.assertValidity()
    // Nothing here is secret.
    const { x } = Point.BASE.multiplyUnsafe(s).add(signer.multiplyUnsafe(t)).toAffine()
    return (digestOf(message, key, name) + x) % ORDER === r
  } catch {
    return false
  }
}

/** Two numbers: as DER, or simply one behind the other. */
function pairOf(signature: Uint8Array): readonly [bigint, bigint] | undefined {
  const [value] = readDer(signature)
  const [r, s] = value?.tag === SEQUENCE ? value.children : []
  if (r?.tag === INTEGER && s?.tag === INTEGER && r.bytes.length <= 33 && s.bytes.length <= 33)
    return [numberOf(r.bytes), numberOf(s.bytes)]
  if (signature.length !== 64) return undefined
  return [numberOf(signature.subarray(0, 32)), numberOf(signature.subarray(32))]
}

export function bytesOf(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, index) => Number((value >> BigInt(8 * (31 - index))) & 255n))
}

export function numberOf(bytes: Uint8Array): bigint {
  let value = 0n
  for (const byte of bytes) value = value * 256n + BigInt(byte)
  return value
}
