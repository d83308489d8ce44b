import type { QueryContext } from '../../kernel/query'
import { readJournal } from '../../kernel/read-journal'
import { caseStream } from '../../kernel/stream'
import type { AssetStep } from './contract'
import type { AssetRow, AssetRows } from './model'

/** What was done about a thing, out of the journal of its case: found, valued, held, renewed, disposed of. */
export async function stepsOf(
  { id, caseId }: AssetRow,
  { reader, directory }: QueryContext,
): Promise<readonly AssetStep[]> {
  const events = await readJournal(reader<AssetRows>(), caseStream(caseId))
  return events
    .filter(({ data }) => data.assetId === id)
    .map(({ seq, type, occurredOn, actor }) => ({
      seq,
      type,
      occurredOn,
      // What followed by itself has nobody's name.
      actorName: directory.person(actor.id)?.name ?? '',
    }))
}
