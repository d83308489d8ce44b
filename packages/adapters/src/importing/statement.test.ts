import type { Engine } from '@zhixing/core'
import { actorOf } from '@zhixing/core/testing'
import { describe, expect, it } from 'vitest'
import type { StatementFile } from '../bank-statement/index'
import { importStatement, type StatementImportReport } from './index'
import {
  ask,
  blockedActs,
  courtId,
  importCourt,
  openCourt,
  openStorage,
  statementFixture,
  statementOf,
  storages,
} from './test-support'

const FILES = [
  'camt053/camt053.v2.minimal.xml',
  'camt053/camt053.v2.all-balance-types.xml',
  'camt053/camt053.v2.multi.statement.xml',
  'camt053/camt053.v4.xml',
  'camt053/camt053.v8.xml',
  'bank/statement-utf8.csv',
  'bank/statement-gbk.csv',
]

const run = (engine: Engine, file: StatementFile) => importStatement({ engine, courtId, file, mode: 'run' })

const receipts = (engine: Engine) => engine.storage.forCourt(courtId).count({ table: 'fund_receipt' })

const sum = (
  report: StatementImportReport,
  count: keyof StatementImportReport['statements'][number]['counts'],
) => report.statements.reduce((total, { counts }) => total + counts[count], 0)

describe.each(storages)('[S43] bank lines are booked once, on %s', (kind) => {
  it.each(FILES)('[S43] %s: Σ booked = Σ statement; the same file again books nothing', async (path) => {
    const engine = await openCourt(openStorage(kind))
    const file = statementFixture(path)
    const preview = await importStatement({ engine, courtId, file, mode: 'preview' })
    expect(await receipts(engine)).toBe(0)

    const first = await run(engine, file)
    expect(first.statements.map(({ counts }) => counts)).toEqual(
      preview.statements.map(({ counts }) => counts),
    )
    expect(first.statements.every(({ equal }) => equal)).toBe(true)
    expect(await receipts(engine)).toBe(sum(first, 'booked'))

    const again = await run(engine, file)
    expect(sum(again, 'booked')).toBe(0)
    expect(sum(again, 'alreadyBooked')).toBe(sum(first, 'booked'))
    expect(again.statements.map(({ controls }) => controls)).toEqual(
      first.statements.map(({ controls }) => controls),
    )
    expect(await receipts(engine)).toBe(sum(first, 'booked'))
    expect((await engine.verify()).differences).toEqual([])
  })

  it('[S43] money without a case is on the list of unidentified money, to the fen', async () => {
    const engine = await openCourt(openStorage(kind))
    const report = await run(engine, statementFixture('bank/statement-utf8.csv'))
    const credits = report.statements.flatMap(({ controls }) =>
      controls.filter(({ currency, direction }) => currency === 'CNY' && direction === 'credit'),
    )
    const list = await ask(engine, 'fund.unidentified', {}, actorOf(importCourt, 'fund-1'))
    expect(list.sumFen).toBe(credits.reduce((total, { bookedMinor }) => total + bookedMinor, 0n))
    expect(list.sumFen).toBeGreaterThan(0n)
  })

  it('[S43] a crash in the middle loses nothing: the next import books what is missing', async () => {
    const engine = await openCourt(openStorage(kind))
    const file = statementFixture('bank/statement-utf8.csv')
    const crashing = importStatement({
      engine,
      courtId,
      file,
      mode: 'run',
      onProgress: ({ done }) => {
        if (done >= 7) throw new Error('power failure')
      },
    })
    await expect(crashing).rejects.toThrow('power failure')
    const before = await receipts(engine)
    const report = await run(engine, file)
    expect(sum(report, 'alreadyBooked')).toBe(before)
    expect(report.statements.every(({ equal }) => equal)).toBe(true)
    expect(await receipts(engine)).toBe(before + sum(report, 'booked'))
  })
})

const HEADER = '账号,交易日期,收入金额,支出金额,币种,对方户名,流水号'
const bank = (...lines: readonly string[]) => statementOf(HEADER, ...lines)

