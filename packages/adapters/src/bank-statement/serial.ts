import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { EntryCounts, Problem, StatementEntry } from './types'

/** Placeholders banks write where they have no reference. */
const NO_REFERENCE = /^(?:NONREF|NOTPROVIDED|NOT PROVIDED|NOTAVAILABLE|N\/A|NA|0+|-+)$/i

/** A reference as the bank gave it, or `undefined` for an empty one or a placeholder such as `NONREF`. */
export function reference(text: string | undefined): string | undefined {
  const plain = text?.trim()
  return !plain || NO_REFERENCE.test(plain) ? undefined : plain
}

/** 128 bits of SHA-256 over the parts, as 32 hex digits. */
export function digest(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32)
}

/**
 * What must make a line known again before it is booked. `bank`: only a reference that the bank gave. `reference`, the rule:
 * the bank's, else a reference that the payer or the bank's own scheme gave, together with the day. `content`: even a line
 * without any, numbered among its equals; only for whole statements of older systems, because a later file that shows one
 * of two equal lines would pass for the first.
 */
export type SerialPolicy = 'bank' | 'reference' | 'content'

/** How a statement is read. */
export interface ReadOptions {
  readonly serials?: SerialPolicy
}

/** The content of an entry that a serial is derived from when the bank gives none. */
export type SerialContent = Omit<StatementEntry, 'serial' | 'serialSource' | 'position' | 'details'>

/** The key of an entry that is known by what it says: equal only for lines that say the same in every member. */
export function contentKey(content: SerialContent): string {
  return digest([
    content.bookedOn ?? '',
    content.valueOn ?? '',
    content.amountMinor.toString(),
    content.currency,
    content.direction,
    content.status,
    String(content.reversal),
    content.endToEndId ?? '',
    content.counterparty?.name ?? '',
    content.counterparty?.account ?? '',
    content.remittance,
  ])
}

/**
 * Gives entries without any reference a key computed from their content (policy `content`). Two equal payments of one
 * statement are both real, so the n-th equal one gets the suffix `-n`; the same statement read again numbers
 * them the same way.
 */
export function createSerialDeriver(): (content: SerialContent) => string {
  const seen = new Map<string, number>()
  return (content) => {
    const key = contentKey(content)
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return `derived-${key}-${nth}`
  }
}

/** The entries of one account kept once, and what is said about the others. */
export interface Collected {
  readonly entries: StatementEntry[]
  readonly problems: Problem[]
  readonly counts: EntryCounts
}

/**
 * Remembers the serials of a file, per account. A line met again with the same content is a duplicate; with
 * another amount, currency or direction it is refused as `serial-conflict` and a person decides. A line known only by the
 * payer's reference may be real twice, so its equal is refused as `serial-ambiguous`.
 */
export class SerialIndex {
  readonly #seen = new Map<string, StatementEntry>()

  /** Sorts `entries` into kept ones and problems; `found` is the number of lines in the source. */
  collect(account: string, entries: readonly StatementEntry[], found: number): Collected {
    const kept: StatementEntry[] = []
    const problems: Problem[] = []
    let duplicates = 0
    for (const entry of entries) {
      const key = JSON.stringify([account, entry.status === 'BOOK', entry.serial])
      const first = this.#seen.get(key)
      if (!first) {
        this.#seen.set(key, entry)
        kept.push(entry)
        continue
      }
      const place = {
        params: {
          serial: entry.serial,
          firstElement: first.position.element,
          firstLine: first.position.line,
        },
        position: entry.position,
      }
      if (entry.serialSource === 'EndToEndId') {
        problems.push({ code: 'serial-ambiguous', effect: 'refused', ...place })
        continue
      }
      const same = sameMoney(first, entry)
      if (same) duplicates += 1
      const effect = same ? 'duplicate' : 'refused'
      problems.push({ code: same ? 'entry-duplicate' : 'serial-conflict', effect, ...place })
    }
    const counts = { found, read: kept.length, duplicates, refused: found - kept.length - duplicates }
    return { entries: kept, problems, counts }
  }
}

function sameMoney(a: StatementEntry, b: StatementEntry): boolean {
  return (
    a.amountMinor === b.amountMinor &&
    a.currency === b.currency &&
    a.direction === b.direction &&
    a.reversal === b.reversal
  )
}
