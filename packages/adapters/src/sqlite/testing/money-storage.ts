import type { CommitBatch, CommitResult, CourtStorage, Storage } from '@zhixing/core/ports'

/** What may be switched off to see that the harness finds it. */
export type Without = 'nothing' | 'transaction' | 'key' | 'flush'

/** The storage as it is, or with one of its promises broken: only tests do this. */
export function without(what: Without, storage: Storage): Storage {
  if (what === 'nothing' || what === 'flush') return storage
  const commit = what === 'key' ? withoutKey : inPieces
  return {
    prepare: (tables) => storage.prepare(tables),
    courts: () => storage.courts(),
    close: () => storage.close(),
    forCourt(courtId) {
      const court = storage.forCourt(courtId)
      return { ...court, commit: (batch) => commit(court, batch) }
    },
  }
}

function withoutKey(
  court: CourtStorage,
  { receipt: _receipt, ...batch }: CommitBatch,
): Promise<CommitResult> {
  return court.commit(batch)
}

/** Stream by stream, then the messages, then the key: each in a transaction of its own, with a moment between them. */
async function inPieces(court: CourtStorage, batch: CommitBatch): Promise<CommitResult> {
  const used = batch.receipt && (await court.receipt(batch.receipt.key))
  if (used) return { kind: 'key-used', receipt: used }
  const nothing = { streams: [], events: [], changes: [], outbox: [] }
  for (const each of batch.streams) {
    const answer = await court.commit({
      ...nothing,
      streams: [each],
      events: batch.events.filter(({ stream }) => stream === each.stream),
      changes: batch.changes.filter(({ stream }) => stream === each.stream),
    })
    if (answer.kind !== 'committed') return answer
    await moment()
  }
  if (batch.outbox.length > 0) await court.commit({ ...nothing, outbox: batch.outbox })
  await moment()
  return batch.receipt ? court.commit({ ...nothing, receipt: batch.receipt }) : { kind: 'committed' }
}

function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}
