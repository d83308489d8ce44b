import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumFen } from '../kernel/money'
import { always } from '../scenarios/properties/random'
import { explainRule } from './explain-rule'
import { allocateRepayment, repaymentOrder } from './repayment'

const refused = (code: string) => expect.objectContaining({ code })
const owed = [65_000n, 115_000n, 300_000n, 5_000_000n, 87_500n]
const order = repaymentOrder.map((bucket, at) => ({ bucket, owedFen: owed[at] ?? 0n }))
const money = fc.bigInt({ min: 0n, max: 10n ** 10n })

describe('a payment', () => {
  it('reaches doubled interest last', () => {
    const short = allocateRepayment(5_480_000n, order)
    expect(short.applied.map(({ fen }) => fen)).toEqual([65_000n, 115_000n, 300_000n, 5_000_000n, 0n])
    expect(allocateRepayment(5_480_001n, order).applied.at(-1)).toEqual({
      bucket: 'doubled-interest',
      fen: 1n,
    })
    const { remainderFen, explanation } = allocateRepayment(6_000_000n, order)
    expect(remainderFen).toBe(432_500n)
    expect(explainRule(explanation, 'zh-CN')).toContain('剩余4,325.00元退还被执行人')
    expect(explainRule(explanation, 'zh-CN')).toContain('加倍部分债务利息应付875.00元，清偿875.00元')
  })

  it('is used up to the fen, part after part, and never beyond what is owed', () => {
    always(
      fc.property(money, fc.array(money, { maxLength: 8 }), (paymentFen, amounts) => {
        const parts = amounts.map((owedFen, at) => ({ bucket: `${at}`, owedFen }))
        const { applied, remainderFen } = allocateRepayment(paymentFen, parts)
        expect(sumFen(applied.map(({ fen }) => fen)) + remainderFen).toBe(paymentFen)
        // Independently: what reaches part n is the overlap of the payment with its stretch of the debt.
        let before = 0n
        for (const [at, owedFen] of amounts.entries()) {
          // The overlap lies between nothing and what is owed: the middle one of the three.
          const middle = [0n, owedFen, paymentFen - before].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[1]
          expect(applied[at]?.fen).toBe(middle)
          before += owedFen
        }
      }),
    )
  })

  it('below nothing, or on the same part twice, is refused', () => {
    expect(() => allocateRepayment(-1n, order)).toThrow(refused('amount-invalid'))
    expect(() => allocateRepayment(1n, [{ bucket: 'principal', owedFen: -1n }])).toThrow(
      refused('amount-invalid'),
    )
    expect(() => allocateRepayment(1n, [...order, ...order])).toThrow(refused('bucket-twice'))
  })
})
