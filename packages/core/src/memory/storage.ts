import { ZhixingError } from '../kernel/errors'
import type { CourtId } from '../kernel/stream'
import type { Row, Table } from '../kernel/table'
import { addedColumnDefault, assertSameColumns, Catalog } from '../ports/catalog'
import type { Storage } from '../ports/storage'
import { compareText } from '../ports/table-query'
import { memoryCourt, type Shared } from './court'
import { CourtData } from './court-data'

interface Held {
  readonly courts: Map<CourtId, CourtData>
  readonly shared: Shared
}

const heldBy = new WeakMap<Storage, Held>()

/**
 * Another storage that begins with everything this one holds; neither sees what the other is told afterwards. For runs
 * of many short histories that all begin in the same court. Only for what `createMemoryStorage` or this made.
 *
 * @throws ZhixingError `storage-closed`
 */
export function copyMemoryStorage(storage: Storage): Storage {
  const held = heldBy.get(storage)
  if (!held) throw new ZhixingError('storage-closed')
  held.shared.assertOpen()
  const courts = new Map([...held.courts].map(([courtId, data]) => [courtId, data.copy()] as const))
  return memoryStorage(courts, { catalog: held.shared.catalog.copy(), position: held.shared.position })
}

/**
 * The reference storage: the port's semantics, exactly and in memory. For tests, simulations, stories and trials; the
 * data ends with the process.
 */
export function createMemoryStorage(): Storage {
  return memoryStorage(new Map(), { catalog: new Catalog(), position: 0 })
}

function memoryStorage(
  courts: Map<CourtId, CourtData>,
  from: { readonly catalog: Catalog; readonly position: number },
): Storage {
  let isClosed = false
  const shared: Shared = {
    catalog: from.catalog,
    position: from.position,
    assertOpen() {
      if (isClosed) throw new ZhixingError('storage-closed')
    },
  }
  const dataOf = (courtId: CourtId): CourtData => {
    const data = courts.get(courtId) ?? new CourtData()
    courts.set(courtId, data)
    return data
  }
  const storage: Storage = {
    async prepare(tables) {
      shared.assertOpen()
      const changes = tables.map((table) => ({
        table,
        added: addedColumns(shared.catalog.find(table.name), table),
      }))
      shared.catalog.add(tables)
      for (const { table, added } of changes) {
        if (Object.keys(added).length > 0) for (const data of courts.values()) data.addColumns(table, added)
      }
    },
    forCourt: (courtId) => memoryCourt(courtId, () => dataOf(courtId), shared),
    async courts() {
      shared.assertOpen()
      const held = [...courts].filter(([, data]) => !data.isEmpty()).map(([courtId]) => courtId)
      return held.sort(compareText)
    },
    async close() {
      isClosed = true
    },
  }
  heldBy.set(storage, { courts, shared })
  return storage
}

function addedColumns(before: Table | undefined, table: Table): Record<string, Row[string]> {
  const added: Record<string, Row[string]> = {}
  if (!before) return added
  assertSameColumns(table, before.columns)
  for (const name of Object.keys(table.columns)) {
    if (!before.columns[name]) added[name] = addedColumnDefault(table, name)
  }
  return added
}
