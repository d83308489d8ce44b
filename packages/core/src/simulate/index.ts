/**
 * A made-up half-year of a city court and two county courts, lived through by commands: for demonstrations, load tests
 * and the figures of a console. Nothing is written but what the engine records; all names are made up.
 *
 * @module
 */

export type { AccountAtEnd } from './bank'
export {
  type Caseload,
  type CaseloadScale,
  generateCaseload,
  type SimulatedCase,
  type SimulatedFiling,
  type SimulatedParty,
} from './caseload'
export { type Course, HALF_YEAR, type Instalment } from './course'
export { cityCourts } from './courts'
export { type FilesOf, must, type SimulatedFile } from './life'
export * from './modes/index'
export { simulatedSources } from './registries'
export { type SimulationOptions, type SimulationProgress, simulateHalfYear } from './run'
export { SEARCHED, simulatedAsking } from './searches'
export { type CourtSummary, formatSummary, type SimulationSummary } from './summary'
