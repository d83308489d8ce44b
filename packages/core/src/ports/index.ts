export * from '../kernel/checkpoint'
export { isZhixingError, ZhixingError } from '../kernel/errors'
export type { RecordedEvent } from '../kernel/event'
export { hashBytes, hashText, hashValue } from '../kernel/hash'
export {
  canonicalJson,
  fromJson,
  type Json,
  type JsonObject,
  keysInOrder,
  textJson,
  toJson,
} from '../kernel/json'
export type { Filter, FilterValue, Order, Page, TableQuery } from '../kernel/query'
export type { CourtId, StreamId } from '../kernel/stream'
export type { Column, ColumnType, Row, Table, TableIndex } from '../kernel/table'
export * from './asset-hit'
export * from './asset-source'
export * from './bank'
export * from './catalog'
export * from './cataloguer'
export * from './channel'
export * from './device-source'
export * from './evidence'
export * from './host'
export * from './material-reader'
export * from './render'
export * from './seal'
export * from './storage'
export * from './stored'
export * from './table-query'
