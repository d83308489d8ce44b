/** What the seal is to be put on, and on whose word. */
export interface SealRequest {
  /** Follows from the document and its content and never changes: the same key is sealed once, however often it is asked. */
  readonly key: string
  /** Which seal: a code of the court, e.g. `court`. */
  readonly seal: string
  readonly file: { readonly hash: string; readonly mediaType: string; readonly bytes: Uint8Array }
  readonly caseNumber: string
  readonly title: string
  readonly number: string | null
  /** Who issued the document and answers for the seal. */
  readonly authorisedBy: { readonly id: string; readonly name: string }
}

/** What proves that this content was sealed, and by which seal. */
export type SealCertificate = {
  /** The service's own number of the act. */
  readonly id: string
  readonly issuer: string
  readonly seal: string
  /** Hash of the content that was given to be sealed. */
  readonly contentHash: string
  /** ISO 8601 at +08:00. */
  readonly sealedAt: string
  /** Set by a stand-in: no seal of any court. */
  readonly sample: boolean
}

/** What the service says. `unknown` is a time-out or a broken line: it may have sealed, or never heard of it. */
export type SealAnswer =
  | {
      readonly kind: 'sealed'
      readonly bytes: Uint8Array
      readonly mediaType: string
      readonly certificate: SealCertificate
    }
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string }

/**
 * 电子签章: the court's seal service. An adapter keeps three promises: one key is sealed once and answered alike ever after; a key
 * that was used for another content is refused; what it cannot tell is `unknown`, never `refused`. What it throws counts as
 * `unknown` too.
 */
export interface SealService {
  /** Names the service in reports. */
  readonly id: string
  seal(request: SealRequest, options?: { readonly signal?: AbortSignal }): Promise<SealAnswer>
}
