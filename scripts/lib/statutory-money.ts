// How examples of fees, interest, repayment, distribution and shares are answered: by functions of @zhixing/core/law alone.
import * as law from '@zhixing/core/law'

type Yuan = string
interface Doubled {
  readonly items: readonly {
    readonly base: Yuan
    readonly due: string
    readonly rollDue?: boolean
    readonly until: string
    readonly reductions?: readonly { readonly on: string; readonly amount: Yuan }[]
  }[]
  readonly excluded?: readonly law.Exclusion[]
  readonly dailyRate?: string
  readonly rounding?: string
}
type Claims = readonly { readonly id: string; readonly amount: Yuan }[]
type Tier = Claims | { readonly mode?: 'pro-rata' | 'in-order'; readonly claims: Claims }
interface Distribution {
  readonly proceeds: Yuan
  readonly costs: Yuan
  readonly tiers: readonly Tier[]
}
interface Repayment {
  readonly payment: Yuan
  readonly order: readonly { readonly bucket: string; readonly owed: Yuan }[]
}
type Event = Readonly<Record<string, string | null>>

const yuan = law.yuanText
const fen = law.parseYuan

/** `0.000175` as a whole number and a power of ten. */
function decimal(text: string): { digits: bigint; scale: bigint } {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) throw new Error(`"${text}" is no decimal number`)
  const [, whole = '', part = ''] = match
  return { digits: BigInt(whole + part), scale: 10n ** BigInt(part.length) }
}

function doubled({ items, excluded = [], dailyRate, rounding }: Doubled) {
  if (rounding !== undefined && rounding !== 'half-up once at the end')
    throw new Error(`rounding "${rounding}" is not known`)
  const debts = items.map(({ base, due, rollDue, until, reductions = [] }) => ({
    baseFen: fen(base),
    dueOn: rollDue ? law.chineseCalendar.rollForward(due) : due,
    reductions: reductions.map(({ on, amount }) => ({ on, amountFen: fen(amount) })),
    end: { by: 'performed' as const, on: until },
  }))
  const stops = excluded.map(({ from, to }) => ({ ground: 'retrial' as const, from, to }))
  const rate = dailyRate === undefined ? undefined : decimal(dailyRate)
  const options = rate ? { dailyRate: law.rational(rate.digits, rate.scale) } : {}
  const { exact, fen: interest, periods } = law.delayInterest(debts, stops, options)
  const { numerator, denominator } = exact
  return {
    interest: yuan(interest),
    exactFen: denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`,
    segments: periods.map(({ baseFen, days }) => ({ base: yuan(baseFen), days })),
  }
}

/** The day that goes with an event: the member whose name fits first. */
function day(event: Event, ...names: readonly RegExp[]): string {
  for (const name of names) {
    const found = Object.entries(event).find(([key, value]) => name.test(key) && typeof value === 'string')
    if (found) return String(found[1])
  }
  throw new Error(`an event of type "${event.type}" without its day`)
}

/** Types of events go by several names; the day that ends interest is the one of the deduction, the ruling, the payment. */
function accrual(event: Event): law.AccrualEvent {
  const type = String(event.type)
  const paidOut = event.paidOutOn ? { paidOutOn: event.paidOutOn } : {}
  const ruling = () => ({ ...paidOut, rulingEffectiveOn: day(event, /effective/i, /served/i, /ruling/i) })
  if (/auction/.test(type)) return { kind: 'auction-deal', ...ruling() }
  if (/set-?off|debt-for-asset|asset-for-debt|in-kind/.test(type)) return { kind: 'set-off', ...ruling() }
  if (/sale|sell-off/.test(type)) return { kind: 'sale-deal', ...ruling() }
  if (/deduct|withdraw|extract/.test(type))
    return { kind: 'deduction', ...paidOut, deductedOn: day(event, /deducted|withdrawn|extracted/i) }
  if (/payment|performance/.test(type)) {
    return { kind: 'voluntary-payment', ...paidOut, paidOn: day(event, /^paidOn$/, /^performedOn$/) }
  }
  if (/reali[sz]|dispos|other/.test(type))
    return { kind: 'other-realisation', ...paidOut, completedOn: day(event, /complet|reali[sz]ed|disposed/i) }
  throw new Error(`event type "${type}" is not known`)
}

/** Answers by kind; each knows the shape of its own input. */
export const moneyAnswers: Readonly<Record<string, (input: never) => unknown>> = {
  'fee.enforcement'({ amount }: { amount: Yuan | null }) {
    return { fee: yuan(law.enforcementFee(amount === null ? null : fen(amount)).fen) }
  },
  'fee.preservation'({ amount }: { amount: Yuan | null }) {
    return { fee: yuan(law.preservationFee(amount === null ? null : fen(amount)).fen) }
  },
  'interest.doubled': doubled,
  'interest.accrual-end': ({ event }: { event: Event }) => ({
    accrualEnd: law.accrualEnd(accrual(event)).end.on,
  }),
  'repayment.allocate'({ payment, order }: Repayment) {
    const owed = order.map(({ bucket, owed }) => ({ bucket, owedFen: fen(owed) }))
    const { applied, remainderFen } = law.allocateRepayment(fen(payment), owed)
    const parts = applied.map((part) => [part.bucket, yuan(part.fen)])
    return { applied: Object.fromEntries(parts), remainder: yuan(remainderFen) }
  },
  distribution({ proceeds, costs, tiers }: Distribution) {
    const ranked = tiers.map((tier) => {
      const { mode = 'pro-rata', claims } = 'claims' in tier ? tier : { claims: tier }
      return { mode, claims: claims.map(({ id, amount }) => ({ id, amountFen: fen(amount) })) }
    })
    const got = law.distribute({ proceedsFen: fen(proceeds), costsFen: fen(costs), tiers: ranked })
    const paid = Object.fromEntries(got.paid.map((part) => [part.id, yuan(part.fen)]))
    return { costs: yuan(got.costsFen), paid, surplusToDebtor: yuan(got.surplusFen) }
  },
  'kpi.ratio'(input: { numerator: number | string; denominator: number | string; decimals?: number }) {
    const [top, under] = [decimal(String(input.numerator)), decimal(String(input.denominator))]
    const { percent } = law.indicatorRatio(
      top.digits * under.scale,
      under.digits * top.scale,
      input.decimals ?? 2,
    )
    // A share of nothing is a dash, never 0 %.
    return { percent: percent ?? '—' }
  },
}
