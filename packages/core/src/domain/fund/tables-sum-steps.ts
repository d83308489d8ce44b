import type { RecordedEvent } from '../../kernel/event'
import type { QueryContext } from '../../kernel/query'
import { readJournal } from '../../kernel/read-journal'
import { receiptStream } from '../../kernel/stream'
import type { Sum } from '../../kernel/sums'
import type { SumStep } from './contract-sums'

/** Who did what with a sum: the journal of its line, and of its case what names the line, the sum or a payout out of it. */
export async function stepsOfSum(
  sum: Sum,
  ofCase: readonly RecordedEvent[],
  context: QueryContext,
): Promise<readonly SumStep[]> {
  const { id, receiptId, flows } = sum
  const ofLine = receiptId === null ? [] : await readJournal(context.reader(), receiptStream(receiptId))
  const about = new Set<unknown>([id, receiptId, ...flows.map(({ payoutId }) => payoutId)])
  about.delete(null)
  const isIt = ({ seq, type, data }: RecordedEvent) =>
    // An entry has the number of the event that made it.
    (type === 'fund.MoneyReceived' && id.endsWith(`-${padded(seq)}`)) ||
    ['receiptId', 'payoutId', 'itemId'].some((name) => about.has(data[name]))
  return [...ofLine, ...ofCase.filter(isIt)]
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
