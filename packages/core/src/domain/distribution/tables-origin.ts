import type { RecordedEvent } from '../../kernel/event'
import type { CourtReader, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { caseStream } from '../../kernel/stream'
import { type Sum, sumsOf } from '../../kernel/sums'
import type { AccountRows, ReceiptRow, TransferEvents } from '../fund/model'
import type { MoneyOrigin } from './contract-sheet'
import type { DistributionRows } from './model'

type Reader = CourtReader<DistributionRows & Pick<AccountRows, 'fund_entry'> & ReceiptRows>
type ReceiptRows = { fund_receipt: ReceiptRow }
type Transferred = TransferEvents['fund.MoneyTransferred']

const TRANSFERRED = 'fund.MoneyTransferred'
const PAGE = 500

/**
 * Where the money of a case came from when a distribution brought it: by which plan, who drafted, approved and executed it,
 * and which lines of the bank it is, oldest money of the other account first.
 */
export async function readOrigin(
  { caseId }: { readonly caseId: string },
  context: QueryContext,
): Promise<readonly MoneyOrigin[]> {
  const reader: Reader = context.reader<DistributionRows & AccountRows & ReceiptRows>()
  const arrived = await transfersOf(reader, caseId, 'in')
  const left = new Map<string, readonly RecordedEvent[]>()
  const origins: MoneyOrigin[] = []
  for (const event of arrived) {
    const data = event.data as unknown as Transferred
    const plan = await reader.get('distribution_plan', data.planId)
    if (!plan) continue
    const out = left.get(data.otherCaseId) ?? (await transfersOf(reader, data.otherCaseId, 'out'))
    left.set(data.otherCaseId, out)
    const name = (id: string) => context.directory.person(id)?.name ?? id
    origins.push({
      planId: plan.id,
      lineId: data.lineId,
      caseId: plan.caseId,
      caseNumber: plan.caseNumber,
      basis: plan.basis,
      amountFen: data.amountFen,
      on: event.occurredOn,
      draftedByName: name(plan.draftedBy),
      approvedByName: plan.approvedBy === null ? null : name(plan.approvedBy),
      executedByName: name(event.actor.id),
      receipts: await receiptsOf(reader, data, event.commandId, out),
    })
  }
  return origins
}

/** Which lines of the bank a transfer took its money from; what an older system had is of no line. */
async function receiptsOf(
  reader: Reader,
  { otherAccountId, lineId }: Transferred,
  commandId: string,
  out: readonly RecordedEvent[],
): Promise<MoneyOrigin['receipts']> {
  const same = out.find((event) => event.commandId === commandId && event.data.lineId === lineId)
  if (!same) return []
  const entries = await readAll<Pick<AccountRows, 'fund_entry'>, 'fund_entry'>(reader, {
    table: 'fund_entry',
    where: [{ column: 'accountId', op: 'eq', value: otherAccountId }],
    orderBy: [{ column: 'seq', direction: 'asc' }],
  })
  const entryId = entries.find(({ seq }) => seq === same.seq)?.id
  const taken = ({ flows }: Sum) =>
    flows.filter((flow) => flow.entryId === entryId).reduce((sum, { amountFen }) => sum + amountFen, 0n)
  const used = sumsOf(entries).filter((sum) => taken(sum) > 0n)
  return Promise.all(
    used.map(async (sum) => {
      const row = sum.receiptId === null ? undefined : await reader.get('fund_receipt', sum.receiptId)
      const { serial = null, payerName = null, bookedOn = null } = row ?? {}
      return { receiptId: sum.receiptId, usedFen: taken(sum), serial, payerName, bookedOn }
    }),
  )
}

async function transfersOf(
  reader: Reader,
  caseId: string,
  direction: 'in' | 'out',
): Promise<readonly RecordedEvent[]> {
  const found: RecordedEvent[] = []
  let afterSeq = 0
  for (;;) {
    const page = await reader.journal(caseStream(caseId), { afterSeq, limit: PAGE })
    found.push(...page.filter(({ type, data }) => type === TRANSFERRED && data.direction === direction))
    if (page.length < PAGE) return found
    afterSeq = page.at(-1)?.seq ?? afterSeq
  }
}
