import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { resolveHolder } from '../../kernel/node-holder'
import type { NodeHolder } from '../../kernel/profile'
import type { ExpectedPaper } from '../../kernel/profile-paper'
import type { View } from '../../kernel/view'
import { dueDate } from '../../law/index'
import type { CaseRow } from '../case/model'
import type { ControlRow } from '../control/model'
import type { MeasureRow } from '../measure/model'
import type { NodeRow } from '../node/model'
import type { TaskRow } from '../task/model'
import type { catalogueCommands, PaperStanding, PaperState } from './contract-catalogue'
import { sealed } from './decide-archive'
import { isOfCase, type MaterialRow } from './model'
import type { ArchiveRow } from './model-archive'
import type { NoneRow, PlaceEvents, PlaceRow } from './model-place'

/** What completeness is computed from: the rows of one case. */
export interface DossierFacts {
  readonly row: CaseRow
  readonly nodes: readonly NodeRow[]
  readonly tasks: readonly TaskRow[]
  readonly materials: readonly MaterialRow[]
  readonly nones: readonly NoneRow[]
  readonly measures: readonly MeasureRow[]
  readonly controls: readonly ControlRow[]
  readonly archive: ArchiveRow | undefined
}

export type CompletenessRows = {
  case_case: CaseRow
  node_node: NodeRow
  task_task: TaskRow
  dossier_material: MaterialRow
  dossier_place: PlaceRow
  dossier_none: NoneRow
  dossier_archive: ArchiveRow
  measure_measure: MeasureRow
  control_order: ControlRow
}

type Here = Pick<DecideContext, 'profile' | 'calendar' | 'directory' | 'today'>

/** Something that makes a paper due. */
interface Occasion {
  readonly id: string
  readonly kind: PaperStanding['occasion']
  readonly code: string
  /** A paper of this day or later may be the one that is meant. */
  readonly begunOn: string
  /** Owed since this day; nothing while the node or affair is not over. */
  readonly overOn: string | null
  /** By when it should be over. */
  readonly dueOn: string | null
  readonly holder: NodeHolder
  readonly holderId: string | null
}

const UNDERTAKER: NodeHolder = { kind: 'undertaker' }

/**
 * 应有与实有 (seed 000:13, 通过精细化管理卷宗进行案件精准化管理): each expected paper of what the case has reached, with its state.
 * A paper answers one occasion: the earliest that it can belong to.
 */
export function standings(facts: DossierFacts, here: Here): PaperStanding[] {
  const taken = new Set<string>()
  return (here.profile.papers ?? []).flatMap((paper) =>
    occasionsOf(paper, facts, here).map((occasion) => {
      const found = facts.materials
        .filter(
          (one) =>
            isOfCase(one) &&
            isAbout(one, occasion) &&
            one.kind === paper.kind &&
            one.formedOn >= occasion.begunOn &&
            !taken.has(one.id),
        )
        .sort((a, b) =>
          a.formedOn < b.formedOn ? -1 : a.formedOn > b.formedOn ? 1 : a.id < b.id ? -1 : 1,
        )[0]
      if (found) taken.add(found.id)
      return standing(paper, occasion, found, facts, here)
    }),
  )
}

/** What is owed and not there. */
export function isLacking({ state }: PaperStanding): boolean {
  return state === 'missing' || state === 'late'
}

function standing(
  paper: ExpectedPaper,
  occasion: Occasion,
  found: MaterialRow | undefined,
  { row, nones }: DossierFacts,
  { profile, calendar, directory, today }: Here,
): PaperStanding {
  const none = nones.find((one) => one.paper === paper.id && one.occasionId === occasion.id)
  const since = occasion.overOn
  const dueOn =
    since === null
      ? occasion.dueOn
      : dueDate({ trigger: since, limit: paper.limit, calendar, roll: false }).date
  const isLate = dueOn !== null && dueOn < today
  const absent: PaperState = isLate ? 'late' : since === null ? 'expected' : 'missing'
  const there = found && (found.state === 'catalogued' ? 'present' : 'on-its-way')
  const holderId = paper.holder === undefined ? occasion.holderId : null
  const owed =
    holderId ?? resolveHolder(paper.holder ?? occasion.holder, row, {}, directory)?.holderId ?? null
  return {
    paper: paper.id,
    kind: paper.kind,
    section: profile.cataloguing?.find(({ kind }) => kind === paper.kind)?.section ?? null,
    occasionId: occasion.id,
    occasion: occasion.kind,
    code: occasion.code,
    state: there ?? (none ? 'none' : absent),
    since,
    dueOn,
    holderId: there || none ? null : owed,
    materialId: found?.id ?? null,
    reason: none?.reason ?? null,
    source: paper.source,
  }
}

function occasionsOf({ after }: ExpectedPaper, facts: DossierFacts, here: Here): Occasion[] {
  if ('case' in after) return ofCase(after.case, facts)
  if ('node' in after) return ofNode(after.node, facts, here)
  if ('measure' in after) return ofMeasure(after.measure, facts)
  if ('control' in after) return ofControl(after.control, facts)
  return facts.tasks
    .filter(
      ({ kind, affair, state }) => kind !== 'request' && affair === after.affair && state !== 'withdrawn',
    )
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : a.id < b.id ? -1 : 1))
    .map((task) => ({
      id: task.id,
      kind: 'affair',
      code: task.affair,
      begunOn: task.issuedOn,
      overOn: task.state === 'reported' || task.state === 'confirmed' ? task.reportedOn : null,
      dueOn: task.dueOn,
      holder: UNDERTAKER,
      holderId: task.workerId,
    }))
}

