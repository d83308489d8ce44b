import { type CommitBatch, type Row, type StoredChange, storedRow } from '@zhixing/core/ports'
import type { TableOf } from './stream-cache'

/** A change whose row is as it will be read back: checked, every column there. */
export type CheckedChange =
  | Extract<StoredChange, { op: 'remove' }>
  | (Omit<Extract<StoredChange, { op: 'put' }>, 'row'> & { readonly row: Row })

/** A batch whose rows are checked: once for writing them and for holding them. */
export type CheckedBatch = Omit<CommitBatch, 'changes'> & { readonly changes: readonly CheckedChange[] }

/**
 * Checks the rows of a batch. They are copies that belong to the storage alone.
 *
 * @throws ZhixingError `table-unknown`, `row-invalid`, `json-not-storable`
 */
export function checkedBatch(plan: TableOf, batch: CommitBatch): CheckedBatch {
  const changes = batch.changes.map(
    (change): CheckedChange =>
      change.op === 'put' ? { ...change, row: storedRow(plan(change.table).table, change.row) } : change,
  )
  return { ...batch, changes }
}
