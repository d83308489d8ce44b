// Seals an OFD for tests as seal systems do: GB/T 38540, and before it GM/T 0031.
import { strToU8 } from 'fflate'
import { SM2_WITH_SM3 } from '../ofd/certificate'
import { sm3 } from '../ofd/sm3'
import { bits, ia5, integer, octets, oid, sequence, time, utf8 } from './der-write'
import type { Parts } from './ofd'
import { certificate, signedBy, signerOf } from './sm2-signer'

export const MAKER = '样例发证机构'
export const SEAL_MAKER = '样例印章制作系统'
export const SIGNER = '云岭市样例税务局电子签章'

export interface Sealing {
  /** The picture: a bitmap, or an OFD. */
  readonly picture: { readonly type: string; readonly bytes: Uint8Array }
  readonly box: string
  readonly name?: string
  readonly at?: string
  /** The version of GM/T 0031. */
  readonly old?: boolean
  /** Parts that the list leaves out. */
  readonly without?: readonly string[]
  /** Who signs and who made the seal, where they are not whom the certificates say. */
  readonly signer?: string
  readonly sealMaker?: string
  /** The certificate that the seal is made for. */
  readonly meant?: string
}

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const LIST = 'Doc_0/Signs/Signatures.xml'
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const bytesOfPart = (part: string | Uint8Array) => (typeof part === 'string' ? strToU8(part) : part)

/** The document with a seal over all its parts. */
export function sealed(parts: Parts, sealing: Sealing): Record<string, string | Uint8Array> {
  const entry = String(parts['OFD.xml']).replace(
    '</ofd:DocBody>',
    `<ofd:Signatures>${LIST}</ofd:Signatures></ofd:DocBody>`,
  )
  const all = { ...parts, 'OFD.xml': entry }
  const listed = Object.entries(all).filter(([path]) => !sealing.without?.includes(path))
  const references = listed.map(
    ([path, part]) =>
      `<ofd:Reference FileRef="/${path}"><ofd:CheckValue>${base64(sm3(bytesOfPart(part)))}</ofd:CheckValue></ofd:Reference>`,
  )
  const signature = `<?xml version="1.0" encoding="UTF-8"?><ofd:Signature ${NS}><ofd:SignedInfo><ofd:Provider ProviderName="sample"/><ofd:SignatureMethod>${SM2_WITH_SM3}</ofd:SignatureMethod><ofd:SignatureDateTime>20260301093000Z</ofd:SignatureDateTime><ofd:References CheckMethod="1.2.156.10197.1.401">${references.join('')}</ofd:References><ofd:StampAnnot ID="1" PageRef="1" Boundary="${sealing.box}"/></ofd:SignedInfo><ofd:SignedValue>/Doc_0/Signs/Sign_0/SignedValue.dat</ofd:SignedValue></ofd:Signature>`
  return {
    ...all,
    [LIST]: `<ofd:Signatures ${NS}><ofd:Signature ID="1" BaseLoc="Sign_0/Signature.xml"/></ofd:Signatures>`,
    'Doc_0/Signs/Sign_0/Signature.xml': signature,
    'Doc_0/Signs/Sign_0/SignedValue.dat': signedValue(strToU8(signature), sealing),
  }
}

/** The signed value over a list of parts. */
export function signedValue(list: Uint8Array, sealing: Sealing): Uint8Array {
  const { old = false, at = '20260301013000Z', signer = SIGNER } = sealing
  const algorithm = oid(SM2_WITH_SM3)
  const mine = octets(certificate(SIGNER, MAKER))
  const about = ia5('/Doc_0/Signs/Sign_0/Signature.xml')
  const digest = bits(sm3(list))
  if (old) {
    const body = sequence(integer(1), seal(sealing), bits(time(at)), digest, about, mine, algorithm)
    return sequence(body, bits(signedBy(signerOf(signer), body)))
  }
  const body = sequence(integer(4), seal(sealing), time(at), digest, about)
  return sequence(body, mine, algorithm, bits(signedBy(signerOf(signer), body)))
}

function seal({
  picture,
  name = '全国统一样章',
  old = false,
  sealMaker = SEAL_MAKER,
  meant = SIGNER,
}: Sealing): Uint8Array {
  const algorithm = oid(SM2_WITH_SM3)
  const maker = octets(certificate(SEAL_MAKER, MAKER))
  const signers = sequence(octets(certificate(meant, MAKER)))
  const dates = [time('20260101000000Z'), time('20260101000000Z'), time('20281231000000Z')]
  const info = sequence(
    sequence(ia5('ES'), integer(old ? 1 : 4), ia5('SAMPLE')),
    ia5('00000000000001'),
    sequence(integer(1), utf8(name), ...(old ? [] : [integer(1)]), signers, ...dates),
    sequence(ia5(picture.type), octets(picture.bytes), integer(30), integer(20)),
  )
  const key = signerOf(sealMaker)
  if (!old) return sequence(info, maker, algorithm, bits(signedBy(key, info)))
  return sequence(info, sequence(maker, algorithm, bits(signedBy(key, sequence(info, maker, algorithm)))))
}
