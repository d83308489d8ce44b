import { placeOfPaper } from '../../kernel/case-standing'
import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { readableBy } from '../../kernel/dossier-access'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { CaseRow } from '../case/model'
import type { NodeRows } from '../node/model'
import type { TaskRows } from '../task/model'
import type { maskCommands } from './contract-mask'
import { nextNumber } from './decide'
import type { DossierEvents, DossierRows, MaterialRow } from './model'
import type { CopyRow, MaskEvents, MaskRows } from './model-mask'
import type { PlaceRow, PlaceRows } from './model-place'

type Rows = DossierRows &
  PlaceRows &
  MaskRows & { case_case: CaseRow } & Pick<NodeRows, 'node_node'> &
  Pick<TaskRows, 'task_task'>
type DecideMask<N extends keyof typeof maskCommands> = Decide<
  (typeof maskCommands)[N],
  Rows,
  EventsOf<DossierEvents & MaskEvents>
>

const KIND = 'masked-copy'
const WHY =
  'design: a copy for the outside lies in the side volume beside its original; nobody outside finds it by himself'

/** 制作遮盖副本: filed as a material of its own; the original stays as it is, and its hash says which one was copied. */
export const fileMaskedCopy: DecideMask<'dossier.file-masked-copy'> = (input, view, context) => {
  const { caseId, originalId, originalHash, file, pages, purpose, covers } = input
  const original = view.get('dossier_material', originalId)
  // What another room keeps is covered and handed out there, under its own rules.
  if (original?.caseId !== caseId || original.fileHash !== originalHash || original.origin?.readBy) {
    return refuse('dossier.copy-of-original', { materialId: originalId })
  }
  const barred = notReadable(original, view, context)
  if (barred) return barred
  if (view.get('dossier_copy', originalId))
    return refuse('dossier.copy-of-original', { materialId: originalId })
  // Nothing that lies in the dossier may pass as its own copy.
  const same = view.all('dossier_material').some(({ fileHash }) => fileHash === file.hash)
  if (same) return refuse('dossier.copy-is-another-file')
  const beyond = covers.find(({ page }) => page > pages)
  if (beyond) return refuse('dossier.covers-on-pages', { page: beyond.page, pages })
  const copyId = context.newId('material')
  const material = materialOf(original, { copyId, pages }, context)
  const place = placeBeside(material, original, view.get('dossier_place', originalId), context)
  const catalogueNumber = nextNumber(view)
  const row: CopyRow = {
    ...{ id: copyId, caseId, caseNumber: original.caseNumber, title: material.title },
    ...{ originalId, originalHash, fileHash: file.hash, pages, purpose, covers, state: 'made' as const },
    ...{
      madeBy: context.actor.id,
      madeOn: context.today,
      decidedBy: null,
      decidedOn: null,
      refusedFor: null,
    },
  }
  return accept(
    [
      event('dossier.MaterialFormed', { ...material, materialId: copyId, place }),
      event('dossier.MaterialCatalogued', {
        ...{ caseId, materialId: copyId, section: place.section, catalogueNumber, pages, location: null },
        ...{ fileHash: file.hash, mediaType: file.mediaType, fileSize: file.size },
      }),
      event('dossier.CopyMasked', row),
    ],
    { copyId, catalogueNumber },
  )
}

/** 审核同意: the approver names the file that he has seen. */
export const approveCopy: DecideMask<'dossier.approve-copy'> = (input, view, context) => {
  const { caseId, copyId, fileHash } = input
  const copy = undecided(input, view, context)
  if ('rule' in copy) return copy
  if (copy.fileHash !== fileHash) return refuse('dossier.copy-approved-as-seen')
  return accept([event('dossier.CopyApproved', { caseId, copyId, fileHash })])
}

/** 审核不同意. */
export const refuseCopy: DecideMask<'dossier.refuse-copy'> = (input, view, context) => {
  const copy = undecided(input, view, context)
  if ('rule' in copy) return copy
  const { caseId, copyId, reason } = input
  return accept([event('dossier.CopyRefused', { caseId, copyId, reason })])
}

