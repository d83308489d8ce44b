import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { RegisterRecord } from './types'

/** What of a case counts for the checksum; the same can be read back from the target. */
export type ChecksumItem = Pick<RegisterRecord, 'caseNumber' | 'filedOn' | 'claimFen'> & {
  readonly parties: readonly { readonly role: string; readonly name: string }[]
}

/** Count, sum and digest of a set of cases. */
export interface RegisterChecksum {
  readonly count: number
  readonly claimFen: bigint
  /** SHA-256 over the cases in canonical form, sorted: the order of rows and of parties does not matter. */
  readonly digest: string
}

/**
 * Checksum of cases, for "source = target": compute it over the records of the import and over the cases read back.
 *
 * @example registerChecksum(parsed.rows.flatMap((row) => row.record ?? []))
 */
export function registerChecksum(cases: Iterable<ChecksumItem>): RegisterChecksum {
  const lines: string[] = []
  let claimFen = 0n
  for (const one of cases) {
    claimFen += one.claimFen
    const parties = one.parties.map(({ role, name }) => JSON.stringify([role, name])).sort()
    lines.push(JSON.stringify([one.caseNumber, one.filedOn, one.claimFen.toString(), parties]))
  }
  return { count: lines.length, claimFen, digest: bytesToHex(sha256(utf8ToBytes(lines.sort().join('\n')))) }
}
