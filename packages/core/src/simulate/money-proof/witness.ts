import type { EngineOutcome } from '../../engine/index'
import { canonicalJson } from '../../kernel/json'
import type { CommitBatch, CourtStorage } from '../../ports/storage'
import { type Coverage, hit } from './coverage'
import {
  differences,
  judge,
  type Made,
  type Model,
  no,
  type Person,
  type Said,
  type Verdict,
} from './oracle/index'
import { proofCourt } from './people'
import type { Given } from './server'

/** One command with everything the harness knows of it. */
export interface Act extends Given {
  readonly said: Said
  readonly input: object
  readonly who: Person
  /** What went wrong while it was given. */
  fault: string
  /** What the oracle said when it was recorded; nothing while it is not. */
  verdict: Verdict | undefined
  answer: string | undefined
}

/** Something that must never happen. */
export class Violation extends Error {}

/** Watches what is really written, and asks the oracle about it at that very moment. */
export class Witness {
  readonly model: Model
  readonly coverage: Coverage
  readonly #court: CourtStorage

  constructor(model: Model, coverage: Coverage, court: CourtStorage) {
    this.model = model
    this.coverage = coverage
    this.#court = court
  }

  /** A batch has been written for this command. */
  written(act: Act, batch: CommitBatch): void {
    const isRefused = batch.events.some(({ type }) => type === 'supervision.ActBlocked')
    if (act.verdict) throw new Violation(`M5 ${act.name} was done twice under one key`)
    const rule = batch.events.map(({ data }) => (data as { rule?: string }).rule ?? '').join('')
    // Which unit may touch the money of which case is another room's to forbid; the oracle only knows money.
    // Who is refused is told how things stood when they were read: a line may have changed since, for a refusal writes
    // nothing on it that another commit could collide with. Of a case that cannot happen: refusals are written there.
    const isOfBefore = isRefused && act.fault === 'overtaken' && act.said.input.lineOf !== undefined
    const verdict =
      (isRefused && rule.startsWith('power.')) || isOfBefore
        ? no(rule)
        : judge(this.model, act.said, madeBy(batch))
    act.verdict = verdict
    const kind = isRefused ? 'refused' : 'accepted'
    if (verdict.kind === kind) return
    const why = verdict.kind === 'refused' ? ` (${verdict.why})` : ''
    throw new Violation(
      `${promiseOf(act.name)} ${act.name} was ${kind}${rule && ` by ${rule}`}, should be ${verdict.kind}${why}`,
    )
  }

  /** The command has been answered: as it was recorded, and always the same. */
  answered(act: Act, outcome: EngineOutcome): void {
    if (act.verdict?.kind !== outcome.kind)
      throw new Violation(`M4 ${act.name} was answered ${outcome.kind}, nothing of it is recorded`)
    const answer = canonicalJson(outcome)
    if (act.answer !== undefined && act.answer !== answer)
      throw new Violation(`M5 ${act.name} was answered twice, differently`)
    if (act.answer === undefined) hit(this.coverage, act.name, outcome.kind, act.fault)
    act.answer = answer
  }

  /** Looks at every case that a batch has touched. */
  async compare(batch: CommitBatch): Promise<void> {
    for (const { stream } of batch.streams) {
      if (stream.startsWith('case/')) await this.compareCase(stream.slice('case/'.length))
      if (stream.startsWith('receipt/')) await this.#compareLine(stream)
    }
  }

  async compareCase(caseId: string): Promise<void> {
    const tables = ['fund_account', 'fund_entry', 'fund_payout', 'case_case']
    const [snapshot] = await this.#court.read([{ stream: `case/${caseId}`, tables }])
    const rows = (name: string) =>
      (snapshot?.rows?.[name] ?? []) as readonly Readonly<Record<string, unknown>>[]
    const wrong = differences(this.model, caseId, {
      accounts: rows('fund_account'),
      entries: rows('fund_entry'),
      payouts: rows('fund_payout'),
      isClosed: rows('case_case')[0]?.state === 'closed',
    })
    if (wrong.length > 0) throw new Violation(wrong.join('; '))
  }

  async #compareLine(stream: `${string}/${string}`): Promise<void> {
    const [snapshot] = await this.#court.read([{ stream: stream as never, tables: ['fund_receipt'] }])
    for (const row of (snapshot?.rows?.fund_receipt ?? []) as readonly Readonly<Record<string, unknown>>[]) {
      const line = this.model.lines.get(`${row.bankAccount}/${row.serial}`)
      if (line?.amount !== row.amountMinor) throw new Violation('M6 a line was booked with another amount')
      if (line?.open !== row.openFen) throw new Violation('M1 another part of a line is open')
      if ((line?.caseId ?? null) !== row.caseId) throw new Violation('M1 a line belongs to another case')
    }
  }
}

/** The names that the court gave to what was made. */
function madeBy(batch: CommitBatch): Made {
  for (const change of batch.changes) {
    if (change.op !== 'put') continue
    const { id, contentHash, bankKey } = change.row as Readonly<
      Record<'id' | 'contentHash' | 'bankKey', string>
    >
    if (change.table === 'fund_payout') return { id, hash: contentHash, key: bankKey }
    if (change.table === 'closing_proposal' || change.table === 'fund_claim') return { id }
  }
  return {}
}

/** Which promise a wrong answer of this command breaks first. */
function promiseOf(name: string): string {
  if (name === 'fund.book-receipt') return 'M6'
  if (name === 'fund.record-bank-answer') return 'M7'
  if (name === 'fund.approve-payout' || name === 'fund.send-payout') return 'M10'
  if (name.startsWith('closing.')) return 'M2'
  return name === 'fund.void-payout' ? 'M7' : name === 'fund.request-payout' ? 'M3' : 'M1'
}

export function personOf(id: string): Person {
  if (id === 'import') return { id: 'bank-statement', kind: 'import', roles: ['import'] }
  const person = proofCourt.people.find((each) => each.id === id)
  if (!person) throw new Error(`no person ${id}`)
  return { id, kind: 'person', roles: person.roles }
}
