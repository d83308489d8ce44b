import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { fromJson } from '../../kernel/json'
import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { maskedHit } from '../../law/mask-hit'
import type { AssetHit } from '../../ports/asset-hit'
import type { CaseRows } from '../case/model'
import type { ControlRow, ControlRows } from '../control/model'
import type { QueryRows } from '../query/model'
import type { AssetControl, AssetItem, AssetLife, assetQueries } from './contract'
import type { AssetRow, AssetRows } from './model'
import { stepsOf } from './tables-steps'

type Queries = typeof assetQueries
type Rows = AssetRows & CaseRows & ControlRows & Pick<QueryRows, 'query_finding'>
type ReadAsset<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

const eq = (column: string, value: string): Filter => ({ column, op: 'eq', value })

/** Things of a case or of the court. */
export const listAssets: ReadAsset<'asset.list'> = async ({ caseId, state, limit, cursor }, context) => {
  const reader = context.reader<Rows>()
  const page = await countedPage(reader, {
    table: 'asset_asset',
    where: [
      ...(caseId === undefined ? [] : [eq('caseId', caseId)]),
      ...(state === undefined ? [] : [eq('state', state)]),
    ],
    orderBy: [{ column: 'foundOn', direction: 'desc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  return { ...page, items: await shownAssets(reader, page.items, context) }
}

async function shownAssets(
  reader: CourtReader<Rows>,
  rows: readonly AssetRow[],
  { today }: QueryContext,
): Promise<AssetItem[]> {
  if (rows.length === 0) return []
  const cases: Filter = { column: 'caseId', op: 'in', value: [...new Set(rows.map(({ caseId }) => caseId))] }
  const [parties, controls, signals] = await Promise.all([
    readAll(reader, { table: 'case_party', where: [cases] }),
    readAll(reader, { table: 'control_order', where: [cases] }),
    readAll(reader, { table: 'asset_signal', where: [cases] }),
  ])
  return rows.map((row) => {
    const open = controls.filter((one) => one.assetId === row.id && one.open === true)
    const running = open.filter(({ expiresOn }) => expiresOn !== null && expiresOn >= today)
    const { hitText, ...shown } = row
    const hit = maskedHit(fromJson<AssetHit>(hitText))
    return {
      ...shown,
      assetRef: hit.ref,
      assetTitle: hit.title,
      hit,
      partyName: parties.find(({ id }) => id === row.partyId)?.name ?? '',
      controls: inOrder(open),
      controlled: running.length > 0,
      expiresOn: running.map(({ expiresOn }) => expiresOn ?? '').sort()[0] ?? null,
      openAlarms: signals.filter(
        ({ assetId, kind, checkedOn }) => assetId === row.id && kind === 'alarm' && checkedOn === null,
      ).length,
    }
  })
}

/** By rank, then by the day of the order: who holds it comes first. */
function inOrder(rows: readonly ControlRow[]): readonly AssetControl[] {
  const key = (row: ControlRow) => `${String(row.rank ?? 999).padStart(4, '0')} ${row.orderedOn} ${row.id}`
  return [...rows]
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ id, caseId, caseNumber, kind, state, rank, effectiveOn, expiresOn, living, before }) => ({
      ...{ controlId: id, caseId, caseNumber, kind, state, rank, effectiveOn, expiresOn, living },
      first: state === 'waiting' ? (before[0] ?? null) : null,
    }))
}

/** The whole life of a thing: what sources said, what holds it, in which other cases it stands, what happened. */
export const readAsset: ReadAsset<'asset.get'> = async ({ caseId, assetId }, context) => {
  const reader = context.reader<Rows>()
  const row = await reader.get('asset_asset', assetId)
  if (row?.caseId !== caseId) return null
  const sameThing = eq('refKey', row.refKey)
  const [[asset], findings, same, controls, signals, visit, steps] = await Promise.all([
    shownAssets(reader, [row], context),
    readAll(reader, { table: 'query_finding', where: [sameThing] }),
    readAll(reader, { table: 'asset_asset', where: [sameThing] }),
    readAll(reader, { table: 'control_order', where: [sameThing] }),
    readAll(reader, { table: 'asset_signal', where: [eq('caseId', caseId), eq('assetId', assetId)] }),
    row.origin === 'visit' ? reader.get('asset_visit', row.originId ?? '') : undefined,
    stepsOf(row, context),
  ])
  if (!asset) return null
  const elsewhere: AssetLife['elsewhere'] = same
    .filter(({ id }) => id !== assetId)
    .map(({ id, caseId: other, caseNumber, state }) => ({
      ...{ caseId: other, caseNumber, assetId: id, state },
      controls: inOrder(controls.filter((one) => one.assetId === id)),
    }))
  const said = findings
    .filter((finding) => finding.caseId === caseId)
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1))
    .map(({ id, sourceId, asOf, state, hitText }) => ({
      ...{ findingId: id, sourceId, asOf, state },
      hit: maskedHit(fromJson<AssetHit>(hitText)),
    }))
  const all = inOrder(controls.filter((one) => one.assetId === assetId))
  return {
    asset: { ...asset, controls: all },
    elsewhere,
    findings: said,
    visit: visit ?? null,
    signals: [...signals].sort((a, b) => (a.at < b.at ? -1 : 1)),
    steps,
  }
}

export const readVisits: ReadAsset<'asset.visits'> = async ({ caseId }, { reader, directory }) => {
  const where = [eq('caseId', caseId)]
  const [rows, parties] = await Promise.all([
    readAll(reader<Rows>(), { table: 'asset_visit', where }),
    readAll(reader<Rows>(), { table: 'case_party', where }),
  ])
  const items = rows.map((row) => ({
    ...row,
    partyName: parties.find(({ id }) => id === row.partyId)?.name ?? '',
    visitorNames: row.visitedBy.map((id) => directory.person(id)?.name ?? id),
  }))
  return items.sort((a, b) => (a.visitedOn < b.visitedOn ? 1 : -1))
}
