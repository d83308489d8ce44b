export { coverageTable, missing } from './coverage'
export { defects } from './defects'
export { requiredCells, shortCells } from './required'
export { type ProofReport, prove, type Span, together } from './run'
