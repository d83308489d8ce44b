import type { RecordedEvent } from './event'
import type { CourtReader } from './query'
import type { StreamId } from './stream'

const PAGE = 500

/** Every event of a stream, in order: for what is told out of the journal of one case. */
export async function readJournal(
  reader: Pick<CourtReader, 'journal'>,
  stream: StreamId,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = []
  for (;;) {
    const page = await reader.journal(stream, { afterSeq: events.at(-1)?.seq ?? 0, limit: PAGE })
    events.push(...page)
    if (page.length < PAGE) return events
  }
}
