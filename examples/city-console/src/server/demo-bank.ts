import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importStatement } from '@zhixing/adapters/importing'
import {
  askBank,
  type BankPort,
  type CourtId,
  type Engine,
  fromJson,
  type PaymentOrder,
  payThrough,
  type Sender,
  toJson,
} from '@zhixing/core'
import { addDays } from '@zhixing/core/law'
import type { AccountAtEnd } from '@zhixing/core/simulate'
import { type BankSimulator, createBankSimulator } from '@zhixing/core/testing'
import { statementOf } from './demo-statement'

/** What the bank remembers, one line each: all that its books follow from. */
type Remembered =
  | { readonly opening: { readonly bankAccount: string; readonly balanceFen: bigint; readonly on: string } }
  | { readonly order: PaymentOrder; readonly on: string; readonly meets: 'usual' | 'late' | 'silence' }
  /** The statement of this day and of those before it was read in. */
  | { readonly statedUntil: string }

type Kept = Remembered & { readonly courtId: CourtId }

export const BANK_BOOKS = 'bank.ndjson'

/**
 * The bank of the demonstration: one account for each court, daily statements, and books that a new start finds again. What
 * it does follows from its seed and from what it was told, so that only that is kept, before it is done.
 */
export interface DemoBank {
  /** Sender for `bank.pay`. */
  readonly sender: Sender
  /** Goes on with the accounts as they stood on a day, and with what was still to be paid. */
  takeOver(accounts: readonly AccountAtEnd[], on: string): void
  /** Answers what the court asks, and delivers the statements of days that are over. */
  round(): Promise<void>
}

export async function openDemoBank(folder: string, engine: Engine): Promise<DemoBank> {
  const path = join(folder, BANK_BOOKS)
  const courts = new Map<CourtId, CourtBank>()
  const bankOf = (courtId: CourtId) => {
    const known = courts.get(courtId)
    if (known) return known
    const made = new CourtBank(courtId, engine, (entry) =>
      appendFileSync(path, `${toJson({ courtId, ...entry })}\n`),
    )
    courts.set(courtId, made)
    return made
  }
  if (existsSync(path)) {
    // A line that was being written when the machine stopped is none: nothing has been done for it.
    const text = readFileSync(path, 'utf8')
    const lines = text.split('\n').slice(0, -1)
    if (!text.endsWith('\n')) writeFileSync(path, lines.map((line) => `${line}\n`).join(''))
    for (const line of lines) {
      const entry = fromJson<never>(line) as Kept
      await bankOf(entry.courtId).again(entry)
    }
  }
  return {
    sender: (message) => payThrough(bankOf(message.courtId))(message),
    takeOver(accounts, on) {
      for (const account of accounts) bankOf(account.courtId).takeOver(account, on)
    },
    async round() {
      for (const courtId of await engine.storage.courts()) {
        const bank = bankOf(courtId)
        await askBank(engine, { bank, courtId })
        await bank.deliver()
      }
    },
  }
}

/** The bank as one court knows it. */
class CourtBank implements BankPort {
  readonly id = 'demo-bank'
  readonly #courtId: CourtId
  readonly #engine: Engine
  readonly #remember: (entry: Remembered) => void
  readonly #books: BankSimulator
  /** Orders that the bank says nothing about: its line broke, and a person has to write to it. */
  readonly #silent = new Set<string>()
  #day: string | undefined
  #opening: { readonly bankAccount: string; readonly balanceFen: bigint } | undefined
  #statedUntil = ''

  constructor(courtId: CourtId, engine: Engine, remember: (entry: Remembered) => void) {
    this.#courtId = courtId
    this.#engine = engine
    this.#remember = remember
    // Pays at once; one answer in five is lost on the way, and the bank is asked again.
    this.#books = createBankSimulator({
      seed: `demo ${courtId}`,
      today: () => this.#day ?? this.#today(),
      habits: { pays: 4, 'times-out-paid': 1 },
    })
  }

  #today(): string {
    return this.#engine.clock.now().slice(0, 10)
  }

  async submit(order: PaymentOrder) {
    this.#remember({ order, on: this.#today(), meets: 'usual' })
    return this.#books.submit(order)
  }

  async status(key: string) {
    if (this.#silent.has(key)) throw new Error('银行接口超时 time-out')
    return this.#books.status(key)
  }

  takeOver({ bankAccount, balanceFen, orders }: AccountAtEnd, on: string): void {
    const told: Remembered[] = [
      { opening: { bankAccount, balanceFen, on } },
      ...orders.map(({ order, lost }) => ({
        order,
        // It comes to pay them on the day after.
        on: addDays(on, 1),
        meets: lost ? ('silence' as const) : ('late' as const),
      })),
    ]
    for (const entry of told) {
      this.#remember(entry)
      void this.again(entry)
    }
  }

  /** Does what it was told once more, on the day it was told. */
  async again(entry: Remembered): Promise<void> {
    if ('statedUntil' in entry) this.#statedUntil = entry.statedUntil
    else if ('opening' in entry) {
      this.#opening = entry.opening
      this.#statedUntil = entry.opening.on
    } else {
      const { order, on, meets } = entry
      if (meets === 'silence') return void this.#silent.add(order.key)
      if (meets === 'late') this.#books.plan(order.key, 'pays')
      this.#day = on
      const answered = this.#books.submit(order)
      this.#day = undefined
      await answered
    }
  }

  /** Every day that is over has a statement when something moved on it; the same one again books nothing. */
  async deliver(): Promise<void> {
    const opening = this.#opening
    const yesterday = addDays(this.#today(), -1)
    if (!opening || this.#statedUntil >= yesterday) return
    const lines = this.#books.lines()
    for (let day = addDays(this.#statedUntil, 1); day <= yesterday; day = addDays(day, 1)) {
      const file = statementOf(opening, lines, { id: `${this.#courtId}-${day}`, day })
      if (file) await importStatement({ engine: this.#engine, courtId: this.#courtId, file, mode: 'run' })
      this.#statedUntil = day
    }
    this.#remember({ statedUntil: yesterday })
  }
}