/** Papers of a case that an older system filed or closed lie in that system. */
function ofCase(what: 'filed' | 'closed', { row, archive }: DossierFacts): Occasion[] {
  const on = what === 'filed' ? row.filedOn : row.closedOn
  const isOurs = what === 'filed' ? row.legacyState === null : archive !== undefined
  if (on === null || !isOurs) return []
  const begunOn = what === 'filed' ? '0000-01-01' : on
  const common = { id: what, kind: 'case', code: what } as const
  return [{ ...common, begunOn, overOn: on, dueOn: null, holder: UNDERTAKER, holderId: null }]
}

function ofNode(node: string, { nodes }: DossierFacts, { profile }: Here): Occasion[] {
  const holder = profile.nodes.find(({ id }) => id === node)?.holder ?? UNDERTAKER
  return nodes
    .filter((one) => one.node === node && one.state !== 'cancelled')
    .sort((a, b) => a.triggerSeq - b.triggerSeq)
    .map((one) => ({
      id: one.id,
      kind: 'node',
      code: node,
      begunOn: one.startedOn,
      overOn: one.state === 'met' ? one.endedOn : null,
      // A clock that stands still has no day.
      dueOn: one.state === 'running' ? one.dueOn : null,
      holder,
      holderId: one.holderId,
    }))
}

/** Each measure of this kind against somebody: its papers are owed when it was carried out, or is in force. */
function ofMeasure(kind: string, { measures }: DossierFacts): Occasion[] {
  return measures
    .filter((one) => one.kind === kind && one.state !== 'refused')
    .sort((a, b) =>
      a.proposedOn < b.proposedOn ? -1 : a.proposedOn > b.proposedOn ? 1 : a.id < b.id ? -1 : 1,
    )
    .map((one) => ({
      id: one.id,
      kind: 'measure',
      code: kind,
      begunOn: one.proposedOn,
      overOn: one.from ?? one.endedOn,
      dueOn: null,
      holder: UNDERTAKER,
      holderId: null,
    }))
}

/** Each control of this kind: its papers are owed since it holds, waits in line or was refused. */
function ofControl(kind: string, { controls }: DossierFacts): Occasion[] {
  return controls
    .filter((one) => one.kind === kind && one.state !== 'withdrawn')
    .sort((a, b) => (a.orderedOn < b.orderedOn ? -1 : a.orderedOn > b.orderedOn ? 1 : a.id < b.id ? -1 : 1))
    .map((one) => ({
      id: one.id,
      kind: 'control',
      code: kind,
      begunOn: one.orderedOn,
      overOn: one.effectiveOn ?? one.waitsSince ?? one.endedOn,
      dueOn: null,
      holder: UNDERTAKER,
      holderId: one.handlerId,
    }))
}

/** What another room brought about one measure or control is no paper of another one. */
function isAbout({ origin }: MaterialRow, { id, kind }: Occasion): boolean {
  if (kind !== 'measure' && kind !== 'control') return true
  return !origin || origin.subjectId === id
}

/** The rows of a case as a decision sees them. */
export function factsOf(view: View<CompletenessRows>, caseId: string): DossierFacts | undefined {
  const row = view.get('case_case', caseId)
  if (!row) return undefined
  const own = <T extends { readonly caseId: string }>(rows: readonly T[]) =>
    rows.filter((one) => one.caseId === caseId)
  return {
    row,
    nodes: own(view.all('node_node')),
    tasks: own(view.all('task_task')),
    materials: own(view.all('dossier_material')),
    nones: own(view.all('dossier_none')),
    measures: own(view.all('measure_measure')),
    controls: own(view.all('control_order')),
    archive: view.get('dossier_archive', caseId),
  }
}

/** 归档前: every expected paper is there or noted as none, and every paper has its place. The refusal names them. */
export function incomplete(
  view: View<CompletenessRows>,
  caseId: string,
  context: DecideContext,
): Refused | undefined {
  const nowhere = view.all('dossier_place').filter(({ volume }) => volume === 'none')
  if (nowhere.length > 0) {
    return refuse('dossier.all-catalogued', { count: nowhere.length, materials: ids(nowhere) })
  }
  const facts = factsOf(view, caseId)
  const lacking = facts ? standings(facts, context).filter(isLacking) : []
  if (lacking.length === 0) return undefined
  const [first] = lacking
  const papers = lacking.map(({ paper }) => paper).join('/')
  return refuse('dossier.papers-are-there', { count: lacking.length, kind: first?.kind ?? '', papers })
}

function ids(rows: readonly { readonly id: string }[]): string {
  return rows.map(({ id }) => id).join('/')
}

/** 标注无: only what is expected and not there can be noted as none. */
export const noteNone: Decide<
  (typeof catalogueCommands)['dossier.note-none'],
  CompletenessRows,
  EventsOf<PlaceEvents>
> = ({ caseId, paper, occasionId, reason }, view, context) => {
  const barred = sealed(view, caseId)
  if (barred) return barred
  const facts = factsOf(view, caseId)
  const found = (facts ? standings(facts, context) : []).find(
    (one) => one.paper === paper && one.occasionId === occasionId,
  )
  if (!found || found.materialId !== null || found.reason !== null) {
    return refuse('dossier.paper-not-owed', { paper, state: found?.state ?? null })
  }
  const row: NoneRow = {
    id: `${caseId}:${paper}:${occasionId}`,
    caseId,
    paper,
    occasionId,
    notedBy: context.actor.id,
    notedOn: context.today,
    reason,
  }
  return accept([event('dossier.PaperNotedNone', row)])
}
