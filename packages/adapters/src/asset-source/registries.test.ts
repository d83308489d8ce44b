import { collectAnswers } from '@zhixing/core'
import type { QueryResult } from '@zhixing/core/client'
import {
  assetSourceConformance,
  createRegistrySimulator,
  type RegistrySimulator,
  registryHandler,
  runConformance,
} from '@zhixing/core/testing'
import { describe, expect, test } from 'vitest'
import { guardSource } from '../asset-source-guard/index'
import { createHttpSource } from '../asset-source-http/index'
import { createPollHandler, createPollingSource } from '../asset-source-poll/index'
import { realEstateMapping } from '../mappings/real-estate/index'
import { realEstateDialect } from '../mappings/test-support/real-estate-dialect'
import { createVisitor } from '../registry-simulator/index'
import { askingCourt, courtId, courtName, mount } from './court-support'

const today = '2024-03-01'
const mapping = realEstateMapping({
  unit: 'yuan',
  messageCodes: { '2041': 'not-known' },
  resultCodes: { '1001': 'refused', '1009': 'refused' },
})
const dialect = realEstateDialect('json')

/** Somebody with a house in the books, under his own number. */
function ownerIn(registry: RegistrySimulator) {
  const found = registry.people.find(
    (person) =>
      person.kind === 'person' && registry.thingsOf(person).some(({ type }) => type === 'real-estate'),
  )
  if (!found) throw new Error('nobody owns a house')
  return found
}

const registryOf = (seed: string) => createRegistrySimulator({ seed, today })
const called = (id: string, url: string) =>
  createHttpSource({
    id,
    mapping,
    submitUrl: `${url}/requests`,
    collectUrl: `${url}/answers`,
    today: () => today,
  })

describe('registers that were written outside of core', () => {
  test('[S21] a land registry that is called and a real-estate registry that polls pass the suite; a failing one leaves a request that is asked again, not a lost one', async () => {
    const land = { ...mapping.capabilities, transport: 'call' } as const
    const estate = { ...mapping.capabilities, transport: 'poll' } as const
    const without = { money: 'registers of real estate tell no value' }
    const suites = [
      assetSourceConformance({
        capabilities: land,
        without,
        make: (registry) => ({
          source: createHttpSource({
            id: 'land',
            mapping,
            submitUrl: 'http://land.test/requests',
            collectUrl: 'http://land.test/answers',
            fetch: (input, init) => registryHandler({ registry, dialect })(new Request(input, init)),
          }),
        }),
      }),
      assetSourceConformance({
        capabilities: estate,
        without,
        make: () => ({ source: createPollingSource({ id: 'estate', mapping }), dialect }),
      }),
    ]
    for (const suite of suites) {
      const results = await runConformance(suite)
      expect(results.filter(({ outcome }) => outcome === 'broken')).toEqual([])
    }

    const registry = registryOf('land')
    const debtor = ownerIn(registry)
    const landSource = guardSource(called('land', await mount(registryHandler({ registry, dialect }))), {
      timeoutMs: 2_000,
      retries: 0,
    })
    const estateSource = createPollingSource({ id: 'estate', mapping, today: () => today })
    const court = await askingCourt(debtor, [landSource, estateSource])
    const [landNo = '', estateNo = ''] = await court.order(['land', 'estate'])
    const visits = await mount(
      createPollHandler({
        engine: court.engine,
        sources: [estateSource],
        courtName,
        authenticate: (request) =>
          request.headers.get('authorization') === 'Bearer estate'
            ? { sourceId: 'estate', courtId }
            : undefined,
      }),
    )
    const headers = { authorization: 'Bearer estate' }
    const { visit } = createVisitor({ registry, dialect, url: visits, headers })

    // Both fail in their own way: the one breaks the line, the other says that it could not look.
    registry.plan(landNo, { fault: 'server-error' })
    registry.plan(estateNo, { error: { code: '2040', text: '系统繁忙', retryable: true } })
    await court.drain([landSource, estateSource])
    expect(await visit()).toMatchObject({ fetched: 1, turnedAway: [] })
    expect(await court.states()).toEqual({ land: 'unknown', estate: 'failed' })
    expect(await court.progress()).toMatchObject({ asked: 2, answered: 0, open: 2 })

    // Asked again under the same numbers.
    registry.plan(landNo, {})
    registry.plan(estateNo, {})
    const collecting = { sources: [landSource], courtName, courtId }
    expect(await collectAnswers(court.engine, collecting)).toMatchObject({ asked: 1, failed: [] })
    await court.drain([landSource])
    const again = { caseId: court.caseId, lineId: estateNo, reason: '登记机构已恢复' }
    await court.must(court.judge, 'query.ask-again', again)
    const second = createVisitor({ registry: registryAgain(debtor), dialect, url: visits, headers })
    expect(await second.visit()).toMatchObject({ fetched: 1, posted: 1, turnedAway: [] })
    expect(await court.states()).toEqual({ land: 'found', estate: 'found' })
    const numbers = registry.received.map(({ requestNo }) => requestNo)
    expect([...new Set(numbers)].sort()).toEqual([landNo, estateNo].sort())
    const found = await court.engine.query<QueryResult<'query.findings'>>({
      name: 'query.findings',
      input: { caseId: court.caseId },
      actor: court.judge,
    })
    const houses = registry.thingsOf(debtor).length
    expect(found.total).toBe(2 * houses)
    expect(landSource.status()).toMatchObject({ circuit: 'closed', running: 0, queued: 0 })
  })

  /** A simulator keeps what it has said under a number; the register itself has been put right. */
  function registryAgain(debtor: { readonly idNumber: string }): RegistrySimulator {
    const registry = registryOf('land')
    if (!registry.people.some(({ idNumber }) => idNumber === debtor.idNumber)) throw new Error('another seed')
    return registry
  }
})

