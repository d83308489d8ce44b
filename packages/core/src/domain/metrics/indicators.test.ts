import { describe, expect, test } from 'vitest'
import type { IndicatorDefinition, IndicatorFact } from '../../kernel/profile-indicator'
import { standardIndicators } from '../../profiles/indicators'
import { bandOf, type CaseMeasures, difference, figureOf, fractionOf, relative } from './model-indicator'

const indicator = (id: string): IndicatorDefinition => {
  const found = standardIndicators.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

const aCase = (facts: readonly IndicatorFact[], more: Partial<CaseMeasures> = {}): CaseMeasures => ({
  id: 'case-1',
  caseNumber: '（2024）甘1202执1号',
  filedOn: '2024-01-02',
  closedOn: null,
  closingKind: null,
  undertakerId: 'judge-1',
  unitId: 'team-1',
  kind: 'first',
  class: null,
  facts: new Set(facts),
  days: 0,
  receivedFen: 0n,
  claimedFen: 0n,
  ...more,
})

describe('the formulas of the indicators', () => {
  const closing = indicator('closing-rate')

  test('结案率: closed of accepted, rounded half up; a published figure that does not fit its own numbers is not copied', () => {
    expect(fractionOf(closing, 157n, 189n).value).toBe('83.07')
    expect(fractionOf(closing, 4414n, 6824n).value).toBe('64.68')
    // The base courts alone: what is left of the city without its own court.
    expect(fractionOf(closing, 4414n - 157n, 6824n - 189n).value).toBe('64.16')
    expect(fractionOf(closing, 0n, 0n)).toEqual({ value: null, top: '0', bottom: '0', band: null })
  })

  test('each indicator counts exactly its own cases', () => {
    const cases = [
      aCase(['closed', 'performed', 'first-execution', 'in-time'], {
        days: 60,
        receivedFen: 800n,
        claimedFen: 1000n,
      }),
      aCase(['closed', 'round-terminated', 'first-execution', 'in-time'], { days: 100, claimedFen: 1000n }),
      aCase(['closed', 'round-terminated'], { days: 71, receivedFen: 200n, claimedFen: 1000n }),
      aCase(['over-long', 'first-execution'], { receivedFen: 500n, claimedFen: 9000n }),
      aCase(['recognised-property']),
    ]
    const told = Object.fromEntries(
      standardIndicators.map((one) => {
        const { value, top, bottom } = figureOf(one, cases)
        return [one.id, `${value} ${top}/${bottom}`]
      }),
    )
    expect(told).toEqual({
      'closing-rate': '60.00 3/5',
      'full-performance': '33.33 1/3',
      'actual-closing': '33.33 1/3',
      'money-in-place': '33.33 1000/3000',
      'closed-in-time': '66.67 2/3',
      'first-terminated': '50.00 1/2',
      'over-long': '20.000 1/5',
      'average-days': '77.00 231/3',
      'performed-of-property': '0.00 0/1',
    })
  })

  test('超12个月未结案件比 has three decimals, as it is published', () => {
    expect(fractionOf(indicator('over-long'), 0n, 6824n).value).toBe('0.000')
  })

  test('合理区间、优异区间: the first band that the printed value lies in; outside of all there is none', () => {
    const bands = [
      { id: 'excellent', from: '97.00' },
      { id: 'reasonable', from: '90', to: '96.99' },
    ] as const
    expect(bandOf(bands, '97.83')).toBe('excellent')
    expect(bandOf(bands, '97.00')).toBe('excellent')
    expect(bandOf(bands, '96.99')).toBe('reasonable')
    expect(bandOf(bands, '89.99')).toBeNull()
    expect(bandOf([], '50')).toBeNull()
    const lower = [
      { id: 'excellent', to: '60' },
      { id: 'reasonable', to: '90' },
    ] as const
    expect(bandOf(lower, '77.83')).toBe('reasonable')
    expect(fractionOf({ ...closing, bands }, 9783n, 10000n).band).toBe('excellent')
  })

  test('a comparison says the difference in points and how much of the earlier value it is', () => {
    expect(difference('64.68', '62.68', 2)).toBe('+2.00')
    expect(difference('60.00', '64.68', 2)).toBe('-4.68')
    expect(relative('66', '60')).toBe('+10.00')
    expect(relative('60', '0.00')).toBeNull()
  })
})
