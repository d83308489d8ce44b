export type { SqliteOptions } from './database'
export { createSqliteStorage, type SqliteStorage } from './storage'
