import type { RecordedEvent } from '../../kernel/event'
import type { CourtReader, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { readJournal } from '../../kernel/read-journal'
import { readSums } from '../../kernel/read-sums'
import { caseStream, receiptStream } from '../../kernel/stream'
import { type Sum, sumsOf } from '../../kernel/sums'
import { maskAccount } from '../../law/identity'
import type { CaseRows } from '../case/model'
import type { ApprovalStand } from './contract-approval'
import type { MoneyTrace, TracePayout, TraceReceipt, TraceStep } from './contract-trace'
import type { FundRows, PayoutRow } from './model'
import type { ReadFund } from './tables'
import { approvalStands } from './tables-approval'
import { provenances } from './tables-payee'
import { checksOf, claimChecks, type TraceFacts } from './tables-trace-checks'
import { type MovedPart, waysOf } from './tables-trace-moved'

type Reader = CourtReader<FundRows & CaseRows>

/**
 * The way of one payout. Which line of the bank it came from follows from the entries (oldest money first); what was done
 * and by whom is read from the journals, and every rule is looked at once more in what they say.
 */
export const trace: ReadFund<'fund.trace'> = async ({ caseId, payoutId, receiptId }, context) => {
  if (payoutId !== undefined) return tracePayout(caseId, payoutId, context)
  return receiptId === undefined ? null : traceReceipt(caseId, receiptId, context)
}

async function tracePayout(
  caseId: string,
  payoutId: string,
  context: QueryContext,
): Promise<MoneyTrace | null> {
  const reader: Reader = context.reader<FundRows & CaseRows>()
  const payout = await reader.get('fund_payout', payoutId)
  if (payout?.caseId !== caseId) return null
  const { used, moved, fromLines } = await moneyOf(context, payout)
  const receipts: TraceReceipt[] = []
  const steps: TraceStep[] = []
  const journal = await readJournal(reader, caseStream(caseId))
  const facts = await factsOf(reader, payout, journal, context)
  for (const [receiptId, usedFen] of used) {
    const row = await reader.get('fund_receipt', receiptId)
    if (!row) continue
    const payerAccount = row.payerAccount === null ? null : maskAccount(row.payerAccount)
    receipts.push({ ...row, payerAccount, usedFen, viaCaseNumber: null })
    const own = await readJournal(reader, receiptStream(receiptId))
    steps.push(
      ...own.map((event) => checkedStep(event, { ...facts, receipt: row, receiptJournal: own }, context)),
    )
  }
  const isOfWay = ({ type, data }: RecordedEvent) =>
    type.startsWith('fund.') && (data.payoutId === payoutId || used.has(String(data.receiptId)))
  steps.push(...journal.filter(isOfWay).map((event) => checkedStep(event, facts, context)))
  const before = await waysOf(context, journal, moved)
  for (const { row, usedFen, viaCaseNumber, journal: own } of before.receipts) {
    const payerAccount = row.payerAccount === null ? null : maskAccount(row.payerAccount)
    receipts.push({ ...row, payerAccount, usedFen, viaCaseNumber })
    steps.push(...own.map((event) => withClaims(event, own, facts.name, context)))
  }
  for (const { event, checks } of before.events) steps.push({ ...stepOf(event, facts.name, context), checks })
  const known = before.receipts.reduce((sum, { usedFen }) => sum + usedFen, fromLines)
  return {
    caseId,
    caseNumber: payout.caseNumber,
    receipts,
    payouts: [
      {
        ...shown(payout, facts),
        ...(await approvalStands(caseId, context))(payout),
        provenance: (await provenances([payout], context)).get(payoutId) ?? null,
      },
    ],
    otherFen: payout.amountFen - known,
    steps: once(steps).sort(byRecording),
  } satisfies MoneyTrace
}

/** The other direction: where the part of a line that this case has went, payout by payout. */
async function traceReceipt(
  caseId: string,
  receiptId: string,
  context: QueryContext,
): Promise<MoneyTrace | null> {
  const reader: Reader = context.reader<FundRows & CaseRows>()
  const row = await reader.get('fund_receipt', receiptId)
  const subject = await reader.get('case_case', caseId)
  const entries = await readAll<FundRows, 'fund_entry'>(reader, {
    table: 'fund_entry',
    where: [{ column: 'caseId', op: 'eq', value: caseId }],
    orderBy: [{ column: 'seq', direction: 'asc' }],
  })
  const accountIds = new Set(
    entries.filter((entry) => entry.receiptId === receiptId).map(({ accountId }) => accountId),
  )
  if (!row || !subject || accountIds.size === 0) return null
  const own = [...accountIds]
    .flatMap((id) => sumsOf(entries.filter(({ accountId }) => accountId === id)))
    .filter((sum) => sum.receiptId === receiptId)
  const payoutIds = [...new Set(own.flatMap(({ flows }) => flows.flatMap(({ payoutId }) => payoutId ?? [])))]
  const ways = await Promise.all(payoutIds.map((payoutId) => tracePayout(caseId, payoutId, context)))
  const name = (id: string) => context.directory.person(id)?.name ?? id
  const receiptJournal = await readJournal(reader, receiptStream(receiptId))
  const ofReceipt = receiptJournal.map((event) => withClaims(event, receiptJournal, name, context))
  const journal = await readJournal(reader, caseStream(caseId))
  const named = journal.filter(({ type, data }) => type.startsWith('fund.') && data.receiptId === receiptId)
  const ofPayouts = ways
    .flatMap((way) => way?.steps ?? [])
    .filter(({ data }) => payoutIds.includes(String(data.payoutId)))
  const steps = [...ofReceipt, ...named.map((event) => stepOf(event, name, context)), ...ofPayouts]
  const payerAccount = row.payerAccount === null ? null : maskAccount(row.payerAccount)
  const usedFen = own.reduce((sum, { amountFen }) => sum + amountFen, 0n)
  return {
    caseId,
    caseNumber: subject.caseNumber,
    receipts: [{ ...row, payerAccount, usedFen, viaCaseNumber: null }],
    payouts: ways.flatMap((way) => way?.payouts ?? []),
    otherFen: 0n,
    steps: once(steps).sort(byRecording),
  }
}

const least = (a: bigint, b: bigint) => (a < b ? a : b)

/** How much of which line, and of what was moved here, the payout took, or will take when it is paid. */
async function moneyOf(
  context: QueryContext,
  payout: PayoutRow,
): Promise<{
  used: ReadonlyMap<string, bigint>
  moved: readonly MovedPart[]
  fromLines: bigint
}> {
  const sums = await readSums(context, payout.accountId)
  const used = new Map<string, bigint>()
  const moved: MovedPart[] = []
  let due = payout.amountFen
  const note = ({ id, kind, receiptId }: Sum, fen: bigint, fromFen: bigint) => {
    if (fen <= 0n) return
    due -= fen
    if (receiptId !== null) used.set(receiptId, (used.get(receiptId) ?? 0n) + fen)
    if (kind === 'transfer-in') moved.push({ entryId: id, fromFen, takenFen: fen })
  }
  let known = 0n
  for (const sum of sums) {
    let fromFen = 0n
    for (const { payoutId, kind, amountFen } of sum.flows) {
      if (payoutId === payout.id && kind === 'payment') {
        known += amountFen
        note(sum, amountFen, fromFen)
      }
      fromFen += amountFen
    }
  }
  // Before it is paid, it stands to take the oldest money that is left.
  for (const sum of known > 0n ? [] : sums) {
    const { amountFen, leftFen, depositedFen } = sum
    note(sum, least(leftFen - depositedFen, due), amountFen - leftFen)
  }
  return { used, moved, fromLines: [...used.values()].reduce((sum, fen) => sum + fen, 0n) }
}

/** A step of a line of the bank, with what let a claim of it pass. */
function withClaims(
  event: RecordedEvent,
  receiptJournal: readonly RecordedEvent[],
  name: TraceFacts['name'],
  context: QueryContext,
): TraceStep {
  return { ...stepOf(event, name, context), checks: claimChecks(event, { receiptJournal, name }) }
}

/** Each step once, whichever way led to it. */
function once(steps: readonly TraceStep[]): TraceStep[] {
  return [...new Map(steps.map((step) => [`${step.stream} ${step.seq}`, step])).values()]
}

async function factsOf(
  reader: Reader,
  payout: PayoutRow,
  journal: readonly RecordedEvent[],
  context: QueryContext,
): Promise<TraceFacts> {
  const payee = await reader.get('case_party', payout.payeePartyId)
  return { payout, payee, journal, name: (id) => context.directory.person(id)?.name ?? id }
}

function checkedStep(event: RecordedEvent, facts: TraceFacts, context: QueryContext): TraceStep {
  return { ...stepOf(event, facts.name, context), checks: checksOf(event, facts) }
}

function stepOf(event: RecordedEvent, name: TraceFacts['name'], context: QueryContext): TraceStep {
  const { stream, seq, type, occurredOn, recordedAt, actor, data, hash } = event
  return {
    stream,
    seq,
    type,
    occurredOn,
    recordedAt,
    actor,
    actorName: actor.kind === 'person' ? name(actor.id) : actor.id,
    data: context.masked(data),
    hash,
    checks: [],
  }
}

function shown(
  payout: PayoutRow,
  { payee, name }: TraceFacts,
): Omit<TracePayout, keyof ApprovalStand | 'provenance'> {
  return {
    ...payout,
    payeeAccount: maskAccount(payout.payeeAccount),
    payeeRole: payee?.role ?? '',
    payeeEnteredByName: payee ? name(payee.enteredBy) : '',
    requestedByName: name(payout.requestedBy),
    approvedByName: payout.approvedBy === null ? null : name(payout.approvedBy),
    sentByName: payout.sentBy === null ? null : name(payout.sentBy),
  }
}

/** Streams have numbers of their own; what was recorded together stands in the order of the streams. */
function byRecording(a: TraceStep, b: TraceStep): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1
  return a.stream === b.stream ? a.seq - b.seq : a.stream > b.stream ? -1 : 1
}
