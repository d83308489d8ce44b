import {
  type AssetSourceConformanceOptions,
  assetSourceConformance,
  registryHandler,
} from '@zhixing/core/testing'
import { describe, expect, test } from 'vitest'
import { createHttpSource } from '../../asset-source-http/index'
import { createPollingSource } from '../../asset-source-poll/index'
import { createSoapSource } from '../../asset-source-soap/index'
import { soapCodec } from '../../asset-source-soap/soap-codec'
import { realEstateDialect } from '../test-support/real-estate-dialect'
import { realEstateMapping } from './index'

const mapping = realEstateMapping({
  unit: 'yuan',
  messageCodes: { '2041': 'not-known' },
  resultCodes: { '1001': 'refused', '1009': 'refused', '9731': 'unknown' },
})
const SECRET = 'S3cr3t-of-the-court'
const without = { money: '不动产登记簿不记载价值 registers of real estate tell no value' }
const called = { ...mapping.capabilities, transport: 'call' } as const
const polled = { ...mapping.capabilities, transport: 'poll' } as const
const at = { submitUrl: 'http://register.test/requests', collectUrl: 'http://register.test/answers' }

/** The register answers without a line: what happens on a real one is tested beside each transport. */
const fetchOf =
  (registry: Parameters<AssetSourceConformanceOptions['make']>[0], form: 'json' | 'xml'): typeof fetch =>
  (input, init) =>
    registryHandler({ registry, dialect: realEstateDialect(form) })(new Request(input, init))

const ways: Readonly<Record<string, AssetSourceConformanceOptions>> = {
  'HTTP with JSON': {
    capabilities: called,
    without,
    secrets: [SECRET],
    make: (registry) => ({
      source: createHttpSource({
        id: 'land',
        mapping,
        ...at,
        fetch: fetchOf(registry, 'json'),
        headers: () => ({ authorization: SECRET }),
      }),
    }),
  },
  SOAP: {
    capabilities: called,
    without,
    secrets: [SECRET],
    make: (registry) => ({
      source: createSoapSource({
        id: 'land',
        mapping,
        ...at,
        fetch: fetchOf(registry, 'xml'),
        namespace: 'urn:register',
        credentials: () => ({ user: 'court', password: SECRET }),
      }),
    }),
  },
  'polling with JSON': {
    capabilities: polled,
    without,
    make: () => ({
      source: createPollingSource({ id: 'land', mapping }),
      dialect: realEstateDialect('json'),
    }),
  },
  'polling with SOAP': {
    capabilities: polled,
    without,
    make: () => ({
      source: createPollingSource({ id: 'land', mapping, codecs: [soapCodec({ namespace: 'urn:court' })] }),
      dialect: realEstateDialect('xml'),
    }),
  },
}

describe.each(Object.entries(ways))('a register of real estate keeps the border: %s', (_name, options) => {
  for (const one of assetSourceConformance(options)) {
    test(one.name, async () => {
      expect(await one.run()).toBeUndefined()
    })
  }
})
