import { addDays } from '../../law/index'
import type { BankPort, PaymentOrder, PaymentStatus, SubmitAnswer } from '../../ports/bank'

/** What may happen when the bank is given an order. */
export const SUBMIT_FAULTS = [
  'pays-later',
  'silent-not-taken',
  'silent-paid',
  'line-breaks-after-paying',
  'refuses',
  'refuses-later',
  'sends-back',
] as const

/** What may happen when it is asked after one. */
export const STATUS_FAULTS = ['status-line-breaks', 'status-late'] as const

export type SubmitFault = (typeof SUBMIT_FAULTS)[number]
export type StatusFault = (typeof STATUS_FAULTS)[number]

/** The bank pays on a day, or not; it sends back a day after, or whenever it is next looked at. */
interface Taken {
  readonly order: PaymentOrder
  readonly refusesOn: string | undefined
  readonly paysOn: string
  readonly sendsBackOn: string | undefined
}

/** One movement in the bank's own books. */
export interface BankEntry {
  readonly key: string
  readonly payoutId: string
  readonly direction: 'out' | 'back'
  readonly on: string
  readonly amountFen: bigint
  readonly payeeName: string
  readonly payeeAccount: string
}

/** How the calls of the bank are disturbed, and who hears of them. */
export interface Disturbance {
  readonly today: () => string
  readonly onSubmit: () => SubmitFault | undefined
  readonly onStatus: () => StatusFault | undefined
  readonly heard: (call: string, answer: string, fault: string) => void
}

const refusal = { kind: 'refused', code: 'AC04', text: 'account closed' } as const

/** A bank with books of its own: an order of one key is paid once, whatever else goes wrong. */
export class ProofBank implements BankPort {
  readonly id = 'proof-bank'
  readonly entries: BankEntry[] = []
  /** Every order that it was ever told, taken or not. */
  readonly orders = new Map<string, PaymentOrder>()
  readonly #taken = new Map<string, Taken>()
  readonly #refused = new Set<string>()
  readonly #disturb: Disturbance

  constructor(disturb: Disturbance) {
    this.#disturb = disturb
  }

  async submit(order: PaymentOrder): Promise<SubmitAnswer> {
    this.orders.set(order.key, order)
    const fault = this.#disturb.onSubmit()
    const answer = this.#take(order, fault)
    this.#disturb.heard('bank.submit', answer === 'breaks' ? answer : answer.kind, fault ?? 'none')
    if (answer === 'breaks') throw new Error('the line broke')
    return answer
  }

  async status(key: string): Promise<PaymentStatus> {
    const taken = this.#taken.get(key)
    const fault = this.#disturb.onStatus()
    if (fault === 'status-line-breaks') {
      this.#disturb.heard('bank.status', 'breaks', fault)
      throw new Error('the line broke')
    }
    const known = this.#statusOf(taken)
    const answer = fault === 'status-late' && known.kind === 'paid' ? ({ kind: 'pending' } as const) : known
    this.#disturb.heard('bank.status', answer.kind, fault ?? 'none')
    return answer
  }

  /** What it would say now if nothing went wrong. */
  peek(key: string): PaymentStatus['kind'] {
    return this.#statusOf(this.#taken.get(key)).kind
  }

  /** Whether another day brings something: a payment, a refusal, money that comes back. */
  get waitsForDay(): boolean {
    const today = this.#disturb.today()
    return [...this.#taken.values()].some(({ paysOn, refusesOn = '', sendsBackOn = '' }) =>
      [paysOn, refusesOn, sendsBackOn].some((day) => day > today),
    )
  }

  #take(order: PaymentOrder, fault: SubmitFault | undefined): SubmitAnswer | 'breaks' {
    if (fault === 'silent-not-taken') return { kind: 'unknown', text: 'time-out' }
    if (this.#refused.has(order.key)) return refusal
    if (this.#taken.has(order.key)) return { kind: 'accepted' }
    if (fault === 'refuses') {
      this.#refused.add(order.key)
      return refusal
    }
    const today = this.#disturb.today()
    const later = addDays(today, 2)
    this.#taken.set(order.key, {
      order,
      refusesOn: fault === 'refuses-later' ? later : undefined,
      paysOn: fault === 'pays-later' ? later : today,
      sendsBackOn: fault === 'sends-back' ? addDays(today, 1) : undefined,
    })
    this.passDay()
    if (fault === 'line-breaks-after-paying') return 'breaks'
    return fault === 'silent-paid' ? { kind: 'unknown', text: 'time-out' } : { kind: 'accepted' }
  }

  /** What the day brings: payments that waited, and money that comes back. */
  passDay(): void {
    const today = this.#disturb.today()
    for (const { order, refusesOn, paysOn, sendsBackOn } of this.#taken.values()) {
      if (refusesOn === undefined && paysOn <= today) this.#book(order, 'out', paysOn)
      if (sendsBackOn !== undefined && sendsBackOn <= today) this.#book(order, 'back', sendsBackOn)
    }
  }

  /** The entries of a payout, as the statement of the day shows them. */
  of(payoutId: string): readonly BankEntry[] {
    return this.entries.filter((entry) => entry.payoutId === payoutId)
  }

  /** Whether it has ever taken an order for this payout. */
  hasTaken(payoutId: string): boolean {
    return [...this.#taken.values()].some(({ order }) => order.payoutId === payoutId)
  }

  /** Whether its paper says that it will not pay. */
  hasRefused(payoutId: string): boolean {
    const later = [...this.#taken.values()].find(({ order }) => order.payoutId === payoutId)?.refusesOn
    const atOnce = [...this.#refused].some((key) => this.orders.get(key)?.payoutId === payoutId)
    return atOnce || (later !== undefined && later <= this.#disturb.today())
  }

  #book(order: PaymentOrder, direction: BankEntry['direction'], on: string): void {
    if (this.entries.some((entry) => entry.key === order.key && entry.direction === direction)) return
    const { key, payoutId, amountFen, payee } = order
    const told = { key, payoutId, direction, on, amountFen }
    this.entries.push({ ...told, payeeName: payee.name, payeeAccount: payee.account })
  }

  #statusOf(taken: Taken | undefined): PaymentStatus {
    if (!taken) return { kind: 'not-known' }
    const today = this.#disturb.today()
    if (taken.refusesOn !== undefined) return taken.refusesOn <= today ? refusal : { kind: 'pending' }
    const { payoutId } = taken.order
    const reference = `B-${payoutId}`
    const [out, back] = ['out', 'back'].map((way) =>
      this.of(payoutId).find(({ direction }) => direction === way),
    )
    if (back) return { kind: 'returned', code: 'AC06', text: 'account blocked', on: back.on, reference }
    return out ? { kind: 'paid', reference, on: out.on } : { kind: 'pending' }
  }
}
