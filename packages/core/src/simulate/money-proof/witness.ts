import type { EngineOutcome } from '../../engine/index'
import { canonicalJson } from '../../kernel/json'
import type { CommitBatch, CourtStorage } from '../../ports/storage'
import { Books, rowsOf } from './books'
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
  said: Said
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
  /** What has been written of plans: who handles one reads it. */
  readonly books = new Books()
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
        : judge(this.model, act.said, madeBy(batch, this.model))
    act.verdict = verdict
    this.books.take(batch)
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
    if (act.answer === undefined) {
      hit(this.coverage, act.name, outcome.kind, act.fault)
      const surplus = surplusOf(act)
      if (surplus !== undefined) hit(this.coverage, 'surplus', outcome.kind, surplus)
    }
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
    const [snapshot] = await this.#court.read([{ stream: `case/${caseId}`, tables: TABLES }])
    const rows = (name: string) =>
      (snapshot?.rows?.[name] ?? []) as readonly Readonly<Record<string, unknown>>[]
    const wrong = differences(this.model, caseId, {
      accounts: rows('fund_account'),
      entries: rows('fund_entry'),
      payouts: rows('fund_payout'),
      postponements: rows('fund_postponement'),
      plans: rows('distribution_plan'),
      shares: rows('distribution_line'),
      payees: rows('fund_payee_account'),
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

const TABLES = [
  ...['fund_account', 'fund_entry', 'fund_payout', 'fund_postponement', 'fund_payee_account', 'case_case'],
  ...['distribution_plan', 'distribution_line'],
]

/** The names that the court gave to what was made. */
function madeBy(batch: CommitBatch, model: Model): Made {
  const rows = rowsOf(batch)
  const payout = rows('fund_payout').find(({ id }) => !model.payouts.has(id))
  if (payout) return { id: payout.id, hash: String(payout.contentHash), key: String(payout.bankKey) }
  const plan = rows('distribution_plan')[0]
  if (plan) {
    const lines = [...rows('distribution_line')].sort((a, b) => Number(a.seq) - Number(b.seq))
    const until = plan.objectUntil === null ? {} : { until: String(plan.objectUntil) }
    const recipients = rows('distribution_recipient').length
    const id = rows('distribution_objection')[0]?.id ?? plan.id
    return { id, lines: lines.map((line) => line.id), recipients, ...until }
  }
  const one = MADE.flatMap(rows)[0]
  return one ? { id: one.id } : {}
}

const MADE = ['closing_proposal', 'fund_claim', 'fund_postponement', 'fund_payee_account', 'org_bank_account']

/** Why money went back to a debtor, or did not. */
function surplusOf({ said, verdict }: Act): string | undefined {
  if (said.name !== 'fund.request-payout' || said.input.purpose !== 'refund') return undefined
  if (verdict?.kind === 'accepted') return said.input.surplusReason === undefined ? 'satisfied' : 'reasoned'
  return verdict?.why.endsWith('before surplus') ? verdict.why : undefined
}

/** Which promise a wrong answer of this command breaks first. */
function promiseOf(name: string): string {
  if (name === 'fund.book-receipt') return 'M6'
  if (name === 'fund.record-bank-answer') return 'M7'
  if (name === 'fund.approve-payout' || name === 'fund.send-payout' || name.includes('postpone')) return 'M10'
  if (name.includes('payee-account') || name.endsWith('request-fee') || name.endsWith('to-state'))
    return 'M10'
  if (name.startsWith('case.') || name.startsWith('organisation.')) return 'M10'
  if (name.startsWith('distribution.')) return 'M1, M8'
  if (name.startsWith('closing.')) return 'M2'
  return name === 'fund.void-payout' ? 'M7' : name === 'fund.request-payout' ? 'M3' : 'M1'
}

/** Somebody as the host lets him in: with the powers of those for whom he stands in on this day, too. */
export function personOf(id: string, model?: Model, today = ''): Person {
  if (id === 'import') return { id: 'bank-statement', kind: 'import', roles: ['import'] }
  const person = proofCourt.people.find((each) => each.id === id)
  if (!person) throw new Error(`no person ${id}`)
  const roles = new Set<string>(person.roles)
  for (const { deputy, person: absent, from, until } of model?.absences.values() ?? [])
    if (deputy === id && from <= today && today <= until)
      for (const role of model?.people.get(absent) ?? []) roles.add(role)
  return { id, kind: 'person', roles: [...roles] }
}
