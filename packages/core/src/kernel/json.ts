import { ZhixingError } from './errors'

/** What may stand in an event, a row or a message: JSON plus bigint (money). */
export type Json =
  | null
  | boolean
  | number
  | string
  | bigint
  | readonly Json[]
  | { readonly [key: string]: Json }

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json }

/**
 * Keys whose values are integers of money: `…Fen` (fen of CNY) and `…Minor` (minor unit of the named currency).
 * JSON has no bigint, so these travel as decimal strings and the name says how to read them back.
 */
const MONEY_KEY = /(?:Fen|Minor)$/

/**
 * One text for one value, whatever order its keys were written in (RFC 8785): what hashes are taken over.
 * A bigint becomes a decimal string; `undefined` members are left out.
 *
 * @throws ZhixingError `json-not-canonical` for NaN, infinity, functions and other things that JSON cannot carry.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return textJson(value)
    case 'bigint':
      return `"${value}"`
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      if (!Number.isFinite(value)) throw new ZhixingError('json-not-canonical', { value: String(value) })
      return String(value)
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? itemsJson(value) : membersJson(value as Record<string, unknown>)
    default:
      throw new ZhixingError('json-not-canonical', { value: typeof value })
  }
}

function itemsJson(items: readonly unknown[]): string {
  let text = ''
  for (let at = 0; at < items.length; at += 1)
    text += (at === 0 ? '' : ',') + canonicalJson(items[at] ?? null)
  return `[${text}]`
}

function membersJson(record: Readonly<Record<string, unknown>>): string {
  let text = ''
  for (const key of keysInOrder(record)) {
    const member = record[key]
    if (member !== undefined) text += (text === '' ? '' : ',') + quoted(key) + canonicalJson(member)
  }
  return `{${text}}`
}

/** Quotes, backslashes, control characters and halves of pairs: what JSON does not write as it is. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/

/** Nearly every text of a court stands in JSON as it is: looking for the exceptions is cheaper than writing it anew. */
export function textJson(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`
}

/**
 * The names of an object's members in order. They are mostly few: moving each to its place needs no memory, where `sort`
 * needs more than the text itself.
 */
export function keysInOrder(object: object): readonly string[] {
  const keys = Object.keys(object)
  if (keys.length > 40) return keys.sort()
  for (let from = 1; from < keys.length; from += 1) {
    const key = keys[from] as string
    let at = from
    for (; at > 0 && (keys[at - 1] as string) > key; at -= 1) keys[at] = keys[at - 1] as string
    keys[at] = key
  }
  return keys
}

/** Names of members are few and come again and again. Bounded, because some come from outside. */
const names = new Map<string, string>()

function quoted(key: string): string {
  const known = names.get(key)
  if (known !== undefined) return known
  const made = `${JSON.stringify(key)}:`
  if (names.size < 4096) names.set(key, made)
  return made
}

/** JSON text for wires and files: money as decimal strings, key order kept. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? item.toString() : item), indent)
}

/** Reads what {@link toJson} or {@link canonicalJson} wrote: `…Fen` and `…Minor` members come back as bigint. */
export function fromJson<T = Json>(text: string): T {
  // Most texts hold no money: a reviver would visit every member of them for nothing.
  if (!text.includes('Fen"') && !text.includes('Minor"')) return JSON.parse(text) as T
  return JSON.parse(text, (key, item) =>
    typeof item === 'string' && MONEY_KEY.test(key) && /^-?\d+$/.test(item) ? BigInt(item) : item,
  ) as T
}
