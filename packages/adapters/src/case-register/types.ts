import type { ErrorParams } from '@zhixing/core'
import type { CellNote } from './table/xlsx'

/** Something noticed about a row: a code and its parameters; never a name or a number of a person. */
export interface RegisterProblem {
  readonly code: string
  readonly params: ErrorParams
  readonly field?: RegisterField
}

/** What a column of a register means. */
export type RegisterField =
  | 'caseNumber'
  | 'filedOn'
  | 'applicant'
  | 'debtor'
  | 'thirdParty'
  | 'agent'
  | 'basis'
  | 'basisKind'
  | 'basisIssuer'
  | 'claim'
  | 'cause'
  | 'undertaker'
  | 'state'
  | 'node'
  | 'closedOn'
  | 'closingMethod'
  | 'received'
  | 'paid'
  | 'idNumber'
  | 'idKind'
  | 'phone'
  | 'flags'

/** A row of the source: its line (or sheet row) and one text per header. */
export interface RegisterTableRow {
  readonly line: number
  readonly cells: readonly string[]
  /** What is odd about a cell, by column index. */
  readonly notes: ReadonlyMap<number, CellNote>
}

/** A register file as text, before anything is understood. */
export interface RegisterTable {
  readonly format: 'csv' | 'xlsx'
  /** `utf-8`, `gb18030` … of a CSV; of a workbook always `utf-8`. */
  readonly encoding: string
  /** The sheet read, of a workbook. */
  readonly sheet?: string
  /** Sheets that were not read, so that nobody believes they were. */
  readonly otherSheets: readonly { readonly name: string; readonly rows: number; readonly hidden: boolean }[]
  readonly headerLine: number
  readonly headers: readonly string[]
  /** Every line below the header that holds anything. */
  readonly rows: readonly RegisterTableRow[]
  /** Lines above the header that hold anything (titles). */
  readonly linesAbove: readonly number[]
  /** Most cells a row may have; longer ones are refused. */
  readonly width: number
  readonly dateSystem: '1900' | '1904'
}

/** Where a case stands in the target system. */
export type CaseState = 'filed' | 'assigned' | 'in-progress' | 'suspended' | 'closed'

/** Node codes of the target pipeline. */
export type CaseNode =
  | 'case-filing'
  | 'assignment'
  | 'execution-notice'
  | 'network-query'
  | 'control'
  | 'disposal'
  | 'payout'
  | 'settlement'
  | 'closing'

/** A state of the older system in terms of the new one. */
export interface MappedState {
  readonly state: CaseState
  readonly node?: CaseNode
}

/** Kind of the matter, by the type code in its number. */
export type CaseKind = 'first' | 'resumed' | 'adjudication' | 'supervision' | 'preservation' | 'other'

/** Role of a party in the case. */
export type PartyRole = 'applicant' | 'debtor' | 'third-party' | 'agent'

/** A party of a case. */
export interface RegisterParty {
  readonly role: PartyRole
  readonly kind: 'person' | 'organisation'
  readonly name: string
  /** `resident-id` and `credit-code` are checked; anything else is `other`. */
  readonly idKind?: 'resident-id' | 'credit-code' | 'other'
  readonly idNumber?: string
  readonly phone?: string
}

/** One case of the register, ready to be filed. */
export interface RegisterRecord {
  /** The stored form: full-width brackets, no spaces. */
  readonly caseNumber: string
  readonly typeCode: string
  readonly kind: CaseKind
  readonly filedOn: string
  readonly basis: { readonly number: string; readonly kind?: string; readonly issuedBy?: string }
  readonly cause: string
  readonly claimFen: bigint
  readonly parties: readonly RegisterParty[]
  readonly undertakerName?: string
  /** Texts of the older system, as they were. */
  readonly legacyState?: string
  readonly legacyNode?: string
  readonly state: MappedState
  readonly closedOn?: string
  readonly closingMethod?: string
  readonly receivedFen?: bigint
  readonly paidFen?: bigint
  readonly flags: readonly string[]
}

/** What becomes of one row of the source. */
export interface RegisterRow {
  readonly line: number
  readonly status: 'ok' | 'refused'
  readonly record?: RegisterRecord
  /** The case number as it stands in the source, to find the row again. */
  readonly sourceNumber: string
  readonly problems: readonly RegisterProblem[]
  readonly warnings: readonly RegisterProblem[]
}

/** A register understood: one {@link RegisterRow} per row of the source, in its order. */
export interface ParsedRegister {
  readonly table: RegisterTable
  readonly rows: readonly RegisterRow[]
  /** found = ok + refused, always. */
  readonly counts: { readonly found: number; readonly ok: number; readonly refused: number }
  /** What each header was taken for; headers without a field are not imported. */
  readonly columns: readonly RegisterColumn[]
}

/** A header and its meaning. */
export interface RegisterColumn {
  readonly index: number
  readonly header: string
  readonly field?: RegisterField
  /** Of a money column: fen in one unit of it. */
  readonly unitFen?: bigint
  /** Of an ID or phone column: whose it is. */
  readonly owner?: PartyRole
  /** Of a yes/no column: the flag it sets. */
  readonly flag?: string
}

/** How a register is understood. */
export interface RegisterOptions {
  /** Further or other states of the older system; they go before {@link defaultStateMap}. */
  readonly stateMap?: Readonly<Record<string, MappedState>>
}
