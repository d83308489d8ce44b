export type { PgClient, PgPool, PgStatement } from './client'
export { type FollowOptions, followFeed } from './follow-feed'
export { type ShardedOptions, shardedStorage } from './sharded'
export { createPostgresStorage, type PostgresOptions } from './storage'
