import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import type { CaseRow } from '../case/model'
import type { TaskRows } from '../task/model'
import type { dossierCommands } from './contract'
import type { contributionCommands } from './contract-contribution'
import { sealed } from './decide-archive'
import { placeOf, taskOf } from './decide-place'
import type { DossierEvents, DossierRows, LoanRow, LoanState, MaterialRow, MaterialState } from './model'
import type { ArchiveRows } from './model-archive'
import type { PlaceRows } from './model-place'

type Commands = typeof dossierCommands & typeof contributionCommands
type Input<N extends keyof Commands> = InputOf<Commands[N]>
type DossierView = View<DossierRows>
/** What forming a paper looks at. */
export type FormRows = DossierRows &
  PlaceRows &
  ArchiveRows & { case_case: CaseRow } & Pick<TaskRows, 'task_task'>
type DossierDecision<R = null> = Decision<EventsOf<DossierEvents>, R>

const OPEN_LOANS: readonly LoanState[] = ['requested', 'approved', 'out']

/** 形成: a paper waits to be handed in; an electronic document is in the dossier at once (随案生成, seed 000:14). */
export function formMaterial(
  input: Input<'dossier.form-material'>,
  view: View<FormRows>,
  context: DecideContext,
): DossierDecision<{ materialId: string }> {
  const { caseId, file } = input
  const found = view.get('case_case', caseId)
  if (!found) return refuse('dossier.case-not-found', { caseId })
  const barred = sealed(view, caseId)
  if (barred) return barred
  const task = taskOf(input.taskId, view)
  if (task && 'rule' in task) return task
  const materialId = context.newId('material')
  const made: MaterialRow = {
    id: materialId,
    caseId,
    caseNumber: found.caseNumber,
    kind: input.kind,
    title: input.title,
    section: input.section,
    paper: input.paper,
    state: 'formed',
    formedOn: context.today,
    producedBy: context.actor.id,
    pages: input.pages,
    handedInOn: null,
    receivedBy: null,
    cataloguedOn: null,
    cataloguedBy: null,
    catalogueNumber: null,
    fileHash: file?.hash ?? null,
    mediaType: file?.mediaType ?? null,
    fileSize: file?.size ?? null,
    location: null,
    onLoan: false,
    origin: null,
  }
  const place = placeOf(made, task, context)
  const row = { ...made, section: place?.section ?? made.section }
  const formed = event('dossier.MaterialFormed', { ...row, materialId, ...(place ? { place } : {}) })
  if (input.paper) return accept([formed], { materialId })
  if (!file) return refuse('dossier.electronic-needs-file', { kind: input.kind })
  const catalogued = event('dossier.MaterialCatalogued', {
    caseId,
    materialId,
    section: row.section,
    catalogueNumber: nextNumber(view),
    fileHash: file.hash,
    mediaType: file.mediaType,
    fileSize: file.size,
    pages: input.pages,
    location: null,
  })
  return accept([formed, catalogued], { materialId })
}

/** 随案生成: as any electronic document, with the act that it sets down and who did that. */
export function fileDocument(
  { about, ...document }: Input<'dossier.file-document'>,
  view: View<FormRows>,
  context: DecideContext,
): DossierDecision<{ materialId: string }> {
  const formed = formMaterial({ ...document, paper: false, pages: 1 }, view, context)
  if (formed.kind === 'refused' || about === null) return formed
  const { template: contribution, trigger, subjectId, seq, quietUntil, by: producedBy } = about
  const origin = { contribution, event: trigger, seq, subjectId, readBy: null, quietUntil }
  const events = formed.events.map((each) =>
    each.type === 'dossier.MaterialFormed' ? { ...each, data: { ...each.data, origin, producedBy } } : each,
  )
  return { ...formed, events }
}

/** 移送: the centre takes the paper over: what, how many pages, who gave, who received, when (seed 000:13). */
export function handInMaterial(
  input: Input<'dossier.hand-in-material'>,
  view: DossierView,
  context: DecideContext,
): DossierDecision {
  const material = view.get('dossier_material', input.materialId)
  if (!material) return materialNotFound(input)
  const barred = materialStateIsNot(material, 'formed') ?? unknownPerson(input.givenBy, context)
  if (barred) return barred
  const { caseId, materialId, givenBy, pages } = input
  return accept([event('dossier.MaterialHandedIn', { caseId, materialId, givenBy, pages })])
}

/** 扫描编目: the paper becomes part of the electronic dossier under the next number. */
export function catalogueMaterial(
  input: Input<'dossier.catalogue-material'>,
  view: View<DossierRows & PlaceRows>,
): DossierDecision<{ catalogueNumber: number }> {
  const material = view.get('dossier_material', input.materialId)
  if (!material) return materialNotFound(input)
  const barred = materialStateIsNot(material, 'handed-in')
  if (barred) return barred
  const { caseId, materialId, file, pages, location } = input
  const section = view.get('dossier_place', materialId)?.section ?? input.section
  const catalogueNumber = nextNumber(view)
  const catalogued = event('dossier.MaterialCatalogued', {
    caseId,
    materialId,
    section,
    catalogueNumber,
    fileHash: file.hash,
    mediaType: file.mediaType,
    fileSize: file.size,
    pages,
    location,
  })
  return accept([catalogued], { catalogueNumber })
}

