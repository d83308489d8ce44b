/**
 * What came of looking at one seal. `changed`: something is not what was sealed. `forged`: the signatures do not fit. `partial`: what was
 * sealed is unchanged, but the document has more than that. `unproved`: it could not be looked at all the way.
 */
export interface SealReport {
  readonly verdict: 'changed' | 'forged' | 'partial' | 'intact' | 'unproved'
  readonly sealName: string
  /** Whom the certificate of the signer is of, and who made that certificate. */
  readonly signerName: string
  readonly makerName: string
  /** When the signer says he sealed it, `YYYYMMDDhhmmss` at Greenwich. */
  readonly at: string | undefined
  /** Parts in the list, those of them that are changed or gone, and parts that it does not name. */
  readonly all: number
  readonly changed: readonly string[]
  readonly uncovered: readonly string[]
  /** How parts were hashed, as it is written, and whether we can do that. */
  readonly method: string
  readonly known: boolean
  /** The list is the one that was signed. */
  readonly list: boolean | undefined
  /** The signature is by the certificate inside; that of the seal by its maker's. Nothing: of a kind that we cannot check. */
  readonly signature: boolean | undefined
  readonly seal: boolean | undefined
  /** The signer is one of those for whom the seal was made. */
  readonly meant: boolean | undefined
  readonly outsideCertificate: boolean
  readonly outsideSeal: boolean
  /** Both certificates are by somebody whom the host trusts; nothing when the host names nobody. */
  readonly trusted: boolean | undefined
}
