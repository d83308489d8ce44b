import { createEngine } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import { cityCourts } from '@zhixing/core/simulate'
import { actorOf, type DemoCourt, establishCourt, manualClock, sequentialIds } from '@zhixing/core/testing'
import { expect, it } from 'vitest'
import { loadSampleDuties } from './sample-duties'

it('the command centre of the demonstration court has begun its day: some duties performed, some left', async () => {
  const court = cityCourts.find(({ courtId }) => courtId === 'gan1202') as DemoCourt
  const clock = manualClock('2024-07-01')
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  await establishCourt(engine, court)
  await loadSampleDuties(engine, court.courtId)
  const actor = actorOf(court, 'gan1202-director')
  type Board = Record<'duties' | 'services', { performed: number; lastOn: string | null }[]>
  const boards = await engine.query<Board[]>({ name: 'organisation.centre-boards', input: {}, actor })
  const done = (of: keyof Board) =>
    boards.flatMap((board) => board[of]).filter(({ performed }) => performed > 0)
  expect(done('duties').map(({ lastOn }) => lastOn)).toEqual(Array(5).fill('2024-07-01'))
  expect(done('services')).toHaveLength(3)
})
