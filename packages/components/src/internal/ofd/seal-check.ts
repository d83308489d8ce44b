import { sha256 } from '@noble/hashes/sha2.js'
import { type Certificate, certificateOf, isVouched, SM2_WITH_SM3, same } from './certificate'
import { type Container, folderOf, resolve } from './container'
import type { SealReport } from './seal-report'
import { type SealedValue, sealedValueOf } from './sealed-value'
import { verifySm2 } from './sm2'
import { sm3 } from './sm3'
import { child, childrenOf, parseXml, textAt, type Xml } from './xml'

/** Ways of hashing by the names that documents use. Those that can be forged are not among them. */
const METHODS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  '1.2.156.10197.1.401': sm3,
  SM3: sm3,
  '2.16.840.1.101.3.4.2.1': sha256,
  SHA256: sha256,
}
/** Hashing may take so long at a time before the page is let breathe, in milliseconds. */
const BREATH = 24

/**
 * Looks whether what was sealed is still what is there: the hash of every part in the list of the signature, the hash of that list,
 * and the signatures (SM2 with SM3) of whoever sealed and whoever made the seal. `makers` are those whom the host trusts.
 */
export async function checkSeals(
  container: Container,
  listPath: string,
  makers: readonly Uint8Array[],
): Promise<readonly SealReport[]> {
  const entries = childrenOf(parseXml(container.read(listPath), listPath), 'Signature')
  const paths = entries.map(({ attributes }) => resolve(folderOf(listPath), attributes.BaseLoc ?? ''))
  const trusted = makers.flatMap((bytes) => certificateOf(bytes) ?? [])
  const own = [listPath, ...paths, ...paths.flatMap((path) => partsOf(container, path))]
  const check = new SealCheck(container, new Set(own.map((path) => path.toLowerCase())), trusted)
  const reports: SealReport[] = []
  for (const path of paths) reports.push(await check.report(path))
  return reports
}

/** The signed value and the seal of a signature: parts that come after it and cannot be in its list. */
function partsOf(container: Container, path: string): string[] {
  try {
    const root = parseXml(container.read(path), path)
    const places = [textAt(root, 'SignedValue'), textAt(child(child(root, 'SignedInfo'), 'Seal'), 'BaseLoc')]
    return places.flatMap((place) => (place ? [resolve(folderOf(path), place)] : []))
  } catch {
    return []
  }
}

interface Listed {
  readonly all: number
  readonly changed: readonly string[]
  readonly uncovered: readonly string[]
  readonly method: string
  readonly known: boolean
}

class SealCheck {
  readonly #container: Container
  readonly #ofSignatures: ReadonlySet<string>
  readonly #makers: readonly Certificate[]
  readonly #digests = new Map<string, Uint8Array | undefined>()
  #since = performance.now()

  constructor(container: Container, ofSignatures: ReadonlySet<string>, makers: readonly Certificate[]) {
    this.#container = container
    this.#ofSignatures = ofSignatures
    this.#makers = makers
  }

  async report(path: string): Promise<SealReport> {
    let root: Xml
    let bytes: Uint8Array
    try {
      bytes = this.#container.read(path)
      root = parseXml(bytes, path)
    } catch {
      return nothingKnown()
    }
    const valuePath = resolve(folderOf(path), textAt(root, 'SignedValue') ?? '')
    const listed = await this.#listed(child(child(root, 'SignedInfo'), 'References'))
    const value = this.#value(valuePath)
    const said = value && this.#said(value, bytes)
    return { ...nothingKnown(), ...listed, ...said, verdict: verdictOf(listed, said) }
  }

  #value(path: string): SealedValue | undefined {
    try {
      return sealedValueOf(this.#container.read(path))
    } catch {
      return undefined
    }
  }

