import { receiptIdOf } from '../../domain/fund/index'
import { ZhixingError } from '../../kernel/errors'
import type { Actor } from '../../kernel/role'
import { courtStream } from '../../kernel/stream'
import type { CommitBatch, Storage } from '../../ports/storage'
import { type Random, randomOf } from '../../testing/random'
import type { ProofBank } from './bank'
import { byChance } from './chance'
import { modelOf, type ProofBeginning } from './court'
import { type Coverage, hit } from './coverage'
import { nextDeed } from './deeds'
import { Errands } from './errands'
import { PlannedFault, type StorageFault } from './faults'
import type { Goals } from './goals'
import type { ProofHost } from './host'
import type { Model } from './oracle/index'
import { proofCourt } from './people'
import { finish } from './reckoning'
import type { Deed, Scene } from './scene'
import type { MakeSender, Server } from './server'
import type { Theme } from './themes'
import { type Act, personOf, Violation, Witness } from './witness'

/** What a history is made of. */
export interface Setting {
  readonly seed: string
  readonly number: number
  readonly commands: number
  readonly storage: Storage
  readonly start: Pick<ProofBeginning, 'cases' | 'treasury'>
  readonly servers: readonly [Server, Server]
  readonly host: ProofHost
  readonly coverage: Coverage
  /** What most of its deeds are about. */
  readonly theme: Theme
  /** What it is after, when it is not left to chance. */
  readonly goals?: Goals
  readonly makeSender: MakeSender | undefined
}

/** One history: commands, faults, and the oracle beside them. */
export class History {
  readonly random: Random
  /** What most of its deeds are about. */
  readonly theme: Theme
  readonly model: Model
  readonly bank: ProofBank
  readonly errands: Errands
  readonly witness: Witness
  readonly setting: Setting
  /** Commands that nobody has heard an answer to. */
  readonly unanswered: Act[] = []
  readonly answered: Act[] = []
  commands = 0
  faults = 0
  /** Something was written of the court itself, if only a refusal: engines keep that until they are started anew. */
  isCourtChanged = false
  #keys = 0
  readonly byKey = new Map<string, Act>()
  /** What the witness has found while something was being written. */
  #found: Violation | undefined

  constructor(setting: Setting) {
    this.setting = setting
    this.random = randomOf('money', setting.seed, setting.number)
    this.theme = setting.theme
    this.model = modelOf(setting.start)
    this.errands = new Errands(this)
    this.bank = this.errands.bank
    this.witness = new Witness(this.model, setting.coverage, this.court)
  }

  get court() {
    return this.setting.storage.forCourt(proofCourt.courtId)
  }

  /** @throws Violation */
  async run(): Promise<void> {
    const { setting } = this
    while (this.commands < setting.commands && setting.goals?.isReached !== true) {
      const step = setting.goals?.next(this)
      await (step === undefined ? byChance(this) : step())
    }
    await finish(this)
  }

  nextKey(kind: string): string {
    this.#keys += 1
    return `${kind}-${this.#keys}`
  }

  get today(): string {
    return this.setting.host.today()
  }

  server(): Server {
    return this.random.pick(this.setting.servers)
  }

  scene(onCase?: string): Scene {
    const { random, model, bank, today, theme } = this
    const { books } = this.witness
    return { random, model, bank, books, today, theme, wildness: 0.12, ...(onCase ? { onCase } : {}) }
  }

