import type { InputOf, ResultOf } from '../../kernel/contract'
import type { RecordedEvent } from '../../kernel/event'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { readJournal } from '../../kernel/read-journal'
import { caseStream, receiptStream } from '../../kernel/stream'
import type { Sum } from '../../kernel/sums'
import { maskAccount } from '../../law/identity'
import type { FindingRow } from '../supervision/model'
import type { ClearanceItem } from './contract'
import type { SumFinding, SumPart, SumRecord, SumStep, sumQueries } from './contract-sum'
import { type ItemRows, itemsOf, sumsOfAccount } from './tables-items'

type Rows = ItemRows & { supervision_finding: FindingRow }
type Query = (typeof sumQueries)['clearance.sum']

/** Domains of supervision that watch over money. */
const MONEY_DOMAINS = ['case-money', 'payout-in-time']

/** Everything about one sum; also of one that has been paid out long ago. */
export async function readSum(input: InputOf<Query>, context: QueryContext): Promise<ResultOf<Query>> {
  const { caseId, itemId } = input
  const found = await itemsOf(context, { caseId, settledToo: caseId !== undefined })
  const item = found.map((one) => one.item).find(({ id, type }) => id === itemId && type === 'sum')
  if (!item) return null
  const sum = await sumOf(item, context)
  return {
    item,
    line: await lineOf(item, context),
    parts: await partsOf(sum, context),
    findings: await findingsOf(item, context),
    steps: await stepsOf(item, sum, context),
  }
}

async function sumOf({ accountId, id }: ClearanceItem, context: QueryContext): Promise<Sum | undefined> {
  const account = accountId && (await context.reader<Rows>().get('fund_account', accountId))
  return account ? (await sumsOfAccount(context, account)).find((sum) => sum.id === id) : undefined
}

async function lineOf({ receiptId }: ClearanceItem, context: QueryContext): Promise<SumRecord['line']> {
  const line = receiptId === null ? undefined : await context.reader<Rows>().get('fund_receipt', receiptId)
  if (!line) return null
  const { serial, statementId, bookedOn, payerName, payerAccount, remittance } = line
  const masked = payerAccount === null ? null : maskAccount(payerAccount)
  return { serial, statementId, bookedOn, payerName, payerAccount: masked, remittance }
}

async function partsOf(sum: Sum | undefined, context: QueryContext): Promise<readonly SumPart[]> {
  const reader = context.reader<Rows>()
  const parts: SumPart[] = []
  for (const { on, kind, amountFen, payoutId } of sum?.flows ?? []) {
    const payout = payoutId === null ? undefined : await reader.get('fund_payout', payoutId)
    const whom = { payeeName: payout?.payeeName ?? null, payoutState: payout?.state ?? null }
    parts.push({ on, kind, amountFen, payoutId, ...whom })
  }
  return parts
}

async function findingsOf(item: ClearanceItem, context: QueryContext): Promise<readonly SumFinding[]> {
  if (item.caseId === null) return []
  const where: Filter[] = [
    { column: 'caseId', op: 'eq', value: item.caseId },
    { column: 'domain', op: 'in', value: MONEY_DOMAINS },
    { column: 'raisedOn', op: 'gte', value: item.since },
  ]
  const rows = await readAll<Rows, 'supervision_finding'>(context.reader<Rows>(), {
    table: 'supervision_finding',
    where,
  })
  return rows.map(({ id, rule, state, level, raisedOn }) => ({ id, rule, state, level, raisedOn }))
}

/** What names the line, the sum, or a payout that took money of it. */
async function stepsOf(
  item: ClearanceItem,
  sum: Sum | undefined,
  context: QueryContext,
): Promise<readonly SumStep[]> {
  const reader = context.reader<Rows>()
  const { receiptId, caseId, id } = item
  const ofLine = receiptId === null ? [] : await readJournal(reader, receiptStream(receiptId))
  const ofCase = caseId === null ? [] : await readJournal(reader, caseStream(caseId))
  const about = new Set([id, receiptId, ...(sum?.flows ?? []).map(({ payoutId }) => payoutId)])
  about.delete(null)
  const isIt = ({ stream, seq, type, data }: RecordedEvent) =>
    // An entry has the number of the event that made it.
    (stream === `case/${caseId}` && type === 'fund.MoneyReceived' && id.endsWith(`-${padded(seq)}`)) ||
    ['receiptId', 'payoutId', 'itemId'].some((name) => about.has(data[name] as string))
  const events = [...ofLine, ...ofCase.filter(isIt)]
  return events
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))
    .map(({ stream, seq, type, occurredOn, recordedAt, actor }) => ({
      stream,
      seq,
      type,
      on: occurredOn,
      recordedAt,
      byId: actor.id,
      byName: context.directory.person(actor.id)?.name ?? actor.id,
    }))
}

const padded = (seq: number) => String(seq).padStart(6, '0')
