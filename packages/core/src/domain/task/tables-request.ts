import { ZhixingError } from '../../kernel/errors'
import { hasPartyRights } from '../../kernel/party-rights'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { CaseRow, PartyRow } from '../case/model'
import type { OwnRequest, Requestable } from './contract-request'
import { takesWork } from './decide-dispatch'
import { answerBy } from './decide-request'
import type { TaskRows } from './model'

type Rows = TaskRows & { case_party: PartyRow; case_case: CaseRow }

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

/** What the asking party may request, under the way of working of his case: what the command takes, and nothing else. */
export async function requestable(_input: object, context: QueryContext): Promise<Requestable> {
  const reader = context.reader<Rows>()
  const party = await reader.get('case_party', context.actor.id)
  const subject = party && (await reader.get('case_case', party.caseId))
  if (!party || !subject || !hasPartyRights(party)) {
    throw new ZhixingError('query-not-permitted', { query: 'task.requestable' })
  }
  const profile = context.profileOf(subject.profileId, subject.profileVersion)
  const affairs = profile.affairs.filter((affair) => takesWork(subject, affair)).map(({ id }) => id)
  return { caseId: subject.id, partyId: party.id, answerBy: answerBy({ ...context, profile }), affairs }
}