/** 申请借出: only a paper in the centre's custody, and one request at a time. */
export function requestLoan(
  input: Input<'dossier.request-loan'>,
  view: DossierView,
  context: DecideContext,
): DossierDecision<{ loanId: string }> {
  const material = view.get('dossier_material', input.materialId)
  if (!material) return materialNotFound(input)
  const barred = notInCustody(material)
  if (barred) return barred
  const open = view
    .all('dossier_loan')
    .find((loan) => loan.materialId === material.id && OPEN_LOANS.includes(loan.state))
  if (open || material.onLoan) {
    return refuse('dossier.already-requested', { materialId: material.id, loanId: open?.id ?? null })
  }
  const loan = loanOf(material, context, { kind: 'loan', state: 'requested' })
  const row = { ...loan, requestedBy: context.actor.id, purpose: input.purpose }
  return accept([event('dossier.LoanRequested', row)], { loanId: row.id })
}

/** 审批: the execution director lets a paper leave the centre (seed 000:13). */
export function approveLoan(
  input: Input<'dossier.approve-loan'>,
  view: DossierView,
  context: DecideContext,
): DossierDecision {
  const loan = view.get('dossier_loan', input.loanId)
  if (!loan) return loanNotFound(input)
  return mayNotDecide(loan, context) ?? accept([event('dossier.LoanApproved', subject(loan))])
}

/** 不予批准. */
export function refuseLoan(
  input: Input<'dossier.refuse-loan'>,
  view: DossierView,
  context: DecideContext,
): DossierDecision {
  const loan = view.get('dossier_loan', input.loanId)
  if (!loan) return loanNotFound(input)
  const barred = mayNotDecide(loan, context)
  if (barred) return barred
  return accept([event('dossier.LoanRefused', { ...subject(loan), reason: input.reason })])
}

/** 借出: nothing leaves the centre without the director's approval (seed 000:13). */
export function lendMaterial(
  input: Input<'dossier.lend-material'>,
  view: DossierView,
  context: DecideContext,
): DossierDecision {
  const loan = view.get('dossier_loan', input.loanId)
  if (!loan) return loanNotFound(input)
  if (loan.state === 'requested' || loan.state === 'refused') {
    return refuse('dossier.loan-needs-director', { state: loan.state })
  }
  const barred = loanStateIsNot(loan, 'approved')
  if (barred) return barred
  if (input.dueBackOn < context.today) {
    return refuse('dossier.due-back-not-past', { dueBackOn: input.dueBackOn, today: context.today })
  }
  return accept([event('dossier.MaterialLent', { ...subject(loan), dueBackOn: input.dueBackOn })])
}

/** 归还. */
export function returnMaterial(input: Input<'dossier.return-material'>, view: DossierView): DossierDecision {
  const loan = view.get('dossier_loan', input.loanId)
  if (!loan) return loanNotFound(input)
  return loanStateIsNot(loan, 'out') ?? accept([event('dossier.MaterialReturned', subject(loan))])
}

/** 借阅、复制登记: nothing leaves the centre, but it leaves a trace (seed 000:13). */
export function registerUse(
  input: Input<'dossier.register-use'>,
  view: DossierView,
  context: DecideContext,
): DossierDecision<{ loanId: string }> {
  const material = view.get('dossier_material', input.materialId)
  if (!material) return materialNotFound(input)
  const barred = notInCustody(material) ?? unknownPerson(input.personId, context)
  if (barred) return barred
  if (material.onLoan) return refuse('dossier.paper-is-out', { materialId: material.id })
  const use = loanOf(material, context, { kind: input.kind, state: 'registered' })
  const row = { ...use, requestedBy: input.personId, purpose: input.purpose }
  return accept([event('dossier.UseRegistered', row)], { loanId: row.id })
}

/** The highest number given so far and one more: places in the dossier are never given twice. */
export function nextNumber(view: View<Pick<DossierRows, 'dossier_material'>>): number {
  return (
    view
      .all('dossier_material')
      .reduce((max, { catalogueNumber }) => Math.max(max, catalogueNumber ?? 0), 0) + 1
  )
}

function loanOf(
  material: MaterialRow,
  context: DecideContext,
  entry: Pick<LoanRow, 'kind' | 'state'>,
): Omit<LoanRow, 'requestedBy' | 'purpose'> {
  return {
    id: context.newId('loan'),
    caseId: material.caseId,
    caseNumber: material.caseNumber,
    materialId: material.id,
    title: material.title,
    ...entry,
    requestedOn: context.today,
    decidedBy: null,
    decidedOn: null,
    dueBackOn: null,
    lentOn: null,
    returnedOn: null,
  }
}

function mayNotDecide(loan: LoanRow, { actor }: DecideContext): Refused | undefined {
  if (loan.requestedBy === actor.id) return refuse('dossier.approver-is-another')
  return loanStateIsNot(loan, 'requested')
}

function notInCustody(material: MaterialRow): Refused | undefined {
  if (material.paper && material.state !== 'formed') return undefined
  return refuse('dossier.only-paper-in-custody', { paper: material.paper, state: material.state })
}

function materialStateIsNot(material: MaterialRow, needed: MaterialState): Refused | undefined {
  if (material.state === needed) return undefined
  return refuse('dossier.material-state', { state: material.state, needed })
}

function loanStateIsNot(loan: LoanRow, needed: LoanState): Refused | undefined {
  return loan.state === needed ? undefined : refuse('dossier.loan-state', { state: loan.state, needed })
}

function unknownPerson(personId: string, { directory }: DecideContext): Refused | undefined {
  return directory.person(personId)?.active ? undefined : refuse('dossier.person-unknown', { personId })
}

function subject(loan: LoanRow): { caseId: string; materialId: string; loanId: string } {
  return { caseId: loan.caseId, materialId: loan.materialId, loanId: loan.id }
}

function materialNotFound({ materialId }: { readonly materialId: string }): Refused {
  return refuse('dossier.material-not-found', { materialId })
}

function loanNotFound({ loanId }: { readonly loanId: string }): Refused {
  return refuse('dossier.loan-not-found', { loanId })
}
