/**
 * Zhixing 执行: the domain core of court enforcement. Commands in, facts recorded, questions answered.
 *
 * @module
 */

export { caseIdOf } from './domain/case/index'
export { receiptIdOf } from './domain/fund/index'
export { standardModules } from './domain/index'
export { LINES_AT_ONCE, statementIdOf } from './domain/reconciliation/index'
export { drawSeed, recomputeDraw } from './domain/triage/index'
export * from './engine/index'
export * from './kernel/index'
export * from './locales/index'
export * from './plugin/index'
export * from './ports/index'
export { standardProfiles } from './profiles/index'
