import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  answerOf,
  failuresOf,
  readStatutoryCases,
  statutoryKinds,
} from '../../../../scripts/lib/judge-statutory'

/**
 * Worked examples, computed twice and independently when the rules were researched. The table that answers them is the one
 * of `npm run statutory`: public functions alone, the way a host would use them.
 */
const text = readFileSync(new URL('./fixtures/statutory-cases.json', import.meta.url), 'utf8')
const cases = readStatutoryCases(text)

describe('the statutory examples', () => {
  it.each(cases)('$id', (example) => {
    expect(answerOf(example)).toEqual(example.expected)
  })

  it('all kinds are there', () => {
    expect([...new Set(cases.map(({ kind }) => kind))].sort()).toEqual(statutoryKinds)
    expect(cases).toHaveLength(125)
  })
})

describe('a file of examples', () => {
  const fee = { id: 'x', kind: 'fee.enforcement', input: { amount: '10100.00' }, expected: { fee: '51.50' } }

  it('is judged example by example; the order of members does not matter', () => {
    expect(failuresOf([fee])).toEqual([])
    const wrong = { ...fee, expected: { fee: '51.51' } }
    expect(failuresOf([fee, wrong])).toEqual([
      { id: 'x', kind: fee.kind, got: { fee: '51.50' }, expected: wrong.expected },
    ])
  })

  it('may name other events that end interest: the day of the ruling counts, not of the auction or of the pay-out', () => {
    const at = (event: object) => answerOf({ kind: 'interest.accrual-end', input: { event } })
    const paidOutOn = '2024-06-28'
    const ruled = { auctionedOn: '2024-05-01', rulingServedOn: '2024-06-03', paidOutOn }
    const end = { accrualEnd: '2024-06-03' }
    for (const type of ['auction-deal', 'sale', 'set-off', 'debt-for-asset'])
      expect(at({ type, ...ruled })).toEqual(end)
    expect(at({ type: 'other-realisation', completedOn: '2024-06-03', paidOutOn })).toEqual(end)
    expect(at({ type: 'auction-deal', paidOutOn })).toMatchObject({ error: 'INPUT_INVALID' })
    expect(at({ type: 'eclipse', paidOn: '2024-06-03' })).toMatchObject({ error: 'INPUT_INVALID' })
  })

  it('of a kind that is not known, or with input that is none, has failed and never passes', () => {
    const unknown = { ...fee, kind: 'toString' }
    expect(failuresOf([unknown])).toMatchObject([{ got: { error: 'KIND_UNKNOWN' } }])
    const same = { ...unknown, expected: { error: 'KIND_UNKNOWN', kind: 'toString' } }
    expect(failuresOf([same])).toHaveLength(1)
    expect(answerOf({ ...fee, input: { amount: '-1.00' } })).toMatchObject({ error: 'amount-invalid' })
    expect(answerOf({ ...fee, input: { amount: 'much' } })).toMatchObject({ error: 'money-invalid' })
    expect(answerOf({ ...fee, input: {} })).toMatchObject({ error: 'INPUT_INVALID' })
  })

  it('that is malformed says where', () => {
    expect(() => readStatutoryCases('{')).toThrow('not JSON')
    expect(() => readStatutoryCases('{}')).toThrow('must be a JSON array')
    expect(() => readStatutoryCases('[]')).toThrow('holds no example')
    const { expected, ...open } = fee
    expect(() => readStatutoryCases(JSON.stringify([fee, open]))).toThrow(
      'entry 2 (x) has no expected answer',
    )
    expect(() => readStatutoryCases(JSON.stringify([{ ...fee, input: 1 }]))).toThrow('has no input object')
    expect(expected).toEqual({ fee: '51.50' })
  })
})
