import type { InputOf, ResultOf } from '../../kernel/contract'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { CaseRow } from '../case/model'
import type { maskQueries } from './contract-mask'
import type { DossierRows } from './model'
import type { MaskRows } from './model-mask'
import type { PlaceRows } from './model-place'
import { readsIn } from './tables-access'
import { nameOf } from './tables-desk'

type Query = (typeof maskQueries)['dossier.masked-copies']

/** 遮盖副本: of papers that the reader may read. */
export async function maskedCopies(
  { caseId }: InputOf<Query>,
  context: QueryContext,
): Promise<ResultOf<Query>> {
  const reader = context.reader<DossierRows & PlaceRows & MaskRows & { case_case: CaseRow }>()
  const where: readonly Filter[] = [{ column: 'caseId', op: 'eq', value: caseId }]
  const [subject, copies, handouts, materials, places] = await Promise.all([
    reader.get('case_case', caseId),
    readAll(reader, { table: 'dossier_copy', where, orderBy: [{ column: 'madeOn', direction: 'desc' }] }),
    readAll(reader, {
      table: 'dossier_handout',
      where,
      orderBy: [{ column: 'handedOn', direction: 'desc' }],
    }),
    readAll(reader, { table: 'dossier_material', where }),
    readAll(reader, { table: 'dossier_place', where }),
  ])
  if (!subject) return []
  const reads = await readsIn(subject, context)
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const paperOf = new Map(materials.map((paper) => [paper.id, paper]))
  return copies.flatMap((copy) => {
    const original = paperOf.get(copy.originalId)
    if (!original || !reads(original, placeOf.get(original.id) ?? null)) return []
    const went = handouts.filter(({ copyId }) => copyId === copy.id)
    return {
      ...copy,
      originalTitle: original.title,
      madeByName: nameOf(copy.madeBy, context),
      own: copy.madeBy === context.actor.id,
      decidedByName: copy.decidedBy && nameOf(copy.decidedBy, context),
      handouts: went.map((one) => ({ ...one, handedByName: nameOf(one.handedBy, context) })),
    }
  })
}
