import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always } from '../scenarios/properties/random'
import { explainRule } from './explain-rule'
import { enforcementFee, preservationFee } from './fee'

const refused = (code: string) => expect.objectContaining({ code })
const amount = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 13n }),
  fc.constantFrom(0n, 1n, 1_000_000n, 50_000_000n),
)
const roundedAt = (points: bigint) => (points + 5_000n) / 10_000n

/** The quick form that courts publish (速算表): amount × rate + constant; no brackets are added up. */
function quickForm(amountFen: bigint): bigint {
  if (amountFen <= 1_000_000n) return 5_000n
  if (amountFen <= 50_000_000n) return roundedAt(amountFen * 150n - 10_000n * 10_000n)
  if (amountFen <= 500_000_000n) return roundedAt(amountFen * 100n + 240_000n * 10_000n)
  if (amountFen <= 1_000_000_000n) return roundedAt(amountFen * 50n + 2_740_000n * 10_000n)
  return roundedAt(amountFen * 10n + 6_740_000n * 10_000n)
}

describe('the fee for enforcement', () => {
  it('is what the quick form of the courts gives', () => {
    always(
      fc.property(amount, (fen) => {
        expect(enforcementFee(fen).fen).toBe(quickForm(fen))
      }),
      { numRuns: 500 },
    )
    for (const edge of [1_000_000n, 50_000_000n, 500_000_000n, 1_000_000_000n]) {
      for (const fen of [edge - 1n, edge, edge + 1n]) expect(enforcementFee(fen).fen).toBe(quickForm(fen))
    }
  })

  it('never falls when the amount grows, and grows by at most 1.5 % of what is added', () => {
    always(
      fc.property(amount, amount, (a, more) => {
        const grown = enforcementFee(a + more).fen - enforcementFee(a).fen
        expect(grown >= 0n && grown * 1_000n <= more * 15n + 1_000n).toBe(true)
      }),
    )
  })

  it('says every bracket with its part and rate', () => {
    const { explanation } = enforcementFee(1_234_567_890n)
    const brackets = explanation.steps.filter(({ kind }) => kind === 'fee-bracket')
    expect(brackets.map(({ values }) => [values.partFen, values.rate, values.feeFen])).toEqual([
      [49_000_000n, '1.5%', 735_000n],
      [450_000_000n, '1%', 4_500_000n],
      [500_000_000n, '0.5%', 2_500_000n],
      [234_567_890n, '0.1%', 234_568n],
    ])
    expect(explainRule(explanation, 'zh-CN')).toContain(
      '超过10,000.00元至500,000.00元的部分490,000.00元，按1.5%计7,350.00元（诉讼费用交纳办法（2006）第14条）。',
    )
    expect(explainRule(explanation, 'en')).toContain('a convention of this library, not law')
  })

  it('reaches a bracket only with what is above it', () => {
    const brackets = (fen: bigint) =>
      enforcementFee(fen).explanation.steps.filter(({ kind }) => kind === 'fee-bracket').length
    expect([999_999n, 1_000_000n, 1_000_001n, 50_000_000n, 50_000_001n].map(brackets)).toEqual([
      0, 0, 1, 1, 2,
    ])
  })

  it('without an amount lies between 50 and 500 yuan, and which is said to be no law', () => {
    expect(enforcementFee(null).fen).toBe(5_000n)
    const { fen, explanation } = enforcementFee(null, 50_000n)
    expect([fen, explanation.steps.at(-1)?.basis.standing]).toEqual([50_000n, 'parameter'])
    for (const out of [4_999n, 50_001n])
      expect(() => enforcementFee(null, out)).toThrow(refused('fee-out-of-range'))
  })

  it('of a debt below nothing is refused', () => {
    expect(() => enforcementFee(-1n)).toThrow(refused('amount-invalid'))
    expect(() => preservationFee(-1n)).toThrow(refused('amount-invalid'))
  })
})

describe('the fee for preservation', () => {
  it('is 30 yuan at least and 5,000 at most, 1 % and then 0.5 % between them', () => {
    always(
      fc.property(amount, (fen) => {
        const whole =
          fen <= 100_000n ? 3_000n : fen <= 10_000_000n ? roundedAt(fen * 100n + 2_000n * 10_000n) : undefined
        const above = roundedAt(fen * 50n + 52_000n * 10_000n)
        expect(preservationFee(fen).fen).toBe(whole ?? (above > 500_000n ? 500_000n : above))
      }),
      { numRuns: 500 },
    )
    expect([89_599_999n, 89_600_000n, 89_609_999n].map((fen) => preservationFee(fen).fen)).toEqual([
      500_000n,
      500_000n,
      500_000n,
    ])
    expect(preservationFee(null).fen).toBe(3_000n)
    expect(preservationFee(10n ** 12n).explanation.steps.map(({ kind }) => kind)).toContain('fee-cap')
  })

  it('never falls when the amount grows', () => {
    always(
      fc.property(amount, amount, (a, more) => {
        expect(preservationFee(a + more).fen >= preservationFee(a).fen).toBe(true)
      }),
    )
  })
})
