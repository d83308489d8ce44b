import type { CommitBatch, CourtStorage, StreamSnapshot } from '../../ports/storage'
import type { Defect } from './server'

/** Storages that keep less than they promise. */
export const storageDefects: readonly Defect[] = [
  {
    id: 'key-not-with-effect',
    breaks: 'M4, M5: the key is not written with the effect, so a repeat does it again',
    storage: () => (court) => ({
      ...court,
      commit: ({ receipt: _lost, ...batch }: CommitBatch) => court.commit(batch),
    }),
  },
  {
    id: 'message-not-with-effect',
    breaks: 'M1: the order to the bank is not written with the payout, now and then it is lost',
    storage: () => {
      let messages = 0
      return (court) => ({
        ...court,
        commit(batch) {
          messages += batch.outbox.length
          return court.commit(
            batch.outbox.length > 0 && messages % 3 === 0 ? { ...batch, outbox: [] } : batch,
          )
        },
      })
    },
  },
  {
    id: 'half-a-commit',
    breaks:
      'M4: events and account are written, the rest of the rows only by another transaction that never comes',
    storage: () => (court) => ({
      ...court,
      commit(batch) {
        const isTransfer = batch.streams.length > 1
        const changes = batch.changes.filter(({ stream }) => !isTransfer || !stream.startsWith('receipt/'))
        return court.commit({ ...batch, changes })
      },
    }),
  },
  {
    id: 'settled-before-sent',
    breaks: 'M7: a message counts as sent when it is taken, so silence of the bank loses it',
    storage: () => (court) => ({
      ...court,
      async takeOutbox(options) {
        const taken = await court.takeOutbox(options)
        for (const { id } of taken) await court.settleOutbox(id)
        return taken
      },
    }),
  },
  {
    id: 'stale-rows',
    breaks: 'M3: a server keeps rows and does not see what another has written: the balance is spent twice',
    storage: () => staleRows,
  },
]

/** Answers with the rows of its first look at a stream and the version of today. */
function staleRows(court: CourtStorage): CourtStorage {
  const kept = new Map<string, StreamSnapshot>()
  return {
    ...court,
    async read(requests) {
      const snapshots = await court.read(requests)
      return snapshots.map((snapshot) => {
        const before = kept.get(snapshot.stream)
        const rows = before?.rows?.fund_account
        if (!rows?.length || !snapshot.rows?.fund_account) {
          if (snapshot.rows?.fund_account) kept.set(snapshot.stream, snapshot)
          return snapshot
        }
        return { ...snapshot, rows: { ...snapshot.rows, fund_account: rows } }
      })
    },
    async commit(batch) {
      const answer = await court.commit(batch)
      for (const { stream } of batch.streams) kept.delete(stream)
      return answer
    },
  }
}
