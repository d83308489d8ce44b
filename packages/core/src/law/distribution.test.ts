import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toJson } from '../kernel/json'
import { sumFen } from '../kernel/money'
import { always } from '../scenarios/properties/random'
import { type ClaimTier, distribute, divideProRata } from './distribution'
import { explainRule } from './explain-rule'

const refused = (code: string) => expect.objectContaining({ code })
const money = fc.bigInt({ min: 0n, max: 10n ** 12n })
const tiersOf = (amounts: readonly bigint[][], mode: ClaimTier['mode'] = 'pro-rata'): ClaimTier[] =>
  amounts.map((tier, at) => ({
    mode,
    claims: tier.map((amountFen, index) => ({ id: `${at}-${index}`, amountFen })),
  }))
const anyTiers = fc.array(fc.array(money, { maxLength: 12 }), { maxLength: 4 })
const anyMode = fc.constantFrom<ClaimTier['mode'][]>('pro-rata', 'in-order')

describe('a distribution', () => {
  it('pays costs, then each tier before the next, and gives the fen left over to the largest remainders', () => {
    const { costsFen, paid, surplusFen } = distribute({
      proceedsFen: 100_000_000n,
      costsFen: 1_234_567n,
      tiers: [
        { claims: [{ id: 'mortgage', amountFen: 60_000_000n }] },
        {
          claims: [
            { id: 'a', amountFen: 50_000_000n },
            { id: 'b', amountFen: 30_000_000n },
            { id: 'c', amountFen: 20_000_000n },
          ],
        },
      ],
    })
    expect([costsFen, surplusFen]).toEqual([1_234_567n, 0n])
    expect(paid.map(({ fen }) => fen)).toEqual([60_000_000n, 19_382_716n, 11_629_630n, 7_753_087n])
  })

  it('pays the creditors of an enterprise one after the other', () => {
    const tiers = tiersOf([[50_000_000n, 40_000_000n, 10_000_000n]], 'in-order')
    const { paid, explanation } = distribute({ proceedsFen: 70_000_000n, costsFen: 0n, tiers })
    expect(paid.map(({ fen }) => fen)).toEqual([50_000_000n, 20_000_000n, 0n])
    expect(explainRule(explanation, 'zh-CN')).toContain('按查封先后清偿（民诉法解释（2022）第514条）')
  })

  it('conserves every fen, pays nobody more than he claims, and a later tier only after an earlier one is full', () => {
    always(
      fc.property(money, money, anyTiers, anyMode, (proceedsFen, dueFen, amounts, mode) => {
        const tiers = tiersOf(amounts, mode)
        const { costsFen, paid, surplusFen } = distribute({ proceedsFen, costsFen: dueFen, tiers })
        expect(costsFen + sumFen(paid.map(({ fen }) => fen)) + surplusFen).toBe(proceedsFen)
        const owed = tiers.flatMap(({ claims }) => claims)
        expect(paid.map(({ id }) => id)).toEqual(owed.map(({ id }) => id))
        expect(paid.every(({ fen }, index) => fen >= 0n && fen <= (owed[index]?.amountFen ?? 0n))).toBe(true)
        const short = paid.findIndex(({ fen }, index) => fen < (owed[index]?.amountFen ?? 0n))
        if (short >= 0) {
          const tier = paid[short]?.id.split('-')[0] ?? ''
          expect(surplusFen).toBe(0n)
          expect(
            paid.filter(({ id, fen }) => id.split('-')[0] !== tier && id > `${tier}~` && fen > 0n),
          ).toEqual([])
        }
        if (surplusFen > 0n)
          expect([costsFen, sumFen(paid.map(({ fen }) => fen))]).toEqual([
            dueFen,
            sumFen(owed.map(({ amountFen }) => amountFen)),
          ])
      }),
      { numRuns: 300 },
    )
  })

  it('gives nobody less when there is more, fen of rounding apart', () => {
    always(
      fc.property(money, money, anyTiers, anyMode, (proceedsFen, more, amounts, mode) => {
        const at = (all: bigint) =>
          distribute({ proceedsFen: all, costsFen: 0n, tiers: tiersOf(amounts, mode) }).paid
        const [less, grown] = [at(proceedsFen), at(proceedsFen + more)]
        expect(less.every(({ fen }, index) => (grown[index]?.fen ?? 0n) >= fen - 1n)).toBe(true)
      }),
    )
  })

  it('says in its explanation what every figure is, and can be stored', () => {
    const { paid, explanation } = distribute({
      proceedsFen: 10_000n,
      costsFen: 0n,
      tiers: tiersOf([[7n, 7n, 7n].map((n) => n * 100_000n)]),
    })
    expect(paid.map(({ fen }) => fen)).toEqual([3_334n, 3_333n, 3_333n])
    const shares = explanation.steps.filter(({ kind }) => kind.startsWith('claim-'))
    expect(shares.map(({ values }) => values.paidFen)).toEqual([3_334n, 3_333n, 3_333n])
    expect(shares[0]).toMatchObject({
      kind: 'claim-residue',
      basis: { standing: 'convention' },
      values: { extraFen: 1n },
    })
    expect(toJson(explanation)).toContain('"extraFen":"1"')
    expect(explainRule(explanation, 'en')).toContain(
      '0-0: 33.33 of 7,000.00, and 0.01 of what cannot be divided: 33.34',
    )
  })

  it('pays costs only as far as the proceeds go', () => {
    const tiers = tiersOf([[5n]])
    const got = distribute({ proceedsFen: 3n, costsFen: 4n, tiers })
    expect(got).toMatchObject({ costsFen: 3n, paid: [{ fen: 0n }], surplusFen: 0n })
  })

  it('refuses what cannot be: amounts below nothing, a claim twice, tiers and seizures out of order', () => {
    const give = (tiers: ClaimTier[], proceedsFen = 1n) => distribute({ proceedsFen, costsFen: 0n, tiers })
    expect(() => give([], -1n)).toThrow(refused('amount-invalid'))
    expect(() => give(tiersOf([[-1n]]))).toThrow(refused('amount-invalid'))
    expect(() => give([...tiersOf([[1n]]), ...tiersOf([[1n]])])).toThrow(refused('claim-twice'))
    expect(() =>
      give([
        { rank: 2, claims: [] },
        { rank: 1, claims: [] },
      ]),
    ).toThrow(refused('tiers-unsorted'))
    const seized = (...days: string[]) =>
      give([
        { mode: 'in-order', claims: days.map((seizedOn, at) => ({ id: `${at}`, amountFen: 1n, seizedOn })) },
      ])
    expect(() => seized('2024-02-01', '2024-01-01')).toThrow(refused('claims-unsorted'))
    expect(() => seized('2024-02-30')).toThrow(refused('date-invalid'))
    expect(seized('2024-01-01', '2024-01-01').paid).toHaveLength(2)
  })
})

describe('a division in proportion', () => {
  it('is exact, less than one fen from each true share, and does not depend on the scale of the weights', () => {
    const weights = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 1, maxLength: 20 })
    always(
      fc.property(money, weights, fc.bigInt({ min: 1n, max: 1_000n }), (amountFen, shares, scale) => {
        const parts = divideProRata(amountFen, shares)
        const total = sumFen(shares)
        expect(sumFen(parts)).toBe(amountFen)
        expect(
          parts.every((part, index) => {
            const off = part * total - amountFen * (shares[index] ?? 0n)
            return off > -total && off < total
          }),
        ).toBe(true)
        expect(
          divideProRata(
            amountFen,
            shares.map((share) => share * scale),
          ),
        ).toEqual(parts)
      }),
      { numRuns: 300 },
    )
  })

  it('needs somebody to give to', () => {
    expect(divideProRata(0n, [])).toEqual([])
    expect(() => divideProRata(1n, [0n])).toThrow(refused('weights-empty'))
  })
})
