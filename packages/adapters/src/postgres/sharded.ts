import { type CourtId, compareText, type Storage, ZhixingError } from '@zhixing/core/ports'

/** Which database holds which court. */
export interface ShardedOptions {
  /** One storage for each database. */
  readonly shards: readonly Storage[]
  /** The place of a court in that list; always the same for the same court. */
  readonly shardOf: (courtId: CourtId) => number
}

/**
 * One storage over several databases: each court lies in one of them, wholly. Nothing in the engine reads or writes two
 * courts in one transaction, so that a province may outgrow one machine. A court that a database holds and that is
 * routed elsewhere is not seen: move it with its data before its route.
 *
 * @throws ZhixingError `storage-option-invalid` { option } when a court is routed to no database
 */
export function shardedStorage({ shards, shardOf }: ShardedOptions): Storage {
  const placeOf = (courtId: CourtId): Storage => {
    const shard = shards[shardOf(courtId)]
    if (!shard) throw new ZhixingError('storage-option-invalid', { option: 'shardOf' })
    return shard
  }
  return {
    async prepare(tables) {
      await Promise.all(shards.map((shard) => shard.prepare(tables)))
    },
    forCourt: (courtId) => placeOf(courtId).forCourt(courtId),
    async courts() {
      const lists = await Promise.all(
        shards.map(async (shard) => (await shard.courts()).filter((courtId) => placeOf(courtId) === shard)),
      )
      return lists.flat().sort(compareText)
    },
    async close() {
      await Promise.all(shards.map((shard) => shard.close()))
    },
  }
}