/** 对外提供: only what a second person has approved, and never the original. */
export const handOutCopy: DecideMask<'dossier.hand-out-copy'> = (input, view, context) => {
  const { caseId, copyId, handedTo } = input
  const copy = known(input, view, context)
  if ('rule' in copy) return copy
  if (copy.state !== 'approved') return refuse('dossier.copy-approved-first', { state: copy.state })
  const { fileHash, purpose } = copy
  const row = {
    ...{ id: context.newId('handout'), caseId, copyId, fileHash, purpose, handedTo },
    ...{ handedBy: context.actor.id, handedOn: context.today },
  }
  return accept([event('dossier.CopyHandedOut', row)], { fileHash })
}

type OfCopy = { readonly caseId: string; readonly copyId: string }

function known({ caseId, copyId }: OfCopy, view: View<Rows>, context: DecideContext): CopyRow | Refused {
  const copy = view.get('dossier_copy', copyId)
  const original = copy && view.get('dossier_material', copy.originalId)
  if (copy?.caseId !== caseId || !original) return refuse('dossier.copy-known', { copyId })
  return notReadable(original, view, context) ?? copy
}

function undecided(of: OfCopy, view: View<Rows>, context: DecideContext): CopyRow | Refused {
  const copy = known(of, view, context)
  if ('rule' in copy) return copy
  if (copy.state !== 'made') return refuse('dossier.copy-decided-once', { state: copy.state })
  return copy.madeBy === context.actor.id ? refuse('dossier.second-person-approves') : copy
}

/** Who may not read the original makes no copy of it, and decides on none. */
function notReadable(
  original: MaterialRow,
  view: View<Rows>,
  { actor, directory, profile }: DecideContext,
): Refused | undefined {
  const subject = view.get('case_case', original.caseId)
  const unitId = directory.person(actor.id)?.unitId ?? null
  const functions = unitId === null ? [] : (directory.unit(unitId)?.functions ?? [])
  const held = [...view.all('node_node'), ...view.all('task_task')]
  const own =
    subject?.undertakerId === actor.id ||
    (unitId !== null && subject?.unitId === unitId) ||
    held.some(({ caseId, holderId }) => caseId === original.caseId && holderId === actor.id)
  const readable = readableBy(profile, actor, { functions, own })
  const isReadable = readable(placeOfPaper(original, view.get('dossier_place', original.id)))
  return isReadable ? undefined : refuse('dossier.copier-reads-original')
}

function materialOf(
  { caseId, caseNumber, title, section }: MaterialRow,
  { copyId, pages }: { readonly copyId: string; readonly pages: number },
  { today, actor }: DecideContext,
): MaterialRow {
  return {
    ...{
      id: copyId,
      caseId,
      caseNumber,
      kind: KIND,
      title: `${title}（遮盖副本）`.slice(0, 200),
      section,
      pages,
    },
    ...{
      paper: false,
      state: 'formed',
      formedOn: today,
      producedBy: actor.id,
      handedInOn: null,
      receivedBy: null,
    },
    ...{
      cataloguedOn: null,
      cataloguedBy: null,
      catalogueNumber: null,
      location: null,
      onLoan: false,
      origin: null,
    },
    ...{ fileHash: null, mediaType: null, fileSize: null },
  }
}

function placeBeside(
  { id, caseId, caseNumber, title, kind }: MaterialRow,
  original: MaterialRow,
  beside: PlaceRow | undefined,
  { today }: DecideContext,
): PlaceRow {
  return {
    ...{ id, caseId, caseNumber, title, kind, volume: 'side', section: beside?.section ?? original.section },
    ...{ position: beside?.position ?? 9999, node: null, affair: null, taskId: null },
    ...{ decidedBy: 'rule', deciderId: KIND, reason: WHY, placedOn: today },
  }
}
