import type { ConsoleRegistry, UiPlugin } from './registry-types'

export type * from './registry-types'

/** A custom element's name: lower case with a hyphen, so that no element of HTML itself (script, iframe, form) can be meant. */
const ELEMENT_NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/
/** `queue`, `drone.flights`: words, joined by dots and hyphens. */
const PART_NAME = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/

/**
 * Puts the parts of plugins together, each name once.
 *
 * @throws Error when a name is taken already, or is none
 *
 * @example createConsoleRegistry([standardParts, dronePlugin])
 */
export function createConsoleRegistry(plugins: readonly UiPlugin[]): ConsoleRegistry {
  const ids = byName(
    plugins.map(({ id }) => ({ name: id })),
    'plugin',
    PART_NAME,
  )
  return {
    elements: byName(all(plugins, 'elements'), 'element', ELEMENT_NAME),
    panels: byName(all(plugins, 'panels'), 'panel', PART_NAME),
    columns: byName(all(plugins, 'columns'), 'column', PART_NAME),
    renderers: byName(all(plugins, 'renderers'), 'renderer', PART_NAME),
    actions: byName(all(plugins, 'actions'), 'action', PART_NAME),
    pages: byName(all(plugins, 'pages'), 'page', PART_NAME),
    plugins: [...ids.keys()],
  }
}

type PartKind = Exclude<keyof UiPlugin, 'id'>

function all<K extends PartKind>(
  plugins: readonly UiPlugin[],
  kind: K,
): readonly NonNullable<UiPlugin[K]>[number][] {
  return plugins.flatMap((plugin): readonly NonNullable<UiPlugin[K]>[number][] => plugin[kind] ?? [])
}

function byName<T extends { readonly name: string }>(
  entries: readonly T[],
  what: string,
  form: RegExp,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const entry of entries) {
    if (!form.test(entry.name))
      throw new Error(`console: ${JSON.stringify(entry.name)} is no name of a ${what}`)
    if (found.has(entry.name)) throw new Error(`console: ${what} ${entry.name} is registered twice`)
    found.set(entry.name, entry)
  }
  return found
}
