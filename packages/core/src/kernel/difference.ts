import { canonicalJson, type Json } from './json'

/** A place at which two documents differ; entries with an id are named by it: `nodes[case-limit].limit.count`. */
export interface ValueDifference {
  readonly path: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly before: Json | undefined
  readonly after: Json | undefined
}

type Members = Readonly<Record<string, Json>>

/**
 * Where two documents differ, entry by entry: entries are compared by id, never by their position. With `ordered` a list whose
 * entries stand in another order is named too.
 */
export function differences(
  before: Json,
  after: Json,
  { ordered = false }: { readonly ordered?: boolean } = {},
): readonly ValueDifference[] {
  const compare = (path: string, mine: Json | undefined, theirs: Json | undefined): ValueDifference[] => {
    if (mine === undefined && theirs === undefined) return []
    if (mine === undefined) return [{ path, change: 'added', before: mine, after: theirs }]
    if (theirs === undefined) return [{ path, change: 'removed', before: mine, after: theirs }]
    if (canonicalJson(mine) === canonicalJson(theirs)) return []
    const [left, right] = [entriesOf(mine), entriesOf(theirs)]
    if (left && right) {
      const moved: ValueDifference[] =
        ordered && isMoved(left, right)
          ? [{ path, change: 'changed', before: Object.keys(left), after: Object.keys(right) }]
          : []
      return [...moved, ...members(left, right, (id) => `${path}[${id}]`)]
    }
    if (isObject(mine) && isObject(theirs)) {
      return members(mine, theirs, (key) => (path === '' ? key : `${path}.${key}`))
    }
    return [{ path, change: 'changed', before: mine, after: theirs }]
  }
  const members = (left: Members, right: Members, pathOf: (key: string) => string): ValueDifference[] => {
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])]
    return keys.flatMap((key) => compare(pathOf(key), left[key], right[key]))
  }
  return compare('', before, after)
}

/** What both have stands in another order. */
function isMoved(left: Members, right: Members): boolean {
  const shared = Object.keys(left).filter((key) => key in right)
  const there = Object.keys(right).filter((key) => key in left)
  return shared.some((key, at) => key !== there[at])
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
