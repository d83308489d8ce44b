import type { Engine, EngineOutcome } from '../engine/index'
import type { Actor } from '../kernel/role'
import { type Random, randomOf } from '../testing/random'
import type { Bank } from './bank'
import type { SimulatedCase } from './caseload'
import type { Staff, Worker } from './staff'

/** A file in the host's file store. */
export interface SimulatedFile {
  readonly hash: string
  readonly mediaType: string
  readonly size: number
}

/** Supplies the file of a document; the host may put real ones into its store. */
export type FilesOf = (kind: string, caseNumber: string) => SimulatedFile | Promise<SimulatedFile>

/** What all cases share. */
export interface World {
  readonly engine: Engine
  readonly bank: Bank
  readonly files: FilesOf
  readonly seed: number
  /** The simulated day. */
  today: string
  commands: number
}

/** A strand of a case: it does something, says on which day it goes on, and so forth. */
export type Strand = AsyncGenerator<string, void, void>

/** Throws when a command that has to be accepted was refused. */
export function must<R>(outcome: EngineOutcome): R {
  if (outcome.kind === 'accepted') return outcome.result as R
  const params = Object.entries(outcome.params).map(([key, value]) => `${key}=${value}`)
  throw new Error(`refused by ${outcome.rule} ${params.join(' ')}`)
}

/** Somebody does something that has to be accepted. */
export async function actIn<R = null>(world: World, actor: Actor, name: string, input: object): Promise<R> {
  world.commands += 1
  return must<R>(await world.engine.execute({ name, input, actor }))
}

/** A case in the simulation: its strands, its stream of chance, and what it still waits for. */
export class Life {
  readonly world: World
  readonly plan: SimulatedCase
  readonly staff: Staff
  readonly judge: Worker
  readonly random: Random
  caseId = ''
  isSuspended = false
  /** Proposed for closing, or closed: nothing new begins. */
  isEnding = false
  /** Things that must be over before it may be closed: open affairs, papers on loan, money on its way. */
  pending = 0
  /** Papers on their way to the dossier centre and into the electronic dossier. */
  papers = 0
  readonly #strands: { due: string; readonly strand: Strand }[] = []

  constructor(world: World, plan: SimulatedCase, staff: Staff, judge: Worker) {
    this.world = world
    this.plan = plan
    this.staff = staff
    this.judge = judge
    this.random = randomOf('life', world.seed, plan.streamOf)
  }

  get today(): string {
    return this.world.today
  }

  /** Lets something run beside what is running; it begins today. */
  start(strand: Strand): void {
    this.#strands.push({ due: this.today, strand })
  }

  /** The same, and the case does not close before it has ended. */
  startPending(strand: Strand): void {
    this.pending += 1
    this.start(this.#counted(strand))
  }

  async *#counted(strand: Strand): Strand {
    yield* strand
    this.pending -= 1
  }

  /** Does everything that is due, and says when it goes on; nothing when it is over. */
  async advance(): Promise<string | undefined> {
    for (;;) {
      const at = this.#strands.findIndex(({ due }) => due <= this.today)
      const next = this.#strands[at]
      if (!next) break
      const { done, value } = await next.strand.next()
      if (done) this.#strands.splice(this.#strands.indexOf(next), 1)
      else next.due = value
    }
    const dates = this.#strands.map(({ due }) => due).sort()
    return dates[0]
  }

  /** The day so many working days from today; 0 is today. */
  after(workdays: number): string {
    return workdays <= 0 ? this.today : this.world.engine.calendar.addWorkdays(this.today, workdays)
  }

  /** Today when people work, else the next day on which they do. */
  workday(): string {
    return this.world.engine.calendar.rollForward(this.today)
  }

  /** Gives a command as somebody of the court. */
  async give<R = null>(worker: Worker, name: string, input: object): Promise<R> {
    return this.giveAs<R>(worker.actor, name, { caseId: this.caseId, ...input })
  }

  async giveAs<R = null>(actor: Actor, name: string, input: object): Promise<R> {
    this.world.commands += 1
    const outcome = await this.world.engine.execute({ name, input, actor })
    try {
      return must<R>(outcome)
    } catch (error) {
      throw new Error(`${this.today} ${this.plan.filing.caseNumber} ${name} by ${actor.id}`, { cause: error })
    }
  }

  /** Tries what a rule forbids: somebody did, and the engine stopped it. */
  async tryInVain(
    worker: Worker,
    name: string,
    input: object,
    rule: string,
    courtId?: string,
  ): Promise<void> {
    this.world.commands += 1
    const outcome = await this.world.engine.execute({
      name,
      input: { caseId: this.caseId, ...input },
      actor: worker.actor,
      ...(courtId === undefined ? {} : { courtId }),
    })
    if (outcome.kind === 'accepted' || outcome.rule !== rule) {
      throw new Error(
        `${name} was to be refused by ${rule}: ${outcome.kind === 'refused' ? outcome.rule : 'accepted'}`,
      )
    }
  }
}
