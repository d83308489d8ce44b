import { canonicalJson, type Json } from '../../kernel/json'
import type { Profile } from '../../kernel/profile'
import type { ProfileDifference } from './contract'

type Members = Readonly<Record<string, Json>>

/** Where two profiles differ, entry by entry: entries are compared by id, never by their position. */
export function differences(before: Profile, after: Profile): readonly ProfileDifference[] {
  return compare('', before as unknown as Json, after as unknown as Json)
}

function compare(path: string, before: Json | undefined, after: Json | undefined): ProfileDifference[] {
  if (before === undefined && after === undefined) return []
  if (before === undefined) return [{ path, change: 'added', before, after }]
  if (after === undefined) return [{ path, change: 'removed', before, after }]
  if (canonicalJson(before) === canonicalJson(after)) return []
  const [mine, theirs] = [entriesOf(before), entriesOf(after)]
  if (mine && theirs) return members(mine, theirs, (id) => `${path}[${id}]`)
  if (isObject(before) && isObject(after)) {
    return members(before, after, (key) => (path === '' ? key : `${path}.${key}`))
  }
  return [{ path, change: 'changed', before, after }]
}

function members(before: Members, after: Members, pathOf: (key: string) => string): ProfileDifference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => compare(pathOf(key), before[key], after[key]))
}

/** A list whose entries have ids, by id; a list of names is compared name by name. */
function entriesOf(value: Json): Members | undefined {
  if (!Array.isArray(value)) return undefined
  const list = value as readonly Json[]
  const keyed = list.map((item): [string, Json] | undefined => {
    if (typeof item === 'string') return [item, item]
    return isObject(item) && typeof item.id === 'string' ? [item.id, item] : undefined
  })
  const known = keyed.filter((each) => each !== undefined)
  return known.length === list.length ? Object.fromEntries(known) : undefined
}

function isObject(value: Json): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
