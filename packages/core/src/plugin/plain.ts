import type { Json } from '../kernel/json'

/** Names that reach behind a plain object. */
export const FORBIDDEN_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** Why a value is no plain data. */
export class NotPlainError extends Error {}

/**
 * A copy of what a plugin answered, made of nothing but plain data: no functions, no objects that compute, no names that
 * reach behind an object. Members that are `undefined` are left out.
 */
export function plain(value: unknown, depth = 0): Json {
  if (depth > 40) throw new NotPlainError('too deep')
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'bigint':
      return value as Json
    case 'number':
      if (!Number.isFinite(value)) throw new NotPlainError('not a number')
      return value
    case 'object':
      break
    default:
      throw new NotPlainError(typeof value)
  }
  if (value === null) return null
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1))
  const proto = Object.getPrototypeOf(value)
  if (proto !== Object.prototype && proto !== null) throw new NotPlainError('an object of a class')
  const copy: Record<string, Json> = {}
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'symbol' || FORBIDDEN_NAMES.includes(key)) throw new NotPlainError(String(key))
    const member = (value as Readonly<Record<string, unknown>>)[key]
    if (member !== undefined) copy[key] = plain(member, depth + 1)
  }
  return copy
}
