// How examples of auctions, seals, measures and deadlines are answered: by public functions of @zhixing/core/law alone.
import * as law from '@zhixing/core/law'

type Yuan = string
const yuan = law.yuanText
const fen = law.parseYuan
const calendar = law.chineseCalendar
/** `otherRight` → `other-right`. */
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function oneOf<T extends string>(name: string, all: readonly T[]): T {
  const found = all.find((one) => one === kebab(name))
  if (found === undefined) throw new Error(`"${name}" is none of ${all.join(', ')}`)
  return found
}

const assets = ['movable', 'immovable', 'other-right'] as const

interface Default {
  readonly deposit: Yuan
  readonly costs: Yuan
  readonly firstPrice: Yuan
  readonly resalePrice: Yuan
  readonly caseDebt: Yuan
  readonly otherRelatedDebt?: Yuan | null
}
interface Schedule {
  readonly round: string
  readonly asset: string
  readonly auctionStart?: string
  readonly flowDate?: string
}
interface Quotes {
  readonly quotes: readonly { readonly platform: string; readonly price: Yuan }[]
  readonly dealPrice?: Yuan | null
}
interface Queue {
  readonly seals: readonly { readonly id: string; readonly registeredAt: string }[]
  readonly released: { readonly id: string; readonly at: string } | null
}
interface Transfer {
  readonly firstSealedOn: string
  readonly requestReceivedOn?: string | null
  readonly auctionAnnounced?: boolean
}
interface Measure {
  readonly subject: string
  readonly fine?: Yuan | null
  readonly detentionDays?: number | null
}

/** `FINE_OVER_100000`, `DETENTION_OVER_15_DAYS`. */
function violationName(violation: law.MeasureViolation): string {
  const name = violation.code.toUpperCase().replaceAll('-', '_')
  if ('limitFen' in violation) return `${name}_${violation.limitFen / 100n}`
  return 'limitDays' in violation ? `${name}_${violation.limitDays}_DAYS` : name
}

function schedule({ round, asset, auctionStart, flowDate }: Schedule) {
  const of = oneOf(asset, assets)
  if (oneOf(round, ['first', 'second']) === 'first') {
    if (auctionStart === undefined) throw new Error('a first auction without auctionStart')
    const { announceBy, notifyBy } = law.firstAuctionSchedule(of, auctionStart)
    return { latestAnnouncement: announceBy, latestNoticeToParties: notifyBy }
  }
  if (flowDate === undefined) throw new Error('a second auction without flowDate')
  const { latestStart, announceBy } = law.secondAuctionSchedule(of, flowDate, auctionStart)
  return { latestSecondStart: latestStart, latestAnnouncement: announceBy }
}

function extension({ scheduledEnd, bids }: { scheduledEnd: string; bids: readonly string[] }) {
  // Without an offset the example means the time in China, and is answered in the same form.
  const isLocal = !/(?:Z|[+-]\d\d:\d\d)$/.test(scheduledEnd)
  const read = (instant: string) => (isLocal ? `${instant}+08:00` : instant)
  const print = (instant: string) => (isLocal ? instant.replace('+08:00', '') : instant)
  const { finalEnd, accepted } = law.auctionEnd(read(scheduledEnd), bids.map(read))
  return { finalEnd: print(finalEnd), acceptedBids: accepted.map(print) }
}

const auctions = {
  'auction.price'({ referencePrice, firstStart }: { referencePrice: Yuan; firstStart: Yuan }) {
    const prices = law.auctionPrices(
      fen(referencePrice),
      firstStart === 'minimum' ? undefined : fen(firstStart),
    )
    return {
      minFirstStart: yuan(prices.leastFirstStartFen),
      firstStart: yuan(prices.firstStartFen),
      valid: prices.isFirstStartEnough,
      minSecondStart: yuan(prices.leastSecondStartFen),
      'salePrice(变卖价)': yuan(prices.salePriceFen),
      depositMin: yuan(prices.deposit.leastFen),
      depositMax: yuan(prices.deposit.mostFen),
      depositFeasible: prices.deposit.isFeasible,
    }
  },
  'auction.applicant-deposit': ({ claim, deposit }: { claim: Yuan; deposit: Yuan }) => ({
    toPay: yuan(law.applicantDeposit(fen(claim), fen(deposit)).toPayFen),
  }),
  'auction.default'({ deposit, costs, firstPrice, resalePrice, caseDebt, otherRelatedDebt }: Default) {
    const got = law.auctionDefault({
      depositFen: fen(deposit),
      costsFen: fen(costs),
      firstPriceFen: fen(firstPrice),
      resalePriceFen: fen(resalePrice),
      caseDebtFen: fen(caseDebt),
      ...(otherRelatedDebt ? { relatedDebtFen: fen(otherRelatedDebt) } : {}),
    })
    return {
      costs: yuan(got.costsFen),
      priceGap: yuan(got.priceGapFen),
      toCaseDebt: yuan(got.caseDebtFen),
      toOtherRelatedDebt: yuan(got.relatedDebtFen),
      uncoveredGap: yuan(got.uncoveredGapFen),
      refund: yuan(got.refundFen),
    }
  },
  'auction.no-surplus'(input: { reserve: Yuan; priorityClaims: Yuan; enforcementCosts: Yuan }) {
    const { mustNotifyApplicant, newReserveAboveFen } = law.noSurplusCheck({
      reserveFen: fen(input.reserve),
      priorityFen: fen(input.priorityClaims),
      costsFen: fen(input.enforcementCosts),
    })
    return { mustNotifyApplicant, minNewReserveExclusive: yuan(newReserveAboveFen) }
  },
  'auction.extension': extension,
  'auction.schedule': schedule,
  'refprice.network'({ quotes, dealPrice }: Quotes) {
    const read = quotes.map(({ platform, price }) => ({ platform, priceFen: fen(price) }))
    const { fen: price, feeTo } = law.networkReferencePrice(read, dealPrice ? fen(dealPrice) : undefined)
    return { referencePrice: yuan(price), feeTo }
  },
}

