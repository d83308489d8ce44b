import type { Engine } from '@zhixing/core'
import { describe, expect, it } from 'vitest'
import type { ParsedRegister } from '../case-register/index'
import { importRegister } from './index'
import { ask, blockedActs, courtId, openCourt, openStorage, registerFixture, storages } from './test-support'

const run = (engine: Engine, parsed: ParsedRegister) =>
  importRegister({ engine, courtId, parsed, mode: 'run' })

describe.each(storages)('[S1] old cases come over, on %s', (kind) => {
  it.each(['register-gbk.csv', 'register.xlsx'])(
    '[S1] %s: every row is accounted for, and source = target by count, sum and digest',
    async (file) => {
      const engine = await openCourt(openStorage(kind))
      const parsed = await registerFixture(file)
      const preview = await importRegister({ engine, courtId, parsed, mode: 'preview' })
      expect(preview.counts).toEqual({ found: 60, filed: 57, unchanged: 0, refused: 3 })
      expect(preview.checksum.target.count).toBe(0)
      expect((await ask(engine, 'case.list', {})).total).toBe(0)

      const report = await run(engine, parsed)
      expect(report.counts).toEqual({ found: 60, filed: 57, unchanged: 0, refused: 3 })
      expect(report.checksum.equal).toBe(true)
      expect(report.checksum.target).toEqual(report.checksum.source)
      expect(report.checksum.target.count).toBe(57)
      expect((await ask(engine, 'case.list', {})).total).toBe(57)
      const refused = report.rows.filter(({ status }) => status === 'refused')
      expect(refused.map(({ problems }) => problems.map((one) => 'code' in one && one.code))).toEqual([
        ['register-duplicate'],
        ['register-state-unknown'],
        ['register-date-invalid'],
      ])

      const again = await run(engine, parsed)
      expect(again.counts).toEqual({ found: 60, filed: 0, unchanged: 57, refused: 3 })
      expect(again.checksum).toEqual(report.checksum)
      expect((await ask(engine, 'case.list', {})).total).toBe(57)
      expect(await blockedActs(engine)).toBe(0)
      expect((await engine.verify()).differences).toEqual([])
    },
  )

  it('[S1] every open case shows a current node, its holder and its due date; a closed one has none open', async () => {
    const engine = await openCourt(openStorage(kind))
    const report = await run(engine, await registerFixture('register-gbk.csv'))
    let open = 0
    for (const { caseId, current } of report.rows.filter(({ status }) => status === 'filed')) {
      const stored = await ask(engine, 'case.get', { caseId })
      const course = await ask(engine, 'node.course', { caseId })
      const holders = await ask(engine, 'case.holders', { caseId })
      const running = course.filter(({ state }) => state === 'running' || state === 'suspended')
      if (stored?.state === 'closed') {
        // A terminated round is looked after: its next check is all there is, and it is dated.
        const aftercare = stored.closingKind === 'round-terminated' ? ['round-termination-recheck'] : []
        expect(running.map(({ node }) => node)).toEqual(aftercare)
        expect([holders.length, current]).toEqual([aftercare.length, undefined])
        continue
      }
      open += 1
      expect(running.length).toBeGreaterThan(0)
      for (const node of running) {
        expect(node.holderName).toMatch(/./)
        expect(node.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
      expect(holders.length).toBeGreaterThan(0)
      expect(running.map(({ node }) => node)).toContain(current?.code)
    }
    expect(open).toBe(49)
    expect(report.open).toEqual({ count: 49, withWork: 49 })
  })

  it('[S1] a crash in the middle loses nothing: the next import files what is missing, each case once', async () => {
    const storage = openStorage(kind)
    const engine = await openCourt(storage)
    const parsed = await registerFixture('register-gbk.csv')
    const crashing = importRegister({
      engine,
      courtId,
      parsed,
      mode: 'run',
      onProgress: ({ done }) => {
        if (done >= 20) throw new Error('power failure')
      },
    })
    await expect(crashing).rejects.toThrow('power failure')
    const before = (await ask(engine, 'case.list', {})).total
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(57)

    const report = await run(engine, parsed)
    expect(report.counts).toEqual({ found: 60, filed: 57 - before, unchanged: before, refused: 3 })
    expect(report.checksum.equal).toBe(true)
    expect(report.checksum.target.count).toBe(57)
    expect((await ask(engine, 'case.list', {})).total).toBe(57)
    expect((await engine.verify()).differences).toEqual([])
  })
})
