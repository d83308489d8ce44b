import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { identityOf } from '../../law/identity'
import { compareText } from '../../ports/table-query'
import type { ResultRow } from '../task/model'
import type { CaseOfPerson, LinkedCase, LinkGround, LinkKind } from './contract'
import type { CaseRow, CaseRows, PartyRow } from './model'
import { summary } from './tables-summary'

type Rows = CaseRows & { task_result: ResultRow }
type Reader = CourtReader<Rows>
type Link = LinkGround & { readonly caseId: string }

/** A mark by which an asset is known wherever it turns up: a plate, a certificate (field of the query form). */
export const ASSET_MARK = 'found.mark'

const PARTY_LINKS = { debtor: 'same-debtor', applicant: 'same-creditor' } as const

/** 关联案件标识: computed from what is recorded now, so that a case filed later marks the earlier ones, too. */
export async function readLinked(
  input: { caseId: string },
  context: QueryContext,
): Promise<readonly LinkedCase[]> {
  const reader = context.reader<Rows>()
  const row = await reader.get('case_case', input.caseId)
  if (!row) return []
  const links = await linksOf(row, reader)
  const ids = [...new Set(links.map(({ caseId }) => caseId))]
  const found = await Promise.all(ids.map((id) => reader.get('case_case', id)))
  return found
    .filter((other) => other !== undefined)
    .sort((a, b) => compareText(a.filedOn, b.filedOn) || compareText(a.caseNumber, b.caseNumber))
    .map((other) => ({
      ...summary(other, context.directory),
      grounds: links
        .filter(({ caseId }) => caseId === other.id)
        .map(({ caseId: _caseId, ...ground }) => ground),
    }))
}

/** How many cases share what. */
export async function countLinked(row: CaseRow, reader: Reader): Promise<Partial<Record<LinkKind, number>>> {
  const cases = new Map<LinkKind, Set<string>>()
  for (const { kind, caseId } of await linksOf(row, reader)) {
    cases.set(kind, (cases.get(kind) ?? new Set()).add(caseId))
  }
  return Object.fromEntries([...cases].map(([kind, ids]) => [kind, ids.size]))
}

/** 同一被执行人涉案: one identity across the cases of the court (seed 004:69). */
export async function readOfPerson(
  input: { caseId: string; partyId: string },
  context: QueryContext,
): Promise<readonly CaseOfPerson[]> {
  const reader = context.reader<Rows>()
  const party = await reader.get('case_party', input.partyId)
  if (party?.caseId !== input.caseId) return []
  const same = await samePerson(party, reader)
  return casesOf(
    same.map(({ other }) => other),
    context,
  )
}

/** 窗口查询: found by the keyed hash of the number, which is opened nowhere. */
export async function readOfNumber(
  input: { idNumber: string },
  context: QueryContext,
): Promise<readonly CaseOfPerson[]> {
  const key = context.fingerprint(identityOf(input.idNumber))
  const where = [is('identityKey', key)]
  return casesOf(await readAll(context.reader<Rows>(), { table: 'case_party', where }), context)
}

async function casesOf(
  parties: readonly PartyRow[],
  context: QueryContext,
): Promise<readonly CaseOfPerson[]> {
  const reader = context.reader<Rows>()
  const found = await Promise.all(
    parties.map(async ({ caseId, role }) => {
      const row = await reader.get('case_case', caseId)
      return row ? [{ ...summary(row, context.directory), role }] : []
    }),
  )
  return found.flat()
}

async function linksOf(row: CaseRow, reader: Reader): Promise<readonly Link[]> {
  const parties = await readAll(reader, { table: 'case_party', where: [is('caseId', row.id)] })
  const links = await Promise.all([
    ...parties.map((party) => partyLinks(party, reader)),
    sameCase(row.id, 'same-basis', 'basisNumber', row.basisNumber, reader),
    ...(row.seriesId === null ? [] : [sameCase(row.id, 'same-series', 'seriesId', row.seriesId, reader)]),
    assetLinks(row.id, reader),
  ])
  return links.flat()
}

async function partyLinks(party: PartyRow, reader: Reader): Promise<readonly Link[]> {
  if (party.role !== 'debtor' && party.role !== 'applicant') return []
  const kind = PARTY_LINKS[party.role]
  const same = (await samePerson(party, reader)).filter(({ other }) => other.role === party.role)
  return same.map(({ other, by }) => ({ caseId: other.caseId, kind, by, what: party.name }))
}

/**
 * Rows of the same person in other cases: by the key of the number; an organisation whose number one side lacks, by its
 * name. Two natural persons of one name are two persons.
 */
async function samePerson(party: PartyRow, reader: Reader) {
  const where = (filter: Filter) => readAll(reader, { table: 'case_party', where: [filter] })
  const byKey = party.identityKey === null ? [] : await where(is('identityKey', party.identityKey))
  const byName = party.kind === 'organisation' ? await where(is('name', party.name)) : []
  const named = byName.filter(
    ({ kind, identityKey }) =>
      kind === 'organisation' && (identityKey === null || party.identityKey === null),
  )
  return [
    ...byKey.map((other) => ({ other, by: 'identity' as const })),
    ...named.map((other) => ({ other, by: 'name' as const })),
  ].filter(({ other }) => other.caseId !== party.caseId)
}

async function sameCase(
  caseId: string,
  kind: LinkKind,
  column: 'basisNumber' | 'seriesId',
  value: string,
  reader: Reader,
): Promise<readonly Link[]> {
  const rows = await readAll(reader, { table: 'case_case', where: [is(column, value)] })
  return rows
    .filter(({ id }) => id !== caseId)
    .map(({ id }) => ({ caseId: id, kind, by: 'record' as const, what: value }))
}

/** The marks of what queries found here, wherever else they were found. */
async function assetLinks(caseId: string, reader: Reader): Promise<readonly Link[]> {
  const marked = (filter: Filter) =>
    readAll(reader, { table: 'task_result', where: [is('field', ASSET_MARK), filter] })
  const own = new Set((await marked(is('caseId', caseId))).flatMap(({ value }) => value ?? []))
  const links = await Promise.all(
    [...own].map(async (mark) => {
      const others = await marked(is('value', mark))
      return others.map(
        (other): Link => ({
          caseId: other.caseId,
          kind: 'same-asset',
          by: 'record',
          what: mark,
        }),
      )
    }),
  )
  const seen = new Map(links.flat().map((link) => [`${link.caseId} ${link.what}`, link]))
  return [...seen.values()].filter((link) => link.caseId !== caseId)
}

function is(column: string, value: string): Filter {
  return { column, op: 'eq', value }
}
