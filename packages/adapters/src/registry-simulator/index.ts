/**
 * A made-up registry over real HTTP, a registry that comes to the court, and recorded answers played back: for whoever
 * writes an adapter. The registry itself is `createRegistrySimulator` of `@zhixing/core/testing`.
 *
 * @module
 */
export { dialectOfMapping, type MappedDialectOptions } from './mapped-dialect'
export { type MaskOptions, maskText } from './masked'
export {
  byPerson,
  type ExchangeKey,
  type RecordedExchange,
  type Recorder,
  readExchanges,
  recordExchanges,
  replayExchanges,
} from './recording'
export { type RegistryServer, serveRegistry } from './server'
export { createVisitor, type VisitOptions, type VisitReport } from './visit'
