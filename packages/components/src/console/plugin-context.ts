import type { Words, ZhixingClient } from '../internal/core'
import { clientCopy } from './client-copy'
import type { ConsoleContext, ConsoleRow } from './registry-types'

const clients = new WeakMap<ZhixingClient, ZhixingClient>()
const texts = new WeakMap<Words, Words>()

/** One copy for all plugins, so that an element that is drawn again has the same one. */
function copied<T extends object>(known: WeakMap<T, T>, of: T, make: () => T): T {
  const before = known.get(of)
  if (before) return before
  const made = make()
  known.set(of, made)
  return made
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const member of Object.values(value)) frozen(member)
  return Object.freeze(value)
}

/**
 * What the browser half of a plugin is given: copies that nobody writes to. Its code has the page and the rights of whoever
 * looks at it, like every script of the page; but nothing it does to these objects reaches another part of the console.
 */
export function pluginContext(context: ConsoleContext): ConsoleContext {
  const { client, words, viewer } = context
  return Object.freeze({
    ...context,
    client: client && copied(clients, client, () => clientCopy(client)),
    words: words && copied(texts, words, () => frozen(structuredClone(words))),
    viewer: frozen(structuredClone(viewer)),
  })
}

/** A row, properties or parameters as they stand: money as it is, lists and groups copied too. */
export const pluginData = <T extends ConsoleRow>(row: T): T => frozen(structuredClone(row))
