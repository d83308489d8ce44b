import type { DecideContext } from '../kernel/context'
import type { RecordedEvent } from '../kernel/event'
import type { Json, JsonObject } from '../kernel/json'
import type { CourtReader, QueryContext } from '../kernel/query'
import type { Table } from '../kernel/table'
import type { View } from '../kernel/view'
import { maskPersonal } from '../law/index'
import { PluginFault } from './fault'
import type { Place } from './guard'
import { Shown } from './personal'
import { type Lease, leased, readOnly } from './read-only'

type AnyRow = { readonly id: string }

/** What one plugin may see: its own tables whole, those it named with personal columns masked, and nothing else. */
export class Facade {
  /** Personal texts it was shown lately, over all that it does. */
  readonly lately = new Shown()
  readonly #own: ReadonlySet<string>
  readonly #tables: ReadonlyMap<string, Table>
  readonly #open: ReadonlySet<string>
  readonly #personal: ReadonlySet<string>

  constructor(parts: {
    readonly own: readonly Table[]
    readonly read: readonly Table[]
    /** Personal columns that it sees unmasked. */
    readonly open: readonly string[]
    /** Names of all personal columns of the engine. */
    readonly personal: ReadonlySet<string>
  }) {
    this.#own = new Set(parts.own.map(({ name }) => name))
    this.#tables = new Map([...parts.own, ...parts.read].map((table) => [table.name, table]))
    this.#open = new Set(parts.open)
    this.#personal = parts.personal
  }

  /** The rows of an act. `shown` hears of what is personal, for this call alone. */
  view(place: Place, view: View, shown: Shown, lease: Lease): View {
    return Object.freeze({
      all: (name: string) => {
        lease()
        const table = this.#table(place, name)
        return readOnly(view.all(name).map((row) => this.#row(table, row, shown)))
      },
      get: (name: string, id: string) => {
        lease()
        const table = this.#table(place, name)
        const row = view.get(name, id)
        return row && readOnly(this.#row(table, row, shown))
      },
    } as View)
  }

  /** An event of somebody else: its personal members masked, but for those that the plugin declared. */
  event(event: RecordedEvent, shown: Shown): RecordedEvent {
    return readOnly({ ...event, data: this.#masked(event.data, shown) as JsonObject })
  }

  /** What a decision knows; comparing people by the fingerprint of their numbers is not for plugins. */
  context<C extends DecideContext>(place: Place, context: C, lease: Lease): C {
    const fingerprint = () => {
      throw new PluginFault('personal-data', { ...place, name: 'fingerprint' })
    }
    return leased({ ...context, newId: (prefix: string) => context.newId(prefix), fingerprint }, lease)
  }

  query(place: Place, context: QueryContext, lease: Lease): QueryContext {
    const reader = this.#reader(place, context.reader(), lease)
    const inner = this.context(place, context as never, lease) as unknown as QueryContext
    // Readers answer promises, which do not stand behind glass.
    return new Proxy(Object.create(null) as QueryContext, {
      get: (_none, key) => (key === 'reader' ? () => reader : Reflect.get(inner, key)),
    })
  }

  #reader(place: Place, reader: CourtReader, lease: Lease): CourtReader {
    return Object.freeze({
      find: async (query) => {
        lease()
        const table = this.#table(place, query.table)
        const page = await reader.find(query)
        return { ...page, items: page.items.map((row) => readOnly(this.#row(table, row, this.lately))) }
      },
      get: async (name, id) => {
        lease()
        const table = this.#table(place, name)
        const row = await reader.get(name, id)
        return row && readOnly(this.#row(table, row, this.lately))
      },
      count: async (query, cap) => {
        lease()
        this.#table(place, query.table)
        return reader.count(query, cap)
      },
      sum: async (name, column, where) => {
        lease()
        this.#table(place, name)
        return reader.sum(name, column, where)
      },
      journal: async () => {
        throw new PluginFault('table-not-declared', { ...place, name: 'journal' })
      },
    } as CourtReader)
  }

  #table(place: Place, name: string): Table {
    const table = this.#tables.get(name)
    if (!table) throw new PluginFault('table-not-declared', { ...place, name: String(name) })
    return table
  }

  #row<R extends AnyRow>(table: Table, row: R, shown: Shown): R {
    const names = Object.keys(table.columns).filter((column) => table.columns[column]?.personal)
    if (names.length === 0) return row
    const copy: Record<string, unknown> = { ...row }
    for (const name of names) {
      const value = copy[name]
      if (typeof value !== 'string') continue
      if (this.#own.has(table.name) || this.#open.has(name)) this.#show(value, shown)
      else copy[name] = maskPersonal(name, value)
    }
    return copy as R
  }

  #masked(value: Json, shown: Shown, key = ''): Json {
    if (typeof value === 'string' && this.#personal.has(key)) {
      if (!this.#open.has(key)) return maskPersonal(key, value)
      this.#show(value, shown)
      return value
    }
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((item) => this.#masked(item, shown, key))
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, this.#masked(member as Json, shown, name)]),
    )
  }

  #show(text: string, shown: Shown): void {
    shown.add(text)
    this.lately.add(text)
  }
}
