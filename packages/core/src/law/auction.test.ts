import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always } from '../scenarios/properties/random'
import { auctionDefault } from './auction-default'
import { applicantDeposit, auctionPrices, noSurplusCheck } from './auction-price'
import { auctionEnd, firstAuctionSchedule, secondAuctionSchedule } from './auction-time'
import { addDays, addMinutes, daysBetween } from './date'
import { explainRule } from './explain-rule'
import { networkReferencePrice } from './reference-price'

const refused = (code: string) => expect.objectContaining({ code })
const money = fc.bigInt({ min: 0n, max: 10n ** 12n })
const price = fc.bigInt({ min: 1n, max: 10n ** 12n })
const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01', count))

describe('prices of an auction', () => {
  it('are the smallest fen that keep 70 % and 80 %, and the deposit lies inside 5 to 20 %', () => {
    always(
      fc.property(price, (referenceFen) => {
        const {
          leastFirstStartFen: first,
          leastSecondStartFen: second,
          deposit,
        } = auctionPrices(referenceFen)
        expect(first * 10n >= referenceFen * 7n && (first - 1n) * 10n < referenceFen * 7n).toBe(true)
        expect(second * 10n >= first * 8n && (second - 1n) * 10n < first * 8n).toBe(true)
        expect(deposit.leastFen * 20n >= first && (deposit.leastFen - 1n) * 20n < first).toBe(true)
        expect(deposit.mostFen * 5n <= first && (deposit.mostFen + 1n) * 5n > first).toBe(true)
        // Never below 56 % of the reference price.
        expect(second * 100n >= referenceFen * 56n).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('start where the panel says, and say when that is too low', () => {
    expect(auctionPrices(100_000_000n, 69_999_999n)).toMatchObject({
      isFirstStartEnough: false,
      salePriceFen: 56_000_000n,
    })
    expect(auctionPrices(100_000_000n, 100_000_000n)).toMatchObject({
      isFirstStartEnough: true,
      leastSecondStartFen: 80_000_000n,
    })
    expect(auctionPrices(1n).deposit).toEqual({ leastFen: 1n, mostFen: 0n, isFeasible: false })
    expect(() => auctionPrices(0n)).toThrow(refused('amount-invalid'))
    expect(() => auctionPrices(1n, -1n)).toThrow(refused('amount-invalid'))
    const words = explainRule(auctionPrices(100_000_000n).explanation, 'zh-CN')
    expect(words).toContain('法释〔2016〕18号第10条')
    expect(words).toContain('依据有待核对原文')
  })

  it('ask of the applicant only what his claim does not cover', () => {
    always(
      fc.property(money, money, (claimFen, depositFen) => {
        const { toPayFen } = applicantDeposit(claimFen, depositFen)
        expect(toPayFen >= 0n && toPayFen <= depositFen).toBe(true)
        expect(toPayFen === 0n || toPayFen + claimFen === depositFen).toBe(true)
      }),
    )
  })

  it('that leave nothing over are told to the applicant; an equal sum leaves nothing over', () => {
    const at = (reserveFen: bigint) => noSurplusCheck({ reserveFen, priorityFen: 68n, costsFen: 2n })
    expect([69n, 70n, 71n].map((fen) => at(fen).mustNotifyApplicant)).toEqual([true, true, false])
    expect(at(70n).newReserveAboveFen).toBe(70n)
  })
})

describe('the deposit of a buyer who defaults', () => {
  const input = (part: Partial<Parameters<typeof auctionDefault>[0]> = {}) => ({
    depositFen: 10_000_000n,
    costsFen: 200_000n,
    firstPriceFen: 100_000_000n,
    resalePriceFen: 94_000_000n,
    caseDebtFen: 50_000_000n,
    ...part,
  })

  it('is used up to the fen, in order, and nothing of it goes back', () => {
    const any = fc.record({
      depositFen: money,
      costsFen: money,
      firstPriceFen: money,
      resalePriceFen: money,
      caseDebtFen: money,
      relatedDebtFen: money,
    })
    always(
      fc.property(any, (sums) => {
        const got = auctionDefault(sums)
        const used = got.costsFen + got.priceGapFen + got.caseDebtFen + got.relatedDebtFen + got.unassignedFen
        expect([used, got.refundFen]).toEqual([sums.depositFen, 0n])
        const gap = sums.firstPriceFen > sums.resalePriceFen ? sums.firstPriceFen - sums.resalePriceFen : 0n
        expect(got.priceGapFen + got.uncoveredGapFen).toBe(gap)
        if (got.caseDebtFen > 0n) expect([got.uncoveredCostsFen, got.uncoveredGapFen]).toEqual([0n, 0n])
        if (got.relatedDebtFen > 0n) expect(got.caseDebtFen).toBe(sums.caseDebtFen)
      }),
      { numRuns: 300 },
    )
  })

  it('beyond the debt of the case goes to related debts; what the text gives to nobody is said', () => {
    const paid = auctionDefault(input({ caseDebtFen: 1_000_000n }))
    expect([paid.caseDebtFen, paid.relatedDebtFen, paid.unassignedFen]).toEqual([1_000_000n, 2_800_000n, 0n])
    const rest = auctionDefault(input({ caseDebtFen: 1_000_000n, relatedDebtFen: 800_000n }))
    expect([rest.relatedDebtFen, rest.unassignedFen]).toEqual([800_000n, 2_000_000n])
    expect(explainRule(rest.explanation, 'zh-CN')).toContain(
      '余20,000.00元，规定没有指明用途，由法院决定（法院自定参数，非法定）',
    )
    expect(auctionDefault(input({ resalePriceFen: 110_000_000n })).priceGapFen).toBe(0n)
    expect(() => auctionDefault(input({ costsFen: -1n }))).toThrow(refused('amount-invalid'))
  })
})

describe('the end of bidding', () => {
  const end = '2026-03-10T10:00:00+08:00'
  const at = (time: string) => `2026-03-10T${time}+08:00`

  it('moves with each bid of its last five minutes; bids may be given in any order and offset', () => {
    const bids = [at('10:03:10'), '2026-03-10T01:58:30Z', at('09:54:59')]
    const { finalEnd, accepted, late } = auctionEnd(end, bids)
    expect([finalEnd, accepted, late]).toEqual([
      at('10:08:10'),
      [at('09:54:59'), at('09:58:30'), at('10:03:10')],
      [],
    ])
    expect(auctionEnd(end, [at('09:55:00')]).finalEnd).toBe(end)
    expect(auctionEnd(end, [at('09:55:01')]).finalEnd).toBe(at('10:00:01'))
    expect(auctionEnd('2026-12-31T23:58:00+08:00', ['2026-12-31T23:57:00.500+08:00']).finalEnd).toBe(
      '2027-01-01T00:02:00.5+08:00',
    )
  })

  it('is over for a bid of that very instant, and for every later one', () => {
    const { finalEnd, accepted, late } = auctionEnd(end, [at('10:00:00'), at('10:01:00')])
    expect([finalEnd, accepted, late]).toEqual([end, [], [at('10:00:00'), at('10:01:00')]])
    expect(() => auctionEnd('2026-03-10T10:00:00', [])).toThrow(refused('instant-invalid'))
  })

  it('lies five minutes after the last bid that was taken, or where it was planned', () => {
    const minutes = fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 12 })
    always(
      fc.property(minutes, (offsets) => {
        const { finalEnd, accepted, late } = auctionEnd(
          end,
          offsets.map((count) => addMinutes(end, count)),
        )
        const last = accepted.at(-1)
        const moved = last === undefined ? end : addMinutes(last, 5)
        expect(finalEnd).toBe(moved > end ? moved : end)
        expect(accepted.every((bid) => bid < finalEnd) && late.every((bid) => bid >= finalEnd)).toBe(true)
        expect(accepted.length + late.length).toBe(offsets.length)
      }),
    )
  })
})

describe('the days before an auction', () => {
  it('are 15 or 30 for the first, 7 or 15 for the second, and three more for the notice', () => {
    const asset = fc.constantFrom('movable' as const, 'immovable' as const, 'other-right' as const)
    always(
      fc.property(asset, day, fc.integer({ min: 1, max: 30 }), (of, on, later) => {
        const first = firstAuctionSchedule(of, on)
        expect(daysBetween(first.announceBy, on)).toBe(of === 'movable' ? 15 : 30)
        expect(daysBetween(first.notifyBy, first.announceBy)).toBe(3)
        const second = secondAuctionSchedule(of, on, addDays(on, later))
        expect(daysBetween(second.announceBy, second.latestStart)).toBe(of === 'movable' ? 7 : 15)
        expect(secondAuctionSchedule(of, on).latestStart).toBe(addDays(on, 30))
      }),
    )
    for (const wrong of ['2024-02-10', '2024-03-12']) {
      expect(() => secondAuctionSchedule('movable', '2024-02-10', wrong)).toThrow(
        refused('number-out-of-range'),
      )
    }
    expect(() => firstAuctionSchedule('movable', '2024-02-30')).toThrow(refused('date-invalid'))
  })
})

describe('a price by network enquiry', () => {
  it('is the average, between the lowest and the highest; the fee goes to whoever was nearest', () => {
    const prices = fc.array(price, { minLength: 1, maxLength: 6 })
    always(
      fc.property(prices, price, (amounts, dealFen) => {
        const quotes = amounts.map((priceFen, at) => ({ platform: `${at}`, priceFen }))
        const { fen, feeTo } = networkReferencePrice(quotes, dealFen)
        const sorted = [...amounts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        expect(fen >= (sorted[0] ?? 0n) && fen <= (sorted.at(-1) ?? 0n)).toBe(true)
        const total = amounts.reduce((sum, amount) => sum + amount, 0n)
        const off = (fen * BigInt(amounts.length) - total) * 2n
        expect(off > -BigInt(amounts.length) && off <= BigInt(amounts.length)).toBe(true)
        const away = (amount: bigint) => (amount < dealFen ? dealFen - amount : amount - dealFen)
        const near = quotes.filter(({ priceFen }) => amounts.every((other) => away(priceFen) <= away(other)))
        expect(feeTo).toEqual(near.map(({ platform }) => platform))
      }),
    )
    expect(networkReferencePrice([{ platform: 'a', priceFen: 1n }]).feeTo).toEqual([])
  })

  it('needs a quote, and one of each platform', () => {
    const quote = { platform: 'a', priceFen: 1n }
    expect(() => networkReferencePrice([])).toThrow(refused('quotes-empty'))
    expect(() => networkReferencePrice([quote, quote])).toThrow(refused('platform-twice'))
    expect(() => networkReferencePrice([{ ...quote, priceFen: 0n }])).toThrow(refused('amount-invalid'))
  })
})
