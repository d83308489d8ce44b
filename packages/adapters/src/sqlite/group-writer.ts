import { type Database, translated } from './database'

/** What a piece of writing came to: kept, or to be undone because its answer is "not now". */
export interface Written<T> {
  readonly keep: boolean
  readonly value: T
  /** Done once it is in the file, before anybody is answered; never when it was undone. */
  readonly onKept?: () => void
}

interface Waiting {
  readonly write: () => Written<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** What the writer needs of the database. */
export type Transactions = Pick<Database, 'writing' | 'statement'>

type Outcome =
  | { readonly value: unknown; readonly onKept?: (() => void) | undefined }
  | { readonly error: unknown }

const MAX_GROUP = 256

/**
 * Writes that arrive in one turn of the event loop share one transaction, and so one flush of the disk. Each is undone
 * alone when it fails or conflicts. Nobody is answered before the COMMIT.
 */
export class GroupWriter {
  readonly #db: Transactions
  #waiting: Waiting[] = []
  #isScheduled = false

  constructor(db: Transactions) {
    this.#db = db
  }

  submit<T>(write: () => Written<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ write, resolve: resolve as Waiting['resolve'], reject })
      this.#schedule()
    })
  }

  /** Writes everything that waits, now. */
  flush(): void {
    while (this.#waiting.length > 0) this.#flushGroup()
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      this.#flushGroup()
      if (this.#waiting.length > 0) this.#schedule()
    })
  }

  #flushGroup(): void {
    const group = this.#waiting.splice(0, MAX_GROUP)
    if (group.length === 0) return
    let outcomes: readonly Outcome[]
    try {
      outcomes = this.#db.writing(() =>
        group.length === 1
          ? group.map((one) => this.#alone(one))
          : group.map((one) => this.#amongOthers(one)),
      )
    } catch (error) {
      const outcome = error instanceof Undo ? error.outcome : { error: translated(error) }
      outcomes = group.map(() => outcome)
    }
    for (const outcome of outcomes) if ('onKept' in outcome) outcome.onKept?.()
    for (const [at, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[at]
      if (outcome && 'value' in outcome) resolve(outcome.value)
      else reject(outcome?.error)
    }
  }

  /** A lone write needs no savepoint: the transaction itself is undone. */
  #alone({ write }: Waiting): Outcome {
    const outcome = attempt(write)
    if (!outcome.keep) throw new Undo(outcome.told)
    return outcome.told
  }

  #amongOthers({ write }: Waiting): Outcome {
    this.#db.statement('SAVEPOINT zx').run()
    const outcome = attempt(write)
    if (!outcome.keep) this.#db.statement('ROLLBACK TO zx').run()
    this.#db.statement('RELEASE zx').run()
    return outcome.told
  }
}

function attempt(write: Waiting['write']): { readonly keep: boolean; readonly told: Outcome } {
  try {
    const { keep, value, onKept } = write()
    return { keep, told: keep ? { value, onKept } : { value } }
  } catch (error) {
    return { keep: false, told: { error: translated(error) } }
  }
}

/** Carries the answer of a lone write out of the transaction that is being undone. */
class Undo {
  readonly outcome: Outcome

  constructor(outcome: Outcome) {
    this.outcome = outcome
  }
}
