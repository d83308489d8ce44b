import type { Evolve } from '../kernel/module'
import type { RowChange } from '../kernel/view'
import { storedRow } from '../ports/stored'
import { isPluginFault, PluginFault } from './fault'
import { guarded, type Place } from './guard'
import { Shown } from './personal'
import { readOnly } from './read-only'
import { answer, listOf, type Wrapping } from './wrap'

/**
 * Rows of a plugin that follow from an event. When it fails on an event of the court, its rows stay as they were and the
 * court's act goes on; it fails the same way when the journal is folded, because it sees nothing but rows and event. On
 * an event of its own it takes its own act with it.
 */
export function evolveOf(of: Wrapping, evolve: Evolve, type: string): Evolve {
  const place = { plugin: of.plugin, part: type }
  const isOwn = of.ownEvents.has(type)
  return (view, event) => {
    const shown = new Shown()
    const seen = isOwn ? readOnly(event) : of.facade.event(event, shown)
    try {
      const changes = guarded(place, (lease) => evolve(of.facade.view(place, view, shown, lease), seen))
      return listOf<RowChange>(place, changes).map((change) => changeOf(of, place, change, shown))
    } catch (error) {
      if (isOwn || !isPluginFault(error)) throw error
      of.report(error)
      return []
    }
  }
}

function changeOf(of: Wrapping, place: Place, given: RowChange, shown: Shown): RowChange {
  const change = answer(of, place, given, shown) as RowChange
  const table = of.ownTables.get(change.table)
  if (!table) throw new PluginFault('table-not-declared', { ...place, name: String(change.table) })
  if (change.op === 'remove' && typeof change.id === 'string') return change
  if (change.op !== 'put') throw new PluginFault('answer', place)
  try {
    return { ...change, row: storedRow(table, change.row) }
  } catch (error) {
    throw new PluginFault('answer', { ...place, name: table.name }, error)
  }
}
