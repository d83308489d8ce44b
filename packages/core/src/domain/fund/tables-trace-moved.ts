import type { RecordedEvent } from '../../kernel/event'
import type { CourtReader, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { readJournal } from '../../kernel/read-journal'
import { readSums } from '../../kernel/read-sums'
import { caseStream, receiptStream } from '../../kernel/stream'
import type { CaseRows } from '../case/model'
import type { TraceCheck } from './contract-trace'
import type { FundRows, ReceiptRow } from './model'
import { planChecks } from './tables-trace-plan'

type Reader = CourtReader<FundRows & CaseRows>

/** What a payout took of money that a distribution had moved here by this entry: so much, after so much. */
export interface MovedPart {
  readonly entryId: string
  readonly fromFen: bigint
  readonly takenFen: bigint
}

/** A line of the bank that came in on another case's account. */
interface MovedReceipt {
  readonly row: ReceiptRow
  readonly usedFen: bigint
  readonly viaCaseNumber: string
  readonly journal: readonly RecordedEvent[]
}

/** The way before a transfer: the lines of the bank, and what was done in the case on whose account they came in. */
interface WayBefore {
  readonly receipts: readonly MovedReceipt[]
  readonly events: readonly CheckedEvent[]
}

/** What was done, and why it was allowed. */
interface CheckedEvent {
  readonly event: RecordedEvent
  readonly checks: readonly TraceCheck[]
}

/** Acts of a plan that let its money move. */
const OF_PLAN = ['Drafted', 'LinesChanged', 'Served', 'Approved', 'Executed'].map(
  (name) => `distribution.${name}`,
)

/** Follows what was moved to this case back to the account that it lay on, and from there to the lines of the bank. */
export async function waysOf(
  context: QueryContext,
  journal: readonly RecordedEvent[],
  moved: readonly MovedPart[],
): Promise<WayBefore> {
  const reader: Reader = context.reader<FundRows & CaseRows>()
  const receipts = new Map<string, MovedReceipt>()
  const events: CheckedEvent[] = []
  const name = (id: string) => context.directory.person(id)?.name ?? id
  for (const part of moved) {
    const entry = await reader.get('fund_entry', part.entryId)
    const arrived = journal.find(({ seq }) => seq === entry?.seq)
    if (!arrived) continue
    const { otherCaseId, otherAccountId, planId } = arrived.data
    const there = await readJournal(reader, caseStream(String(otherCaseId)))
    const left = there.find(
      ({ type, commandId, data }) =>
        type === arrived.type && commandId === arrived.commandId && data.lineId === arrived.data.lineId,
    )
    const lines = left ? await linesOf(context, String(otherAccountId), left.seq, part) : new Map()
    const viaCaseNumber = (await reader.get('case_case', String(otherCaseId)))?.caseNumber ?? ''
    for (const [receiptId, fen] of lines) {
      const row = await reader.get('fund_receipt', receiptId)
      if (!row) continue
      const usedFen = fen + (receipts.get(receiptId)?.usedFen ?? 0n)
      const own = await readJournal(reader, receiptStream(receiptId))
      receipts.set(receiptId, { row, usedFen, viaCaseNumber, journal: own })
    }
    const isOfWay = ({ type, data }: RecordedEvent) =>
      (type.startsWith('fund.') && lines.has(String(data.receiptId))) ||
      (OF_PLAN.includes(type) && data.planId === planId)
    const way = [...there.filter(isOfWay), ...(left ? [left] : []), arrived]
    events.push(...way.map((event) => ({ event, checks: planChecks(event, there, name) })))
  }
  return { receipts: [...receipts.values()], events }
}

/** How much of each line of the bank is in a part of what an entry took from an account, oldest money first. */
async function linesOf(
  context: QueryContext,
  accountId: string,
  seq: number,
  { fromFen, takenFen }: MovedPart,
): Promise<Map<string, bigint>> {
  const [entry] = await readAll<FundRows, 'fund_entry'>(context.reader<FundRows>(), {
    table: 'fund_entry',
    where: [
      { column: 'accountId', op: 'eq', value: accountId },
      { column: 'seq', op: 'eq', value: seq },
    ],
  })
  const found = new Map<string, bigint>()
  let at = 0n
  for (const { receiptId, flows } of await readSums(context, accountId)) {
    const fen = flows
      .filter((flow) => flow.entryId === entry?.id)
      .reduce((sum, { amountFen }) => sum + amountFen, 0n)
    const begins = at > fromFen ? at : fromFen
    const ends = least(at + fen, fromFen + takenFen)
    at += fen
    if (receiptId !== null && ends > begins)
      found.set(receiptId, (found.get(receiptId) ?? 0n) + ends - begins)
  }
  return found
}

const least = (a: bigint, b: bigint) => (a < b ? a : b)
