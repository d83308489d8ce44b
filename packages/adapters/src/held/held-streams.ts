import type { Row, StreamRead, StreamSnapshot } from '@zhixing/core/ports'
import { type StreamCache, type TableOf, tableOf } from './stream-cache'

interface HeldParts {
  readonly courtId: string
  readonly cache: StreamCache
  readonly plan: TableOf
}

/** The streams as this process has read or written them last; nothing when it does not hold all that is asked for. */
export function heldStreams(
  { cache, courtId, plan }: HeldParts,
  requests: readonly StreamRead[],
): readonly StreamSnapshot[] | undefined {
  const found: StreamSnapshot[] = []
  for (const { stream, tables, unlessVersion, mayBeNew } of requests) {
    const held = cache.get(courtId, stream)
    const isNew = !held && mayBeNew && cache.isKept
    if (!held && !isNew) return undefined
    const { version = 0, head = '', mark } = held ?? {}
    const stands = { stream, version, head, ...(mark === undefined ? {} : { mark }) }
    if (held && unlessVersion === version) {
      found.push(stands)
      continue
    }
    const rows: Record<string, readonly Row[]> = {}
    for (const table of tables) {
      const known = held ? tableOf(held, plan(table).table.name) : []
      if (!known) return undefined
      rows[table] = known
    }
    found.push({ ...stands, rows })
  }
  return found
}
