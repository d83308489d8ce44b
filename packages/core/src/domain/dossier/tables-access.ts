import { holdsWork, placeOfPaper, readsPapersOf } from '../../kernel/case-standing'
import { type InputOf, permits, type ResultOf } from '../../kernel/contract'
import { ZhixingError } from '../../kernel/errors'
import { heldBy } from '../../kernel/hold'
import { hasPartyRights } from '../../kernel/party-rights'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { isParty } from '../../kernel/role'
import type { CaseRow, PartyRow } from '../case/model'
import type { HoldRow } from '../openness/model'
import type { ReadingRows } from '../reading/model'
import type { accessQueries } from './contract-access'
import { type DossierRows, isOfCase, type MaterialRow } from './model'
import type { PlaceRow, PlaceRows } from './model-place'

type Queries = typeof accessQueries
type Rows = DossierRows &
  PlaceRows &
  ReadingRows & { case_case: CaseRow; case_party: PartyRow; openness_hold: HoldRow }

type Reads = (material: Pick<MaterialRow, 'section' | 'origin'>, place: PlaceRow | null) => boolean

/** What of the dossier of this case the reader may read; a party of the case has it in hand. What another room brought, he may ask there as well. */
export async function readsIn(subject: CaseRow, context: QueryContext): Promise<Reads> {
  const readable = await readsPapersOf(subject, context, hasPart)
  return (material, place) => mayAsk(material.origin, context) && readable(placeOfPaper(material, place))
}

/** A result is shown to nobody whom its own room would not answer. */
export function mayAsk(origin: MaterialRow['origin'], { catalog, actor }: QueryContext): boolean {
  if (!origin?.readBy) return true
  const allow = catalog.query(origin.readBy)?.roles ?? []
  return permits({ allow }, actor)
}

/** Holds work in the case, or is one of its parties. */
async function hasPart(caseId: string, context: QueryContext): Promise<boolean> {
  if (!isParty(context.actor)) return holdsWork(caseId, context)
  const party = await context.reader<Rows>().get('case_party', context.actor.id)
  return party?.caseId === caseId && hasPartyRights(party)
}

/** Whether this reader has opened this dossier today: it is recorded once a day, and each file every time. */
export async function openedToday(caseId: string, { actor, today, reader }: QueryContext): Promise<boolean> {
  const where: readonly Filter[] = [
    { column: 'caseId', op: 'eq', value: caseId },
    { column: 'readBy', op: 'eq', value: actor.id },
    { column: 'readOn', op: 'eq', value: today },
    { column: 'kind', op: 'eq', value: 'dossier' },
  ]
  return (await reader<Rows>().count({ table: 'reading_entry', where }, 1)) > 0
}

/** 当事人查阅: what lies in his own dossier for him, and how much is withheld, with the reason where it may be told. */
export async function partyCatalogue(
  { caseId }: InputOf<Queries['dossier.party-catalogue']>,
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.party-catalogue']>> {
  const dossier = await dossierOfParty('dossier.party-catalogue', caseId, context)
  const shown = dossier.filter(({ state }) => state === 'shown')
  const counted = (reason: 'by-law' | 'internal') => dossier.filter(({ state }) => state === reason).length
  return {
    caseId,
    materials: shown.map(({ material }) => ({
      id: material.id,
      kind: material.kind,
      title: material.title,
      formedOn: material.formedOn,
      pages: material.pages,
      hash: material.fileHash,
      mediaType: material.mediaType,
    })),
    shown: shown.length,
    // What would harm enforcement is not even counted: its number alone would tell.
    of: dossier.filter(({ state }) => state !== 'harms-enforcement').length,
    withheld: (['by-law', 'internal'] as const)
      .map((reason) => ({ reason, count: counted(reason) }))
      .filter(({ count }) => count > 0),
  }
}

/** One file of his own dossier, by its hash: whoever asks for another one learns not whether it is there. */
export async function partyFile(
  { caseId, hash }: InputOf<Queries['dossier.party-file']>,
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.party-file']>> {
  const dossier = await dossierOfParty('dossier.party-file', caseId, context)
  const found = dossier.find(({ state, material }) => state === 'shown' && material.fileHash === hash)
  if (!found) throw new ZhixingError('query-not-permitted', { query: 'dossier.party-file' })
  const { id: materialId, title } = found.material
  return { caseId, materialId, title, hash }
}

async function dossierOfParty(query: string, caseId: string, context: QueryContext) {
  const reader = context.reader<Rows>()
  const subject = await reader.get('case_case', caseId)
  if (!subject || !(await hasPart(caseId, context))) throw new ZhixingError('query-not-permitted', { query })
  const where: readonly Filter[] = [{ column: 'caseId', op: 'eq', value: caseId }]
  const [materials, places, holds, reads] = await Promise.all([
    readAll(reader, {
      table: 'dossier_material',
      where,
      orderBy: [{ column: 'formedOn', direction: 'asc' }],
    }),
    readAll(reader, { table: 'dossier_place', where }),
    readAll(reader, { table: 'openness_hold', where }),
    readsIn(subject, context),
  ])
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const shownAs = (material: MaterialRow, place: PlaceRow | null) => {
    const about = [material.fileHash, material.origin?.subjectId].filter((each) => typeof each === 'string')
    const held = heldBy([material.id, ...about], holds)
    if (held) return held.ground
    if (isQuiet(material, materials)) return 'harms-enforcement' as const
    return reads(material, place) ? ('shown' as const) : ('internal' as const)
  }
  return materials
    .filter((one) => one.state === 'catalogued' && isOfCase(one))
    .map((material) => {
      const place = placeOf.get(material.id) ?? null
      return { material, state: shownAs(material, place) }
    })
}

/** What would warn the debtor waits until the dossier holds what came of it (不利于执行). */
function isQuiet({ origin }: MaterialRow, materials: readonly MaterialRow[]): boolean {
  if (!origin?.quietUntil) return false
  return !materials.some(
    ({ kind, origin: other }) => kind === origin.quietUntil && other?.subjectId === origin.subjectId,
  )
}