  /** Each part of the list against its hash, and the parts that no list names. */
  async #listed(references: Xml | undefined): Promise<Listed> {
    const method = references?.attributes.CheckMethod?.trim() ?? ''
    const hash = METHODS[method.toUpperCase().replace('-', '')] ?? METHODS[method]
    const changed: string[] = []
    const named = new Set<string>()
    for (const reference of childrenOf(references, 'Reference')) {
      const path = resolve('', reference.attributes.FileRef ?? '')
      named.add(path.toLowerCase())
      if (!hash) continue
      const digest = await this.#digest(path, method, hash)
      if (!digest || !same(digest, fromBase64(textAt(reference, 'CheckValue')))) changed.push(path)
    }
    // The entry of the container changes when a signature is added; what it leads to is in the list, or it is told.
    const needless = (path: string) => path === 'ofd.xml' || this.#ofSignatures.has(path) || named.has(path)
    const uncovered = this.#container.paths.filter((path) => !needless(path))
    return { all: named.size, changed, uncovered, method, known: hash !== undefined && named.size > 0 }
  }

  async #digest(
    path: string,
    method: string,
    hash: (bytes: Uint8Array) => Uint8Array,
  ): Promise<Uint8Array | undefined> {
    const key = `${method} ${path}`
    if (this.#digests.has(key)) return this.#digests.get(key)
    if (performance.now() - this.#since > BREATH) {
      await new Promise((done) => setTimeout(done))
      this.#since = performance.now()
    }
    let digest: Uint8Array | undefined
    try {
      digest = hash(this.#container.read(path))
    } catch {
      digest = undefined
    }
    this.#digests.set(key, digest)
    return digest
  }

  /** What the signed value itself proves. */
  #said(value: SealedValue, list: Uint8Array) {
    const { seal, at } = value
    const signer = certificateOf(value.certificate)
    const maker = certificateOf(seal.maker)
    const isMeant = seal.signers.some(
      (one) => same(one, value.certificate) || same(one, sm3(value.certificate)),
    )
    const outside = (from?: string, until?: string) =>
      at !== undefined && ((from !== undefined && at < from) || (until !== undefined && at > until))
    return {
      sealName: seal.name,
      ...{ signerName: signer?.name ?? '', makerName: signer?.maker ?? '', at },
      list: same(value.digest, sm3(list)) || same(value.digest, sha256(list)),
      signature: signedBy(signer, value.algorithm, value.signature, [value.signed]),
      seal: signedBy(maker, seal.algorithm, seal.signature, seal.signed),
      meant: seal.signers.length === 0 ? undefined : isMeant,
      outsideCertificate: outside(signer?.from, signer?.until),
      outsideSeal: outside(seal.from, seal.until),
      trusted:
        this.#makers.length === 0 || !signer || !maker
          ? undefined
          : isVouched(signer, this.#makers) && isVouched(maker, this.#makers),
    }
  }
}

function signedBy(
  certificate: Certificate | undefined,
  algorithm: string,
  signature: Uint8Array,
  messages: readonly Uint8Array[],
): boolean | undefined {
  const key = certificate?.key
  if (!key || algorithm !== SM2_WITH_SM3) return undefined
  return messages.some((message) => verifySm2(message, signature, key))
}

type Said = Pick<SealReport, 'list' | 'signature' | 'seal' | 'meant'>

function verdictOf(listed: Listed, said: Said | undefined): SealReport['verdict'] {
  if (listed.changed.length > 0 || said?.list === false) return 'changed'
  if (said?.signature === false || said?.seal === false || said?.meant === false) return 'forged'
  if (!listed.known || !said?.signature || !said.seal) return 'unproved'
  return listed.uncovered.length > 0 ? 'partial' : 'intact'
}

function nothingKnown(): SealReport {
  return {
    ...{
      verdict: 'unproved',
      sealName: '',
      signerName: '',
      makerName: '',
      at: undefined,
      all: 0,
      method: '',
    },
    ...{ changed: [], uncovered: [], known: false, list: undefined, signature: undefined, seal: undefined },
    ...{ meant: undefined, outsideCertificate: false, outsideSeal: false, trusted: undefined },
  }
}

function fromBase64(text: string | undefined): Uint8Array {
  try {
    return Uint8Array.from(atob((text ?? '').replace(/\s/g, '')), (letter) => letter.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
