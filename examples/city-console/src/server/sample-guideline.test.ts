import { createEngine } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import {
  cityCourts,
  generateCaseload,
  SEARCHED,
  simulatedAsking,
  simulateHalfYear,
} from '@zhixing/core/simulate'
import { actorOf, type DemoCourt, manualClock, sequentialIds } from '@zhixing/core/testing'
import { expect, it } from 'vitest'
import { loadSampleGuideline } from './sample-guideline'

const COURT = 'gan1202'
const samples = new URL('../../samples', import.meta.url).pathname

it('the demonstration court works by a sample of a guideline: an order is refused, warned of and passed, each marked as a sample', async () => {
  const clock = manualClock('2024-01-01')
  const courts = cityCourts.filter(({ courtId }) => courtId === COURT)
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  const caseload = generateCaseload({ seed: 7, scale: 20 })
  await simulateHalfYear({
    ...{ engine, clock, courts, until: '2024-06-27', searchIn: COURT },
    caseload: { ...caseload, cases: caseload.cases.filter(({ courtId }) => courtId === COURT) },
    senders: simulatedAsking(() => clock.today()),
    files: async () => ({ hash: 'a'.repeat(64), mediaType: 'application/pdf', size: 1 }),
  })
  clock.set('2024-06-28', '09:00')
  await loadSampleGuideline(engine, { courtId: COURT, samples })

  const actor = actorOf(courts[0] as DemoCourt, `${COURT}-judge-01`)
  const ask = <R>(name: string, input: object) => engine.query<R>({ name, input, actor })
  type Listed = { items: { id: string; hit: { type: string } }[] }
  const caseId = (await ask<Listed>('case.list', { search: `执${SEARCHED}号` })).items[0]?.id
  const found = await ask<Listed>('query.findings', { caseId, limit: 50 })
  const findingId = found.items.find(({ hit }) => hit.type === 'real-estate')?.id
  const order = { ...{ caseId, findingId, kind: 'seal', from: '2024-06-28', until: '2027-06-27' } }
  type Checks = { checks: { entry: string | null; outcome: string; words: { 'zh-CN': { what: string } } }[] }
  const outcomes = async (more: object = {}) => {
    const { checks } = await ask<Checks>('control.checks', { ...order, ...more })
    const own = checks.filter(({ entry }) => entry !== null)
    for (const { words } of own) expect(words['zh-CN'].what).toContain('（示例）')
    return Object.fromEntries(own.map(({ entry, outcome }) => [entry, outcome]))
  }
  expect(await outcomes()).toEqual({
    'sample-freeze-states-amount': 'pass',
    'sample-not-above-claim': 'deny',
    'sample-home-of-a-person': 'warn',
    'sample-use-goes-on': 'warn',
  })
  const living = { permitted: ['继续居住'], reportDates: [] }
  expect(await outcomes({ indivisible: '一套住宅', living })).toMatchObject({
    'sample-not-above-claim': 'pass',
    'sample-use-goes-on': 'pass',
  })
})
