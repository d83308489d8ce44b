import type { Json } from '../kernel/json'

/** Names that reach behind a plain object. */
export const FORBIDDEN_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** Why a value is no plain data. */
export class NotPlainError extends Error {}

/** More than a plugin may answer at once. */
export class TooMuchError extends NotPlainError {}

/** Members and characters of one answer: a page of 500 rows with every column has a tenth of it. */
const MEMBERS_MAX = 200_000
const CHARACTERS_MAX = 4_000_000

/**
 * A copy of what a plugin answered, made of nothing but plain data: no functions, no objects that compute, no names that
 * reach behind an object, and no more than can be handed on. Members that are `undefined` are left out.
 */
export function plain(value: unknown): Json {
  const left = { members: MEMBERS_MAX, characters: CHARACTERS_MAX }
  return copied(value, 0, (text) => {
    left.members -= 1
    left.characters -= text.length
    if (left.members < 0 || left.characters < 0) throw new TooMuchError('too much')
  })
}

type Count = (text: string) => void

function copied(value: unknown, depth: number, count: Count): Json {
  if (depth > 40) throw new NotPlainError('too deep')
  count(typeof value === 'string' ? value : '')
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'bigint':
      return value as Json
    case 'number':
      if (!Number.isFinite(value)) throw new NotPlainError('not a number')
      return value
    case 'object':
      return value === null ? null : members(value, depth + 1, count)
    default:
      throw new NotPlainError(typeof value)
  }
}

function members(value: object, depth: number, count: Count): Json {
  if (Array.isArray(value)) {
    // Entry by entry: a list may bring a `map` of its own, or claim to have no end.
    const list: Json[] = []
    for (let at = 0; at < value.length; at += 1) list.push(copied(value[at], depth, count))
    return list
  }
  const proto = Object.getPrototypeOf(value)
  if (proto !== Object.prototype && proto !== null) throw new NotPlainError('an object of a class')
  const copy: Record<string, Json> = {}
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'symbol' || FORBIDDEN_NAMES.includes(key)) throw new NotPlainError(String(key))
    const member = (value as Readonly<Record<string, unknown>>)[key]
    if (member === undefined) continue
    count(key)
    copy[key] = copied(member, depth, count)
  }
  return copy
}
