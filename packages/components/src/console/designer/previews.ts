import type { ConsoleBlock, ConsoleDefinition, ConsoleInUse, ConsoleOffers } from '../../internal/core'

/** Consoles as they would be; what was not changed is the same object, and is not read again. */
export class Previews {
  readonly #alone = new WeakMap<ConsoleBlock, { readonly actions: unknown; readonly inUse: ConsoleInUse }>()
  #whole: ConsoleInUse | undefined

  whole(catalog: ConsoleOffers, definition: ConsoleDefinition): ConsoleInUse {
    if (this.#whole?.definition === definition) return this.#whole
    this.#whole = { ...catalog, number: 0, publishedOn: null, definition }
    return this.#whole
  }

  /** A console of one block, for its preview in place, whoever it is for. */
  alone(catalog: ConsoleOffers, { title, actions }: ConsoleDefinition, block: ConsoleBlock): ConsoleInUse {
    const known = this.#alone.get(block)
    if (known?.actions === actions) return known.inUse
    const { roles: _roles, when: _when, ...plain } = block
    const column = { id: 'c', width: 12, blocks: [plain as ConsoleBlock] }
    const page = { id: 'alone', title, rows: [{ id: 'r', columns: [column] }] }
    const definition = { schema: 1 as const, title, navigation: [], pages: [page], actions }
    const inUse: ConsoleInUse = { ...catalog, number: 0, publishedOn: null, definition }
    this.#alone.set(block, { actions, inUse })
    return inUse
  }
}
