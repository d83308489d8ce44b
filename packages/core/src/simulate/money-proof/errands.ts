import { askBank, payThrough, type Sender } from '../../engine/index'
import { systemActor } from '../../kernel/role'
import type { BankPort } from '../../ports/bank'
import { ProofBank, STATUS_FAULTS, type StatusFault, SUBMIT_FAULTS, type SubmitFault } from './bank'
import { hit } from './coverage'
import { OUTBOX_FAULTS, PlannedFault, STORAGE_FAULTS, type StorageFault } from './faults'
import type { History } from './history'
import { proofCourt } from './people'
import type { Server } from './server'
import type { Act } from './witness'

/** How often the bank makes trouble, from 0 to 1; or which trouble it makes now. */
export type Trouble = number | SubmitFault | StatusFault

/** Between court and bank: messages are sent, payments asked after; both may go wrong at either end. */
export class Errands {
  readonly bank: ProofBank
  readonly #history: History
  /** How often the bank makes trouble, from 0 to 1, or which. */
  #trouble: Trouble = 0

  constructor(history: History) {
    this.#history = history
    this.bank = this.#openBank()
  }

  async drainSometime(): Promise<void> {
    const all = [...OUTBOX_FAULTS, ...STORAGE_FAULTS.filter((each) => each !== 'overtaken')]
    const fault = this.#history.random.chance(0.5) ? this.#history.random.pick(all) : undefined
    await this.drain(this.#history.server(), fault, 0.6)
  }

  async askSometime(): Promise<void> {
    const fault = this.#history.random.chance(0.4) ? this.#history.random.pick(STORAGE_FAULTS) : undefined
    await this.ask(this.#history.server(), fault === 'overtaken' ? undefined : fault, 0.3)
  }

  /** Sends what waits. A server that dies takes its messages up again when their lease is over. */
  async drain(server: Server, fault: StorageFault | undefined, trouble: Trouble): Promise<void> {
    this.#history.setting.host.minutes(6)
    this.#trouble = trouble
    const make = this.#history.setting.makeSender ?? payThrough
    const send = make(this.bank)
    const sender: Sender = async (message) => {
      const calls = await send(message)
      const acts = calls.map(({ name, input }, at) =>
        this.#told({
          name,
          input,
          key: `${message.id}:${at}`,
          who: 'sender:bank.pay',
          fault: fault ?? 'none',
        }),
      )
      server.answering.set(`case/${String(message.payload.caseId)}`, acts)
      return calls
    }
    const work = () => server.engine.drain({ 'bank.pay': sender }, proofCourt.courtId)
    const hasHappened = await this.#among(server, fault, work)
    if (hasHappened) hit(this.#history.setting.coverage, 'outbox', 'drained', fault ?? 'none')
  }

  /** Asks the bank after what was sent, and after what was paid and may have come back. */
  async ask(server: Server, fault: StorageFault | undefined, trouble: Trouble): Promise<void> {
    this.#trouble = trouble
    const bank: BankPort = {
      id: this.bank.id,
      submit: (order) => this.bank.submit(order),
      status: async (key) => {
        const answer = await this.bank.status(key)
        const payout = [...this.#history.model.payouts.values()].find((each) => each.key === key)
        const input = { caseId: payout?.caseId, payoutId: payout?.id, answer }
        const told = {
          name: 'fund.record-bank-answer',
          key: this.#history.nextKey('ask'),
          who: 'bank:proof-bank',
        }
        server.answering.clear()
        server.answering.set(`case/${payout?.caseId}`, [
          this.#told({ ...told, input, fault: fault ?? 'none' }),
        ])
        return answer
      },
    }
    const options = { bank, courtId: proofCourt.courtId, paidSince: '2024-01-01' }
    await this.#among(server, fault, () => askBank(server.engine, options))
  }

  /** Whether what was planned to go wrong has gone wrong. */
  async #among(
    server: Server,
    fault: StorageFault | undefined,
    work: () => Promise<unknown>,
  ): Promise<boolean> {
    let hasHappened = false
    this.#history.arm(server, fault)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof PlannedFault)) throw error
    } finally {
      hasHappened = server.trap.fault === undefined
      this.#history.disarm(server)
      server.answering.clear()
    }
    await this.#history.look()
    return hasHappened
  }

  /** What the bank has said, as a command of the system; the same message again is the same act. */
  #told(call: { name: string; input: unknown; key: string; who: string; fault: string }): Act {
    const known = this.#history.byKey.get(call.key)
    // What a dead server had heard counts only if it was written: the bank may say something else to who asks again.
    if (known?.verdict !== undefined) return known
    const who = systemActor(proofCourt.courtId, call.who)
    const input = call.input as Record<string, unknown>
    const said = { name: call.name, who, today: this.#history.today, input }
    const { name, key, fault } = call
    const act: Act = { key, name, said, input, who, fault, verdict: undefined, answer: undefined }
    this.#history.byKey.set(key, act)
    this.#history.commands += 1
    return act
  }

  #openBank(): ProofBank {
    const trouble = <T>(faults: readonly T[]): T | undefined => {
      const isChance = typeof this.#trouble === 'number'
      const one = isChance ? this.#history.random.pick(faults) : faults.find((each) => each === this.#trouble)
      if (one === undefined || (isChance && !this.#history.random.chance(Number(this.#trouble))))
        return undefined
      this.#history.faults += 1
      return one
    }
    return new ProofBank({
      today: () => this.#history.today,
      // What comes back takes days, and is rare for that reason alone.
      onSubmit: () => trouble([...SUBMIT_FAULTS, 'sends-back', 'sends-back', 'sends-back'] as const),
      onStatus: () => trouble(STATUS_FAULTS),
      heard: (call, answer, fault) => hit(this.#history.setting.coverage, call, answer, fault),
    })
  }
}
