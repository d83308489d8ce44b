import type { WireCodec } from './codec'
import { unreadable } from './read-body'
import { isRecord, type WireRecord, type WireValue } from './wire'

const MAX_DEPTH = 32

/** Records as JSON. Numbers are read in the digits they were written in: an account number of 19 digits stays whole. */
export const jsonCodec: WireCodec = {
  contentType: 'application/json; charset=utf-8',
  accepts: (type) => type === 'application/json' || /^application\/[a-z0-9.-]+\+json$/.test(type),
  write: (record) => JSON.stringify(record),
  writeAll: (list, records) => JSON.stringify({ [list]: records }),
  read: (text) => ({ kind: 'message', message: parseRecord(text) }),
}

/**
 * A JSON text as a record.
 *
 * @throws ZhixingError `source-answer-unreadable` { at, reason }
 */
export function parseRecord(text: string): WireRecord {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''), withDigits)
  } catch {
    throw unreadable('not-json')
  }
  const record = plain(value, 0)
  if (Array.isArray(record)) return { list: record }
  if (!isRecord(record)) throw unreadable('not-a-record')
  return record
}

/** Node hands a reviver the text of a number; its value may have lost digits already. */
function withDigits(
  this: unknown,
  _key: string,
  value: unknown,
  context?: { readonly source?: string },
): unknown {
  return typeof value === 'number' ? (context?.source ?? String(value)) : value
}

function plain(value: unknown, depth: number): WireValue {
  if (depth > MAX_DEPTH) throw unreadable('too-deep')
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1))
  const members = Object.entries(value as Record<string, unknown>)
  return Object.fromEntries(members.map(([name, item]) => [name, plain(item, depth + 1)]))
}
