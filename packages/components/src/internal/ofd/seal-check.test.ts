import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parts, words, zipped } from '../testing/ofd'
import { MAKER, SEAL_MAKER, type Sealing, SIGNER, sealed, signedValue } from '../testing/ofd-seal'
import { certificate, signedBy, signerOf } from '../testing/sm2-signer'
import { certificateOf } from './certificate'
import { Container } from './container'
import { OfdFile } from './document'
import { checkSeals } from './seal-check'
import { digestOf, verifySm2 } from './sm2'
import { sm3 } from './sm3'

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const bytes = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

describe('SM3 and SM2 are those of the standards', () => {
  it('SM3: the examples of GB/T 32905, and what OpenSSL says of every length to three blocks', () => {
    expect(hex(sm3(new TextEncoder().encode('abc')))).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    )
    expect(hex(sm3(new TextEncoder().encode('abcd'.repeat(16))))).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    )
    for (let length = 0; length < 200; length++) {
      const text = new Uint8Array(length).map((_, index) => index * 31 + length)
      expect(hex(sm3(text))).toBe(createHash('sm3').update(text).digest('hex'))
    }
  })

  it('SM2: the example of GB/T 32918.5; one bit of anything else and it is no signature', () => {
    const key = bytes(
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
    )
    const signature = bytes(
      'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
    )
    const message = new TextEncoder().encode('message digest')
    expect(digestOf(message, key).toString(16)).toBe(
      'f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640',
    )
    expect(verifySm2(message, signature, key)).toBe(true)
    const turned = (from: Uint8Array, at: number) =>
      from.map((byte, index) => (index === at ? byte ^ 1 : byte))
    expect(verifySm2(turned(message, 3), signature, key)).toBe(false)
    for (const at of [0, 31, 32, 63]) expect(verifySm2(message, turned(signature, at), key)).toBe(false)
    expect(verifySm2(message, signature, turned(key, 40))).toBe(false)
    expect(verifySm2(message, signature, new Uint8Array(65))).toBe(false)
    expect(verifySm2(message, new Uint8Array(64), key)).toBe(false)
    expect(verifySm2(message, new Uint8Array(), key)).toBe(false)
  })

  it('the signer of the tests signs what OpenSSL would', () => {
    const message = new TextEncoder().encode('执行')
    expect(verifySm2(message, signedBy(signerOf('a'), message), signerOf('a').key)).toBe(true)
    expect(verifySm2(message, signedBy(signerOf('a'), message), signerOf('b').key)).toBe(false)
  })
})

const PICTURE = { type: 'bmp', bytes: new Uint8Array(64).fill(7) }
const AT = '90 8 30 20'
const document = () => parts([words(1, '裁定'), words(2, '第二页')], { 'Doc_0/Attachs/a.xml': '<a>1</a>' })
const made = (more: Partial<Sealing> = {}) => sealed(document(), { picture: PICTURE, box: AT, ...more })

async function report(
  files: Readonly<Record<string, string | Uint8Array>>,
  makers: readonly Uint8Array[] = [],
) {
  const container = new Container(zipped(files))
  const [first] = await checkSeals(container, 'Doc_0/Signs/Signatures.xml', makers)
  if (!first) throw new Error('no seal')
  return first
}

