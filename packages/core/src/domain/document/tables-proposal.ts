import type { InputOf, ResultOf } from '../../kernel/contract'
import type { PartyField } from '../../kernel/profile-extractor'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { maskIdNumber, maskPhone } from '../../law/identity'
import type { PartyRow } from '../case/model'
import type { proposalQueries } from './contract-proposal'
import type { ProposalRows } from './model-proposal'

type Queries = typeof proposalQueries
type Rows = ProposalRows & { case_party: PartyRow }

const MASKS: Readonly<Record<PartyField, (value: string) => string>> = {
  idNumber: maskIdNumber,
  phone: maskPhone,
  // An address tells the place, not the door.
  serviceAddress: (value) => `${[...value].slice(0, 6).join('')}****`,
}

export async function readProposals(
  { caseId }: InputOf<Queries['document.proposals']>,
  context: QueryContext,
): Promise<ResultOf<Queries['document.proposals']>> {
  const reader = context.reader<Rows>()
  const where = [{ column: 'caseId', op: 'eq', value: caseId } as const]
  const [rows, parties] = await Promise.all([
    readAll<Rows, 'document_proposal'>(reader, { table: 'document_proposal', where }),
    readAll<Rows, 'case_party'>(reader, { table: 'case_party', where }),
  ])
  const views = rows.map(({ foundValue, valueKey: _, ...row }) => {
    const party = parties.find(({ id }) => id === row.partyId)
    const current = party?.[row.field] ?? null
    const mask = MASKS[row.field]
    return {
      ...row,
      value: mask(foundValue),
      partyName: party?.name ?? null,
      current: current === null ? null : mask(current),
    }
  })
  const waits = ({ state }: { readonly state: string }) => (state === 'proposed' ? 0 : 1)
  return views.sort((a, b) => waits(a) - waits(b) || (a.id < b.id ? -1 : 1))
}

export async function readProposal(
  { caseId, proposalId }: InputOf<Queries['document.proposal']>,
  context: QueryContext,
): Promise<ResultOf<Queries['document.proposal']>> {
  const found = await context.reader<Rows>().get('document_proposal', proposalId)
  if (found?.caseId !== caseId) return null
  return { id: found.id, caseId, partyId: found.partyId, value: found.foundValue }
}
