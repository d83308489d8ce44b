import { jsonCodec } from '@zhixing/adapters/asset-source'
import { createPollHandler, createPollingSource } from '@zhixing/adapters/asset-source-poll'
import { createSoapSource, soapCodec } from '@zhixing/adapters/asset-source-soap'
import { realEstateMapping } from '@zhixing/adapters/mappings/real-estate'
import { createVisitor, dialectOfMapping, serveRegistry } from '@zhixing/adapters/registry-simulator'
import { describe, expect, onTestFinished, test } from 'vitest'
import { conformance } from '../../../../examples/adapter-template/src/conformance'
import { landRegistry } from '../../../../examples/adapter-template/src/index'
import { mapping as landMapping } from '../../../../examples/adapter-template/src/mapping'
import type { QueryProgress } from '../domain/query/contract'
import { askSources, collectAnswers } from '../engine/index'
import type { CountedPage } from '../kernel/query'
import { createMemoryFiles } from '../memory/index'
import type { AssetSource, CalledSource } from '../ports/asset-source'
import {
  type AssetSourceConformanceOptions,
  assetSourceConformance,
  conformanceReport,
  createRegistrySimulator,
  type RegistryDialect,
  type RegistrySimulator,
  runConformance,
} from '../testing/index'
import { openStage, STORAGES, type Stage } from './stage'

const NAMESPACE = 'urn:real-estate'
const estateMapping = realEstateMapping({ unit: 'wan-yuan', messageCodes: { '2041': 'not-known' } })
const landDialect = dialectOfMapping({ mapping: landMapping, codec: jsonCodec })
const estateDialect = dialectOfMapping({ mapping: estateMapping, codec: soapCodec({ namespace: NAMESPACE }) })

const estateRegistry = (url: string): CalledSource =>
  createSoapSource({
    id: 'real-estate',
    mapping: estateMapping,
    submitUrl: `${url}/submit`,
    collectUrl: `${url}/collect`,
    namespace: NAMESPACE,
    credentials: () => ({ user: 'court', password: 'p4ss' }),
  })

const estate: AssetSourceConformanceOptions = {
  capabilities: { ...estateMapping.capabilities, transport: 'call' },
  secrets: ['p4ss'],
  without: {
    money: '不登记价值 it keeps no values',
    'earlier-holders': '随查询反馈 they come with the query',
  },
  async make(registry) {
    const server = await serveRegistry({ registry, dialect: estateDialect })
    return { source: estateRegistry(server.url), close: () => server.close() }
  },
}

describe('[S21] adapters written outside of core pass the published suite', () => {
  test.each([
    ['land registry, JSON', conformance],
    ['real-estate registry, SOAP', estate],
  ])('%s', { timeout: 120_000 }, async (_name, options) => {
    const results = await runConformance(assetSourceConformance(options))
    expect(conformanceReport(results, { language: 'en' })).toMatch(/ 0 broken/)
    expect(results.filter(({ outcome }) => outcome === 'kept').length).toBeGreaterThan(25)
  })
})

async function served(registry: RegistrySimulator, dialect: RegistryDialect): Promise<string> {
  const server = await serveRegistry({ registry, dialect })
  onTestFinished(() => server.close())
  return server.url
}

/** A case whose debtor both registries know, and its query at both. */
async function queried(
  stage: Stage,
  sources: readonly AssetSource[],
  debtor: { name: string; idNumber: string },
  hash: string | null,
) {
  await stage.must('filing', 'case.file', {
    caseNumber: '（2024）甘1202执500号',
    filedOn: stage.clock.today(),
    cause: '民间借贷纠纷',
    basis: { number: '（2023）甘1202民初500号' },
    claimFen: 30_000_000n,
    parties: [
      { role: 'applicant', kind: 'person', name: '王秀英' },
      { role: 'debtor', kind: 'person', ...debtor },
    ],
  })
  const { items } = await stage.ask<CountedPage<{ id: string }>>('director', 'case.list', {})
  const caseId = items[0]?.id ?? ''
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
  const { parties } = await stage.ask<{ parties: { id: string; role: string }[] }>('judge-1', 'case.get', {
    caseId,
  })
  for (const { id: sourceId, capabilities } of sources)
    await stage.must('director', 'query.register-source', {
      sourceId,
      name: `登记机构 ${sourceId}`,
      ...capabilities,
    })
  const { lineIds } = await stage.must<{ lineIds: string[] }>('judge-1', 'query.order', {
    caseId,
    partyIds: parties.flatMap(({ id, role }) => (role === 'debtor' ? [id] : [])),
    sourceIds: sources.map(({ id }) => id),
    assetTypes: ['real-estate'],
    document: { number: '（2024）甘1202执500号之一', name: '协助查询通知书', hash },
    reason: '首次查询',
  })
  const states = async () => {
    const progress = await stage.ask<QueryProgress>('judge-1', 'query.progress', { caseId })
    return Object.fromEntries(
      progress.bySource.map(({ sourceId, lines, hits }) => [sourceId, [lines[0]?.state, hits]]),
    )
  }
  return { caseId, lineIds, states }
}

