import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { missing } from './coverage'
import { defects, PLANTED_COMMANDS } from './defects'
import { shortCells } from './required'
import { prove, together } from './run'

const SEED = '20240304'
const span = { seed: SEED, commands: 30 }
const planted = { seed: SEED, commands: PLANTED_COMMANDS, from: 1, count: 300 }

describe('no fen is created, lost or paid twice, whatever crashes, repeats or comes late', () => {
  test('directed and a hundred other histories with faults at every call: what is recorded is what the oracle expects', {
    timeout: 120_000,
  }, async () => {
    const report = await prove({ ...span, from: 1, count: 100, goals: shortCells() })
    expect(report.violations).toEqual([])
    expect(report.faults).toBeGreaterThan(900)
    expect(missing(report.coverage, shortCells())).toEqual([])
  })

  test('a history is the same whoever lives through it and whatever came before it', async () => {
    const whole = await prove({ ...span, from: 1, count: 6 })
    const parts = [await prove({ ...span, from: 4, count: 3 }), await prove({ ...span, from: 1, count: 3 })]
    expect({ ...together(parts), coverage: new Set(together(parts).coverage) }).toEqual({
      ...whole,
      coverage: new Set(whole.coverage),
    })
  })
})

describe('the proof bites', () => {
  test.each(defects.map(({ id, breaks, ...defect }) => [id, breaks, { id, breaks, ...defect }] as const))(
    'planted and found: %s (%s)',
    { timeout: 60_000 },
    async (_id, _breaks, defect) => {
      const report = await prove({ ...planted, defect, untilFound: true })
      expect(report.violations).toHaveLength(1)
    },
  )

  test('the oracle shares nothing with what it judges', () => {
    const folder = join(dirname(fileURLToPath(import.meta.url)), 'oracle')
    for (const file of readdirSync(folder)) {
      const imports = [...readFileSync(join(folder, file), 'utf8').matchAll(/from '([^']+)'/g)]
      for (const [, path] of imports) expect(path, file).toMatch(/^\.\/[a-z-]+$/)
    }
  })
})
