import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { archiveCommands } from './contract-archive'
import { type CompletenessRows, incomplete } from './decide-completeness'
import type { DossierRows, MaterialRow } from './model'
import type { ArchiveEvents, ArchiveRow, ArchiveRows, ArchiveState } from './model-archive'

type Rows = ArchiveRows & Pick<DossierRows, 'dossier_material'> & CompletenessRows
type DecideArchive<N extends keyof typeof archiveCommands> = Decide<
  (typeof archiveCommands)[N],
  Rows,
  EventsOf<ArchiveEvents>
>

/** 结案后: the dossier of a closed case is to be archived; a second closing finds it under way. */
export const orderArchiving: DecideArchive<'dossier.order-archiving'> = ({ caseId }, view, context) => {
  const found = view.get('case_case', caseId)
  if (!found || view.get('dossier_archive', caseId)) return accept([])
  const row: ArchiveRow = {
    id: caseId,
    caseId,
    caseNumber: found.caseNumber,
    debtorLabel: found.debtorLabel,
    state: 'ordered',
    orderedOn: context.today,
    reviewedBy: null,
    reviewedOn: null,
    boundBy: null,
    boundOn: null,
    volumes: null,
    pages: null,
    archiveNumber: null,
    location: null,
    archivedBy: null,
    archivedOn: null,
    reopenings: 0,
    reopenedReason: null,
  }
  return accept([event('dossier.ArchivingOrdered', row)])
}

/** 经办案人员审核: the undertaker, or the director in his place, finds every paper handed in and scanned. */
export const reviewForArchive: DecideArchive<'dossier.review-for-archive'> = ({ caseId }, view, context) => {
  const archive = view.get('dossier_archive', caseId)
  const barred = stateIsNot(archive, 'ordered') ?? papersAreMissing(view) ?? incomplete(view, caseId, context)
  if (barred) return barred
  const { actor } = context
  const undertakerId = view.get('case_case', caseId)?.undertakerId
  if (actor.id !== undertakerId && !actor.roles.includes('execution-director')) {
    return refuse('dossier.handler-reviews')
  }
  const papers = view.all('dossier_material').filter(({ paper }) => paper).length
  const electronic = view.all('dossier_material').length - papers
  return accept([event('dossier.ReviewedForArchive', { caseId, papers, electronic })])
}

/** 装订: what the handler has reviewed becomes volumes. */
export const bindDossier: DecideArchive<'dossier.bind'> = ({ caseId, volumes }, view) => {
  const barred = stateIsNot(view.get('dossier_archive', caseId), 'reviewed') ?? papersAreMissing(view)
  if (barred) return barred
  const pages = view.all('dossier_material').reduce((sum, one) => sum + (one.paper ? one.pages : 0), 0)
  return accept([event('dossier.Bound', { caseId, volumes, pages })], { pages })
}

/** 归档. */
export const archiveDossier: DecideArchive<'dossier.archive'> = (input, view, context) => {
  const { caseId, archiveNumber, location } = input
  const state = stateIsNot(view.get('dossier_archive', caseId), 'bound')
  const barred = state ?? papersAreMissing(view) ?? incomplete(view, caseId, context)
  return barred ?? accept([event('dossier.Archived', { caseId, archiveNumber, location })])
}

/** Opens it again; review, binding and archiving are done once more. */
export const reopenArchive: DecideArchive<'dossier.reopen-archive'> = ({ caseId, reason }, view) => {
  const archive = view.get('dossier_archive', caseId)
  if (!archive || archive.state === 'ordered') {
    return refuse('dossier.archive-state', { state: archive?.state ?? null, needed: 'archived' })
  }
  return accept([event('dossier.ArchiveReopened', { caseId, from: archive.state, reason })])
}

/** From the handler's review on, the dossier is complete: what comes later needs it to be opened again. */
export function sealed(view: View<ArchiveRows>, caseId: string): Refused | undefined {
  const state = view.get('dossier_archive', caseId)?.state
  return state === undefined || state === 'ordered' ? undefined : refuse('dossier.archive-sealed', { state })
}

function stateIsNot(archive: ArchiveRow | undefined, needed: ArchiveState): Refused | undefined {
  if (archive?.state === needed) return undefined
  return refuse('dossier.archive-state', { state: archive?.state ?? null, needed })
}

/** Papers still with somebody: on their way to the centre, not scanned yet, or on loan. */
function papersAreMissing(view: View<Rows>): Refused | undefined {
  const isMissing = ({ paper, state, onLoan }: MaterialRow) => paper && (state !== 'catalogued' || onLoan)
  const count = view.all('dossier_material').filter(isMissing).length
  return count > 0 ? refuse('dossier.archive-is-complete', { count }) : undefined
}
