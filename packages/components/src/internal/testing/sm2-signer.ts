// Keys, signatures and certificates (SM2 with SM3) for tests: of nobody.
import { SM2_WITH_SM3 } from '../ofd/certificate'
import { bytesOf, digestOf, ORDER, Point } from '../ofd/sm2'
import { sm3 } from '../ofd/sm3'
import { bits, der, integer, oid, sequence, time, utf8 } from './der-write'

export interface Signer {
  readonly secret: bigint
  readonly key: Uint8Array
}

/** The same signer for the same name. */
export function signerOf(name: string): Signer {
  const secret = numberFrom(new TextEncoder().encode(name))
  return { secret, key: Point.BASE.multiply(secret).toBytes(false) }
}

function numberFrom(bytes: Uint8Array): bigint {
  return (
    (BigInt(`0x${Array.from(sm3(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')}`) %
      (ORDER - 2n)) +
    1n
  )
}

/** A signature as DER; its random number comes from the message, as tests have it. */
export function signedBy({ secret, key }: Signer, message: Uint8Array): Uint8Array {
  const e = digestOf(message, key)
  const k = numberFrom(bytesOf(e ^ secret))
  const r = (e + Point.BASE.multiply(k).toAffine().x) % ORDER
  const s = (inverse(1n + secret) * ((((k - r * secret) % ORDER) + ORDER) % ORDER)) % ORDER
  return sequence(integer(r), integer(s))
}

/** By Fermat: the order is a prime. */
function inverse(value: bigint): bigint {
  let [base, power, result] = [value % ORDER, ORDER - 2n, 1n]
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % ORDER
    base = (base * base) % ORDER
  }
  return result
}

const ALGORITHM = sequence(oid(SM2_WITH_SM3))
const named = (name: string) => sequence(der(0x31, sequence(oid('2.5.4.3'), utf8(name))))

/** A certificate of `name`, made by `maker`, good from 2026 to 2030 unless said otherwise. */
export function certificate(name: string, maker: string, until = '20300101000000Z'): Uint8Array {
  const key = sequence(
    sequence(oid('1.2.840.10045.2.1'), oid('1.2.156.10197.1.301')),
    bits(signerOf(name).key),
  )
  const body = sequence(
    ...[der(0xa0, integer(2)), integer(7), ALGORITHM, named(maker)],
    ...[sequence(time('20260101000000Z'), time(until)), named(name), key],
  )
  return sequence(body, ALGORITHM, bits(signedBy(signerOf(maker), body)))
}
