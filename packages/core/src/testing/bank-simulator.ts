import { hashText } from '../kernel/hash'
import { addDays } from '../law/index'
import type { BankPort, PaymentOrder, PaymentStatus, SubmitAnswer } from '../ports/bank'

/**
 * What the bank does with an order:
 * `pays` at once; `delays` for some days; `answers-late`: has paid and says `pending` for some days; `refuses` at once;
 * `refuses-later`; `times-out-lost`: no answer, and the order never arrived; `times-out-paid`: no answer, though it has
 * paid; `returns`: pays and gets it back five days later.
 */
export const BANK_HABITS = [
  'pays',
  'delays',
  'answers-late',
  'refuses',
  'refuses-later',
  'times-out-lost',
  'times-out-paid',
  'returns',
] as const
export type BankHabit = (typeof BANK_HABITS)[number]

/** A line of the bank's own books: what a statement will show. */
export interface BankLine {
  readonly serial: string
  readonly on: string
  readonly direction: 'credit' | 'debit'
  readonly amountFen: bigint
  /** The order that it pays or sends back; nothing for money from others. */
  readonly key: string | null
  readonly counterparty: string
  readonly remittance: string
}

/** An answer that the bank gives by itself: late, and now and then twice. */
export interface BankNotice {
  readonly key: string
  readonly caseId: string
  readonly payoutId: string
  readonly answer: PaymentStatus
}

export interface BankSimulatorOptions {
  /** The same seed and the same calls give the same bank. */
  readonly seed: string
  /** The day at the bank, `YYYY-MM-DD`. */
  readonly today: () => string
  /** How often each habit is, as weights; one that is not named never happens. Everything is paid at once without it. */
  readonly habits?: Readonly<Partial<Record<BankHabit, number>>>
  /** What it holds for the court at the beginning. */
  readonly openingFen?: bigint
}

/** A bank for tests and demonstrations: the port, the bank's own books beside it, and notices nobody asked for. */
export interface BankSimulator extends BankPort {
  /** Money that comes in from outside. */
  receive(amountFen: bigint, from?: string, remittance?: string): BankLine
  /** What this order will meet, instead of what the seed says; told before it is submitted. */
  plan(key: string, habit: BankHabit): void
  /** The books: every line so far, oldest first. They know nothing of the court's ledger. */
  lines(): readonly BankLine[]
  /** Opening, plus credits, less debits. */
  balanceFen(): bigint
  /** How often each key was paid, less how often it came back: 0 or 1 in a bank that keeps its word. */
  paidTimes(key: string): number
  /** Answers since the last time, some of them twice. */
  takeNotices(): readonly BankNotice[]
}

const DAYS = { delays: 3, 'answers-late': 4, 'refuses-later': 2, returns: 5 } as const

interface Held {
  readonly order: PaymentOrder
  readonly habit: BankHabit
  readonly takenOn: string
  readonly noticed: Set<PaymentStatus['kind']>
  paidOn?: string
  returnedOn?: string
}

/**
 * A bank that is deterministic by its seed: what it does with an order follows from seed and key alone, however the calls
 * are ordered. The same key is paid once, whatever happens to the answers.
 *
 * @example
 * const bank = createBankSimulator({ seed: '7', today: () => clock.today(), habits: { pays: 8, 'times-out-paid': 1 } })
 * await engine.drain({ 'bank.pay': payThrough(bank) })
 */
export function createBankSimulator(options: BankSimulatorOptions): BankSimulator {
  return new SimulatedBank(options)
}

class SimulatedBank implements BankSimulator {
  readonly id = 'simulated-bank'
  readonly #options: BankSimulatorOptions
  readonly #planned = new Map<string, BankHabit>()
  readonly #lost = new Set<string>()
  readonly #held = new Map<string, Held>()
  readonly #lines: BankLine[] = []
  #notices: BankNotice[] = []

  constructor(options: BankSimulatorOptions) {
    this.#options = options
  }

