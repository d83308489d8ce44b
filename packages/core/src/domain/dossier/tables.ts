import type { InputOf } from '../../kernel/contract'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { CaseRow } from '../case/model'
import type { DossierCatalogue, dossierQueries } from './contract'
import { type DossierRows, isOfCase, type MaterialRow } from './model'
import type { PlaceRow, PlaceRows } from './model-place'
import type { EntryProposalRow, EntryProposalRows } from './model-proposal'
import { openedToday, readsIn } from './tables-access'
import { nameOf, withName } from './tables-desk'

type Input<N extends keyof typeof dossierQueries> = InputOf<(typeof dossierQueries)[N]>

/** The dossier of a case: what has its number, then what is still on its way; and who has taken papers out. */
export async function catalogue(
  input: Input<'dossier.catalogue'>,
  context: QueryContext,
): Promise<DossierCatalogue | null> {
  const reader = context.reader<DossierRows & PlaceRows & EntryProposalRows & { case_case: CaseRow }>()
  const ofCase: readonly Filter[] = [{ column: 'caseId', op: 'eq', value: input.caseId }]
  const [found, materials, loans, places, said] = await Promise.all([
    reader.get('case_case', input.caseId),
    readAll(reader, {
      table: 'dossier_material',
      where: ofCase,
      orderBy: [{ column: 'formedOn', direction: 'asc' }],
    }),
    readAll(reader, {
      table: 'dossier_loan',
      where: ofCase,
      orderBy: [{ column: 'requestedOn', direction: 'asc' }],
    }),
    readAll(reader, { table: 'dossier_place', where: ofCase }),
    readAll(reader, { table: 'dossier_proposal', where: ofCase }),
  ])
  if (!found) return null
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const reads = await readsIn(found, context)
  const mayRead = (one: MaterialRow) => reads(one, placeOf.get(one.id) ?? null)
  const here = materials.filter(isOfCase)
  const readable = here.filter(mayRead)
  const hidden = new Set(here.filter((one) => !mayRead(one)).map(({ id }) => id))
  const withheld = hidden.size
  return {
    caseId: found.id,
    caseNumber: found.caseNumber,
    materials: [...readable]
      .sort((a, b) => byPlace(placeOf.get(a.id), placeOf.get(b.id)) || byCatalogueNumber(a, b))
      .map((material) => ({
        ...material,
        producedByName: nameOf(material.producedBy, context),
        place: placeOf.get(material.id) ?? null,
        ...machineOf(material.id, said),
      })),
    loans: loans.filter(({ materialId }) => !hidden.has(materialId)).map((loan) => withName(loan, context)),
    catalogued: readable.filter(({ state }) => state === 'catalogued').length,
    ...(withheld > 0 ? { withheld } : {}),
    ...(await openingOf(found, context)),
  }
}

/** 机器建议、人工采用: shown beside the paper for good. */
function machineOf(
  materialId: string,
  said: readonly EntryProposalRow[],
): Pick<DossierCatalogue['materials'][number], 'machine'> {
  const taken = said.findLast(
    (one) => one.materialId === materialId && (one.state === 'accepted' || one.state === 'corrected'),
  )
  if (!taken) return {}
  const { model, modelVersion, confidence, datedOn, state } = taken
  return { machine: { model, modelVersion, confidence, datedOn, state } }
}

/** The first opening of a day is recorded; what the engine itself reads is not. */
async function openingOf(
  subject: CaseRow,
  context: QueryContext,
): Promise<Pick<DossierCatalogue, 'opening'>> {
  const { actor } = context
  if (actor.kind !== 'person' || (await openedToday(subject.id, context))) return {}
  if (subject.undertakerId === actor.id) return { opening: 'undertaker' }
  return { opening: actor.roles.includes('special-supervisor') ? 'supervisor' : 'other' }
}

const VOLUME_ORDER = { main: 0, side: 1, none: 2 } as const

/** 正卷, 副卷, then what has no place; in a volume by place. Where nothing was placed, the number alone decides. */
function byPlace(a: PlaceRow | undefined, b: PlaceRow | undefined): number {
  const rank = (place: PlaceRow | undefined) => VOLUME_ORDER[place?.volume ?? 'none']
  return rank(a) - rank(b) || (a?.position ?? 0) - (b?.position ?? 0)
}

/** Stable: what has no number keeps the order in which it was formed. */
function byCatalogueNumber(a: MaterialRow, b: MaterialRow): number {
  const left = a.catalogueNumber ?? Number.MAX_SAFE_INTEGER
  const right = b.catalogueNumber ?? Number.MAX_SAFE_INTEGER
  return left - right
}
