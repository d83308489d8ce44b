import type { InputOf, ResultOf } from '../../kernel/contract'
import { sumFen } from '../../kernel/money'
import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { compareText } from '../../ports/table-query'
import type { CaseRow, CaseRows } from '../case/model'
import type { SeriesCandidate, SeriesDetail, seriesQueries } from './contract'
import type { SeriesRows } from './model'

type Queries = typeof seriesQueries
type Read<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>
type Reader = CourtReader<SeriesRows & CaseRows>

/** A series with its cases as they stand now. */
export const readSeries: Read<'series.get'> = async ({ seriesId }, context) => {
  const reader: Reader = context.reader<SeriesRows & CaseRows>()
  const found = await reader.get('series_series', seriesId)
  if (!found) return null
  const where = [is('seriesId', seriesId)]
  const [members, properties] = await Promise.all([
    readAll(reader, { table: 'series_member', where, orderBy: [{ column: 'caseNumber', direction: 'asc' }] }),
    readAll(reader, { table: 'series_property', where, orderBy: [{ column: 'mark', direction: 'asc' }] }),
  ])
  const cases = await Promise.all(members.map(({ caseId }) => reader.get('case_case', caseId)))
  const name = (id: string | null | undefined) => (id ? (context.directory.person(id)?.name ?? id) : null)
  const { debtorKey: _key, ...series } = found
  return {
    ...series,
    formedByName: name(found.formedBy) ?? found.formedBy,
    cases: members.map(({ id: _id, seriesId: _series, ...member }, at) => ({
      ...member,
      isLead: member.caseId === found.leadCaseId,
      state: cases[at]?.state ?? '',
      undertakerName: name(cases[at]?.undertakerId),
    })),
    properties: properties.map(({ seriesId: _series, ...property }) => property),
    proceedsFen: sumFen(properties.map(({ proceedsFen }) => proceedsFen ?? 0n)),
  } satisfies SeriesDetail
}

/** What a case shows of the series it belongs to. */
export const readSeriesOfCase: Read<'series.of-case'> = async ({ caseId }, context) => {
  const belongs = await context.reader<SeriesRows>().get('series_membership', caseId)
  return belongs ? readSeries({ seriesId: belongs.seriesId }, context) : null
}

/** Cases that could be taken in together with this one (系列案件集中统一受理). */
export const readCandidates: Read<'series.candidates'> = async ({ caseId }, context) => {
  const reader: Reader = context.reader<SeriesRows & CaseRows>()
  const subject = await reader.get('case_case', caseId)
  if (!subject) return []
  const parties = await readAll(reader, { table: 'case_party', where: [is('caseId', caseId)] })
  const grounds = new Map<string, SeriesCandidate['ground']>()
  if (subject.seriesId !== null) {
    const marked = await readAll(reader, { table: 'case_case', where: [is('seriesId', subject.seriesId)] })
    for (const { id } of marked) grounds.set(id, 'same-mark')
  }
  for (const { role, kind, name, identityKey } of parties) {
    if (role !== 'debtor' || (identityKey === null && kind === 'person')) continue
    const filter = identityKey === null ? is('name', name) : is('identityKey', identityKey)
    const same = await readAll(reader, { table: 'case_party', where: [filter] })
    for (const party of same) {
      if (party.role === 'debtor' && party.kind === kind) grounds.set(party.caseId, 'same-debtor')
    }
  }
  const found = await Promise.all([...grounds.keys()].map((id) => candidate(id, caseId, reader)))
  return found
    .filter((row) => row !== undefined)
    .sort((a, b) => compareText(a.caseNumber, b.caseNumber))
    .map(({ id, caseNumber, applicantLabel, claimFen }) => ({
      caseId: id,
      caseNumber,
      applicantLabel,
      claimFen,
      ground: grounds.get(id) ?? 'same-debtor',
    }))
}

async function candidate(id: string, of: string, reader: Reader): Promise<CaseRow | undefined> {
  if (id === of || (await reader.get('series_membership', id))) return undefined
  const row = await reader.get('case_case', id)
  return row?.state === 'closed' ? undefined : row
}

function is(column: string, value: string): Filter {
  return { column, op: 'eq', value }
}
