/**
 * Case registers of other systems: a file in, a table, then one typed record or one refusal per row. Nothing is
 * filed here.
 *
 * @module
 */
export { type ChecksumItem, type RegisterChecksum, registerChecksum } from './checksum'
export { parseRegister } from './parse'
export { MAX_REGISTER_BYTES, type ReadRegisterOptions, readRegister } from './read'
export { type DescribeProblem, inertCell, refusedRowsCsv } from './refused'
export { defaultStateMap } from './states'
export type { CellNote } from './table/xlsx'
export type {
  CaseKind,
  CaseNode,
  CaseState,
  MappedState,
  ParsedRegister,
  PartyRole,
  RegisterColumn,
  RegisterField,
  RegisterOptions,
  RegisterParty,
  RegisterProblem,
  RegisterRecord,
  RegisterRow,
  RegisterTable,
  RegisterTableRow,
} from './types'
