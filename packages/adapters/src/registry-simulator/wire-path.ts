import { listAt, type WireRecord, type WireValue } from '../asset-source/wire'

/** A record while it is being written. */
export type OpenRecord = { [field: string]: WireValue | OpenRecord }

/** Puts a value at a path of names joined by dots. */
export function put(record: OpenRecord, path: string | undefined, value: WireValue | undefined): void {
  if (path === undefined || path === '' || value === undefined) return
  const [name = '', ...rest] = path.split('.')
  if (rest.length === 0) {
    record[name] = value
    return
  }
  const inner = (record[name] ?? {}) as OpenRecord
  record[name] = inner
  put(inner, rest.join('.'), value)
}

export const recordsAt = (record: WireRecord, path: string) => listAt(record, path).records

/** The code that stands for a meaning. */
export function codeOf(
  codes: Readonly<Record<string, string>> | undefined,
  meaning: string,
): string | undefined {
  return Object.entries(codes ?? {}).find(([, each]) => each === meaning)?.[0]
}
