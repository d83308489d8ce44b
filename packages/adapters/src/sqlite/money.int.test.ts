import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { crash } from './testing/money-crash'
import { raceToClose, raceToSpend } from './testing/money-race'

const folder = mkdtempSync(join(tmpdir(), 'zx-money-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const fresh = (name: string) => ({ path: join(folder, `${name}.db`) })
const timeout = 120_000
const after = (round: number) => 60 + ((round * 17) % 40)

describe('the server is killed under load, and whoever got no answer asks again with his key', () => {
  test('nothing that was answered is missing, nothing is there by half or twice', { timeout }, async () => {
    const order = { place: fresh('crash'), kills: 2, clients: 12, without: 'nothing', after } as const
    const report = await crash(order)
    expect(report.acknowledged).toBeGreaterThan(130)
    expect(report.replayed).toBeGreaterThan(0)
    expect(report).toMatchObject({ missing: [], half: [], twice: [] })
  })

  test('without one transaction for all of it the harness finds halves', { timeout }, async () => {
    const report = await crash({
      place: fresh('pieces'),
      kills: 3,
      clients: 12,
      without: 'transaction',
      after,
    })
    expect(report.half.length + report.twice.length).toBeGreaterThan(0)
  })

  test('without the key in it the harness finds what was done twice', { timeout }, async () => {
    const report = await crash({ place: fresh('keyless'), kills: 2, clients: 12, without: 'key', after })
    expect(report.twice.length).toBeGreaterThan(0)
  })
})

describe('many clients at one file', () => {
  test.each([
    [1, 2],
    [2, 4],
    [2, 16],
  ])(
    '%i processes with %i connections each: every payout that is covered, and none more',
    {
      timeout,
    },
    async (processes, connections) => {
      const crowd = { place: fresh(`spend-${processes}-${connections}`), processes, connections }
      const clients = processes * connections
      const report = await raceToSpend(crowd, 40, Math.ceil(60 / clients))
      expect(report).toMatchObject({ accepted: 40, availableFen: 1n, reservedFen: 28_000n, differences: 0 })
      expect(report.refused).toBeGreaterThan(0)
    },
  )

  test('closing and money that race: every case is closed and empty, or open and holds it', {
    timeout,
  }, async () => {
    const crowd = { place: fresh('close'), processes: 2, connections: 1 }
    const report = await raceToClose(crowd, 30)
    expect(report).toMatchObject({ cases: 30, wrong: 0 })
    expect(report.closed + report.funded).toBe(30)
  })
})
