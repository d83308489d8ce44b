/** What the bank is told to pay, as it understands it. */
export interface Order {
  readonly key: string
  readonly payoutId: string
  readonly caseId: string
  readonly amountFen: bigint
  readonly payeeName: string
  readonly payeeAccount: string
}

/** How the bank takes an order: it may pay at once or later, and the court may hear of it or not. */
export const BANK_FAULTS = ['pays-later', 'silent-not-taken', 'silent-paid', 'answers-twice'] as const

export type BankFault = (typeof BANK_FAULTS)[number]

interface Taken {
  readonly order: Order
  state: 'pending' | 'paid'
}

/** One payment in the bank's own books. */
export interface Payment {
  readonly key: string
  readonly payoutId: string
  readonly amountFen: bigint
  readonly payeeName: string
  readonly payeeAccount: string
}

/** The bank with books of its own: an order of one key is paid once, whatever else goes wrong. */
export class ProofBank {
  readonly payments: Payment[] = []
  readonly #taken = new Map<string, Taken>()

  /** Takes an order; the same key again is the same order. Answers whether it is paid, or nothing when nobody heard. */
  submit(order: Order, fault: BankFault | undefined): 'paid' | 'pending' | 'silence' {
    if (fault === 'silent-not-taken') return 'silence'
    const known = this.#taken.get(order.key)
    const taken: Taken = known ?? { order, state: 'pending' }
    this.#taken.set(order.key, taken)
    if (taken.state === 'pending' && fault !== 'pays-later') this.#pay(taken)
    return fault === 'silent-paid' ? 'silence' : taken.state
  }

  /** A day passes: what waited is paid. */
  passDay(): void {
    for (const taken of this.#taken.values()) if (taken.state === 'pending') this.#pay(taken)
  }

  /** What the bank knows of a payout, as its statement of the day shows it. */
  hasPaid(payoutId: string): boolean {
    return this.payments.some((payment) => payment.payoutId === payoutId)
  }

  #pay(taken: Taken): void {
    taken.state = 'paid'
    const { key, payoutId, amountFen, payeeName, payeeAccount } = taken.order
    this.payments.push({ key, payoutId, amountFen, payeeName, payeeAccount })
  }
}
