import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Actor, askSources, createEngine, type Engine, type EngineOutcome } from '@zhixing/core'
import type { QueryResult } from '@zhixing/core/client'
import { createMemoryStorage } from '@zhixing/core/memory'
import type { AssetSource } from '@zhixing/core/ports'
import {
  actorOf,
  countyCourt,
  establishCourt,
  manualClock,
  type RegistryPerson,
  sequentialIds,
} from '@zhixing/core/testing'
import { onTestFinished } from 'vitest'
import { nodeListener } from '../node-http/index'
import { registerSources } from './register'

export const { courtId } = countyCourt
export const courtName = () => '武都区人民法院'

/** A court with an engine, a debtor and sources that it may ask. */
export interface AskingCourt {
  readonly engine: Engine
  readonly judge: Actor
  readonly caseId: string
  must(actor: Actor, name: string, input: unknown): Promise<unknown>
  /** Orders a query at these sources and gives the numbers of its lines. */
  order(sourceIds: readonly string[]): Promise<readonly string[]>
  drain(sources: readonly AssetSource[], timeoutMs?: number): Promise<unknown>
  progress(): Promise<QueryResult<'query.progress'>>
  /** State of the one line of each source. */
  states(): Promise<Readonly<Record<string, string | undefined>>>
}

/** Opens the county court with one case against this debtor, and others if there are any, and takes the sources up. */
export async function askingCourt(
  debtor: RegistryPerson,
  sources: readonly AssetSource[],
  others: readonly RegistryPerson[] = [],
): Promise<AskingCourt> {
  const engine = await createEngine({
    storage: createMemoryStorage(),
    clock: manualClock('2024-03-01'),
    ids: sequentialIds(),
  })
  await establishCourt(engine, countyCourt)
  const [director, filing, judge] = ['director', 'filing', 'judge-1'].map((id) =>
    actorOf(countyCourt, id),
  ) as [Actor, Actor, Actor]
  const must = async (actor: Actor, name: string, input: unknown) => {
    const outcome: EngineOutcome = await engine.execute({ name, input, actor })
    if (outcome.kind === 'refused') throw new Error(`${name} refused by ${outcome.rule}`)
    return outcome.result
  }
  await registerSources(
    engine,
    courtId,
    sources.map((source) => ({ source, name: `登记机构 ${source.id}` })),
    director,
  )
  await must(filing, 'case.file', {
    caseNumber: '（2024）甘1202执500号',
    filedOn: '2024-03-01',
    cause: '民间借贷纠纷',
    basis: { number: '（2023）甘1202民初500号' },
    claimFen: 30_000_000n,
    parties: [
      { role: 'applicant', kind: 'person', name: '王秀英', idNumber: '11010519491231002X' },
      ...[debtor, ...others].map((each) => ({ role: 'debtor', ...each })),
    ],
  })
  const ask = <R>(actor: Actor, name: string, input: unknown) => engine.query<R>({ name, input, actor })
  const { items } = await ask<{ items: { id: string }[] }>(director, 'case.list', {})
  const caseId = items[0]?.id ?? ''
  await must(director, 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
  const { parties } = await ask<{ parties: { id: string; role: string }[] }>(judge, 'case.get', { caseId })
  const progress = () => ask<QueryResult<'query.progress'>>(judge, 'query.progress', { caseId })
  return {
    engine,
    judge,
    caseId,
    must,
    progress,
    async order(sourceIds) {
      const made = await must(judge, 'query.order', {
        caseId,
        partyIds: parties.filter(({ role }) => role === 'debtor').map(({ id }) => id),
        sourceIds,
        document: { number: '（2024）甘1202执500号之一', name: '协助查询通知书' },
        reason: '首次查询',
      })
      return (made as { lineIds: readonly string[] }).lineIds
    },
    drain: (asked, timeoutMs = 5_000) =>
      engine.drain({ 'source.ask': askSources({ sources: asked, courtName, timeoutMs }) }),
    states: async () =>
      Object.fromEntries((await progress()).bySource.map((each) => [each.sourceId, each.lines[0]?.state])),
  }
}

/** Mounts a handler in a real server for one test. */
export async function mount(handler: (request: Request) => Promise<Response>): Promise<string> {
  const server = createServer(nodeListener(handler))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
