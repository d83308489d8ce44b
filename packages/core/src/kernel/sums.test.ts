import { describe, expect, test } from 'vitest'
import { leftOn, type Movement, sumsOf } from './sums'

const LEDGERS = {
  receipt: ['bank', 'available'],
  reserve: ['available', 'reserved'],
  payment: ['reserved', 'paid'],
  return: ['paid', 'available'],
  deposit: ['reserved', 'deposited'],
  unidentify: ['available', 'bank'],
} as const

type Line = [kind: keyof typeof LEDGERS, fen: bigint, on: string, ref?: string]

const book = (...lines: readonly Line[]): Movement[] =>
  lines.map(([kind, amountFen, bookedOn, ref = null], at) => ({
    id: `entry-${at + 1}`,
    seq: at + 1,
    kind,
    fromLedger: LEDGERS[kind][0],
    toLedger: LEDGERS[kind][1],
    amountFen,
    bookedOn,
    receiptId: kind === 'receipt' || kind === 'unidentify' ? ref : null,
    payoutId: kind === 'payment' || kind === 'return' || kind === 'reserve' ? ref : null,
  }))

describe('which money of an account is which', () => {
  test('what is paid is the oldest; a sum knows the payouts it went to', () => {
    const sums = sumsOf(
      book(
        ['receipt', 100n, '2026-01-01', 'r1'],
        ['receipt', 50n, '2026-01-05', 'r2'],
        ['reserve', 120n, '2026-01-06', 'p1'],
        ['payment', 120n, '2026-01-07', 'p1'],
      ),
    )
    expect(sums.map(({ leftFen, settledOn }) => [leftFen, settledOn])).toEqual([
      [0n, '2026-01-07'],
      [30n, null],
    ])
    expect(sums[1]?.flows).toEqual([
      { entryId: 'entry-4', kind: 'payment', on: '2026-01-07', amountFen: 20n, payoutId: 'p1' },
    ])
  })

  test('what the bank sends back goes to the sums it came from, and they wait again from that day', () => {
    const sums = sumsOf(
      book(
        ['receipt', 100n, '2026-01-01', 'r1'],
        ['receipt', 50n, '2026-01-05', 'r2'],
        ['payment', 120n, '2026-01-07', 'p1'],
        ['return', 120n, '2026-01-12', 'p1'],
      ),
    )
    expect(sums.map(({ leftFen, settledOn, waitingSince }) => [leftFen, settledOn, waitingSince])).toEqual([
      [100n, null, '2026-01-12'],
      [50n, null, '2026-01-12'],
    ])
  })

  test('an identification that is undone takes its own receipt, not the oldest', () => {
    const sums = sumsOf(
      book(
        ['receipt', 100n, '2026-01-01', 'r1'],
        ['receipt', 50n, '2026-01-05', 'r2'],
        ['unidentify', 50n, '2026-01-06', 'r2'],
      ),
    )
    expect(sums.map(({ leftFen }) => leftFen)).toEqual([100n, 0n])
  })

  test('what is in deposit is still held, the oldest first', () => {
    const sums = sumsOf(
      book(
        ['receipt', 100n, '2026-01-01', 'r1'],
        ['receipt', 50n, '2026-01-05', 'r2'],
        ['deposit', 120n, '2026-01-06'],
      ),
    )
    expect(sums.map(({ leftFen, depositedFen }) => [leftFen, depositedFen])).toEqual([
      [100n, 100n],
      [50n, 20n],
    ])
  })

  test('what was left at the end of a day can be told for every day', () => {
    const [sum] = sumsOf(
      book(
        ['receipt', 100n, '2026-01-02', 'r1'],
        ['payment', 40n, '2026-01-05', 'p1'],
        ['return', 40n, '2026-01-09', 'p1'],
      ),
    )
    const days = ['2026-01-01', '2026-01-02', '2026-01-05', '2026-01-09']
    expect(sum && days.map((day) => leftOn(sum, day))).toEqual([0n, 100n, 60n, 100n])
  })

  test('sums add up to what the account holds, whatever comes in whatever order', () => {
    let seed = 7
    const next = (to: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % to
    }
    for (let round = 0; round < 200; round += 1) {
      const lines: Line[] = []
      let held = 0n
      const paid = new Map<string, bigint>()
      for (let at = 0; at < 30; at += 1) {
        const on = `2026-01-${String(1 + (at % 28)).padStart(2, '0')}`
        const fen = BigInt(1 + next(100))
        const [payoutId, back] = [...paid].at(next(paid.size + 1)) ?? []
        if (payoutId !== undefined && back !== undefined && next(3) === 0) {
          lines.push(['return', back, on, payoutId])
          paid.delete(payoutId)
          held += back
        } else if (fen <= held && next(2) === 0) {
          lines.push(['payment', fen, on, `p${at}`])
          paid.set(`p${at}`, fen)
          held -= fen
        } else {
          lines.push(['receipt', fen, on, `r${at}`])
          held += fen
        }
      }
      const sums = sumsOf(book(...lines))
      expect(
        sums.reduce((total, { leftFen }) => total + leftFen, 0n),
        `round ${round}`,
      ).toBe(held)
      expect(sums.every(({ leftFen, amountFen }) => leftFen >= 0n && leftFen <= amountFen)).toBe(true)
      expect(sums.every((sum) => leftOn(sum, '9999-12-31') === sum.leftFen)).toBe(true)
    }
  })
})
