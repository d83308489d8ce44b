import { ZhixingError } from '@zhixing/core'
import { type RegisterChecksum, type RegisterRow, registerChecksum } from '../case-register/index'
import { concurrently } from './concurrently'
import type { ImportProblem } from './problem'
import { type RegisterTarget, type StoredCase, sourceItem, targetItem } from './register-target'

/** What becomes of a row: `will-file` only in a preview, `filed` only in a run. */
export type RegisterRowStatus = 'will-file' | 'filed' | 'unchanged' | 'refused'

/** The work an open case waits for first: what it is, who has it, and until when. */
export interface CurrentWork {
  /** Node or affair. */
  readonly code: string
  readonly holderName: string
  readonly dueOn: string
}

/** One row of the source and what became of it. */
export interface RegisterRowReport {
  readonly line: number
  readonly status: RegisterRowStatus
  /** In its normal form; of a row that could not be read as it stands in the source. */
  readonly caseNumber?: string
  readonly caseId?: string
  /** Of an open case that is stored. */
  readonly current?: CurrentWork
  readonly problems: readonly ImportProblem[]
  readonly warnings: readonly ImportProblem[]
}

/** found = filed + unchanged + refused, always. `filed` are those that would be filed when it is a preview. */
export interface RegisterCounts {
  readonly found: number
  readonly filed: number
  readonly unchanged: number
  readonly refused: number
}

/** What an import of a register did, or would do. */
export interface RegisterImportReport {
  readonly mode: 'preview' | 'run'
  /** In the order of the source. */
  readonly rows: readonly RegisterRowReport[]
  readonly counts: RegisterCounts
  /** Rows that were not refused against the cases read back; equal only when every one of them is stored as it is. */
  readonly checksum: {
    readonly source: RegisterChecksum
    readonly target: RegisterChecksum
    readonly equal: boolean
  }
  /** Open cases among the stored ones, and how many of them show a node, its holder and its due date. */
  readonly open: { readonly count: number; readonly withWork: number }
}

function countRows(rows: readonly RegisterRowReport[]): Omit<RegisterCounts, 'found'> {
  const of = (...statuses: RegisterRowStatus[]) =>
    rows.filter(({ status }) => statuses.includes(status)).length
  return { filed: of('filed', 'will-file'), unchanged: of('unchanged'), refused: of('refused') }
}

/**
 * Writes the report: reads every case back and compares what is there with what the source says.
 *
 * @throws ZhixingError `import-rows-lost` when a row is unaccounted for.
 */
export async function registerReport(
  mode: RegisterImportReport['mode'],
  source: readonly RegisterRow[],
  done: readonly (RegisterRowReport | undefined)[],
  target: RegisterTarget,
): Promise<RegisterImportReport> {
  const rows = done.flatMap((row) => row ?? [])
  const counts = { found: source.length, ...countRows(rows) }
  const accounted = counts.filed + counts.unchanged + counts.refused
  if (accounted !== counts.found)
    throw new ZhixingError('import-rows-lost', { found: counts.found, accounted })
  const kept = rows.flatMap(({ status, caseId }) =>
    status !== 'refused' && caseId !== undefined ? [caseId] : [],
  )
  const stored = await readBack(kept, target)
  const keptLines = new Set(rows.filter(({ status }) => status !== 'refused').map(({ line }) => line))
  const records = source.flatMap(({ line, record }) => (record && keptLines.has(line) ? [record] : []))
  const sums = {
    source: registerChecksum(records.map(sourceItem)),
    target: registerChecksum([...stored.values()].map(targetItem)),
  }
  const open = [...stored.values()].filter(({ state }) => state !== 'closed')
  return {
    mode,
    rows: rows.map((row) => withCurrent(row, stored)),
    counts,
    checksum: {
      ...sums,
      equal: sums.source.count === sums.target.count && sums.source.digest === sums.target.digest,
    },
    open: { count: open.length, withWork: open.filter((one) => currentWork(one) !== undefined).length },
  }
}

async function readBack(
  caseIds: readonly string[],
  target: RegisterTarget,
): Promise<Map<string, StoredCase>> {
  const stored = new Map<string, StoredCase>()
  await concurrently(caseIds, async (caseId) => {
    const found = await target.case(caseId)
    if (found) stored.set(caseId, found)
  })
  return stored
}

function withCurrent(row: RegisterRowReport, stored: ReadonlyMap<string, StoredCase>): RegisterRowReport {
  const found = stored.get(row.caseId ?? '')
  const current = found && row.status !== 'refused' ? currentWork(found) : undefined
  return current ? { ...row, current } : row
}

/** The open node that is due first; who has it is on the case as well. */
function currentWork({ holders, state }: StoredCase): CurrentWork | undefined {
  const [first] = state === 'closed' ? [] : holders.filter(({ kind }) => kind === 'node')
  return first && { code: first.code, holderName: first.holderName, dueOn: first.dueOn }
}
