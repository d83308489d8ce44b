import { createEngine } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import { cityCourts } from '@zhixing/core/simulate'
import { actorOf, type DemoCourt, establishCourt, manualClock, sequentialIds } from '@zhixing/core/testing'
import { expect, it } from 'vitest'
import { loadSamplePage } from './sample-page'

const samples = new URL('../../samples', import.meta.url).pathname

it('the demonstration court begins with a page of its own, without a problem, published by another person', async () => {
  const court = cityCourts.find(({ courtId }) => courtId === 'gan1202') as DemoCourt
  const clock = manualClock('2024-06-28')
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  await establishCourt(engine, court)
  await loadSamplePage(engine, { courtId: court.courtId, samples })
  const actor = actorOf(court, 'gan1202-director')
  const ask = <R>(name: string, input: object) => engine.query<R>({ name, input, actor })
  const inUse = await ask<{ definition: object }>('console.current', {})
  expect(inUse).toMatchObject({ definition: { home: 'today', pages: [{ id: 'today' }] } })
  const content = JSON.stringify(inUse.definition)
  expect(await ask('console.check', { content })).toEqual([])
})
