import type { PollingSource } from '@zhixing/core/ports'
import type { AssetSourceConformanceOptions } from '@zhixing/core/testing'
import { jsonCodec, type SourceMapping } from '../../asset-source/index'
import { folderConformance } from '../../asset-source-folder/testing/played'
import { createHttpSource } from '../../asset-source-http/index'
import { createPollingSource } from '../../asset-source-poll/index'
import { createSoapSource, soapCodec } from '../../asset-source-soap/index'
import { realEstateMapping } from '../../mappings/real-estate/index'
import { dialectOfMapping, serveRegistry } from '../index'

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

/** Every adapter of this package on every way it can go, ready for the published suite. */
export const publishedAdapters: readonly {
  readonly adapter: string
  readonly transport: 'call' | 'poll'
  readonly options: AssetSourceConformanceOptions
}[] = [
  {
    adapter: 'HTTP, JSON',
    transport: 'call',
    options: called(
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
  },
  {
    adapter: 'SOAP, XML',
    transport: 'call',
    options: called(
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
  },
  {
    adapter: 'poll and post, JSON',
    transport: 'poll',
    options: polling(() => createPollingSource({ id: 'real-estate-poll', mapping }), jsonCodec),
  },
  {
    adapter: 'poll and post, SOAP',
    transport: 'poll',
    options: polling(() => createPollingSource({ id: 'real-estate-poll', mapping, codecs: [soap] }), soap),
  },
  { adapter: 'drop folder, CSV', transport: 'poll', options: folderConformance('csv') },
  { adapter: 'drop folder, XLSX', transport: 'poll', options: folderConformance('xlsx') },
]
