import type { Sender } from '../engine/index'
import type { CourtId } from '../kernel/stream'
import type { PaymentOrder } from '../ports/bank'

/** A line of the bank's books, as its statement will show it. */
export interface BookedLine {
  readonly serial: string
  readonly direction: 'credit' | 'debit'
  readonly amountFen: bigint
  readonly bookedOn: string
  /** The key of the payout that it pays. */
  readonly endToEndId: string | null
  readonly counterparty: string
}

/** The collection account of a court at the end of the half-year: what another bank takes over. */
export interface AccountAtEnd {
  readonly courtId: CourtId
  readonly bankAccount: string
  readonly balanceFen: bigint
  /** Orders that it was told and has not paid; `lost` ones it does not answer about. */
  readonly orders: readonly { readonly order: PaymentOrder; readonly lost: boolean }[]
}

/** A bank that pays what it is told to, at once or some days later, and keeps books of its own. */
export interface Bank {
  /** The court's collection account. */
  accountOf(courtId: CourtId): string
  /** How many working days the bank will need for this payout; told before it is sent. */
  willTake(payoutId: string, workdays: number): void
  /** The line to the bank breaks: one of the payouts told so on a day stays without an answer, the others it has paid. */
  willTimeOut(courtId: CourtId, payoutId: string, order: string): void
  /** Nobody has heard of it since it was sent. */
  isLost(courtId: CourtId, payoutId: string): boolean
  /** What it held before the half-year. */
  held(courtId: CourtId, amountFen: bigint): void
  receives(courtId: CourtId, line: Omit<BookedLine, 'direction' | 'endToEndId'>): void
  /** Debits the account for a payout; answers with its number of the payment. */
  pays(payoutId: string, on: string): string
  /** Lines since the last time, with the balances around them; nothing when nothing has moved. */
  statement(courtId: CourtId): BankStatement | undefined
  atEnd(): readonly AccountAtEnd[]
  readonly sender: Sender
}

/** What moved on an account since the last statement. */
export interface BankStatement {
  readonly openingFen: bigint
  readonly closingFen: bigint
  readonly lines: readonly BookedLine[]
}

/** The bank's number of a payment. */
export function referenceOf(payoutId: string): string {
  return `ABC${payoutId.replace(/^payout-/, '').toUpperCase()}`
}

/** What the bank keeps for a court. */
interface Books {
  openingFen: bigint
  lines: BookedLine[]
  readonly orders: Map<string, PaymentOrder>
  /** Payouts told in a time-out, with what they are ordered by. */
  readonly timedOut: Map<string, string>
}

/** A simulated bank: what it pays within the day it answers at once, the rest is found on the statement later. */
export function simulatedBank(today: () => string): Bank {
  return new SimulatedBank(today)
}

class SimulatedBank implements Bank {
  readonly #today: () => string
  readonly #days = new Map<string, number>()
  readonly #courts = new Map<CourtId, Books>()
  readonly #courtOf = new Map<string, CourtId>()

  constructor(today: () => string) {
    this.#today = today
  }

  accountOf(courtId: CourtId): string {
    return `2706${courtId.replace(/\D/g, '').padStart(6, '0')}01040000`
  }

  willTake(payoutId: string, workdays: number): void {
    this.#days.set(payoutId, workdays)
  }

  willTimeOut(courtId: CourtId, payoutId: string, order: string): void {
    this.#booksOf(courtId).timedOut.set(payoutId, order)
  }

  isLost(courtId: CourtId, payoutId: string): boolean {
    const [first] = [...this.#booksOf(courtId).timedOut].sort((a, b) => (a[1] < b[1] ? -1 : 1))
    return first?.[0] === payoutId
  }

  held(courtId: CourtId, amountFen: bigint): void {
    this.#booksOf(courtId).openingFen += amountFen
  }

  receives(courtId: CourtId, line: Omit<BookedLine, 'direction' | 'endToEndId'>): void {
    this.#booksOf(courtId).lines.push({ ...line, direction: 'credit', endToEndId: null })
  }

  pays(payoutId: string, bookedOn: string): string {
    const books = this.#booksOf(this.#courtOf.get(payoutId) ?? '')
    const order = books.orders.get(payoutId)
    if (!order) throw new Error(`the bank has no order ${payoutId}`)
    const { amountFen, key: endToEndId, payee } = order
    const serial = referenceOf(payoutId)
    const line = { serial, amountFen, bookedOn, endToEndId, counterparty: payee.name }
    books.lines.push({ ...line, direction: 'debit' })
    books.orders.delete(payoutId)
    return serial
  }

  statement(courtId: CourtId): BankStatement | undefined {
    const books = this.#booksOf(courtId)
    const { lines, openingFen } = books
    if (lines.length === 0) return undefined
    const closingFen = lines.reduce((sum, line) => sum + signed(line), openingFen)
    books.lines = []
    books.openingFen = closingFen
    return { openingFen, closingFen, lines }
  }

  atEnd(): readonly AccountAtEnd[] {
    return [...this.#courts].map(([courtId, { openingFen: balanceFen, orders }]) => ({
      courtId,
      bankAccount: this.accountOf(courtId),
      balanceFen,
      orders: [...orders].map(([payoutId, order]) => ({ order, lost: this.isLost(courtId, payoutId) })),
    }))
  }

  readonly sender: Sender = async ({ courtId, payload }) => {
    const order = orderIn(payload)
    const { caseId, payoutId } = order
    const books = this.#booksOf(courtId)
    books.orders.set(payoutId, order)
    this.#courtOf.set(payoutId, courtId)
    const takes = this.#days.get(payoutId) ?? 0
    this.#days.delete(payoutId)
    if (books.timedOut.has(payoutId)) {
      const answer = { kind: 'unknown', text: '银行接口超时 time-out' }
      return [{ name: 'fund.record-bank-answer', input: { caseId, payoutId, answer } }]
    }
    if (takes > 0) return []
    const bankReference = this.pays(payoutId, this.#today())
    return [{ name: 'fund.confirm-payment', input: { caseId, payoutId, bankReference } }]
  }

  #booksOf(courtId: CourtId): Books {
    const known = this.#courts.get(courtId)
    if (known) return known
    const books = { openingFen: 0n, lines: [], orders: new Map(), timedOut: new Map() }
    this.#courts.set(courtId, books)
    return books
  }
}

function signed({ direction, amountFen }: BookedLine): bigint {
  return direction === 'credit' ? amountFen : -amountFen
}

/** What the outbox holds for the bank, as an order. */
function orderIn(payload: Readonly<Record<string, unknown>>): PaymentOrder {
  const text = (name: string) => String(payload[name])
  return {
    key: text('bankKey'),
    caseId: text('caseId'),
    payoutId: text('payoutId'),
    amountFen: BigInt(text('amountFen')),
    payee: { name: text('payeeName'), account: text('payeeAccount'), bank: text('payeeBank') },
    remittance: `${text('caseNumber')}执行案款`,
    requestedOn: text('requestedOn'),
  }
}
