export type { PgClient, PgPool } from './client'
export { createPostgresStorage, type PostgresOptions } from './storage'
