import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Recognition } from '../../kernel/profile-recognition'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { ItemOnFile, inabilityQueries } from './contract'
import type { InabilityView } from './decide'
import { itemsFor, type OnFile, proofsOf } from './decide-evidence'

type Queries = typeof inabilityQueries

/** How one case is recognised, and what of the standard is on file. */
export async function readRecognition(
  { caseId }: InputOf<Queries['inability.get']>,
  context: QueryContext,
): Promise<ResultOf<Queries['inability.get']>> {
  const reader = context.reader<InabilityView>()
  const subject = await reader.get('case_case', caseId)
  if (!subject) return null
  const where: Filter[] = [{ column: 'caseId', op: 'eq', value: caseId }]
  const [history, parties, tasks, results, materials] = await Promise.all([
    readAll(reader, {
      table: 'inability_recognition',
      where,
      orderBy: [{ column: 'proposedOn', direction: 'desc' }],
    }),
    readAll(reader, { table: 'case_party', where }),
    readAll(reader, { table: 'task_task', where }),
    readAll(reader, { table: 'task_result', where }),
    readAll(reader, { table: 'dossier_material', where }),
  ])
  const file = { debtors: parties.filter(({ role }) => role === 'debtor'), tasks, results, materials }
  const { recognition: standard } = context.profileOf(subject.profileId, subject.profileVersion)
  const onFile = (wanted: Recognition) =>
    standard ? itemsFor(standard, wanted).map((item) => shown(item, wanted, file, context.today)) : []
  return {
    recognition: history.find(({ state }) => state === 'recognised')?.recognition ?? null,
    history,
    standard: { 'executable-property': onFile('executable-property'), inability: onFile('inability') },
  }
}

function shown(
  item: Parameters<typeof proofsOf>[0],
  recognition: Recognition,
  file: OnFile,
  today: string,
): ItemOnFile {
  const proofs = proofsOf(item, recognition, file, today)
  return {
    id: item.id,
    label: item.label,
    proofs: proofs.map(({ item: _item, ...proof }) => proof),
  }
}

/** Recognitions in one state, the oldest first: what waits for a review. */
export function listRecognitions(
  { state, limit, cursor }: InputOf<Queries['inability.list']>,
  context: QueryContext,
): Promise<ResultOf<Queries['inability.list']>> {
  return countedPage(context.reader<InabilityView>(), {
    table: 'inability_recognition',
    where: [{ column: 'state', op: 'eq', value: state }],
    orderBy: [{ column: 'proposedOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
}
