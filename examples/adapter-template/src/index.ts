import { createHttpSource } from '@zhixing/adapters/asset-source-http'
import type { CalledSource } from '@zhixing/core/ports'
import { mapping } from './mapping.ts'

/** What the host of a court decides: where the registry is, and who the court is to it. */
export interface LandRegistryOptions {
  readonly url: string
  /** Asked anew for every call; keep it out of the code. */
  readonly token: () => string | Promise<string>
  /** `fetch` of Node when absent; a recorder or a replay in tests. */
  readonly fetch?: typeof fetch
}

/** The adapter. A registry that comes to the court instead is `createPollingSource({ id, mapping })`. */
export function landRegistry({ url, token, fetch }: LandRegistryOptions): CalledSource {
  return createHttpSource({
    id: 'county-land-registry',
    mapping,
    submitUrl: `${url}/submit`,
    collectUrl: `${url}/collect`,
    headers: async () => ({ authorization: `Bearer ${await token()}` }),
    ...(fetch ? { fetch } : {}),
  })
}
