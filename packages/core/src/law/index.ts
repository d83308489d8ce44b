/**
 * Statutory arithmetic as pure functions: dates, working days, periods, case numbers, identity numbers. No clock, no
 * randomness, no time zone of the machine; dates are `YYYY-MM-DD`.
 *
 * @module
 */
export { parseYuan, yuanGrouped, yuanText } from '../kernel/money'
export { sourceWords } from '../kernel/source-words'
export * from './calendar'
export * from './case-limit'
export * from './case-number'
export * from './case-number-codes'
export * from './clock-explanation'
export * from './date'
export * from './delay-interest'
export * from './distribution'
export * from './escalation'
export * from './exclusion'
export * from './explain'
export * from './explain-clock'
export * from './explain-rule'
export * from './extension'
export * from './fee'
export * from './identity'
export * from './limit'
export * from './notice'
export * from './period'
export * from './rational'
export * from './repayment'
export * from './rule-explanation'
export { type LawSource, periodSources, sourceText } from './source'
export * from './statistic-period'
export * from './stop'
export type { DayKind } from './year-table'
