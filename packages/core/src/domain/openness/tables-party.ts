import type { InputOf, ResultOf } from '../../kernel/contract'
import { ZhixingError } from '../../kernel/errors'
import { heldBy } from '../../kernel/hold'
import { hasPartyRights } from '../../kernel/party-rights'
import { PUSH_KINDS } from '../../kernel/profile-push'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { maskAccount } from '../../law/identity'
import type { CaseRows, PartyRow } from '../case/model'
import type { DocumentRows } from '../document/model'
import type { opennessQueries } from './contract'
import type { OpenItem } from './contract-queries'
import { type OpenItemRow, type OpennessRows, recipientsOf, sendingId } from './model'

type Queries = typeof opennessQueries
type Read<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>
type Rows = OpennessRows & CaseRows & DocumentRows

/** The asking party, of his own case; for any other there is nothing, not even a refusal that says why. */
async function partyOf(query: string, context: QueryContext, caseId?: string): Promise<PartyRow> {
  const party = await context.reader<Rows>().get('case_party', context.actor.id)
  const isOwn =
    party !== undefined && hasPartyRights(party) && (caseId === undefined || party.caseId === caseId)
  if (!isOwn) throw new ZhixingError('query-not-permitted', { query })
  return party
}

/** Items of this party, the newest first, without what is held back. */
async function shownTo(party: PartyRow, context: QueryContext): Promise<readonly OpenItemRow[]> {
  const reader = context.reader<Rows>()
  const where: readonly Filter[] = [{ column: 'caseId', op: 'eq', value: party.caseId }]
  const [parties, items, holds] = await Promise.all([
    readAll<Rows, 'case_party'>(reader, { table: 'case_party', where }),
    readAll<Rows, 'openness_item'>(reader, {
      table: 'openness_item',
      where,
      orderBy: [{ column: 'occurredOn', direction: 'asc' }],
    }),
    readAll<Rows, 'openness_hold'>(reader, { table: 'openness_hold', where }),
  ])
  return items
    .filter(({ subjects }) => !heldBy(subjects, holds))
    .filter(({ target }) => recipientsOf(target, parties).some(({ id }) => id === party.id))
    .sort((a, b) => a.eventSeq - b.eventSeq)
    .reverse()
}

async function asSeen(
  rows: readonly OpenItemRow[],
  party: PartyRow,
  context: QueryContext,
): Promise<readonly OpenItem[]> {
  const reader = context.reader<Rows>()
  const where: readonly Filter[] = [{ column: 'caseId', op: 'eq', value: party.caseId }]
  const [receipts, documents] = await Promise.all([
    readAll<Rows, 'openness_receipt'>(reader, { table: 'openness_receipt', where }),
    readAll<Rows, 'document_document'>(reader, { table: 'document_document', where }),
  ])
  const given = new Set(receipts.map(({ id }) => id))
  const known = new Set(documents.map(({ id }) => id))
  return rows.map(({ id, push, kind, text, values, occurredOn, receipt, subjects }) => {
    const seen = given.has(sendingId({ itemId: id, partyId: party.id })) ? 'given' : 'asked'
    const documentId = subjects.find((subject) => known.has(subject)) ?? null
    return { id, push, kind, text, values, occurredOn, receipt: receipt ? seen : 'none', documentId }
  })
}

const FIRST = 20

/** 知情权: the whole of what a party sees first, on a phone in one answer. */
export const readMyCase: Read<'openness.my-case'> = async (_input, context) => {
  const party = await partyOf('openness.my-case', context)
  const reader = context.reader<Rows>()
  const found = await reader.get('case_case', party.caseId)
  if (!found) throw new ZhixingError('query-not-permitted', { query: 'openness.my-case' })
  const shown = await shownTo(party, context)
  const mine: readonly Filter[] = [{ column: 'caseId', op: 'eq', value: party.caseId }]
  const [letters, waiting] = await Promise.all([
    readAll<Rows, 'openness_letter'>(reader, { table: 'openness_letter', where: mine }),
    readAll<Rows, 'openness_question'>(reader, { table: 'openness_question', where: mine }),
  ])
  const own = ({ partyId }: { readonly partyId: string }) => partyId === party.id
  return {
    caseId: found.id,
    caseNumber: found.caseNumber,
    cause: found.cause,
    state: found.state,
    filedOn: found.filedOn,
    closedOn: found.closedOn,
    closingKind: found.closingKind,
    partyId: party.id,
    role: party.role,
    unitName: found.unitId === null ? null : (context.directory.unit(found.unitId)?.name ?? null),
    claimFen: found.claimFen,
    items: await asSeen(shown.slice(0, FIRST), party, context),
    total: shown.length,
    counts: Object.fromEntries(
      PUSH_KINDS.map((kind) => [kind, shown.filter((item) => item.kind === kind).length]),
    ) as Record<(typeof PUSH_KINDS)[number], number>,
    letters: letters.filter(own).length,
    unanswered: waiting.filter(own).length,
  }
}

/** Page by page; search and counts know nothing of what is held back. */
export const readItems: Read<'openness.items'> = async (
  { caseId, kind, search = '', limit, cursor },
  context,
) => {
  const party = await partyOf('openness.items', context, caseId)
  const fits = ({ kind: of, text }: OpenItemRow) =>
    (kind === undefined || of === kind) &&
    (search === '' || text['zh-CN'].includes(search) || text.en.toLowerCase().includes(search.toLowerCase()))
  const found = (await shownTo(party, context)).filter(fits)
  const at = cursor === undefined ? 0 : found.findIndex(({ id }) => id === cursor) + 1
  const page = found.slice(at, at + limit)
  const last = page.at(-1)
  return {
    items: await asSeen(page, party, context),
    total: found.length,
    totalIsCapped: false,
    ...(last && at + limit < found.length ? { next: last.id } : {}),
  }
}

/** Accounts, telephones, identity numbers; a case number has no eleven digits in a row. */
const LONG_NUMBER = /\d[\d -]{9,}[\dXx]/g

/** A document that an open item speaks of. */
export const readDocument: Read<'openness.document'> = async ({ caseId, documentId }, context) => {
  const party = await partyOf('openness.document', context, caseId)
  const shown = await shownTo(party, context)
  if (!shown.some(({ subjects }) => subjects.includes(documentId))) return null
  const found = await context.reader<Rows>().get('document_document', documentId)
  if (found?.caseId !== caseId) return null
  const { id, title, formedOn, text } = found
  // What an officer wrote into a report may hold a number: it is shown by its end.
  return { id, title, formedOn, text: text.replace(LONG_NUMBER, maskAccount) }
}
