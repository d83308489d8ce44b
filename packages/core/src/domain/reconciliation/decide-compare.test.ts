import { describe, expect, it } from 'vitest'
import { DAY, goodDay, lineOf, payoutOf, receiptOf, type World } from '../../testing/books'
import { change, noDebit, noEntry, PLANTS, payout, returned } from '../../testing/books-plants'
import { compare } from './decide-compare'
import { DIVERGENCES } from './model'

const named = ({ books }: World) => compare(books).divergences.map(({ id }) => id)

describe('a day that agrees', () => {
  it('names nothing, however many lines there are and however they resemble each other', () => {
    expect(named(goodDay(300))).toEqual([])
  })

  it('what is under way is no divergence yet', () => {
    const world = goodDay(120)
    const { books } = world
    noDebit(books, 101)
    payout(books, 101, (it) => ({ ...it, state: 'sent', paidOn: null }))
    noEntry(books, '101-2')
    noDebit(books, 102)
    payout(books, 103, (it) => ({ ...it, state: 'sent', paidOn: null }))
    noEntry(books, '103-2')
    expect(compare(books)).toMatchObject({
      divergences: [],
      inTransit: expect.arrayContaining(['payout-101', 'payout-102', 'payout-103']),
    })
  })

  it.each([
    ['2026-03-10', []],
    ['2026-03-09', ['sent-without-debit:payout-101']],
  ])('sent on %s and silent since: %j', (sentOn, expected) => {
    const world = goodDay(120)
    const { books } = world
    noDebit(books, 101)
    payout(books, 101, (it) => ({ ...it, state: 'sent', sentOn, paidOn: null }))
    noEntry(books, '101-2')
    expect(named(world)).toEqual(expected)
  })

  it('a returned payout with its line, and the same line in two statements, agree', () => {
    const world = goodDay(120)
    returned(world.books, 104, payoutOf(104).amountFen)
    const [first] = world.books.lines
    if (first) world.books.lines.push({ ...first, id: 'overlap', statementId: 'statement-7' })
    expect(named(world)).toEqual([])
  })

  it('money that was sent back to its payer, and foreign money that was sold, need no payout', () => {
    const world = goodDay(120)
    const { books } = world
    noDebit(books, 105)
    change(
      books.payouts,
      ({ id }) => id === 'payout-105',
      () => undefined,
    )
    noEntry(books, '105-2')
    const back = { ...lineOf('B1', 'debit', 5n, 1), endToEndId: null }
    const foreign = { ...lineOf('F1', 'credit', 5n, 1), currency: 'USD' }
    books.lines.push(back, foreign)
    books.receipts.push(
      { ...receiptOf(back), state: 'debit', openFen: 0n, settles: true },
      { ...receiptOf(foreign), state: 'exchanged', openFen: 0n },
    )
    expect(named(world)).toEqual([])
  })

  it('the control total adds both sides up', () => {
    const { control } = compare(goodDay(2).books)
    expect(control).toEqual({
      openingMinor: 1_000n,
      closingMinor: 1_000n,
      creditCount: 2,
      creditFen: 150_000n,
      debitCount: 2,
      debitFen: 80_001n,
      bookedCreditFen: 150_000n,
      bookedDebitFen: 80_001n,
      identifiedFen: 50_000n,
      returnedFen: 0n,
      openFen: 100_000n,
      payoutFen: 80_001n,
      foreignCount: 0,
    })
  })
})

describe('a day that does not agree', () => {
  it.each(PLANTS)('%s is found at %s, and nothing else is said', (kind, subject, plant) => {
    const world = goodDay(120)
    plant(world.books)
    expect(named(world)).toEqual([`${kind}:${subject}`])
  })

  it('movements that no statement covers are said once', () => {
    const world = goodDay(20)
    const { books } = world
    expect(compare({ ...books, statements: [], lines: [], linesOfPayouts: [] }).divergences).toMatchObject([
      { id: `statement-missing:${DAY}` },
    ])
  })

  it('every kind of divergence is planted here', () => {
    const planted = [...PLANTS.map(([kind]) => kind), 'statement-missing']
    expect([...planted].sort()).toEqual([...DIVERGENCES].sort())
  })

  it('among 10⁵ entries each of the planted kinds is found, and there is no false alarm', () => {
    const world = goodDay(50_000)
    const { books } = world
    expect(books.entries.length + books.lines.length).toBeGreaterThan(100_000)
    for (const [, , plant] of PLANTS) plant(books)
    expect(PLANTS.length).toBeGreaterThan(20)
    expect(named(world)).toEqual(PLANTS.map(([kind, subject]) => `${kind}:${subject}`).sort())
  })
})
