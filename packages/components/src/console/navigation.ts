import type { ConsoleInUse, Locale } from '../internal/core'
import { hashOf } from './route'
import { hiddenBecause, type Scope, textOf } from './values'

/** An entry of a court's own navigation, as one person sees it. */
export interface ConsoleEntry {
  readonly id: string
  readonly text: string
  /** A page of the definition, or `part:` and a page of a plugin; nothing for a heading. */
  readonly page: string | undefined
  /** Its address; nothing for a heading. */
  readonly href: string | undefined
  /** The entry of the host's own side bar that it stands behind. */
  readonly after: string | undefined
  readonly children: readonly ConsoleEntry[]
}

type Navigation = ConsoleInUse['definition']['navigation']
type Entry = Pick<
  Navigation[number],
  'id' | 'label' | 'page' | 'part' | 'roles' | 'when' | 'after' | 'children'
>

/**
 * What a court's own navigation offers to who looks, for a host that shows it in its own side bar: without what his posts or the
 * way of working leave out, and without entries to pages that he is not shown.
 */
export function consoleEntries(
  inUse: ConsoleInUse,
  {
    address,
    locale,
    roles = inUse.viewer.roles,
  }: { readonly address: string; readonly locale: Locale; readonly roles?: readonly string[] },
): readonly ConsoleEntry[] {
  const { navigation, pages } = inUse.definition
  const scope: Scope = { offers: inUse, roles, params: {} }
  const isShown = (entry: Entry) => {
    const page = pages.find(({ id }) => id === entry.page)
    return !hiddenBecause(scope, entry) && !(page && hiddenBecause(scope, page))
  }
  const of = (entries: readonly Entry[]): readonly ConsoleEntry[] =>
    entries.filter(isShown).flatMap((entry): ConsoleEntry[] => {
      const children = of(entry.children ?? [])
      const page = entry.page ?? (entry.part === undefined ? undefined : `part:${entry.part}`)
      // A heading over nothing is no entry.
      if (page === undefined && children.length === 0) return []
      const href = page === undefined ? undefined : hashOf(address, page)
      return [{ id: entry.id, text: textOf(entry.label, locale), page, href, after: entry.after, children }]
    })
  return of(navigation)
}

/** The court's entries among those of the host: each at the place that it names, the others at the end. */
export function mergeEntries<T extends { readonly id: string }>(
  host: readonly T[],
  entries: readonly ConsoleEntry[],
): readonly (T | ConsoleEntry)[] {
  const known = new Set(host.map(({ id }) => id))
  const at = (id: string) => entries.filter(({ after }) => after === id)
  const rest = entries.filter(({ after }) => after === undefined || !known.has(after))
  return [...host.flatMap((entry): (T | ConsoleEntry)[] => [entry, ...at(entry.id)]), ...rest]
}
