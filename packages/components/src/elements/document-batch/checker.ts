import type { FormChoice, Words, ZhixingClient } from '../../internal/core'
import { type CheckRow, checkRow, checkRows, isSayable, rowsOf, valuesOf } from './check'
import type { Checking } from './check-view'
import type { PlanItem } from './plan'

/** What the check needs of its element. */
export interface CheckHost {
  readonly activeClient: ZhixingClient | undefined
  readonly words: Words
  requestUpdate(): void
}

/** The rows of a check and what was written into them. */
export class Checker {
  rows: CheckRow[] = []
  issue = true
  #common: Record<string, string> = {}
  readonly #host: CheckHost

  constructor(host: CheckHost) {
    this.#host = host
  }

  /** Begins anew, with these cases. */
  async start(
    client: ZhixingClient,
    form: FormChoice,
    caseIds: readonly string[],
  ): Promise<() => Promise<void>> {
    const { template } = form
    this.rows = rowsOf(await client.query('document.batch-cases', { template, caseIds: [...caseIds] }))
    this.#common = {}
    return () => this.#check(form, this.rows)
  }

  async #check(form: FormChoice, rows: readonly CheckRow[]): Promise<void> {
    const { activeClient: client, words } = this.#host
    const redraw = () => this.#host.requestUpdate()
    if (!client) return
    const checking = checkRows(client, form, rows, words, redraw)
    redraw()
    await checking
  }

  /** What of it is shown and can be changed. */
  offer(form: FormChoice): Omit<Checking, 'mayIssue' | 'back' | 'make' | 'openCase'> {
    const redraw = () => this.#host.requestUpdate()
    return {
      ...{ form, rows: this.rows, issue: this.issue, common: this.#common, redraw },
      say: (row, field, value) => {
        const { activeClient: client, words } = this.#host
        row.values[field] = value
        if (client) void checkRow(client, form, row, words).then(redraw)
      },
      fillAll: () => {
        const open = this.rows.filter(({ told }) => told?.kind !== 'refused')
        for (const row of open) Object.assign(row.values, { ...filled(this.#common), ...filled(row.values) })
        void this.#check(form, open)
      },
      include: (row, on) => {
        row.include = on
        redraw()
      },
      setIssue: (on) => {
        this.issue = on
        redraw()
      },
      again: () => void this.#check(form, this.rows),
    }
  }

  /** What is to be made, as it was checked. */
  items(): readonly PlanItem[] {
    const ready = this.rows.filter(({ include, told }) => include && told?.kind === 'ready')
    return ready.map((row) => ({
      ...{ caseId: row.caseId, partyId: row.party?.id ?? null, values: valuesOf(row) },
      ...{ round: 0, state: 'waiting' as const, documentId: null, reason: '' },
    }))
  }
}

/** What was written, without what is empty. */
function filled(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => isSayable(name) && value.trim() !== ''),
  )
}