describe('twelve registries (promise L2)', () => {
  test('one hangs, one fails, one lies: the other nine are there, each with its status, while the hanging one is still waited for', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => `r${String(n + 1).padStart(2, '0')}`)
    const registries = ids.map(() => registryOf('twelve'))
    const [first] = registries
    if (!first) throw new Error('no registry')
    const sources = await Promise.all(
      ids.map(async (id, n) => {
        const registry = registries[n] ?? first
        const url = await mount(registryHandler({ registry, dialect }))
        return guardSource(called(id, url), { timeoutMs: 3_000, retries: 0 })
      }),
    )
    const court = await askingCourt(ownerIn(first), sources)
    const lines = await court.order(ids)
    const bad = { r02: 'hang', r05: 'server-error', r09: 'other-person' } as const
    for (const [id, fault] of Object.entries(bad))
      registries[ids.indexOf(id)]?.plan(lines[ids.indexOf(id)] ?? '', { fault })
    const from = performance.now()
    const draining = court.drain(sources)
    let answered = 0
    while (answered < 9) {
      answered = (await court.progress()).answered
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const took = Math.round(performance.now() - from)
    expect(sources[1]?.status()).toMatchObject({ running: 1 })
    const states = await court.states()
    console.info(`twelve registries: nine answers after ${took} ms, the hanging one still open`, states)
    expect(Object.values(states).filter((state) => state === 'found')).toHaveLength(9)
    expect(states).toMatchObject({ r02: 'ordered', r09: 'contradicted' })
    await draining
    expect(await court.states()).toMatchObject({ r02: 'unknown', r05: 'unknown', r09: 'contradicted' })
    expect(await court.progress()).toMatchObject({ asked: 12, answered: 9, open: 3 })
    expect(sources.map((source) => source.status().circuit)).toEqual(ids.map(() => 'closed'))
  })

  test('one that says nothing holds up nobody: the next requests of the other eleven go out in the same moment', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => `r${String(n + 1).padStart(2, '0')}`)
    const [debtor, ...others] = registryOf('twelve').people.slice(0, 6)
    if (!debtor) throw new Error('nobody there')
    const all = 12 * 6
    const sent: string[] = []
    let heard: () => void = () => undefined
    const asked = new Promise<void>((resolve) => {
      heard = resolve
    })
    const sources = ids.map((id) => ({
      id,
      capabilities: { ...mapping.capabilities, transport: 'call' as const },
      async submit() {
        sent.push(id)
        // The silent one speaks when all the others have been asked everything, or never.
        if (id === 'r02') await asked
        else if (sent.filter((each) => each !== 'r02').length === all - 6) heard()
        return { kind: 'accepted' as const }
      },
      collect: async () => [],
    }))
    const court = await askingCourt(debtor, sources, others)
    await court.order(ids)
    expect(await court.drain(sources, 10_000)).toMatchObject({ sent: all, failed: [], refused: [] })
    const { bySource } = await court.progress()
    const states = bySource.flatMap(({ lines }) => lines.map(({ state }) => state))
    expect(states).toEqual(Array.from({ length: all }, () => 'sent'))
    expect(sent.indexOf('r02')).toBeLessThan(12)
  })
})
