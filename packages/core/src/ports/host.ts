import { hashText } from '../kernel/hash'

/** The one clock: instants at China Standard Time, `2026-03-02T09:30:00.000+08:00`. */
export interface Clock {
  now(): string
}

/** Fresh, never repeated ids. */
export interface Ids {
  next(prefix: string): string
}

/**
 * Keeps personal data unreadable in storage: one key per stream, so that a case can be sealed or erased while its
 * hash chain, which covers the sealed text, still verifies. Both calls are pure functions of the key.
 */
export interface PersonalDataCrypto {
  seal(scope: { readonly courtId: string; readonly stream: string }, plain: string): string
  open(scope: { readonly courtId: string; readonly stream: string }, sealed: string): string
  /**
   * A keyed hash by which equal texts of one court are found equal without being opened: an identity number has one in
   * all its cases. It leads back to nothing without the key, and differs from court to court.
   */
  fingerprint(courtId: string, plain: string): string
}

/** Stores personal data as it is: for demos and tests only. */
export const plainPersonalData: PersonalDataCrypto = {
  seal: (_scope, plain) => plain,
  open: (_scope, sealed) => sealed,
  fingerprint: (courtId, plain) => hashText(`${courtId} ${plain}`),
}

/** A stored file. */
export interface StoredFile {
  /** SHA-256 of the content, 64 hex digits: the file's only name. */
  readonly hash: string
  readonly size: number
  readonly mediaType: string
}

/** Keeps the files of dossiers by the hash of their content, court by court. */
export interface FileStore {
  put(courtId: string, bytes: Uint8Array, mediaType: string): Promise<StoredFile>
  /** `undefined` when there is none; an error `file-damaged` when the content no longer has its hash. */
  get(
    courtId: string,
    hash: string,
  ): Promise<{ readonly file: StoredFile; readonly bytes: Uint8Array } | undefined>
  /** The hashes of all that a court has here. A store without it is backed up as far as the court's record names its files. */
  list?(courtId: string): AsyncIterable<string>
}
