import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always } from '../scenarios/properties/random'
import { chineseCalendar as calendar } from './calendar'
import { addDays } from './date'
import { delayInterest, type InterestDebt } from './delay-interest'
import { addRational, rational, roundHalfUp } from './rational'
import { interestStops, type Stop, type StopGround } from './stop'

const debt = (more: Partial<InterestDebt> = {}): InterestDebt => ({
  baseFen: 10_000_000n,
  dueOn: '2024-03-08',
  end: { by: 'performed', on: '2024-04-07' },
  ...more,
})
const stop = (ground: StopGround): Stop => ({ ground, from: '2024-03-11', to: '2024-03-20' })

describe('doubled interest', () => {
  it('is 0.0175 % a day from the day after the period for performance to the day of performance', () => {
    const { exact, fen, periods, explanation } = delayInterest([debt()])
    expect([exact, fen]).toEqual([{ numerator: 52_500n, denominator: 1n }, 52_500n])
    expect(periods).toMatchObject([{ from: '2024-03-09', to: '2024-04-07', days: 30 }])
    expect(explanation).toMatchObject({ clock: 'delay-interest', days: 30, to: '2024-04-07' })
  })

  it('ends on the day of deduction or of the ruling, whatever day the court pays out', () => {
    for (const by of ['deducted', 'ruling-effective', 'realised'] as const) {
      expect(delayInterest([debt({ end: { by, on: '2024-03-18' } })]).explanation.days).toBe(10)
    }
  })

  it('runs on through suspension, settlement and auction; only review and retrial stop it', () => {
    const daysWith = (ground: StopGround) => delayInterest([debt()], [stop(ground)]).explanation.days
    for (const ground of ['suspension', 'deferral', 'auction', 'expert-work'] as const) {
      expect(daysWith(ground), ground).toBe(30)
    }
    for (const ground of interestStops.grounds) expect(daysWith(ground), ground).toBe(20)
    const both = delayInterest(
      [debt()],
      [stop('retrial'), { ...stop('instrument-review'), to: '2024-03-25' }],
    )
    expect(both.explanation.days).toBe(15)
    expect(both.explanation.steps.map(({ kind }) => kind)).toEqual(['accrues', 'not-counted'])
  })

  it('leaves what no text decides to the court: rate, last day, rolling of the day of performance', () => {
    expect(delayInterest([debt()], [], { endDayCounts: false }).explanation.days).toBe(29)
    expect(delayInterest([debt()], [], { dailyRate: rational(1n, 10_000n) }).fen).toBe(30_000n)
    const holiday = debt({ dueOn: '2024-10-01', end: { by: 'performed', on: '2024-10-18' } })
    expect(delayInterest([holiday]).explanation.days).toBe(17)
    expect(delayInterest([holiday], [], { rollDue: calendar }).explanation.days).toBe(10)
    const next = debt({ dueOn: '2027-01-01', end: { by: 'as-of', on: '2027-01-10' } })
    expect(delayInterest([next], [], { rollDue: calendar }).explanation.provisional).toBe(true)
    expect(delayInterest([next]).explanation.provisional).toBe(false)
  })

  it('of a part that was paid stops with that day; paid later than the end it changes nothing', () => {
    const part = { on: '2024-03-18', amountFen: 4_000_000n }
    const { periods } = delayInterest([debt({ reductions: [part] })])
    expect(periods.map(({ days, baseFen }) => [days, baseFen])).toEqual([
      [10, 10_000_000n],
      [20, 6_000_000n],
    ])
    const before = { on: '2024-03-01', amountFen: 4_000_000n }
    expect(delayInterest([debt({ reductions: [before] })]).periods).toMatchObject([{ baseFen: 6_000_000n }])
    const after = { on: '2024-05-01', amountFen: 4_000_000n }
    expect(delayInterest([debt({ reductions: [after] })]).fen).toBe(52_500n)
    const all = { on: '2024-03-18', amountFen: 10_000_000n }
    expect(delayInterest([debt({ reductions: [all] })]).explanation.days).toBe(10)
  })

  it('does not take off more than there is', () => {
    const reductions = [{ on: '2024-03-18', amountFen: 10_000_001n }]
    const refused = expect.objectContaining({ code: 'reduction-exceeds-base' })
    expect(() => delayInterest([debt({ reductions })])).toThrow(refused)
  })

  it('says which days follow the rule before August 2014', () => {
    const old = debt({ dueOn: '2014-07-01', end: { by: 'performed', on: '2014-09-01' } })
    const { explanation } = delayInterest([old])
    expect(explanation.steps).toMatchObject([
      { kind: 'old-rule', days: 30, to: '2014-07-31' },
      { kind: 'accrues', days: 32 },
    ])
    const before = debt({ dueOn: '2014-01-01', end: { by: 'performed', on: '2014-02-01' } })
    expect(delayInterest([before]).fen).toBe(0n)
  })

  it('of no debt, or of one paid in time, is nothing', () => {
    expect(delayInterest([]).fen).toBe(0n)
    expect(delayInterest([debt({ end: { by: 'performed', on: '2024-03-08' } })]).periods).toEqual([])
  })

  it('is the sum of its days, however the days are cut', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 14n })
    always(
      fc.property(
        amount,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        (base, a, b) => {
          const of = (from: number, to: number) =>
            delayInterest([
              debt({
                baseFen: base,
                dueOn: addDays('2023-01-31', from),
                end: { by: 'performed', on: addDays('2023-01-31', to) },
              }),
            ]).exact
          expect(addRational(of(0, a), of(a, a + b))).toEqual(of(0, a + b))
          expect(of(0, a)).toEqual(rational(base * BigInt(a) * 7n, 40_000n))
        },
      ),
    )
  })
})

describe('exact fractions', () => {
  it('are in lowest terms with the sign on top, and a half goes up', () => {
    expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n })
    expect(rational(0n, 7n)).toEqual({ numerator: 0n, denominator: 1n })
    expect([rational(21n, 2n), rational(31n, 3n), rational(32n, 3n)].map(roundHalfUp)).toEqual([
      11n,
      10n,
      11n,
    ])
    expect(() => rational(1n, 0n)).toThrow(expect.objectContaining({ code: 'count-invalid' }))
  })
})
