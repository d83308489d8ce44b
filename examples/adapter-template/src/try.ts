import { jsonCodec } from '@zhixing/adapters/asset-source'
import { dialectOfMapping, serveRegistry } from '@zhixing/adapters/registry-simulator'
import { createRegistrySimulator } from '@zhixing/core/testing'
import { landRegistry } from './index.ts'
import { mapping } from './mapping.ts'

// Asks a made-up registry after somebody it knows, and prints what a judge would get.
const registry = createRegistrySimulator({
  seed: 'county',
  today: '2024-03-01',
  types: mapping.capabilities.assetTypes,
})
const person = registry.people.find((each) => registry.thingsOf(each).length > 0)
if (!person) throw new Error('nobody owns anything')
const server = await serveRegistry({ registry, dialect: dialectOfMapping({ mapping, codec: jsonCodec }) })
const source = landRegistry({ url: server.url, token: () => 'a-token' })
const receipt = await source.submit(
  {
    requestNo: 'QO2024000001-00001',
    act: 'query',
    caseNumber: '（2024）甘1202执500号',
    courtId: 'gan1202',
    courtName: '武都区人民法院',
    handler: { name: '李法官' },
    subject: { ...person, idType: person.kind === 'person' ? 'resident-id' : 'credit-code' },
    assetTypes: ['real-estate'],
    documents: [],
    urgent: false,
    sentAt: '2024-03-01T09:00:00.000+08:00',
  },
  { signal: AbortSignal.timeout(10_000) },
)
console.dir(receipt, { depth: null })
await server.close()