  #act({ who: id, name, input: given, lineOf, counterOf, readAs }: Deed, fault = 'none'): Act {
    const { today, model } = this
    const who = personOf(id, model, today)
    const input = {
      ...given,
      ...(lineOf === undefined ? {} : { receiptId: receiptOf(lineOf) }),
      ...(counterOf === undefined ? {} : { counterReceiptId: receiptOf(counterOf) }),
    }
    const said = { name, who, today, input: { ...input, lineOf, counterOf, readAs } }
    const key = this.nextKey('key')
    return { key, name, said, input, who, fault, verdict: undefined, answer: undefined }
  }

  /** Gives a command that nothing goes wrong with. */
  giveDeed(deed: Deed): Promise<void> {
    return this.give(this.server(), this.#act(deed))
  }

  /** Gives a command with which something may go wrong. */
  async command(deed: Deed, fault?: StorageFault, overtaking?: Deed): Promise<void> {
    const act = this.#act(deed, fault)
    await this.give(this.server(), act, fault, overtaking)
    if (act.answer !== undefined) return
    // Who got no answer asks again, at once or some time.
    if (this.random.chance(0.6)) await this.give(this.server(), act)
    else this.unanswered.push(act)
  }

  /** Gives a command to a server; what was planned to go wrong goes wrong. */
  async give(server: Server, act: Act, fault?: StorageFault, overtaking?: Deed): Promise<void> {
    this.commands += 1
    // Who asks again later is answered as things stand then.
    act.said = { ...act.said, today: this.today }
    this.arm(
      server,
      fault,
      fault === 'overtaken' ? String(act.said.input.caseId ?? '') : undefined,
      overtaking,
    )
    server.executing = act
    const actor: Actor = { ...(act.who as Actor), courtId: proofCourt.courtId }
    try {
      const { name, input, key } = act
      const outcome = await server.engine.execute({ name, input, actor, key })
      this.#check()
      this.witness.answered(act, outcome)
      this.answered.push(act)
      await this.look()
    } catch (error) {
      this.#check()
      if (!(error instanceof PlannedFault)) throw error
    } finally {
      server.executing = undefined
      this.disarm(server)
    }
  }

  arm(server: Server, fault: StorageFault | undefined, caseId?: string, overtaking?: Deed): void {
    server.trap.fault = fault
    if (fault === undefined) return
    this.faults += 1
    const other = this.setting.servers.find((each) => each !== server)
    const known = caseId !== undefined && this.model.cases.has(caseId)
    if (fault !== 'overtaken' || !other) return
    server.trap.overtake = async () => {
      const deed = overtaking ?? nextDeed(this.scene(known ? caseId : undefined))
      await this.give(other, this.#act(deed, 'overtaking'))
    }
  }

  disarm(server: Server): void {
    server.trap.fault = undefined
    server.trap.overtake = undefined
  }

  /** Called by the traps: something has really been written. */
  written(server: Server, batch: CommitBatch): void {
    try {
      const act = this.#actOf(server, batch)
      this.witness.written(act, batch)
      // What a sender says is answered to nobody: it counts when it is written.
      if (this.byKey.has(act.key)) hit(this.setting.coverage, act.name, act.verdict?.kind ?? '', act.fault)
    } catch (error) {
      if (!(error instanceof Violation)) throw error
      this.#found ??= error
    }
    this.#touched.push(batch)
    if (batch.streams.some(({ stream }) => stream === courtStream)) this.isCourtChanged = true
  }

  readonly #touched: CommitBatch[] = []

  #actOf(server: Server, batch: CommitBatch): Act {
    if (server.executing) return server.executing as Act
    const byKey = batch.receipt && this.byKey.get(batch.receipt.key)
    if (byKey) return byKey
    const stream = batch.streams.find((each) => server.answering.has(each.stream))?.stream
    const [first] = server.answering.values()
    const waiting = (stream ? server.answering.get(stream) : first) as Act[] | undefined
    const found = waiting?.find(({ verdict }) => verdict === undefined) ?? waiting?.at(-1)
    if (!found) throw new Violation('M1 something was written that nobody asked for')
    return found
  }

  /** Throws what was found while something was being written. */
  #check(): void {
    if (this.#found) throw this.#found
  }

  /** Compares everything that has been touched since the last time. */
  async look(): Promise<void> {
    this.#check()
    for (const batch of this.#touched.splice(0)) await this.witness.compare(batch)
  }

  /** The same command with the same key, long after it was answered. */
  async repeat(act: Act): Promise<void> {
    await this.give(this.server(), act)
    hit(this.setting.coverage, act.name, act.verdict?.kind ?? '', 'repeated')
  }

  /** The same key for something else must be refused. */
  async reuseKey(deed: Deed): Promise<void> {
    const before = this.random.pick(this.answered)
    const act = this.#act(deed)
    const server = this.server()
    const actor: Actor = { ...(act.who as Actor), courtId: proofCourt.courtId }
    if (act.name === before.name && act.said.who.id === before.said.who.id) return
    this.commands += 1
    server.executing = act
    try {
      await server.engine.execute({ name: act.name, input: act.input, actor, key: before.key })
      throw new Violation('M5 a key was taken for something else')
    } catch (error) {
      if (!(error instanceof ZhixingError) || error.code !== 'key-reused') throw error
      hit(this.setting.coverage, act.name, 'key-reused', 'none')
    } finally {
      server.executing = undefined
    }
  }

  /** The same command four times at the same moment, over both servers. */
  async atOnce(deed: Deed): Promise<void> {
    const act = this.#act(deed, 'at-once')
    const actor: Actor = { ...(act.who as Actor), courtId: proofCourt.courtId }
    const { name, input, key } = act
    const { servers } = this.setting
    for (const server of servers) server.executing = act
    this.commands += 4
    const outcomes = await Promise.all(
      [0, 1, 2, 3].map((at) => servers[at % 2 === 0 ? 0 : 1].engine.execute({ name, input, actor, key })),
    )
    for (const server of servers) server.executing = undefined
    this.#check()
    for (const outcome of outcomes) this.witness.answered(act, outcome)
    await this.look()
    this.answered.push(act)
  }

  pass(days: number): void {
    this.setting.host.days(days)
    this.bank.passDay()
  }
}

/** The id that the court gives to a line. */
function receiptOf(lineOf: string): string {
  const [account = '', serial = ''] = lineOf.split('/')
  return receiptIdOf(account, serial)
}
