import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './json'

/** SHA-256 of bytes, as 64 lower-case hex digits. */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** What a host that has SHA-256 of its own offers, under the name that Node gave it; pages do not. */
interface Host {
  readonly process?: {
    getBuiltinModule?(name: string): { hash?(algorithm: string, text: string): string } | undefined
  }
}

/** The same digits, several times as fast: every event of every command is hashed. */
const native = (globalThis as Host).process?.getBuiltinModule?.('node:crypto')?.hash

/** SHA-256 of a text in UTF-8, as 64 lower-case hex digits. */
export function hashText(text: string): string {
  return native ? native('sha256', text) : hashBytes(utf8ToBytes(text))
}

/** SHA-256 over the canonical JSON of a value: two equal values have one hash, whatever wrote them. */
export function hashValue(value: unknown): string {
  return hashText(canonicalJson(value))
}
