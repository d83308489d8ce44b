import type { CommitBatch, CourtStorage } from '../../ports/storage'

/** What may go wrong at a call of the storage; each happens once and is then over. */
export const STORAGE_FAULTS = [
  /** What the command needs cannot be read. */
  'read-fails',
  /** The storage says that another commit came first, though none did. */
  'conflict',
  /** Another command, of another server, is committed between reading and committing. */
  'overtaken',
  /** The server dies before the commit. */
  'dies-before',
  /** The server dies after the commit, before it could answer. */
  'dies-after',
] as const

/** What may go wrong while messages are sent. */
export const OUTBOX_FAULTS = ['outbox-fails', 'settle-fails', 'settle-unanswered'] as const

export type StorageFault = (typeof STORAGE_FAULTS)[number] | (typeof OUTBOX_FAULTS)[number]

/** A fault that was put in; it says by its message that it is one. */
export class PlannedFault extends Error {
  constructor(fault: string) {
    super(`planned fault: ${fault}`)
  }
}

/** Where a fault waits for its call. */
export interface Trap {
  fault: StorageFault | undefined
  /** What is done by others between reading and committing. */
  overtake: (() => Promise<void>) | undefined
  /** Hears of every batch that has really been written. */
  committed(batch: CommitBatch): void
}

/** A storage of one court in which the fault of the trap happens at its call. */
export function trapped(court: () => CourtStorage, trap: Trap): CourtStorage {
  const springs = (fault: StorageFault): boolean => {
    if (trap.fault !== fault) return false
    trap.fault = undefined
    return true
  }
  const fail = (fault: StorageFault): void => {
    if (springs(fault)) throw new PlannedFault(fault)
  }
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
    async read(requests) {
      fail('read-fails')
      return court().read(requests)
    },
    async commit(batch) {
      fail('dies-before')
      const [first] = batch.streams
      if (first && springs('conflict')) return { kind: 'version-conflict', stream: first.stream }
      if (trap.overtake && springs('overtaken')) await trap.overtake()
      const answer = await court().commit(batch)
      if (answer.kind === 'committed') trap.committed(batch)
      fail('dies-after')
      return answer
    },
    async takeOutbox(options) {
      fail('outbox-fails')
      return court().takeOutbox(options)
    },
    receipts: (options) => court().receipts(options),
    messages: (options) => court().messages(options),
    async settleOutbox(id) {
      fail('settle-fails')
      await court().settleOutbox(id)
      fail('settle-unanswered')
    },
  }
}
