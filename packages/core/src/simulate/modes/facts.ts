import type { WorkingCalendar } from '../../kernel/time'
import { addMonths, chineseCalendar } from '../../law/index'
import { type Random, randomOf } from '../../testing/random'
import { type Assumptions, assume, WORK_KINDS, type WorkKind } from './assumptions'

/** What has to be done before a sum can come in. */
export type PaymentAfter = 'notice' | 'control' | 'disposal'

/** A sum that will come in so many days after something was done. */
export interface FactPayment {
  readonly after: PaymentAfter
  readonly afterDays: number
  readonly amountFen: bigint
}

/** A case as the world gives it, whatever way of working meets it. Nothing in it depends on a profile. */
export interface CaseFacts {
  readonly no: number
  readonly filedOn: string
  readonly claimFen: bigint
  readonly claimant: 'person' | 'organisation'
  readonly livelihood: boolean
  readonly preservation: boolean
  readonly cooperative: boolean
  readonly property: 'none' | 'partial' | 'sufficient'
  readonly needsDisposal: boolean
  readonly oneGo: boolean
  readonly difficult: boolean
  readonly payments: readonly FactPayment[]
  /** Days an auction takes that nobody can shorten. */
  readonly auctionDays: number
  /** Work that not every case needs. */
  readonly needs: readonly WorkKind[]
  readonly minutes: Readonly<Record<WorkKind, number>>
  /** The reviewer sends the first proposal to close back. */
  readonly rejectedOnce: boolean
}

/** Cases in the order of their filing. */
export interface FactLoad {
  readonly seed: number
  readonly cases: readonly CaseFacts[]
}

/** Makes up the facts of so many cases: the same seed and assumptions give the same cases. */
export function generateFacts(options: {
  readonly seed: number
  readonly cases: number
  readonly assumptions?: Assumptions
  readonly calendar?: WorkingCalendar
}): FactLoad {
  const { seed, cases, assumptions = assume(), calendar = chineseCalendar } = options
  const days = workdays(assumptions, calendar)
  const random = randomOf('facts', seed)
  const dates = Array.from({ length: cases }, () => random.pick(days)).sort()
  return { seed, cases: dates.map((filedOn, at) => factsOf(at + 1, filedOn, seed, assumptions)) }
}

function workdays({ from, filingMonths }: Assumptions, calendar: WorkingCalendar): string[] {
  const end = addMonths(from, filingMonths)
  const days: string[] = []
  for (let day = calendar.rollForward(from); day < end; day = calendar.addWorkdays(day, 1)) days.push(day)
  return days
}

function factsOf(no: number, filedOn: string, seed: number, assumptions: Assumptions): CaseFacts {
  const random = randomOf('fact', seed, no)
  const { shares, effortSpread } = assumptions
  const property = random.weighted([
    ['sufficient', shares.propertySufficient],
    ['partial', shares.propertyPartial],
    ['none', 1 - shares.propertySufficient - shares.propertyPartial],
  ] as const)
  const claimFen = BigInt(Math.round(Math.exp(10.6 + 1.3 * random.normal()))) * 100n
  const cooperative = random.chance(shares.cooperative)
  const needsDisposal = property !== 'none' && !cooperative && random.chance(shares.needsDisposal)
  const effort = Math.exp(effortSpread * random.normal() - (effortSpread * effortSpread) / 2)
  const optional = ['reception', 'delegated', 'petition', 'hotline'] as const
  return {
    no,
    filedOn,
    claimFen,
    claimant: random.chance(shares.personClaimant) ? 'person' : 'organisation',
    livelihood: random.chance(shares.livelihood),
    preservation: random.chance(shares.preservation),
    cooperative,
    property,
    needsDisposal,
    oneGo: random.chance(shares.oneGo),
    difficult: random.chance(shares.difficult),
    auctionDays: random.int(...assumptions.days.auction),
    payments: paymentsOf({ property, cooperative, needsDisposal, claimFen }, random, assumptions),
    needs: optional.filter((kind) => random.chance(shares[kind])),
    minutes: Object.fromEntries(
      WORK_KINDS.map((kind) => [kind, Math.max(1, Math.round(assumptions.minutes[kind] * effort))]),
    ) as Record<WorkKind, number>,
    rejectedOnce: random.chance(shares.closingRejected),
  }
}

type Means = Pick<CaseFacts, 'property' | 'cooperative' | 'needsDisposal' | 'claimFen'>

/** A willing debtor with means pays by himself; else what he has is taken, or sold first. */
function paymentsOf(means: Means, random: Random, { days, instalments }: Assumptions): FactPayment[] {
  const { property, cooperative, needsDisposal, claimFen } = means
  if (property === 'none') return []
  const share = property === 'sufficient' ? 100n : BigInt(random.int(10, 85))
  const amountFen = (claimFen * share) / 100n
  if (cooperative) {
    const count = random.int(...instalments)
    let afterDays = 0
    return Array.from({ length: count }, (_, at) => {
      afterDays += random.int(...days.instalment)
      const part = amountFen / BigInt(count)
      return {
        after: 'notice' as const,
        afterDays,
        amountFen: at === 0 ? amountFen - part * BigInt(count - 1) : part,
      }
    })
  }
  const after = needsDisposal ? 'disposal' : 'control'
  const [min, max] = needsDisposal ? days.buyer : days.deduction
  return [{ after, afterDays: random.int(min, max), amountFen }]
}