const seals = {
  'seal.term'({ type, start }: { type: string; start: string }) {
    const { legalEnd, documentEnd, warnOn } = law.sealTerm(oneOf(type, ['deposit', ...assets]), start)
    const [warn30, warn7] = warnOn
    return { legalMaxEnd: legalEnd, conservativeEnd: documentEnd, warn30, warn7, rolls: false }
  },
  'seal.queue'({ seals: registered, released }: Queue) {
    const queue = registered.map(({ id, registeredAt }) => ({ id, registeredOn: registeredAt }))
    const { first } = law.sealQueue(queue, released ? [{ id: released.id, on: released.at }] : [])
    return { nowFirst: first?.id ?? null, effectiveFrom: first?.effectiveOn ?? null }
  },
  'seal.transfer-to-priority-court'({
    firstSealedOn,
    requestReceivedOn,
    auctionAnnounced = false,
  }: Transfer) {
    const request = requestReceivedOn ? { requestReceivedOn } : {}
    const { allowedFrom, replyDue } = law.priorityTransfer({ firstSealedOn, auctionAnnounced, ...request })
    return { requestAllowedFrom: allowedFrom ?? null, ...(replyDue === undefined ? {} : { replyDue }) }
  },
}

/** Answers by kind; each knows the shape of its own input. */
export const disposalAnswers: Readonly<Record<string, (input: never) => unknown>> = {
  ...auctions,
  ...seals,
  'dishonest.term'({ decidedOn, years }: { decidedOn: string; years: number }) {
    const { expiresOn, deleteBy } = law.dishonestyTerm(decidedOn, years, calendar)
    return { expiresOn, deleteBy }
  },
  'dishonest.relist-bar': ({ deletedOnApplicantConsent }: { deletedOnApplicantConsent: string }) => ({
    barredThrough: law.relistBar(deletedOnApplicantConsent).barredThrough,
  }),
  'measure.limit'({ subject, fine, detentionDays }: Measure) {
    const { isAllowed, violations } = law.measureCheck({
      subject: oneOf(subject, ['individual', 'entity']),
      ...(fine ? { fineFen: fen(fine) } : {}),
      ...(typeof detentionDays === 'number' ? { detentionDays } : {}),
    })
    return { ok: isAllowed, violations: violations.map(violationName) }
  },
  'zhongben.min-period'({ filed, closeOn }: { filed: string; closeOn: string }) {
    const { threeMonthsEnd, earliest } = law.terminationPeriod(filed)
    return { threeMonthsEnd, ok: closeOn >= earliest, earliestClose: earliest }
  },
  'zhongben.recheck': ({ ruledOn }: { ruledOn: string }) => ({ dates: law.recheckDates(ruledOn).dates }),
  'zhongben.query-freshness'({ lastFullQuery, closeOn }: { lastFullQuery: string; closeOn: string }) {
    const { isFresh, notBefore } = law.queryFreshness(lastFullQuery, closeOn)
    return { fresh: isFresh, notBefore }
  },
  'zhongben.small-balance': ({ balance, claim }: { balance: Yuan; claim: Yuan }) => ({
    ignorable: law.smallBalance(fen(balance), fen(claim)).isIgnorable,
  }),
  'disburse.deadlines'({ arrivalNotifiedOn }: { arrivalNotifiedOn: string }) {
    const { noticeBy, financePaysBy, paidBy, paidByRolled } = law.disbursementDeadlines(
      arrivalNotifiedOn,
      calendar,
    )
    return {
      payNoticeToFinanceBy: noticeBy,
      financePaysBy,
      hardLimit30Days: paidBy,
      hardLimit30DaysRolled: paidByRolled,
    }
  },
}
