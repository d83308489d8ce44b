import { describe, expect, test } from 'vitest'
import { entryOf, lineOf } from '../../testing/books'
import { LEDGERS_OF } from '../fund/model-account'
import { balanceCauses, heldBy } from './decide-balance'
import type { BalanceBooks, BalanceEntry } from './model-balance'

type Kind = keyof typeof LEDGERS_OF
const entry = (kind: Kind, amountFen: bigint, of: Partial<BalanceEntry> = {}): BalanceEntry => {
  const [fromLedger, toLedger] = LEDGERS_OF[kind]
  return { ...entryOf('1-1', kind, amountFen, of), fromLedger, toLedger, bookedOn: '2026-03-12' }
}
const books = (of: Partial<BalanceBooks>): BalanceBooks => ({
  ...{ openingFen: 0n, closingFen: 0n, lines: [], entries: [], payouts: [], receipts: new Map() },
  ...of,
})
const payout = { id: 'payout-1', bankKey: 'K1', returnReceiptId: null }
const kinds = (of: Partial<BalanceBooks>) =>
  balanceCauses(books(of)).map(({ kind, partFen }) => [kind, partFen] as const)

describe('why the bank holds something else than the court', () => {
  const credit = lineOf('C', 'credit', 900n, 1)
  const debit = { ...lineOf('D', 'debit', 400n, 1), endToEndId: 'K1' }

  test('nothing is apart when every line is entered', () => {
    const entries = [
      entry('receipt', 900n, { receiptId: credit.receiptId }),
      entry('payment', 400n, { payoutId: 'payout-1' }),
    ]
    const receipts = new Map([[credit.receiptId, 'identified']])
    expect(kinds({ closingFen: 500n, lines: [credit, debit], entries, payouts: [payout], receipts })).toEqual(
      [],
    )
  })

  test('each sum is named by what has to be done about it', () => {
    expect(kinds({ closingFen: 900n, lines: [credit] })).toEqual([['not-booked', 900n]])
    const of = (state: string) => ({
      closingFen: 900n,
      lines: [credit],
      receipts: new Map([[credit.receiptId, state]]),
    })
    expect(kinds(of('unidentified'))).toEqual([['unidentified', 900n]])
    expect(kinds(of('court-interest'))).toEqual([['set-aside', 900n]])
    expect(kinds({ closingFen: -400n, lines: [debit] })).toEqual([['debit-without-payout', -400n]])
    expect(kinds({ closingFen: -400n, lines: [debit], payouts: [payout] })).toEqual([
      ['debit-not-entered', -400n],
    ])
    const paid = entry('payment', 400n, { payoutId: 'payout-1' })
    expect(kinds({ entries: [paid], payouts: [payout] })).toEqual([['payment-under-way', 400n]])
    expect(kinds({ entries: [entry('receipt', 7n, { receiptId: 'r' })] })).toEqual([
      ['entry-without-line', -7n],
    ])
    expect(kinds({ openingFen: 5n, closingFen: 6n, entries: [entry('opening', 3n)] })).toEqual([
      ['opening', 2n],
      ['statement', 1n],
    ])
  })

  test('whatever the books hold, the causes sum to the difference', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((seed / 2_147_483_648) * below)
    }
    const all = Object.keys(LEDGERS_OF) as Kind[]
    const states = ['unidentified', 'claimed', 'identified', 'court-interest', 'payout-return', 'debit']
    for (let round = 0; round < 400; round += 1) {
      const lines = Array.from({ length: random(12) }, () => {
        const direction = random(2) === 0 ? 'credit' : 'debit'
        const endToEndId = random(2) === 0 ? null : `K${random(4)}`
        return { ...lineOf(`S${random(9)}`, direction, BigInt(random(500)), 1), endToEndId }
      })
      const entries = Array.from({ length: random(12) }, () => {
        const receiptId = random(2) === 0 ? null : `receipt-S${random(9)}`
        const payoutId = random(3) === 0 ? `payout-${random(4)}` : null
        return entry(all[random(all.length)] ?? 'receipt', BigInt(random(500)), { receiptId, payoutId })
      })
      const payouts = Array.from({ length: 3 }, (_, n) => ({
        ...{ id: `payout-${n}`, bankKey: `K${n}` },
        returnReceiptId: random(2) === 0 ? null : `receipt-S${random(9)}`,
      }))
      const receipts = new Map(lines.map(({ receiptId }) => [receiptId, states[random(states.length)] ?? '']))
      const [openingFen, closingFen] = [BigInt(random(900)), BigInt(random(900))]
      const causes = balanceCauses({ openingFen, closingFen, lines, entries, payouts, receipts })
      const held = entries.reduce((sum, one) => sum + heldBy(one), 0n)
      expect(
        causes.reduce((sum, { partFen }) => sum + partFen, 0n),
        `round ${round}`,
      ).toBe(closingFen - held)
    }
  })
})
