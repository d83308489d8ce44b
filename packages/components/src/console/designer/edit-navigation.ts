import type { ConsoleDefinition } from '../../internal/core'
import { freshId, moved, replaced, without } from './edit'

export type Entry = ConsoleDefinition['navigation'][number]
export type ChildEntry = Omit<Entry, 'children' | 'after'>

/** Where an entry stands: at the top, or below an entry at the top. */
export interface EntryAt {
  readonly top: number
  readonly child?: number
}

const withChildren = (entry: Entry, children: readonly ChildEntry[]): Entry => {
  const { children: _before, ...plain } = entry
  return children.length === 0 ? plain : { ...plain, children: [...children] }
}

export function entryAt(
  { navigation }: ConsoleDefinition,
  { top, child }: EntryAt,
): Entry | ChildEntry | undefined {
  const entry = navigation[top]
  return child === undefined ? entry : entry?.children?.[child]
}

const setTop = (definition: ConsoleDefinition, top: number, entry: Entry): ConsoleDefinition => ({
  ...definition,
  navigation: replaced(definition.navigation, top, entry),
})

export function setEntry(definition: ConsoleDefinition, at: EntryAt, entry: Entry): ConsoleDefinition {
  const top = definition.navigation[at.top]
  if (!top) return definition
  if (at.child === undefined) return setTop(definition, at.top, entry)
  return setTop(definition, at.top, withChildren(top, replaced(top.children ?? [], at.child, entry)))
}

/** An entry that leads to a page, or to nothing yet. */
export function addEntry(
  definition: ConsoleDefinition,
  label: Entry['label'],
  page?: string,
): ConsoleDefinition {
  const taken = definition.navigation
    .flatMap((entry) => [entry, ...(entry.children ?? [])])
    .map(({ id }) => id)
  const entry: Entry = { id: freshId('entry', taken), label, ...(page === undefined ? {} : { page }) }
  return { ...definition, navigation: [...definition.navigation, entry] }
}

export function removeEntry(definition: ConsoleDefinition, at: EntryAt): ConsoleDefinition {
  const top = definition.navigation[at.top]
  if (!top) return definition
  if (at.child === undefined) return { ...definition, navigation: without(definition.navigation, at.top) }
  return setTop(definition, at.top, withChildren(top, without(top.children ?? [], at.child)))
}

/** One place up or down among its own; where it stands then. */
export function shiftEntry(
  definition: ConsoleDefinition,
  at: EntryAt,
  by: -1 | 1,
): { readonly definition: ConsoleDefinition; readonly at: EntryAt } {
  const top = definition.navigation[at.top]
  const size = at.child === undefined ? definition.navigation.length : (top?.children?.length ?? 0)
  const to = (at.child ?? at.top) + by
  if (!top || to < 0 || to >= size) return { definition, at }
  if (at.child === undefined)
    return {
      definition: { ...definition, navigation: moved(definition.navigation, at.top, by) },
      at: { top: to },
    }
  return {
    definition: setTop(definition, at.top, withChildren(top, moved(top.children ?? [], at.child, by))),
    at: { top: at.top, child: to },
  }
}

/**
 * An entry put to another place, as dragging does: before the entry that stands there. There is one level below the top, so that
 * an entry with others below it goes under no other.
 */
export function dropEntry(definition: ConsoleDefinition, from: EntryAt, to: EntryAt): ConsoleDefinition {
  const entry = entryAt(definition, from)
  if (!entry || (from.top === to.top && from.child === to.child)) return definition
  const underItself = from.child === undefined && from.top === to.top
  if (to.child !== undefined && ('children' in entry || underItself)) return definition
  const rest = removeEntry(definition, from)
  const topGone = from.child === undefined && from.top < to.top ? 1 : 0
  const top = to.top - topGone
  if (to.child === undefined) {
    const navigation = [...rest.navigation.slice(0, top), entry, ...rest.navigation.slice(top)]
    return { ...rest, navigation }
  }
  const parent = rest.navigation[top]
  if (!parent) return definition
  const gone = from.top === to.top && from.child !== undefined && from.child < to.child ? 1 : 0
  const children = parent.children ?? []
  const child = to.child - gone
  const { after: _after, ...plain } = entry as Entry
  return setTop(
    rest,
    top,
    withChildren(parent, [...children.slice(0, child), plain, ...children.slice(child)]),
  )
}

/** Below the entry before it, as its last; nothing changes where that cannot be. */
export function nestEntry(definition: ConsoleDefinition, top: number): ConsoleDefinition {
  const before = definition.navigation[top - 1]
  if (!before) return definition
  return dropEntry(definition, { top }, { top: top - 1, child: before.children?.length ?? 0 })
}

/** Out from below its entry, behind it. */
export function unnestEntry(definition: ConsoleDefinition, { top, child }: EntryAt): ConsoleDefinition {
  return child === undefined ? definition : dropEntry(definition, { top, child }, { top: top + 1 })
}
