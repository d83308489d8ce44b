import { afterAll, expect, test } from 'vitest'
import { unowned } from '../../engine/index'
import { linshuCourt } from '../../testing/linshu-court'
import { act, goOn, openCourt } from './court-of-chance'
import { faultsOf, journalFaults } from './expected'
import { stageDateFaults } from './expected-stages'
import { profileOf } from './profile-of-chance'
import { Chance, HISTORIES, SEED } from './random'

const STEPS = 40
const seeds = Array.from({ length: HISTORIES }, (_, at) => SEED + at)
const done = new Map<string, number>()

// A failure names its seed: ZHIXING_SEED=<seed> ZHIXING_HISTORIES=1 runs that history alone.
test.each(seeds)(
  'whatever a court decides and does, dates, points, holders and stages hold: seed %i',
  async (seed) => {
    const chance = new Chance(seed)
    const court = await openCourt(profileOf(chance))
    for (let step = 0; step < STEPS; step += 1) {
      await act(court, chance)
      await goOn(court, chance)
      const at = `seed ${seed}, step ${step}, ${court.clock.today()}`
      expect(await faultsOf(court), at).toEqual([])
      // Dates and warnings also on the way, not only where a clock stands in the end.
      if (step % 5 === 4) expect(await journalFaults(court), at).toEqual([])
      const [server] = court.engines
      if (server) expect(await unowned(server, linshuCourt.courtId), at).toEqual([])
    }
    expect(await journalFaults(court), `seed ${seed}`).toEqual([])
    expect(await stageDateFaults(court), `seed ${seed}`).toEqual([])
    const [first, other] = court.engines
    expect((await first?.verify())?.differences, `seed ${seed}`).toEqual([])
    const rows = () =>
      Promise.all(
        ['node_node', 'stage_stay', 'points_entry'].map((table) => court.data.find({ table, limit: 500 })),
      )
    const before = await rows()
    await other?.rebuild()
    expect(await rows(), `seed ${seed}: rebuilt`).toEqual(before)
    for (const [name, times] of court.done) done.set(name, (done.get(name) ?? 0) + times)
  },
)

afterAll(() => {
  // A history in which nothing happens would prove nothing.
  if (HISTORIES < 20) return
  for (const name of [
    'case.suspend',
    'case.resume',
    'node.extend',
    'task.confirm',
    'stage.move',
    'closing.confirm',
  ]) {
    expect(done.get(name) ?? 0, name).toBeGreaterThan(3)
  }
})
