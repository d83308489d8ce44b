import { planHash } from '../../domain/distribution/index'
import type { CommitBatch } from '../../ports/storage'

export type WrittenRow = Readonly<Record<string, unknown>> & { readonly id: string }

/** The rows that a batch puts into a table. */
export function rowsOf({ changes }: CommitBatch): (table: string) => readonly WrittenRow[] {
  return (table) =>
    changes.flatMap((change) =>
      change.op === 'put' && change.table === table ? [change.row as unknown as WrittenRow] : [],
    )
}

const KEPT = ['distribution_plan', 'distribution_line', 'distribution_recipient', 'distribution_objection']

/** Distribution plans as they were written last: what a person has before him when he handles one. */
export class Books {
  readonly #rows = new Map<string, Map<string, WrittenRow>>()

  take(batch: CommitBatch): void {
    const rows = rowsOf(batch)
    for (const table of KEPT) for (const row of rows(table)) this.#table(table).set(row.id, row)
  }

  /** Whom a plan is to be served on. */
  recipients(planId: string): readonly string[] {
    return this.#of('distribution_recipient', planId).map(({ id }) => id)
  }

  /** What an approval is bound to. */
  hash(planId: string): string {
    const plan = this.#table('distribution_plan').get(planId)
    return planHash(plan as never, this.#of('distribution_line', planId) as never)
  }

  #of(table: string, planId: string): readonly WrittenRow[] {
    return [...this.#table(table).values()].filter((row) => row.planId === planId)
  }

  #table(name: string): Map<string, WrittenRow> {
    const known = this.#rows.get(name) ?? new Map<string, WrittenRow>()
    this.#rows.set(name, known)
    return known
  }
}
