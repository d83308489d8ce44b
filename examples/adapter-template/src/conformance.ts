import { jsonCodec } from '@zhixing/adapters/asset-source'
import { dialectOfMapping, serveRegistry } from '@zhixing/adapters/registry-simulator'
import type { AssetSourceConformanceOptions } from '@zhixing/core/testing'
import { landRegistry } from './index.ts'
import { mapping } from './mapping.ts'

const TOKEN = 'a-token-for-tests'

/** How the published suite tries this adapter: against a made-up registry that speaks as the mapping says. */
export const conformance: AssetSourceConformanceOptions = {
  capabilities: { ...mapping.capabilities, transport: 'call' },
  // The code of `mapping.ts` that means "failed".
  failureCode: '99',
  // No password may ever stand in an error: say here what yours are in tests.
  secrets: [TOKEN],
  async make(registry) {
    const dialect = dialectOfMapping({ mapping, codec: jsonCodec })
    const server = await serveRegistry({ registry, dialect })
    return { source: landRegistry({ url: server.url, token: () => TOKEN }), close: () => server.close() }
  },
}
