/** What JSON and XML both can carry: texts, records and lists of them. Numbers keep the text they were written in. */
export type WireValue = string | WireRecord | readonly WireValue[]
export interface WireRecord {
  readonly [field: string]: WireValue
}

/** An entry that could not be read: where it stands and why. */
export interface Unread {
  readonly at: string
  readonly reason: string
}

/** True for a record, not for a text or a list. */
export function isRecord(value: WireValue | undefined): value is WireRecord {
  return typeof value === 'object' && !Array.isArray(value)
}

/** A member by its name; registries write the same field now in small, now in capital letters. */
export function memberOf(record: WireRecord, name: string): WireValue | undefined {
  if (Object.hasOwn(record, name)) return record[name]
  const plain = name.toLowerCase()
  const found = Object.keys(record).find((key) => key.toLowerCase() === plain)
  return found === undefined ? undefined : record[found]
}

/** What lies at a path of names joined by dots; `undefined` where a step is not there. */
export function valueAt(record: WireRecord, path: string): WireValue | undefined {
  let current: WireValue | undefined = record
  for (const name of path === '' ? [] : path.split('.')) {
    const one: WireValue | undefined = Array.isArray(current) ? current[0] : current
    if (!isRecord(one)) return undefined
    current = memberOf(one, name)
  }
  return current
}

/** The trimmed text at a path; empty where there is none. */
export function textAt(record: WireRecord, path: string): string {
  const value = valueAt(record, path)
  return typeof value === 'string' ? value.trim() : ''
}

/** The first of several paths that holds a text. */
export function firstText(record: WireRecord, paths: readonly string[]): string {
  for (const path of paths) {
    const text = textAt(record, path)
    if (text !== '') return text
  }
  return ''
}

/**
 * The records of a list: an array of JSON, elements of one name in XML, or such elements inside of one that only wraps
 * them. What is no record is named.
 */
export function listAt(
  record: WireRecord,
  path: string,
): { readonly records: readonly WireRecord[]; readonly unread: readonly Unread[] } {
  const value = valueAt(record, path)
  const items = itemsOf(value)
  const records: WireRecord[] = []
  const unread: Unread[] = []
  for (const [index, item] of items.entries()) {
    if (isRecord(item)) records.push(item)
    else if (typeof item !== 'string' || item.trim() !== '')
      unread.push({ at: `${path}[${index}]`, reason: 'not-a-record' })
  }
  return { records, unread }
}

function itemsOf(value: WireValue | undefined): readonly WireValue[] {
  if (value === undefined || value === '') return []
  if (Array.isArray(value)) return value
  if (!isRecord(value)) return [value as WireValue]
  const [only, ...more] = Object.values(value)
  return more.length === 0 && only !== undefined && typeof only !== 'string' ? itemsOf(only) : [value]
}
