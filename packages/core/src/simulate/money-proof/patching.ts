import type { DecideContext } from '../../kernel/context'
import type { Accepted, Refused } from '../../kernel/decision'
import type { RecordedEvent } from '../../kernel/event'
import type { Module } from '../../kernel/module'
import type { RowChange, View } from '../../kernel/view'

export type Row = { readonly id: string; readonly [column: string]: unknown }
export type AnyView = View<Record<string, Row>>
export type Decide = (input: never, view: AnyView, context: DecideContext) => Accepted | Refused
export type Evolve = (view: AnyView, event: RecordedEvent) => readonly RowChange[]

/** Puts another function in the place of one of a module's decisions. */
export function patchDecide(
  room: string,
  command: string,
  wrap: (real: Decide) => Decide,
): (modules: readonly Module[]) => readonly Module[] {
  return patchModule(room, (module) => ({
    ...module,
    decide: { ...module.decide, [command]: wrap(known(module.decide[command], command) as never) as never },
  }))
}

/** The same for what an event does to the rows. */
export function patchEvolve(
  room: string,
  event: string,
  wrap: (real: Evolve) => Evolve,
): (modules: readonly Module[]) => readonly Module[] {
  return patchModule(room, (module) => ({
    ...module,
    evolve: { ...module.evolve, [event]: wrap(known(module.evolve[event], event) as never) as never },
  }))
}

/** Takes a rule away from where it guards. */
export function dropCheck(room: string, rule: string) {
  return patchModule(room, (module) => ({
    ...module,
    rules: module.rules.map((each) => {
      if (each.id !== rule) return each
      const { check: _check, ...named } = each
      return named
    }),
  }))
}

export function patchModule(room: string, patch: (module: Module) => Module) {
  return (modules: readonly Module[]): readonly Module[] => {
    if (!modules.some(({ name }) => name === room)) throw new Error(`no room ${room}`)
    return modules.map((module) => (module.name === room ? patch(module) : module))
  }
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`nothing to patch: ${name}`)
  return value
}

/** A view that shows the rows of one table otherwise than they are. */
export function seenAs(view: AnyView, table: string, change: (row: Row) => Row): AnyView {
  return {
    get: ((name: string, id: string) => {
      const row = view.get(name, id)
      return row && name === table ? change(row) : row
    }) as never,
    all: ((name: string) => {
      const rows = view.all(name)
      return name === table ? rows.map(change) : rows
    }) as never,
  }
}

/** Decides on a view that shows the rows of one table otherwise than they are. */
export function seenBy(table: string, change: (row: Row) => Row): (real: Decide) => Decide {
  return (real) => (input, view, context) => real(input, seenAs(view, table, change), context)
}
