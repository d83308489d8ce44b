import type { PollingSource } from '@zhixing/core/ports'
import {
  type AssetSourceConformanceOptions,
  assetSourceConformance,
  conformanceReport,
  runConformance,
} from '@zhixing/core/testing'
import { expect, test } from 'vitest'
import { jsonCodec, type SourceMapping } from '../asset-source/index'
import { createHttpSource } from '../asset-source-http/index'
import { createPollingSource } from '../asset-source-poll/index'
import { createSoapSource, soapCodec } from '../asset-source-soap/index'
import { realEstateMapping } from '../mappings/real-estate/index'
import { dialectOfMapping, serveRegistry } from './index'

const PASSWORD = 'p4ss-of-the-court'
const NAMESPACE = 'urn:county-registry'
const mapping = realEstateMapping({
  unit: 'wan-yuan',
  messageCodes: { '2041': 'not-known' },
  needsDocument: true,
})
const soap = soapCodec({ namespace: NAMESPACE })

/** What a register of real estate does not keep. */
const REAL_ESTATE = {
  money: '登记机构不登记余额和价值 no values are kept',
  'earlier-holders': '在先查封随查询反馈 earlier seals come with the query',
}

const called = (
  open: (url: string, mapping: SourceMapping) => ReturnType<typeof createHttpSource>,
  codec: typeof soap,
): AssetSourceConformanceOptions => ({
  capabilities: { ...mapping.capabilities, transport: 'call' },
  without: REAL_ESTATE,
  secrets: [PASSWORD],
  async make(registry) {
    const server = await serveRegistry({ registry, dialect: dialectOfMapping({ mapping, codec }) })
    return { source: open(server.url, mapping), close: () => server.close() }
  },
})

const polling = (source: () => PollingSource, codec: typeof soap): AssetSourceConformanceOptions => ({
  capabilities: { ...mapping.capabilities, transport: 'poll' },
  without: REAL_ESTATE,
  make: () => ({ source: source(), dialect: dialectOfMapping({ mapping, codec }) }),
})

const adapters: Readonly<Record<string, AssetSourceConformanceOptions>> = {
  'called over HTTP with JSON': called(
    (url) =>
      createHttpSource({
        id: 'real-estate-http',
        mapping,
        submitUrl: `${url}/submit`,
        collectUrl: `${url}/collect`,
        headers: () => ({ authorization: PASSWORD }),
      }),
    jsonCodec,
  ),
  'called over SOAP': called(
    (url) =>
      createSoapSource({
        id: 'real-estate-soap',
        mapping,
        submitUrl: `${url}/submit`,
        collectUrl: `${url}/collect`,
        namespace: NAMESPACE,
        credentials: () => ({ user: 'court', password: PASSWORD }),
      }),
    soap,
  ),
  'polling with JSON': polling(() => createPollingSource({ id: 'real-estate-poll', mapping }), jsonCodec),
  'polling with SOAP': polling(
    () => createPollingSource({ id: 'real-estate-poll', mapping, codecs: [soap] }),
    soap,
  ),
}

test.each(Object.entries(adapters))(
  'the adapter for registries %s keeps every promise',
  { timeout: 120_000 },
  async (name, options) => {
    const results = await runConformance(assetSourceConformance(options))
    const broken = results.filter(({ outcome }) => outcome === 'broken')
    expect(conformanceReport(broken, { language: 'en', name })).toMatch(/0 broken/)
    expect(results.filter(({ outcome }) => outcome === 'kept').length).toBeGreaterThan(28)
  },
)
