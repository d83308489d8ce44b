import {
  type CommitBatch,
  type CommitResult,
  type CourtId,
  type StreamId,
  ZhixingError,
} from '@zhixing/core/ports'
import type { CheckedBatch } from '../held/checked-batch'
import { codeOf, type PgRecord, type PgStatement, prepared, translated } from './client'
import { COMMIT } from './commit-function'
import { commitValues, encodeBatch, written } from './encode-batch'
import type { TablePlan } from './table-plan'

interface Waiting {
  readonly batch: CheckedBatch
  /** Streams that it writes. */
  readonly grown: CommitBatch['streams']
  readonly resolve: (result: CommitResult) => void
  readonly reject: (error: unknown) => void
}

/** Sends one statement and answers its rows. */
export type Send = (statement: PgStatement) => Promise<readonly PgRecord[]>

const MOST_IN_GROUP = 64
/** Fewer than this are not divided: what a flight costs by itself would be more than what is gained. */
const WORTH_A_FLIGHT = 16
/** One flight is on the disk while the next one is being written. */
const FLIGHTS = 2

/**
 * Commits of one court. The first goes at once; what arrives while flights are out gathers and leaves together, so that
 * many callers share one round trip and one flush. Nobody is answered before his commit is on the disk.
 */
export class CourtWriter {
  readonly #courtId: CourtId
  readonly #statement: string
  readonly #send: Send
  readonly #plan: (table: string) => TablePlan
  #waiting: Waiting[] = []
  #flights = 0
  /** Commits that are out in flights. */
  #flying = 0
  #isScheduled = false

  constructor(courtId: CourtId, schema: string, plan: (table: string) => TablePlan, send: Send) {
    this.#courtId = courtId
    this.#statement = commitText(schema)
    this.#plan = plan
    this.#send = send
  }

  submit(batch: CheckedBatch): Promise<CommitResult> {
    const grown = written(batch)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, grown, resolve, reject })
      this.#schedule()
    })
  }

  #schedule(): void {
    if (this.#isScheduled || this.#flights >= FLIGHTS) return
    this.#isScheduled = true
    queueMicrotask(() => {
      this.#isScheduled = false
      const group = this.#gather()
      if (group.length === 0) return
      this.#flights += 1
      this.#flying += group.length
      void this.#fly(group).finally(() => {
        this.#flights -= 1
        this.#flying -= group.length
        if (this.#waiting.length > 0) this.#schedule()
      })
      if (this.#waiting.length > 0) this.#schedule()
    })
  }

  /**
   * Those that wait longest, without two that share a stream or a key: these are decided one after the other. No more than
   * a flight's share of all that are at work: were everybody in one flight, the process would wait for the database, then
   * the database for the process, and never would both be busy.
   */
  #gather(): Waiting[] {
    const share = Math.ceil((this.#waiting.length + this.#flying) / FLIGHTS)
    const most = Math.min(MOST_IN_GROUP, Math.max(WORTH_A_FLIGHT, share))
    const taken = new Set<string>()
    const group: Waiting[] = []
    const rest: Waiting[] = []
    for (const each of this.#waiting) {
      const marks = marksOf(each)
      if (group.length < most && !marks.some((mark) => taken.has(mark))) group.push(each)
      else rest.push(each)
      for (const mark of marks) taken.add(mark)
    }
    this.#waiting = rest
    return group
  }

  /**
   * Whoever still waits with a version that has just been left behind can only lose: he is told now, without a flight of
   * his own. Only a repeat of what was just written waits on, to be given its first answer.
   */
  #tellLosers(done: readonly Waiting[]): void {
    const versions = new Map<StreamId, number>()
    const keys = new Set<string>()
    for (const { batch } of done) {
      for (const { stream, version } of batch.streams) versions.set(stream, version)
      if (batch.receipt) keys.add(batch.receipt.key)
    }
    this.#waiting = this.#waiting.filter(({ batch, resolve }) => {
      const late = batch.streams.find(
        ({ stream, expectedVersion }) => expectedVersion < (versions.get(stream) ?? 0),
      )
      if (!late || (batch.receipt && keys.has(batch.receipt.key))) return true
      resolve({ kind: 'version-conflict', stream: late.stream })
      return false
    })
  }

  async #fly(group: readonly Waiting[]): Promise<void> {
    try {
      const values = commitValues(
        this.#courtId,
        group.map(({ batch }) => encodeBatch(this.#plan, batch)),
      )
      const rows = await this.#send(prepared(this.#statement, values))
      const told = new Map(rows.map((row) => [Number(row[0]), row]))
      for (const [at, { resolve, reject }] of group.entries()) answer(told.get(at + 1), resolve, reject)
      this.#tellLosers(group.filter((_, at) => !told.has(at + 1)))
    } catch (error) {
      // What the database itself refused was undone as a whole: each is tried alone, and only the culprit is told.
      if (group.length > 1 && codeOf(error)) for (const each of group) await this.#fly([each])
      else for (const { reject } of group) reject(translated(error))
    }
  }
}

const PARAMETERS = Array.from({ length: 28 }, (_, n) => `$${n + 1}`).join(', ')

/** The call that writes commits; its parameters are those of `commitValues`. */
export function commitText(schema: string): string {
  return `SELECT member, told, a, b, c FROM ${schema}.${COMMIT}(${PARAMETERS})`
}

function marksOf({ batch, grown }: Waiting): string[] {
  const streams = grown.map(({ stream }) => `stream ${stream}`)
  const messages = batch.outbox.map(({ id }) => `message ${id}`)
  return [...streams, ...messages, ...(batch.receipt ? [`key ${batch.receipt.key}`] : [])]
}

/**
 * What `zx_commit_2` has told of one commit.
 *
 * @throws ZhixingError `chain-broken` { stream }
 */
export function resultOf(record: PgRecord | undefined): CommitResult {
  const [, told, a, b, c] = record ?? []
  if (told === undefined) return { kind: 'committed' }
  if (told === 'version-conflict') return { kind: 'version-conflict', stream: a as StreamId }
  if (told === 'key-used') {
    return { kind: 'key-used', receipt: { key: a ?? '', inputHash: b ?? '', answer: c ?? '' } }
  }
  throw new ZhixingError('chain-broken', { stream: a ?? '' })
}

function answer(record: PgRecord | undefined, resolve: Waiting['resolve'], reject: Waiting['reject']): void {
  try {
    resolve(resultOf(record))
  } catch (error) {
    reject(error)
  }
}
