import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision } from '../../kernel/decision'
import { type EventsOf, event, type RecordedEvent } from '../../kernel/event'
import { entriesOn, memberFits, patternMatches, valueAt } from '../../kernel/pattern'
import type { Profile } from '../../kernel/profile'
import type { DossierContribution } from '../../kernel/profile-paper'
import { naturalId, streamKey } from '../../kernel/stream'
import type { View } from '../../kernel/view'
import type { contributionCommands } from './contract-contribution'
import { type FormRows, nextNumber } from './decide'
import { sealed } from './decide-archive'
import { placeOf } from './decide-place'
import { type DossierEvents, isOfCase, type MaterialRow } from './model'

type TakeIn = InputOf<(typeof contributionCommands)['dossier.take-in']>
type TakeOut = InputOf<(typeof contributionCommands)['dossier.take-out']>

const HASH = /^[0-9a-f]{64}$/

/** What the profile makes of this event: mostly nothing. The dossier does not listen to itself. */
export function contributionsOf(
  happened: Pick<RecordedEvent, 'stream' | 'type' | 'data' | 'seq' | 'actor'>,
  { contributions = [] }: Profile,
): readonly TakeIn[] {
  const { stream, type, data, seq, actor } = happened
  if (type.startsWith('dossier.')) return []
  return entriesOn(contributions, { event: type, data })
    .filter(({ when }) => memberFits(when, data))
    .map((each) => ({
      caseId: streamKey(stream),
      contribution: each.id,
      event: type,
      seq,
      subjectId: said(data, each.subject) ?? String(seq),
      detail: each.detail === undefined ? null : (said(data, each.detail) ?? null),
      fileHash: fileIn(data, each.file),
      by: actor.id,
    }))
}

/** What this event takes out again. */
export function leavingBy(
  { stream, type, data }: Pick<RecordedEvent, 'stream' | 'type' | 'data'>,
  { contributions = [] }: Profile,
): readonly TakeOut[] {
  return endsOf(contributions, type)
    .filter(({ until }) => until && patternMatches(until, { event: type, data }))
    .flatMap(({ id, subject }) => {
      const subjectId = said(data, subject)
      return subjectId ? [{ caseId: streamKey(stream), contribution: id, event: type, subjectId }] : []
    })
}

const ends = new WeakMap<readonly DossierContribution[], readonly DossierContribution[]>()

function endsOf(all: readonly DossierContribution[], type: string): readonly DossierContribution[] {
  const known = ends.get(all) ?? all.filter(({ until }) => until !== undefined)
  ends.set(all, known)
  return known.filter(({ until }) => until?.event === type)
}

function said(data: RecordedEvent['data'], path: string): string | undefined {
  const value = valueAt(data, path)
  return typeof value === 'string' && value !== '' ? value.slice(0, 80) : undefined
}

function fileIn(data: RecordedEvent['data'], path: string | undefined): string | null {
  const value = path === undefined ? undefined : valueAt(data, path)
  return typeof value === 'string' && HASH.test(value) ? value : null
}

/**
 * 各室成果入卷: a reference, in its place at once. What the dossier holds already is not entered again, and a dossier that is under
 * review for the archive takes nothing; neither ever stops the act that it comes from.
 */
export function takeIn(
  input: TakeIn,
  view: View<FormRows>,
  context: DecideContext,
): Decision<EventsOf<Pick<DossierEvents, 'dossier.ResultTakenIn'>>> {
  const { caseId, seq, subjectId, fileHash } = input
  const found = view.get('case_case', caseId)
  const rule = context.profile.contributions?.find(({ id }) => id === input.contribution)
  if (!found || !rule || sealed(view, caseId)) return accept([])
  const id = naturalId('material', caseId, rule.id, subjectId, rule.repeats ? String(seq) : '')
  const isKnown =
    before(view, id) ||
    (fileHash !== null &&
      view.all('dossier_material').some((one) => one.fileHash === fileHash && one.id !== id))
  if (isKnown) return accept([])
  const made: MaterialRow = {
    id,
    caseId,
    caseNumber: found.caseNumber,
    kind: rule.kind,
    section: 'general',
    title: input.detail === null ? rule.title : `${rule.title}（${input.detail}）`,
    paper: false,
    state: 'catalogued',
    formedOn: context.today,
    producedBy: input.by,
    pages: 1,
    handedInOn: null,
    receivedBy: null,
    cataloguedOn: context.today,
    cataloguedBy: input.by,
    catalogueNumber: nextNumber(view),
    fileHash,
    mediaType: null,
    fileSize: null,
    location: null,
    onLoan: false,
    origin: {
      contribution: rule.id,
      event: input.event,
      seq,
      subjectId,
      readBy: rule.readBy,
      quietUntil: rule.quietUntil ?? null,
    },
  }
  const place = placeOf(made, undefined, context)
  const row = { ...made, section: place?.section ?? made.section }
  return accept([event('dossier.ResultTakenIn', { ...row, materialId: id, ...(place ? { place } : {}) })])
}

function before(view: View<FormRows>, id: string): boolean {
  const known = view.get('dossier_material', id)
  return known !== undefined && isOfCase(known)
}

/** 移出: what turned out to be another case’s leaves the catalogue; number and journal stay. */
export function takeOut(
  { caseId, contribution, subjectId, event: type }: TakeOut,
  view: View<FormRows>,
): Decision<EventsOf<Pick<DossierEvents, 'dossier.ResultLeft'>>> {
  if (sealed(view, caseId)) return accept([])
  const gone = view
    .all('dossier_material')
    .filter((one) => one.origin?.contribution === contribution && one.origin.subjectId === subjectId)
    .filter(isOfCase)
  return accept(gone.map(({ id }) => event('dossier.ResultLeft', { caseId, materialId: id, event: type })))
}