  async submit(order: PaymentOrder): Promise<SubmitAnswer> {
    this.#pass()
    const known = this.#held.get(order.key)
    if (known) return this.#again(known, order)
    const habit = this.#habitOf(order.key)
    if (habit === 'times-out-lost' && !this.#lost.has(order.key)) {
      this.#lost.add(order.key)
      return { kind: 'unknown', text: 'time-out' }
    }
    const taken: Held = { order, habit, takenOn: this.#options.today(), noticed: new Set() }
    this.#held.set(order.key, taken)
    this.#pass()
    if (habit === 'refuses') return refusal
    return habit === 'times-out-paid' ? { kind: 'unknown', text: 'time-out' } : { kind: 'accepted' }
  }

  async status(key: string): Promise<PaymentStatus> {
    this.#pass()
    const held = this.#held.get(key)
    return held ? this.#statusOf(held) : { kind: 'not-known' }
  }

  receive(amountFen: bigint, from = '', remittance = ''): BankLine {
    return this.#book({ direction: 'credit', amountFen, key: null, counterparty: from, remittance })
  }

  plan(key: string, habit: BankHabit): void {
    this.#planned.set(key, habit)
  }

  lines(): readonly BankLine[] {
    this.#pass()
    return [...this.#lines]
  }

  balanceFen(): bigint {
    const start = this.#options.openingFen ?? 0n
    return this.lines().reduce(
      (sum, { direction, amountFen }) => (direction === 'credit' ? sum + amountFen : sum - amountFen),
      start,
    )
  }

  paidTimes(key: string): number {
    const mine = this.lines().filter((line) => line.key === key)
    return mine.reduce((times, { direction }) => times + (direction === 'debit' ? 1 : -1), 0)
  }

  takeNotices(): readonly BankNotice[] {
    this.#pass()
    const taken = this.#notices
    this.#notices = []
    return taken
  }

  /** The same key again: the same order is not taken twice, another content under it is refused. */
  #again({ order }: Held, given: PaymentOrder): SubmitAnswer {
    const same = order.amountFen === given.amountFen && order.payee.account === given.payee.account
    if (!same) return { kind: 'refused', code: 'DU04', text: 'key already used for another payment' }
    return this.#held.get(given.key)?.habit === 'refuses' ? refusal : { kind: 'accepted' }
  }

  #habitOf(key: string): BankHabit {
    const planned = this.#planned.get(key)
    if (planned) return planned
    const habits = BANK_HABITS.flatMap((habit) => {
      const weight = this.#options.habits?.[habit] ?? 0
      return weight > 0 ? [[habit, weight] as const] : []
    })
    let point = this.#draw(key) * habits.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [habit, weight] of habits) {
      point -= weight
      if (point < 0) return habit
    }
    return 'pays'
  }

  /** A number from 0 to 1 that follows from seed and word. */
  #draw(word: string): number {
    return Number.parseInt(hashText(`${this.#options.seed} ${word}`).slice(0, 12), 16) / 16 ** 12
  }

  /** What the days have brought since the last call. */
  #pass(): void {
    const today = this.#options.today()
    for (const held of this.#held.values()) {
      const { order, habit, takenOn } = held
      if (habit === 'refuses' || habit === 'refuses-later') {
        this.#notice(held)
        continue
      }
      const paysOn = habit === 'delays' ? addDays(takenOn, DAYS.delays) : takenOn
      if (held.paidOn === undefined && paysOn <= today) {
        held.paidOn = paysOn
        const { amountFen, key, payee, remittance } = order
        this.#book({ direction: 'debit', amountFen, key, counterparty: payee.name, remittance }, paysOn)
      }
      const backOn = addDays(takenOn, DAYS.returns)
      if (habit === 'returns' && held.returnedOn === undefined && backOn <= today) {
        held.returnedOn = backOn
        const { amountFen, key, payee } = order
        const line = {
          direction: 'credit',
          amountFen,
          key,
          counterparty: payee.name,
          remittance: '退汇',
        } as const
        this.#book(line, backOn)
      }
      this.#notice(held)
    }
  }

  #statusOf({ order, habit, takenOn, paidOn, returnedOn }: Held): PaymentStatus {
    const today = this.#options.today()
    if (habit === 'refuses') return refusal
    if (habit === 'refuses-later') {
      return addDays(takenOn, DAYS['refuses-later']) <= today ? refusal : { kind: 'pending' }
    }
    const reference = `SIM${order.key.slice(2, 14)}`
    if (returnedOn !== undefined) return { ...returned, on: returnedOn, reference }
    if (paidOn === undefined) return { kind: 'pending' }
    const isSilent = habit === 'answers-late' && addDays(takenOn, DAYS['answers-late']) > today
    return isSilent ? { kind: 'pending' } : { kind: 'paid', reference, on: paidOn }
  }

  /** Tells each new state by itself once, every third one twice. */
  #notice(held: Held): void {
    const answer = this.#statusOf(held)
    if (answer.kind === 'pending' || held.noticed.has(answer.kind)) return
    held.noticed.add(answer.kind)
    const { key, caseId, payoutId } = held.order
    const notice = { key, caseId, payoutId, answer }
    const times = this.#draw(`notice ${key} ${answer.kind}`) < 1 / 3 ? 2 : 1
    for (let told = 0; told < times; told += 1) this.#notices.push(notice)
  }

  #book(line: Omit<BankLine, 'serial' | 'on'>, on = this.#options.today()): BankLine {
    const serial = `${on.replaceAll('-', '')}${String(this.#lines.length + 1).padStart(6, '0')}`
    const booked = { serial, on, ...line }
    this.#lines.push(booked)
    return booked
  }
}

const refusal = { kind: 'refused', code: 'AC04', text: '收款账户已销户 account closed' } as const
const returned = { kind: 'returned', code: 'AC06', text: '收款账户状态异常 account blocked' } as const
