import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { MachineRecord, proposalQueries } from './contract-proposal'
import type { DossierRows } from './model'
import type { PlaceRows } from './model-place'
import type { EntryProposalRow, EntryProposalRows } from './model-proposal'
import { nameOf, ofCase, paging } from './tables-desk'

type Queries = typeof proposalQueries
type Rows = EntryProposalRows & DossierRows & PlaceRows

/** What machines propose, each beside the paper as it stands. */
export async function entryProposalList(
  input: InputOf<Queries['dossier.proposals']>,
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.proposals']>> {
  const reader = context.reader<Rows>()
  const sure: readonly Filter[] =
    input.atLeast === undefined ? [] : [{ column: 'confidence', op: 'gte', value: input.atLeast }]
  const page = await countedPage(reader, {
    table: 'dossier_proposal',
    where: [{ column: 'state', op: 'eq', value: input.state }, ...sure, ...ofCase(input.caseId)],
    orderBy: [{ column: 'confidence', direction: 'desc' }],
    ...paging(input),
  })
  const where: readonly Filter[] = [
    { column: 'id', op: 'in', value: page.items.map(({ materialId }) => materialId) },
  ]
  const [materials, places] =
    page.items.length === 0
      ? [[], []]
      : await Promise.all([
          readAll<Rows, 'dossier_material'>(reader, { table: 'dossier_material', where }),
          readAll<Rows, 'dossier_place'>(reader, { table: 'dossier_place', where }),
        ])
  const items = page.items.flatMap((one) => {
    const found = materials.find(({ id }) => id === one.materialId)
    if (!found) return []
    const { title, kind, section, pages, fileHash, mediaType } = found
    const place = places.find(({ id }) => id === one.materialId)
    return {
      ...one,
      material: { title, kind, section, pages, fileHash, mediaType },
      stands: place ? { volume: place.volume, decidedBy: place.decidedBy } : null,
      decidedByName: one.decidedBy === null ? null : nameOf(one.decidedBy, context),
    }
  })
  return { ...page, items }
}

/** Counted for each version of each machine; the versions are found by stepping over the index, not by reading every row. */
export async function machineRecord(
  _input: InputOf<Queries['dossier.machine-record']>,
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.machine-record']>> {
  const records: MachineRecord[] = []
  for (let next = await versionAfter(context); next; next = await versionAfter(context, next)) {
    const { model, modelVersion } = next
    const of = (state: EntryProposalRow['state']) =>
      context.reader<Rows>().count({
        table: 'dossier_proposal',
        where: [
          { column: 'model', op: 'eq', value: model },
          { column: 'modelVersion', op: 'eq', value: modelVersion },
          { column: 'state', op: 'eq', value: state },
        ],
      })
    const [proposed, accepted, corrected, refused, overtaken] = await Promise.all([
      ...[of('proposed'), of('accepted'), of('corrected'), of('refused'), of('overtaken')],
    ])
    records.push({
      ...{ model, modelVersion, proposed: proposed ?? 0, accepted: accepted ?? 0 },
      ...{ corrected: corrected ?? 0, refused: refused ?? 0, overtaken: overtaken ?? 0 },
    })
  }
  return records
}

type Version = Pick<EntryProposalRow, 'model' | 'modelVersion'>

async function versionAfter(context: QueryContext, before?: Version): Promise<Version | undefined> {
  const first = async (where: readonly Filter[]) => {
    const page = await context.reader<Rows>().find({
      table: 'dossier_proposal',
      where,
      orderBy: [
        { column: 'model', direction: 'asc' },
        { column: 'modelVersion', direction: 'asc' },
      ],
      limit: 1,
    })
    return page.items[0]
  }
  if (!before) return first([])
  const { model, modelVersion } = before
  return (
    (await first([
      { column: 'model', op: 'eq', value: model },
      { column: 'modelVersion', op: 'gt', value: modelVersion },
    ])) ?? first([{ column: 'model', op: 'gt', value: model }])
  )
}

/** Kinds that the rules of the court's profile or its forms name, each with its part of the catalogue. */
export async function kindsKnown(
  _input: InputOf<Queries['dossier.kinds']>,
  { profile }: QueryContext,
): Promise<ResultOf<Queries['dossier.kinds']>> {
  const known = new Map<string, string | null>()
  for (const { kind, section } of profile.cataloguing ?? []) {
    if (kind !== undefined && !known.has(kind)) known.set(kind, section)
  }
  for (const { kind, section } of profile.documents ?? []) if (!known.has(kind)) known.set(kind, section)
  return [...known].map(([kind, section]) => ({ kind, section }))
}
