import { describe, expect, it } from 'vitest'
import { toJson } from '../kernel/json'
import * as law from './index'
import { ruleVocabulary } from './rule-words'

const day = '2024-03-01'
const calendar = law.chineseCalendar
const seals = ['a', 'b', 'c'].map((id) => ({ id, registeredOn: day }))
const claims = [1n, 1n, 1n].map((amountFen, at) => ({ id: `${at}`, amountFen }))
const distributed = (proceedsFen: bigint, mode: 'pro-rata' | 'in-order') =>
  law.distribute({ proceedsFen, costsFen: 0n, tiers: [{ mode, claims }] })
const fallen = {
  depositFen: 9n,
  costsFen: 1n,
  firstPriceFen: 9n,
  resalePriceFen: 8n,
  caseDebtFen: 1n,
  relatedDebtFen: 1n,
}
const bid = '2024-03-01T09:59:00+08:00'
const minutes = (count: number) => law.addMinutes(bid, count)

/** One answer at least for every step that there is. */
const answers: readonly { readonly explanation: law.RuleExplanation }[] = [
  law.enforcementFee(2_000_000n),
  law.enforcementFee(null),
  law.preservationFee(10n ** 11n),
  distributed(2n, 'pro-rata'),
  distributed(2n, 'in-order'),
  distributed(4n, 'pro-rata'),
  law.allocateRepayment(
    9n,
    law.repaymentOrder.map((bucket) => ({ bucket, owedFen: 1n })),
  ),
  law.accrualEnd({ kind: 'set-off', rulingEffectiveOn: day, paidOutOn: day }),
  law.auctionPrices(100n),
  law.auctionPrices(100n, 1n),
  law.applicantDeposit(1n, 2n),
  law.noSurplusCheck({ reserveFen: 1n, priorityFen: 1n, costsFen: 1n }),
  law.noSurplusCheck({ reserveFen: 3n, priorityFen: 1n, costsFen: 1n }),
  law.auctionDefault(fallen),
  law.auctionDefault({ ...fallen, depositFen: 0n }),
  law.auctionEnd(minutes(1), [bid, minutes(30)]),
  law.firstAuctionSchedule('movable', day),
  law.secondAuctionSchedule('immovable', day),
  law.networkReferencePrice(
    [1n, 2n].map((priceFen, at) => ({ platform: `${at}`, priceFen })),
    1n,
  ),
  law.sealTerm('deposit', day),
  law.sealQueue(seals, [{ id: 'a', on: '2024-04-01' }]),
  law.priorityTransfer({ firstSealedOn: day, auctionAnnounced: false }),
  law.priorityTransfer({ firstSealedOn: day, auctionAnnounced: true, requestReceivedOn: day }),
  law.dishonestyTerm(day, 2, calendar),
  law.relistBar(day),
  law.measureCheck({ subject: 'entity', fineFen: 1n, detentionDays: 16 }),
  law.measureCheck({ subject: 'individual', fineFen: 10n ** 9n }),
  law.terminationPeriod(day),
  law.recheckDates(day),
  law.queryFreshness(day, day),
  law.queryFreshness(day, '2025-03-01'),
  law.smallBalance(1n, 100n),
  law.smallBalance(1n, 1n),
  law.disbursementDeadlines('2024-09-27', calendar),
  law.indicatorRatio(1n, 3n),
  law.indicatorRatio(1n, 0n),
  law.applicationLimit({ kind: 'fixed', lastDayOfPerformance: day }, calendar, ['2024-06-01', '2030-01-01']),
]
const explanations = answers.map(({ explanation }) => explanation)
const steps = explanations.flatMap((one) => one.steps)

describe('an explanation', () => {
  it.each(['zh-CN', 'en'] as const)(
    'has words in %s for every step, with every value filled in',
    (language) => {
      for (const one of explanations) {
        const text = law.explainRule(one, language)
        expect(text).not.toMatch(/[{}]|undefined|^[a-z]+-[a-z]+[:：]/)
        for (const { text: line, source } of law.explainRuleSteps(one, language)) {
          expect(/\p{Script=Han}/u.test(line), line).toBe(language === 'zh-CN')
          expect(source.trim()).not.toBe('')
        }
      }
    },
  )

  it('of every kind there are words for is given by some calculation', () => {
    expect([...new Set(explanations.map(({ rule }) => rule))].sort()).toEqual(
      Object.keys(ruleVocabulary.rules).sort(),
    )
    expect([...new Set(steps.map(({ kind }) => kind))].sort()).toEqual(
      Object.keys(ruleVocabulary.steps).sort(),
    )
  })

  it('can be stored, and names as law only what is a text of law', () => {
    for (const one of explanations) expect(() => toJson(one)).not.toThrow()
    for (const { kind, basis } of steps) {
      const starts = { law: 'law ', convention: 'design ', local: 'parameter: ', parameter: 'parameter: ' }
      expect(basis.source.startsWith(starts[basis.standing]), kind).toBe(true)
    }
  })

  it('says of a day in a year without a notice that it is provisional', () => {
    const { explanation } = law.disbursementDeadlines('2026-12-20', calendar)
    expect(law.explainRule(explanation, 'zh-CN')).toContain('暂定')
    expect(law.explainRule(explanation, 'en')).toContain('Provisional')
  })
})
