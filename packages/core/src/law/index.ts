/**
 * Statutory arithmetic as pure functions: dates, working days, periods, case numbers, identity numbers. No clock, no
 * randomness, no time zone of the machine; dates are `YYYY-MM-DD`.
 *
 * @module
 */
export * from './calendar'
export * from './case-number'
export * from './case-number-codes'
export * from './date'
export * from './exclusion'
export * from './explain'
export * from './identity'
export * from './limit'
export * from './notice'
export * from './period'
export { type LawSource, periodSources, sourceText } from './source'
export type { DayKind } from './year-table'
