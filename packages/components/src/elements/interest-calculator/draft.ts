import { fenOf, perTenThousand } from '../../internal/amount'
import type { InterestDebt, InterestEnd, InterestOptions, Law, Stop, StopGround } from '../../internal/law'

/** A part of a debt that was paid, as it is written in the form. */
export interface PaymentDraft {
  readonly on: string
  readonly amount: string
}

/** One debt, or one instalment, as it is written in the form. */
export interface DebtDraft {
  readonly base: string
  readonly dueOn: string
  readonly by: InterestEnd
  readonly endOn: string
  readonly payments: readonly PaymentDraft[]
}

/** Days on which the case stood still, as they are written in the form. */
export interface StopDraft {
  readonly ground: StopGround
  readonly from: string
  readonly to: string
}

/** Everything that is written in the form. */
export interface InterestDraft {
  readonly debts: readonly DebtDraft[]
  readonly stops: readonly StopDraft[]
  /** Out of ten thousand a day. */
  readonly rate: string
  readonly endDayCounts: boolean
  readonly rollDue: boolean
}

/** 日万分之一点七五. */
export const STATUTORY_RATE = '1.75'

export const ENDS: readonly InterestEnd[] = ['performed', 'deducted', 'ruling-effective', 'realised', 'as-of']
export const GROUNDS: readonly StopGround[] = [
  'instrument-review',
  'retrial',
  'suspension',
  'deferral',
  'auction',
  'expert-work',
  'announcement',
  'jurisdiction',
  'instructions',
  'coordination',
]

export function blankDebt(): DebtDraft {
  return { base: '', dueOn: '', by: 'performed', endOn: '', payments: [] }
}

export function blankDraft(): InterestDraft {
  return { debts: [blankDebt()], stops: [], rate: STATUTORY_RATE, endDayCounts: true, rollDue: false }
}

/** What is written, understood; or what is missing and wrong, by field: `debts.0.base`. */
export type ReadDraft =
  | {
      readonly ok: true
      readonly debts: readonly InterestDebt[]
      readonly stops: readonly Stop[]
      readonly options: InterestOptions
    }
  | {
      readonly ok: false
      readonly missing: ReadonlySet<string>
      readonly wrong: ReadonlyMap<string, Problem>
    }

/** Why a field cannot be used. */
export type Problem = 'amount' | 'date' | 'rate' | 'order' | 'exceeds'

/** Understands a draft. Nothing is guessed: a field that is empty is missing, one that cannot be read is wrong. */
export function readDraft(draft: InterestDraft, law: Pick<Law, 'chineseCalendar'>): ReadDraft {
  const reader = new Reader()
  const debts = draft.debts.map((debt, at) => reader.debt(debt, `debts.${at}`))
  const stops = draft.stops.map((stop, at) => reader.stop(stop, `stops.${at}`))
  const rate = reader.field('rate', draft.rate, 'rate', perTenThousand)
  if (reader.missing.size > 0 || reader.wrong.size > 0 || rate === undefined) {
    return { ok: false, missing: reader.missing, wrong: reader.wrong }
  }
  const options: InterestOptions = {
    endDayCounts: draft.endDayCounts,
    ...(draft.rate.trim() === STATUTORY_RATE ? {} : { dailyRate: rate }),
    ...(draft.rollDue ? { rollDue: law.chineseCalendar } : {}),
  }
  return { ok: true, debts, stops, options }
}

class Reader {
  readonly missing = new Set<string>()
  readonly wrong = new Map<string, Problem>()

  field<T>(path: string, text: string, problem: Problem, read: (text: string) => T | undefined) {
    const value = text.trim() === '' ? undefined : read(text)
    if (text.trim() === '') this.missing.add(path)
    else if (value === undefined) this.wrong.set(path, problem)
    return value
  }

  debt({ base, dueOn, by, endOn, payments }: DebtDraft, path: string): InterestDebt {
    const baseFen = this.#amount(`${path}.base`, base)
    const reductions = payments.map((payment, at) => ({
      on: this.#date(`${path}.payments.${at}.on`, payment.on),
      amountFen: this.#amount(`${path}.payments.${at}.amount`, payment.amount),
    }))
    const paid = reductions.reduce((sum, { amountFen }) => sum + amountFen, 0n)
    if (baseFen > 0n && paid > baseFen) this.wrong.set(`${path}.base`, 'exceeds')
    const end = { by, on: this.#date(`${path}.endOn`, endOn) }
    return { baseFen, dueOn: this.#date(`${path}.dueOn`, dueOn), reductions, end }
  }

  stop({ ground, from, to }: StopDraft, path: string): Stop {
    const stop = { ground, from: this.#date(`${path}.from`, from), to: this.#date(`${path}.to`, to) }
    if (stop.from !== '' && stop.to !== '' && stop.to < stop.from) this.wrong.set(`${path}.to`, 'order')
    return stop
  }

  #amount(path: string, text: string): bigint {
    return this.field(path, text, 'amount', fenOf) ?? 0n
  }

  #date(path: string, text: string): string {
    return this.field(path, text, 'date', plainDate) ?? ''
  }
}

/** A day that exists, from 1990 to 2100: a year with a digit too many is a slip. */
function plainDate(text: string): string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  if (!found || text < '1990-01-01' || text > '2100-12-31') return undefined
  const day = new Date(`${text.trim()}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text.trim()
    ? undefined
    : text.trim()
}