describe('a sealed document', () => {
  it.each([
    ['GB/T 38540', false],
    ['GM/T 0031', true],
  ])('of %s as it was sealed is intact, part by part, and says whose seal it is', async (_name, old) => {
    expect(await report(made({ old }))).toMatchObject({
      ...{
        verdict: 'intact',
        all: 5,
        changed: [],
        uncovered: [],
        list: true,
        signature: true,
        seal: true,
        meant: true,
      },
      ...{ sealName: '全国统一样章', signerName: SIGNER, makerName: MAKER, at: '20260301013000' },
      ...{ outsideCertificate: false, outsideSeal: false, trusted: undefined },
    })
  })

  it.each([
    ['a page was changed', { 'Doc_0/Pages/P1.xml': '<ofd:Page/>' }, ['Doc_0/Pages/P1.xml']],
    ['an attachment was changed', { 'Doc_0/Attachs/a.xml': '<a>2</a>' }, ['Doc_0/Attachs/a.xml']],
  ])('%s: named, and not to be believed', async (_what, more, changed) => {
    expect(await report({ ...made(), ...more })).toMatchObject({ verdict: 'changed', changed })
  })

  it('a part that is gone is one that was changed', async () => {
    const { 'Doc_0/Attachs/a.xml': _gone, ...rest } = made()
    expect(await report(rest)).toMatchObject({ verdict: 'changed', changed: ['Doc_0/Attachs/a.xml'] })
  })

  it('who changes a page and writes its new hash into the list has changed the list', async () => {
    const files = made()
    const page = '<ofd:Page/>'
    const old = base64(sm3(new TextEncoder().encode(String(files['Doc_0/Pages/P1.xml']))))
    const fresh = base64(sm3(new TextEncoder().encode(page)))
    const list = String(files['Doc_0/Signs/Sign_0/Signature.xml']).replace(old, fresh)
    const forged = { ...files, 'Doc_0/Pages/P1.xml': page, 'Doc_0/Signs/Sign_0/Signature.xml': list }
    expect(await report(forged)).toMatchObject({ verdict: 'changed', changed: [], list: false })
    // And who signs that list anew with another key is no signer of this certificate.
    const value = signedValue(new TextEncoder().encode(list), {
      picture: PICTURE,
      box: AT,
      signer: 'somebody else',
    })
    expect(await report({ ...forged, 'Doc_0/Signs/Sign_0/SignedValue.dat': value })).toMatchObject({
      ...{ verdict: 'forged', list: true, signature: false, seal: true },
    })
  })

  it('a seal that its maker did not sign, or that was made for somebody else, is forged', async () => {
    expect(await report(made({ sealMaker: 'somebody else' }))).toMatchObject({
      verdict: 'forged',
      seal: false,
    })
    expect(await report(made({ meant: 'somebody else' }))).toMatchObject({ verdict: 'forged', meant: false })
  })

  it('what was added beside what was sealed is named: the seal says nothing of it', async () => {
    const files = { ...made({ without: ['Doc_0/Pages/P1.xml'] }), 'Doc_0/Signs/Sign_0/Evil.xml': '<a/>' }
    expect(await report(files)).toMatchObject({
      verdict: 'partial',
      uncovered: ['doc_0/pages/p1.xml', 'doc_0/signs/sign_0/evil.xml'],
    })
    // The entry alone may be changed by a later signature.
    expect(await report(made({ without: ['OFD.xml'] }))).toMatchObject({ verdict: 'intact' })
  })

  it('outside the validity of the certificate or of the seal is said', async () => {
    expect(await report(made({ at: '20290601000000Z' }))).toMatchObject({
      outsideCertificate: false,
      outsideSeal: true,
    })
    expect(await report(made({ at: '20250601000000Z' }))).toMatchObject({
      outsideCertificate: true,
      outsideSeal: true,
    })
  })

  it('whom the host trusts decides who is trusted, and nobody else', async () => {
    const files = made()
    expect(await report(files, [certificate(MAKER, MAKER)])).toMatchObject({ trusted: true })
    expect(await report(files, [certificate('another', 'another')])).toMatchObject({ trusted: false })
    // The right name with another key.
    const impostor = certificateOf(certificate(MAKER, MAKER))
    expect(impostor?.name).toBe(MAKER)
    expect(await report(files, [certificate(SEAL_MAKER, MAKER), certificate(SIGNER, MAKER)])).toMatchObject({
      trusted: true,
    })
    expect(await report(files, [certificate(SIGNER, MAKER)])).toMatchObject({ trusted: false })
    expect(await report(files, [new Uint8Array([1, 2, 3])])).toMatchObject({ trusted: undefined })
  })

  it.each([
    [
      'another way of hashing',
      (files: Record<string, string | Uint8Array>) => ({
        ...files,
        'Doc_0/Signs/Sign_0/Signature.xml': String(files['Doc_0/Signs/Sign_0/Signature.xml']).replace(
          '1.2.156.10197.1.401',
          'MD5',
        ),
      }),
      'changed',
    ],
    [
      'no signed value',
      (files: Record<string, string | Uint8Array>) => ({
        ...files,
        'Doc_0/Signs/Sign_0/SignedValue.dat': 'x',
      }),
      'unproved',
    ],
    [
      'no list',
      (files: Record<string, string | Uint8Array>) => ({
        ...files,
        'Doc_0/Signs/Sign_0/Signature.xml': '<a',
      }),
      'unproved',
    ],
  ])('%s is never called intact', async (_what, changed, verdict) => {
    expect(await report(changed(made()))).toMatchObject({ verdict })
  })

  it('any byte of the signed value may be wrong: never an error, and never intact by what is signed', async () => {
    const files = made()
    const value = files['Doc_0/Signs/Sign_0/SignedValue.dat'] as Uint8Array
    let seed = 11
    for (let turn = 0; turn < 60; turn++) {
      const wrong = value.slice()
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      const at = seed % wrong.length
      wrong[at] = (wrong[at] ?? 0) ^ (1 << ((seed >> 16) % 8))
      const { verdict } = await report({ ...files, 'Doc_0/Signs/Sign_0/SignedValue.dat': wrong })
      expect(verdict, `bit of byte ${at}`).not.toBe('intact')
    }
  })

  it('the picture and the place of the stamp are read from the same value', () => {
    const { signatures } = new OfdFile(zipped(made()))
    expect(signatures).toMatchObject({
      count: 1,
      unreadable: 0,
      stamps: [{ pageId: '1', picture: { type: 'bmp' } }],
    })
  })
})

const base64 = (of: Uint8Array) => btoa(String.fromCharCode(...of))
