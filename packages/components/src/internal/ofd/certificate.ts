import { bitsOf, type Der, instantOf, NAME_OF_THING, oidOf, readDer, SEQUENCE, SET, said } from './der'
import { verifySm2 } from './sm2'

export const SM2_WITH_SM3 = '1.2.156.10197.1.501'
const COMMON_NAME = '2.5.4.3'
const ORGANISATION = '2.5.4.10'
const SM2_CURVE = '1.2.156.10197.1.301'

/** What a certificate (X.509) says. Whether its maker may be trusted is not said here. */
export interface Certificate {
  readonly bytes: Uint8Array
  /** Whom it is of, in words. */
  readonly name: string
  /** Who made it, in words. */
  readonly maker: string
  readonly subject: Uint8Array
  readonly issuer: Uint8Array
  readonly from: string
  readonly until: string
  /** The point of SM2; nothing for a key of another kind. */
  readonly key: Uint8Array | undefined
  readonly signed: Uint8Array
  readonly signature: Uint8Array
  readonly algorithm: string
}

/** Nothing when these bytes are no certificate. */
export function certificateOf(bytes: Uint8Array): Certificate | undefined {
  const [root] = readDer(bytes)
  const [body, algorithm, signature] = root?.children ?? []
  if (!root || !body || body.tag !== SEQUENCE) return undefined
  // The version stands before all others, in a wrapping of its own; old certificates have none.
  const [, , issuer, valid, subject, key] =
    body.children[0]?.tag === 0xa0 ? body.children.slice(1) : body.children
  const [from, until] = (valid?.children ?? []).map(instantOf)
  const signatureBits = bitsOf(signature)
  if (!issuer || !subject || !from || !until || !signatureBits) return undefined
  const [kind, bits] = key?.children ?? []
  const isSm2 = oidOf(kind?.children[1]) === SM2_CURVE
  return {
    bytes: root.whole,
    ...{ name: nameIn(subject), maker: nameIn(issuer), subject: subject.whole, issuer: issuer.whole },
    ...{ from, until, key: isSm2 ? bitsOf(bits) : undefined, signed: body.whole, signature: signatureBits },
    algorithm: oidOf(algorithm?.children[0]) ?? '',
  }
}

function nameIn(name: Der): string {
  const find = (wanted: string) =>
    name.children
      .flatMap(({ tag, children }) => (tag === SET ? children : []))
      .find(({ children: [kind] }) => kind?.tag === NAME_OF_THING && oidOf(kind) === wanted)?.children[1]
  const found = find(COMMON_NAME) ?? find(ORGANISATION)
  return found ? said(found) : ''
}

/** Whether one of these makers, or somebody whom they vouch for among them, made this certificate. */
export function isVouched(certificate: Certificate, makers: readonly Certificate[]): boolean {
  if (makers.some(({ bytes }) => same(bytes, certificate.bytes))) return true
  return makers.some(
    ({ subject, key }) =>
      key !== undefined &&
      certificate.algorithm === SM2_WITH_SM3 &&
      same(subject, certificate.issuer) &&
      verifySm2(certificate.signed, certificate.signature, key),
  )
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
