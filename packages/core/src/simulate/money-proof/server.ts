import { standardModules } from '../../domain/index'
import { createEngine, type Engine, type Sender } from '../../engine/index'
import type { Module } from '../../kernel/module'
import type { StreamId } from '../../kernel/stream'
import type { BankPort } from '../../ports/bank'
import type { CommitBatch, CourtStorage, Storage } from '../../ports/storage'
import { profiles } from './court'
import { type Trap, trapped } from './faults'
import type { ProofHost } from './host'
import { proofCourt } from './people'
import type { Theme } from './themes'

/** Puts the bank behind the outbox. */
export type MakeSender = (bank: BankPort) => Sender

/** Something wrong that is put between the parts, never into them. */
export interface Defect {
  readonly id: string
  /** Which promise it breaks, and what a court would see of it. */
  readonly breaks: string
  /** It is looked for in histories that are all about this; in all kinds of them when nothing is said. */
  readonly theme?: Theme
  /** Cells of the table around which it shows: histories that are after them come first. */
  readonly near?: readonly string[]
  readonly modules?: (modules: readonly Module[]) => readonly Module[]
  /** Between engine and storage; made anew for each server and history. */
  readonly storage?: () => (court: CourtStorage) => CourtStorage
  readonly sender?: MakeSender
}

/** A command under way, as the harness follows it. */
export interface Given {
  readonly key: string
  readonly name: string
}

/** An engine of its own on the storage of the moment, with a trap before it. */
export class Server {
  readonly trap: Trap
  /** The command that it is executing. */
  executing: Given | undefined
  /** The answers of the bank that it is recording, by stream. */
  readonly answering = new Map<StreamId, Given[]>()
  #engine: Engine | undefined
  #court: CourtStorage | undefined
  readonly #host: ProofHost
  readonly #defect: Defect | undefined

  constructor(host: ProofHost, defect: Defect | undefined, committed: (batch: CommitBatch) => void) {
    this.#host = host
    this.#defect = defect
    this.trap = { fault: undefined, overtake: undefined, committed }
  }

  get engine(): Engine {
    if (!this.#engine) throw new Error('the server has not been started')
    return this.#engine
  }

  /** Starts the engine anew: nothing that it had in memory is left. */
  async start(): Promise<void> {
    const modules = this.#defect?.modules?.(standardModules) ?? standardModules
    const court = () => {
      if (!this.#court) throw new Error('no storage')
      return this.#court
    }
    const door = doorTo(court)
    const storage: Storage = {
      prepare: async () => undefined,
      forCourt: () => door,
      courts: async () => [proofCourt.courtId],
      close: async () => undefined,
    }
    const { clock, ids } = this.#host
    this.#engine = await createEngine({ storage, clock, ids, modules, profiles })
  }

  /** Another history: the same engine on another storage. */
  use(storage: Storage): void {
    const inner = storage.forCourt(proofCourt.courtId)
    const behind = trapped(() => inner, this.trap)
    this.#court = this.#defect?.storage?.()(behind) ?? behind
    this.trap.fault = undefined
    this.trap.overtake = undefined
    this.executing = undefined
    this.answering.clear()
  }
}

function doorTo(court: () => CourtStorage): CourtStorage {
  return {
    find: (query) => court().find(query),
    get: (table, id) => court().get(table, id),
    count: (query, cap) => court().count(query, cap),
    sum: (table, column, where) => court().sum(table, column, where),
    journal: (stream, options) => court().journal(stream, options),
    streams: (options) => court().streams(options),
    feed: (options) => court().feed(options),
    position: () => court().position(),
    replaceRows: (stream, rows) => court().replaceRows(stream, rows),
    receipt: (key) => court().receipt(key),
    read: (requests) => court().read(requests),
    commit: (batch) => court().commit(batch),
    takeOutbox: (options) => court().takeOutbox(options),
    settleOutbox: (id) => court().settleOutbox(id),
    receipts: (options) => court().receipts(options),
    messages: (options) => court().messages(options),
  }
}
