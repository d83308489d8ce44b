import { expect, test } from 'vitest'
import type { ControlCalendar } from '../domain/control/contract-queries'
import type { DeclarationView } from '../domain/declaration/contract'
import type { QueryProgress } from '../domain/query/contract'
import { createEngine } from '../engine/index'
import { createMemoryStorage } from '../memory/index'
import { actorOf } from '../testing/court'
import { manualClock, sequentialIds } from '../testing/host'
import { cityCourts, generateCaseload, SEARCHED, simulatedAsking, simulateHalfYear } from './index'

const COURT = 'gan1202'

test('a search for property to look at: an answer of every kind, a flat kept silent about, accounts whose freeze ends soon', async () => {
  const clock = manualClock('2024-01-01')
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  const courts = cityCourts.filter(({ courtId }) => courtId === COURT)
  await simulateHalfYear({
    ...{ engine, clock, courts, searchIn: COURT, until: '2024-06-14' },
    caseload: { ...generateCaseload({ seed: 1, scale: 1 }), cases: [] },
    senders: simulatedAsking(() => clock.today()),
  })
  const [court] = courts
  if (!court) throw new Error('no court')
  const ask = <R>(name: string, input: object) =>
    engine.query<R>({ name, input, actor: actorOf(court, `${COURT}-director`) })
  const { items } = await ask<{ items: { id: string }[] }>('case.list', { search: `执${SEARCHED}号` })
  const caseId = items[0]?.id ?? ''
  const { bySource, notAsked, ...progress } = await ask<QueryProgress>('query.progress', { caseId })
  expect(bySource.map(({ lines }) => lines[0]?.state).sort()).toEqual([
    ...['contradicted', 'failed', 'found', 'found', 'nothing', 'unknown'],
  ])
  expect(progress).toMatchObject({ asked: 6, answered: 3 })
  expect(notAsked).toHaveLength(1)
  const [declared] = await ask<DeclarationView[]>('declaration.of-case', { caseId })
  expect(declared?.flags.map(({ kind }) => kind)).toEqual(['untrue'])
  const clues = await ask<{ items: { origin: string; result: string | null }[] }>('clue.list', { caseId })
  expect(clues.items).toMatchObject([{ origin: 'lawyer', result: 'true' }])
  const granted = await ask<{ items: { state: string }[] }>('investigation.list', { caseId })
  expect(granted.items).toMatchObject([{ state: 'accepted' }])
  expect(await ask('asset.visits', { caseId })).toMatchObject([{ outcome: 'nothing' }])
  const calendar = await ask<ControlCalendar>('control.calendar', {})
  expect(calendar.items.map(({ expiresOn, heldFen }) => [expiresOn, heldFen])).toEqual([
    ['2024-07-05', 1_863_520n],
    ['2024-07-26', 240_310n],
  ])
})
