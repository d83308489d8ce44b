import { contentKey, reference, type SerialContent, type SerialPolicy } from './serial'
import type { Problem, SerialSource } from './types'
import type { XmlNode } from './xml'
import { at, child, childrenOf, textAt } from './xml'

/** What serials of one statement are taken from. */
export interface SerialContext {
  readonly policy: SerialPolicy
  /** Gives a serial to an entry that has no reference at all; asked only under the policy `content`. */
  readonly derive: (content: SerialContent) => string
}

/** The serial of an entry and what is said about it; without a serial the entry is refused. */
export type SerialResult =
  | { readonly serial: string; readonly serialSource: SerialSource; readonly problem?: Problem }
  | { readonly serial?: undefined; readonly problem: Problem }

/** Takes the serial of an entry from the first reference that the policy accepts. */
export function serialOf(
  node: XmlNode,
  transactions: readonly XmlNode[],
  content: SerialContent,
  { policy, derive }: SerialContext,
): SerialResult {
  const bank = bankSerial(node, transactions, content.bookedOn)
  if (bank) return bank
  const place = child(node, 'AcctSvcrRef')
  const position = { element: place?.path ?? `${node.path}/AcctSvcrRef`, line: place?.line ?? node.line }
  const missing: Problem = { code: 'serial-missing', params: {}, effect: 'refused', position }
  if (policy === 'bank') return { problem: missing }
  const other = otherReference(transactions, content)
  if (other) {
    const params = { source: other.serialSource }
    return { ...other, problem: { code: 'serial-from-reference', params, effect: 'warning', position } }
  }
  if (policy === 'reference') return { problem: missing }
  const problem: Problem = { code: 'serial-derived', params: {}, effect: 'warning', position }
  return { serial: derive(content), serialSource: 'derived', problem }
}

interface Serial {
  readonly serial: string
  readonly serialSource: SerialSource
}

/**
 * The bank's own reference. Banks restart `NtryRef` at 1 every day, so the booking date belongs to it: otherwise
 * two equal amounts of two days would pass for one line. References of a transaction count for a single one only.
 */
function bankSerial(
  node: XmlNode,
  transactions: readonly XmlNode[],
  bookedOn: string | undefined,
): Serial | undefined {
  const account = reference(textAt(node, 'AcctSvcrRef'))
  if (account) return { serial: account, serialSource: 'AcctSvcrRef' }
  const entry = reference(textAt(node, 'NtryRef'))
  if (entry) return { serial: `${bookedOn ?? ''}/${entry}`, serialSource: 'NtryRef' }
  const refs = transactions.length === 1 ? at(transactions[0], 'Refs') : undefined
  const candidates = [
    ['AcctSvcrRef', 'TxAcctSvcrRef'],
    ['TxId', 'TxId'],
    ['UETR', 'UETR'],
  ] as const
  for (const [element, serialSource] of candidates) {
    const serial = reference(textAt(refs, element))
    if (serial) return { serial, serialSource }
  }
  return undefined
}

/**
 * A reference that is none of the bank's serials: of a scheme that the bank names (`Prtry`), or given by the payer
 * (`EndToEndId`). The first is a number, so that another amount under it is a conflict; the second anybody may use, so that
 * the line is known by all that it says.
 */
function otherReference(transactions: readonly XmlNode[], content: SerialContent): Serial | undefined {
  const [only, ...more] = transactions
  if (!only || more.length > 0 || content.bookedOn === undefined) return undefined
  for (const scheme of childrenOf(child(only, 'Refs'), 'Prtry')) {
    const ref = reference(textAt(scheme, 'Ref'))
    const type = textAt(scheme, 'Tp')
    if (ref && type) return { serial: `${content.bookedOn}/${type}/${ref}`, serialSource: 'Prtry' }
  }
  if (content.endToEndId === undefined) return undefined
  return { serial: `ref-${contentKey(content)}`, serialSource: 'EndToEndId' }
}