describe.each(STORAGES)('point-to-point registries, on %s', (kind) => {
  test('[S21] a failing registry leaves a retryable request, not a lost one', async () => {
    const stage = await openStage(kind)
    const open = () =>
      createRegistrySimulator({ seed: 'county', today: '2024-02-29', types: ['real-estate'], people: 200 })
    const [land, house] = [open(), open()]
    const debtor = land.people.find((each) => each.kind === 'person' && land.thingsOf(each).length > 0)
    if (!debtor) throw new Error('nobody owns anything')
    const sources = [
      landRegistry({ url: await served(land, landDialect), token: () => 'token' }),
      estateRegistry(await served(house, estateDialect)),
    ]
    const files = createMemoryFiles()
    const paper = new TextEncoder().encode('协助查询财产通知书')
    const { hash } = await files.put(stage.court.courtId, paper, 'application/pdf')
    const [landId = ''] = sources.map(({ id }) => id)
    const { caseId, lineIds, states } = await queried(stage, sources, debtor, hash)
    const requestNo = lineIds.find((id) => id.endsWith('00001')) ?? ''
    land.plan(requestNo, { fault: 'server-error' })
    const options = { sources, courtName: () => '武都区人民法院', files, timeoutMs: 20_000 }
    const drain = () => stage.engine.drain({ 'source.ask': askSources(options) })
    const things = land.thingsOf(debtor).length

    await drain()
    expect(await states()).toEqual({ [landId]: ['unknown', 0], 'real-estate': ['found', things] })

    // The registry is back: the same request, under the same number, by hand.
    land.plan(requestNo, {})
    await stage.must('judge-1', 'query.ask-again', { caseId, lineId: requestNo, reason: '登记机构已恢复' })
    await drain()
    expect(await states()).toEqual({ [landId]: ['found', things], 'real-estate': ['found', things] })
    expect(new Set(land.received.map((each) => each.requestNo))).toEqual(new Set([requestNo]))
    expect(await collectAnswers(stage.engine, { ...options, courtId: stage.court.courtId })).toMatchObject({
      asked: 0,
    })
  })

  test('a registry that comes by itself fetches, posts, comes again with what was late, and is told what is too large', async () => {
    const stage = await openStage(kind)
    const registry = createRegistrySimulator({
      seed: 'county',
      today: '2024-02-29',
      types: ['real-estate'],
      people: 200,
    })
    const owner = registry.people.find((each) => each.kind === 'person' && registry.thingsOf(each).length > 0)
    if (!owner) throw new Error('nobody owns anything')
    const codecs = [soapCodec({ namespace: NAMESPACE })] as const
    const source = createPollingSource({ id: 'visitor', mapping: estateMapping, codecs })
    const court = createPollHandler({
      engine: stage.engine,
      sources: [source],
      authenticate: ({ headers }) =>
        headers.get('authorization') === 'key'
          ? { sourceId: source.id, courtId: stage.court.courtId }
          : undefined,
      courtName: () => '武都区人民法院',
    })
    const { lineIds, states } = await queried(stage, [source], owner, null)
    const visitor = createVisitor({
      registry,
      dialect: estateDialect,
      url: 'http://court',
      headers: { authorization: 'key' },
      fetch: court,
    })
    const [requestNo = ''] = lineIds
    registry.plan(requestNo, { fault: 'huge' })
    expect(await visitor.visit()).toEqual({ fetched: 1, posted: 1, turnedAway: [{ requestNo, status: 413 }] })
    expect(await states()).toEqual({ visitor: ['sent', 0] })
    registry.plan(requestNo, { fault: 'late' })
    expect(await visitor.visit()).toEqual({ fetched: 0, posted: 0, turnedAway: [] })
    expect(await states()).toEqual({ visitor: ['sent', 0] })
    expect(await visitor.visit()).toEqual({ fetched: 0, posted: 1, turnedAway: [] })
    expect(await states()).toEqual({ visitor: ['found', registry.thingsOf(owner).length] })
  })
})
