import type { InputOf, ResultOf } from '../../kernel/contract'
import type { DocumentTemplate } from '../../kernel/profile-document'
import type { CourtReader, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { type View, viewOfRows } from '../../kernel/view'
import type { CaseRow } from '../case/model'
import type { documentQueries, FormOffer } from './contract'
import { type DocumentReads, documentOf, partyFor } from './decide'
import { fieldsOf, lacking } from './decide-fields'

type Forms = (typeof documentQueries)['document.forms']

/** 可以制作的文书: every form that people may make in this case today, filled in as far as the record goes. */
export async function readForms(
  { caseId, partyId }: InputOf<Forms>,
  context: QueryContext,
): Promise<ResultOf<Forms>> {
  const reader = context.reader<DocumentReads>()
  const found = await reader.get('case_case', caseId)
  if (!found || found.state === 'closed') return []
  const view = await viewOfCase(found, reader, context)
  const { documents = [] } = context.profileOf(found.profileId, found.profileVersion)
  return documents
    .filter(({ on, effectiveFrom = '' }) => on === undefined && effectiveFrom <= context.today)
    .flatMap((template) => offer(template, { found, partyId }, view, context))
}

function offer(
  template: DocumentTemplate,
  { found, partyId }: { readonly found: CaseRow; readonly partyId: string | undefined },
  view: View<DocumentReads>,
  context: QueryContext,
): FormOffer[] {
  const party = partyFor(template, partyId, view, found.id)
  const profile = context.profileOf(found.profileId, found.profileVersion)
  const { directory, today } = context
  const made = { profile, directory, today, newId: () => '' }
  const row = documentOf({ template, found, party, said: {} }, view, made)
  // No number is left: nothing more can be made of it.
  if ('rule' in row) return []
  const wanted = fieldsOf(template)
  const { required = [], seal = null, serve = false, addressee = null } = template
  return [
    {
      template: template.id,
      title: template.title,
      kind: template.kind,
      version: template.version ?? null,
      number: row.number,
      ...{ seal, serve, addressee, wanted, required },
      fields: row.fields,
      ...lacking(template, row.fields, today),
      text: row.text,
      source: template.source,
    },
  ]
}

async function viewOfCase(
  found: CaseRow,
  reader: CourtReader<DocumentReads>,
  { courtId }: QueryContext,
): Promise<View<DocumentReads>> {
  const where = [{ column: 'caseId', op: 'eq', value: found.id } as const]
  const [court, case_party, task_task, fund_account, document_document] = await Promise.all([
    reader.get('org_court', courtId),
    readAll<DocumentReads, 'case_party'>(reader, { table: 'case_party', where }),
    readAll<DocumentReads, 'task_task'>(reader, { table: 'task_task', where }),
    readAll<DocumentReads, 'fund_account'>(reader, { table: 'fund_account', where }),
    readAll<DocumentReads, 'document_document'>(reader, { table: 'document_document', where }),
  ])
  return viewOfRows<DocumentReads>({
    ...{ case_party, task_task, fund_account, document_document },
    document_layout: [],
    case_case: [found],
    org_court: court ? [court] : [],
  })
}
