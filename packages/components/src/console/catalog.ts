import type { ConsoleOffers, ZhixingClient } from '../internal/core'

const known = new WeakMap<ZhixingClient, Promise<ConsoleOffers>>()

/** Everything a console may be put together from, asked for once per client; asked again when it failed. */
export function catalogOf(client: ZhixingClient): Promise<ConsoleOffers> {
  const before = known.get(client)
  if (before) return before
  const asked = client.query('console.catalog', {})
  known.set(client, asked)
  asked.catch(() => known.delete(client))
  return asked
}
