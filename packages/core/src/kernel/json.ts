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
      return JSON.stringify(value)
    case 'bigint':
      return `"${value}"`
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      if (!Number.isFinite(value)) throw new ZhixingError('json-not-canonical', { value: String(value) })
      return JSON.stringify(value)
    case 'object':
      return value === null ? 'null' : canonicalContainer(value)
    default:
      throw new ZhixingError('json-not-canonical', { value: typeof value })
  }
}

function canonicalContainer(value: object): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  const record = value as Record<string, unknown>
  let text = ''
  for (const key of inOrder(Object.keys(record))) {
    const member = record[key]
    if (member !== undefined) text += (text === '' ? '' : ',') + quoted(key) + canonicalJson(member)
  }
  return `{${text}}`
}

/** Most objects come with their keys in order, from here or out of storage: looking is cheaper than sorting. */
function inOrder(keys: string[]): string[] {
  for (let at = 1; at < keys.length; at += 1) {
    if ((keys[at - 1] as string) > (keys[at] as string)) return keys.sort()
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