describe('lines that need a person', () => {
  it('a serial with another amount is refused, the others are booked, and it is recorded once', async () => {
    const engine = await openCourt(openStorage('memory'))
    await run(engine, bank('6222,2026-01-05,100.00,,CNY,张三,A1'))
    const file = bank('6222,2026-01-05,100.50,,CNY,张三,A1', '6222,2026-01-06,7.00,,CNY,,A2')
    for (const booked of [1, 0, 0]) {
      const [report] = (await run(engine, file)).statements
      expect(report?.counts).toEqual({
        found: 2,
        booked,
        alreadyBooked: 1 - booked,
        duplicatesInFile: 0,
        refused: 1,
        skipped: 0,
      })
      expect(report?.exceptions).toMatchObject([
        {
          status: 'refused',
          serial: 'A1',
          position: { line: 2 },
          problem: { rule: 'fund.serial-conflict', params: { bookedFen: 10_000n, givenFen: 10_050n } },
        },
      ])
      expect(report?.equal).toBe(false)
      expect(report?.controls[0]).toEqual({
        currency: 'CNY',
        decimals: 2,
        direction: 'credit',
        statementMinor: 10_750n,
        bookedMinor: 700n,
        refusedMinor: 10_050n,
        equal: false,
      })
    }
    expect(await blockedActs(engine)).toBe(1)
    expect(await receipts(engine)).toBe(2)
  })

  it('a line of no known account is refused, not booked anywhere', async () => {
    const engine = await openCourt(openStorage('memory'))
    const [report] = (await run(engine, statementOf('交易日期,收入金额,流水号', '2026-01-05,100,A1')))
      .statements
    expect(report?.exceptions).toMatchObject([{ status: 'refused', problem: { code: 'account-unknown' } }])
    expect(await receipts(engine)).toBe(0)
  })

  it('lines that the reader refused or met twice stay in the count', async () => {
    const engine = await openCourt(openStorage('memory'))
    const twice = '6222,2026-01-05,100.00,,CNY,张三,A1'
    const file = bank(twice, twice, '6222,2026-13-05,1,,CNY,,A3', '6222,2026-01-05,0.001,,CNY,,A4')
    const [report] = (await run(engine, file)).statements
    expect(report?.counts).toMatchObject({ found: 4, booked: 1, duplicatesInFile: 1, refused: 2 })
  })
})

describe('lines that are no money of the court’s yet', () => {
  const announced = (changes: object): StatementFile => {
    const file = bank('6222,2026-01-05,100.00,,CNY,张三,A1')
    const [statement] = file.statements
    const entries = statement?.entries.map((entry) => ({ ...entry, ...changes })) ?? []
    return { ...file, statements: statement ? [{ ...statement, entries }] : [] }
  }

  it.each([
    [{ status: 'PDNG' }, 'skipped', 'entry-not-booked'],
    [{ status: 'INFO' }, 'skipped', 'entry-not-booked'],
    [{ amountMinor: 0n }, 'skipped', 'entry-without-money'],
    [{ bookedOn: undefined, valueOn: undefined }, 'refused', 'entry-without-date'],
  ])('%o is %s: %s', async (changes, status, code) => {
    const engine = await openCourt(openStorage('memory'))
    const [report] = (await run(engine, announced(changes))).statements
    expect(report?.exceptions).toMatchObject([{ status, problem: { code } }])
    expect(await receipts(engine)).toBe(0)
  })

  it('a line without a booking date is booked on its value date', async () => {
    const engine = await openCourt(openStorage('memory'))
    await run(engine, announced({ bookedOn: undefined, valueOn: '2026-01-04' }))
    const [row] = (await engine.storage.forCourt(courtId).find({ table: 'fund_receipt', limit: 1 })).items
    expect(row).toMatchObject({ bookedOn: '2026-01-04' })
  })
})

describe('kinds of lines', () => {
  it('debits and foreign currencies are booked for the control total, each sum on its own', async () => {
    const engine = await openCourt(openStorage('memory'))
    const file = bank(
      '6222,2026-01-05,100.00,,CNY,,A1',
      '6222,2026-01-05,,30.00,CNY,李四,A2',
      '6222,2026-01-05,5000,,JPY,,A3',
    )
    const [report] = (await run(engine, file)).statements
    expect(
      report?.controls.map(({ currency, direction, statementMinor, bookedMinor }) => [
        currency,
        direction,
        statementMinor,
        bookedMinor,
      ]),
    ).toEqual([
      ['CNY', 'credit', 10_000n, 10_000n],
      ['CNY', 'debit', 3000n, 3000n],
      ['JPY', 'credit', 5000n, 5000n],
      ['JPY', 'debit', 0n, 0n],
    ])
    const page = await engine.storage.forCourt(courtId).find({ table: 'fund_receipt', limit: 9 })
    expect(page.items.map((row) => (row as { state?: string }).state).sort()).toEqual([
      'debit',
      'foreign-currency',
      'unidentified',
    ])
  })

  it('texts longer than the contract takes are cut, and the line is booked', async () => {
    const engine = await openCourt(openStorage('memory'))
    const [report] = (await run(engine, bank(`6222,2026-01-05,1,,CNY,${'长'.repeat(300)},A1`))).statements
    expect(report?.counts.booked).toBe(1)
  })
})
