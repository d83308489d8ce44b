import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always } from '../scenarios/properties/random'
import { addDays, addYears } from './date'
import { explainRule } from './explain-rule'
import { priorityTransfer, sealQueue, sealTerm } from './seal'

const refused = (code: string) => expect.objectContaining({ code })
const dayAt = (count: number) => addDays('2024-01-01', count)

describe('the term of a seal', () => {
  it('is one, two or three years, ends on the corresponding day, and does not move off a holiday', () => {
    for (const [asset, years] of [
      ['deposit', 1],
      ['movable', 2],
      ['immovable', 3],
      ['other-right', 3],
    ] as const) {
      expect(sealTerm(asset, '2024-02-29').legalEnd).toBe(addYears('2024-02-29', years))
    }
    const { legalEnd, documentEnd, warnOn, explanation } = sealTerm('deposit', '2025-10-03')
    expect([legalEnd, documentEnd, warnOn]).toEqual([
      '2026-10-03',
      '2026-10-02',
      ['2026-09-02', '2026-09-25'],
    ])
    expect(explainRule(explanation, 'zh-CN')).toContain('期满日不因节假日顺延（本库约定，非法定）')
    expect(sealTerm('immovable', '2024-01-01', { years: 1, warnDays: [10] }).warnOn).toEqual(['2024-12-21'])
    expect(() => sealTerm('deposit', '2024-01-01', { years: 2 })).toThrow(refused('number-out-of-range'))
    expect(() => sealTerm('deposit', '2024-1-1')).toThrow(refused('date-invalid'))
  })
})

describe('the queue of seals', () => {
  const seals = [
    { id: 'a', registeredOn: '2024-01-10' },
    { id: 'b', registeredOn: '2024-02-01' },
    { id: 'c', registeredOn: '2024-01-20' },
  ]

  it('moves up by registration when the one that holds is lifted', () => {
    expect(sealQueue(seals).first).toMatchObject({ id: 'a', effectiveOn: '2024-01-10' })
    expect(sealQueue(seals, [{ id: 'a', on: '2025-01-10' }]).first).toMatchObject({
      id: 'c',
      effectiveOn: '2025-01-10',
    })
    const both = [
      { id: 'a', on: '2025-01-10' },
      { id: 'c', on: '2025-03-01' },
    ]
    expect(sealQueue(seals, both).first).toMatchObject({ id: 'b', effectiveOn: '2025-03-01' })
    const all = [...both, { id: 'b', on: '2025-04-01' }]
    expect(sealQueue(seals, all).first).toBeUndefined()
  })

  it('passes over one that was lifted while it waited; that changes nothing for the one that holds', () => {
    const waiting = sealQueue(seals, [{ id: 'c', on: '2024-06-01' }])
    expect(waiting.first).toMatchObject({ id: 'a', effectiveOn: '2024-01-10' })
    const then = sealQueue(seals, [
      { id: 'c', on: '2024-06-01' },
      { id: 'a', on: '2024-07-01' },
    ])
    expect(then.first).toMatchObject({ id: 'b', effectiveOn: '2024-07-01' })
    expect(then.seals[1]).toEqual({ id: 'c', registeredOn: '2024-01-20', releasedOn: '2024-06-01' })
    const late = sealQueue(
      [...seals, { id: 'd', registeredOn: '2025-01-01' }],
      seals.map(({ id }) => ({ id, on: '2024-07-01' })),
    )
    expect(late.first).toMatchObject({ id: 'd', effectiveOn: '2025-01-01' })
  })

  it('holds each day by at most one: as if the days were gone through one by one', () => {
    const span = fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    )
    always(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const queue = spans.map(([from], at) => ({ id: `${at}`, registeredOn: dayAt(from) }))
        const released = spans.flatMap(([from, length], at) =>
          length === undefined ? [] : [{ id: `${at}`, on: dayAt(from + length) }],
        )
        const got = sealQueue(queue, released)
        const off = new Map(released.map(({ id, on }) => [id, on]))
        const since = new Map<string, string>()
        for (let count = 0; count <= 90; count += 1) {
          const today = dayAt(count)
          const here = queue.filter(
            ({ id, registeredOn }) => registeredOn <= today && !((off.get(id) ?? '9999-12-31') <= today),
          )
          here.sort((a, b) =>
            a.registeredOn < b.registeredOn ? -1 : a.registeredOn > b.registeredOn ? 1 : 0,
          )
          const [holder] = here
          if (holder && !since.has(holder.id)) since.set(holder.id, today)
        }
        const effective = got.seals.flatMap(({ id, effectiveOn }) =>
          effectiveOn === undefined ? [] : [[id, effectiveOn] as const],
        )
        expect(new Map(effective)).toEqual(since)
      }),
      { numRuns: 300 },
    )
  })

  it('knows only its own seals, each once, and none lifted before it was there', () => {
    expect(() => sealQueue(seals, [{ id: 'x', on: '2025-01-01' }])).toThrow(refused('seal-unknown'))
    expect(() => sealQueue([...seals, ...seals])).toThrow(refused('seal-twice'))
    expect(() => sealQueue(seals, [{ id: 'a', on: '2024-01-09' }])).toThrow(refused('dates-unordered'))
    expect(() => sealQueue([{ id: 'a', registeredOn: 'x' }])).toThrow(refused('date-invalid'))
  })
})

describe('a transfer to the court with priority', () => {
  const firstSealedOn = '2024-03-01'

  it('can be asked for from the 61st day, unless an auction is announced; it is answered within 15 days', () => {
    expect(priorityTransfer({ firstSealedOn, auctionAnnounced: false }).allowedFrom).toBe('2024-05-01')
    expect(priorityTransfer({ firstSealedOn, auctionAnnounced: true }).allowedFrom).toBeUndefined()
    const asked = (requestReceivedOn: string, auctionAnnounced = false) =>
      priorityTransfer({ firstSealedOn, auctionAnnounced, requestReceivedOn })
    expect(asked('2024-05-06')).toMatchObject({ replyDue: '2024-05-21', isUntimely: false })
    expect(asked('2024-04-30').isUntimely).toBe(true)
    expect(asked('2024-05-06', true).isUntimely).toBe(true)
    expect(() => asked('2024-02-01')).toThrow(refused('dates-unordered'))
  })
})
