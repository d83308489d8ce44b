import { reconcileDay } from '@zhixing/core'
import { expect, it } from 'vitest'
import { importStatement } from './index'
import { courtId, openCourt, openStorage, statementFixture } from './test-support'

const DAY = '2014-12-31'

/** What is wrong with each of the five real files: they are of another currency, and only one adds up. */
const FOREIGN = 'foreign-currency'
it.each([
  ['camt053.v2.minimal.xml', ['balance-currency-differs', FOREIGN], 1],
  ['camt053.v2.all-balance-types.xml', ['balance-broken', FOREIGN], 1],
  ['camt053.v2.multi.statement.xml', [FOREIGN, FOREIGN], 2],
  ['camt053.v4.xml', ['balance-currency-differs', FOREIGN], 1],
  ['camt053.v8.xml', ['balance-currency-differs', FOREIGN], 1],
] as const)(
  '[S43] the real file %s: booked, reconciled, repeated without effect',
  async (name, expected, lines) => {
    const engine = await openCourt(openStorage('sqlite'))
    const file = statementFixture(`camt053/${name}`)
    const storage = engine.storage.forCourt(courtId)
    const rows = () =>
      Promise.all(
        ['fund_receipt', 'reconciliation_statement', 'reconciliation_line', 'reconciliation_run'].map(
          (table) => storage.count({ table }),
        ),
      )
    const events = () => storage.position()
    const read = () => importStatement({ engine, courtId, file, mode: 'run' })

    expect((await read()).statements.every(({ equal }) => equal)).toBe(true)
    const reports = await reconcileDay(engine, courtId, DAY)
    expect(reports.flatMap(({ divergences }) => divergences.map(({ kind }) => kind))).toEqual(expected)
    expect(reports.reduce((sum, { control }) => sum + control.foreignCount, 0)).toBe(lines)
    const [before, happened] = [await rows(), await events()]
    expect(before).toEqual([lines, file.statements.length, lines, reports.length])

    await read()
    const again = await reconcileDay(engine, courtId, DAY)
    expect(again.map(({ digest, divergences }) => [digest, divergences])).toEqual(
      reports.map(({ digest, divergences }) => [digest, divergences]),
    )
    expect([await rows(), await events()]).toEqual([before, happened])
    expect((await engine.verify()).differences).toEqual([])
  },
)
