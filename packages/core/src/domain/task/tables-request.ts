import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { PartyRow } from '../case/model'
import type { OwnRequest } from './contract-request'
import type { TaskRows } from './model'

type Rows = TaskRows & { case_party: PartyRow }

/** What the asking party requested in his case; the affair that came out of it is the court's own work. */
export async function ownRequests(_input: object, context: QueryContext): Promise<readonly OwnRequest[]> {
  const reader = context.reader<Rows>()
  const party = await reader.get('case_party', context.actor.id)
  if (!party) return []
  const rows = await readAll<Rows, 'task_task'>(reader, {
    table: 'task_task',
    where: [
      { column: 'caseId', op: 'eq', value: party.caseId },
      { column: 'partyId', op: 'eq', value: party.id },
      { column: 'state', op: 'in', value: ['requested', 'accepted', 'declined'] },
    ],
    orderBy: [{ column: 'issuedOn', direction: 'asc' }],
  })
  return rows.map(({ id, caseId, caseNumber, affair, note, state, issuedOn, dueOn, answer }) => {
    const asked = { id, caseId, caseNumber, affair, note, state }
    return { ...asked, askedOn: issuedOn, answerBy: dueOn, answer }
  })
}
