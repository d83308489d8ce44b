import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { isOwnCase } from '../../kernel/own-case'
import type { View } from '../../kernel/view'
import type { AssetType } from '../../ports/asset-hit'
import type { AssetRows } from '../asset/model'
import type { CaseRow, CaseRows } from '../case/model'
import type { NodeRows } from '../node/model'
import type { BankAccountRows } from '../organisation/model-bank-account'
import type { QueryRows } from '../query/model'
import type { controlCommands } from './contract'
import { latestEnd } from './decide-term'
import { type Thing, thingOf, worthOf } from './decide-thing'
import {
  type ActRow,
  type ControlActKind,
  type ControlEvents,
  type ControlKind,
  type ControlRow,
  type ControlRows,
  type ControlState,
  OPEN_CONTROLS,
} from './model'

export type ControlView = ControlRows & AssetRows & CaseRows & QueryRows & NodeRows & BankAccountRows
export type ControlEvent = EventsOf<ControlEvents>
export type DecideControl<N extends keyof typeof controlCommands> = Decide<
  (typeof controlCommands)[N],
  ControlView,
  ControlEvent
>
type Order = InputOf<(typeof controlCommands)['control.order']>
type Dated = Pick<Order, 'caseId' | 'kind' | 'limitFen' | 'living' | 'from' | 'until'>

/** What may be done with a thing of this type. */
const KINDS: Readonly<Record<AssetType, readonly ControlKind[]>> = {
  deposit: ['freeze'],
  financial: ['freeze'],
  security: ['freeze'],
  equity: ['freeze'],
  vehicle: ['seal', 'seize'],
  'real-estate': ['seal'],
  other: ['seal', 'seize', 'freeze'],
}

/** 查封、扣押、冻结: of a hit in one step, or of a thing. */
export const orderControl: DecideControl<'control.order'> = (input, view, context) => {
  const subject = view.get('case_case', input.caseId)
  if (!subject || subject.state === 'closed')
    return refuse('control.case-goes-on', { state: subject?.state ?? null })
  if (!isOwnCase(subject, input.concentrated, context)) return refuse('control.own-cases-only')
  const thing = thingOf(input, view, context)
  if ('rule' in thing) return thing
  const barred = barsOf(input, thing, view, context).find((bar) => bar !== undefined)
  if (barred) return barred
  const controlId = context.newId('control')
  const row = newControl(controlId, input, { subject, thing }, context)
  const act = newAct(row, { act: 'order', amountFen: input.limitFen ?? null, ...input }, context)
  const { findingId = null, caseId } = input
  const { assetId } = thing
  return accept([event('control.Ordered', { caseId, controlId, assetId, findingId, row, act })], {
    controlId,
    assetId,
  })
}

/** What an order is looked through for, whoever gives it: kind and sum, term, whether the case holds the thing already. */
export function barsOf(
  input: Dated,
  thing: Thing,
  view: View<ControlView>,
  context: Pick<DecideContext, 'today'>,
): readonly (Refused | undefined)[] {
  return [unfit(input, thing), outOfTerm(input, thing, context), twice(input, thing, view)]
}

function unfit(input: Dated, thing: Thing): Refused | undefined {
  if (!KINDS[thing.type].includes(input.kind)) {
    return refuse('control.kind-fits', { asset: thing.type, control: input.kind })
  }
  if (thing.type === 'deposit' && input.limitFen === undefined) return refuse('control.states-amount')
  const { living } = input
  if (living && input.kind === 'seize' && living.permitted.length === 0) return refuse('control.kind-fits')
  const dates = living?.reportDates ?? []
  const inOrder = dates.every((on, at) => on > (dates[at - 1] ?? input.from) && on <= input.until)
  return inOrder ? undefined : refuse('control.reports-in-term', { from: input.from, until: input.until })
}

/** Not longer than the law gives, not over already, and never moved off a day off. */
function outOfTerm(input: Dated, thing: Thing, { today }: Pick<DecideContext, 'today'>): Refused | undefined {
  const { from, until } = input
  if (until < from || until < today) return refuse('control.term-in-order', { from, until })
  const latestOn = latestEnd(thing.sealedAs, from)
  return until > latestOn ? refuse('control.term-within-law', { until, latestOn }) : undefined
}

function twice(input: Dated, thing: Thing, view: View<ControlView>): Refused | undefined {
  const open = view
    .all('control_order')
    .find((one) => one.caseId === input.caseId && one.assetId === thing.assetId && one.open === true)
  return open ? refuse('control.once-in-a-case', { state: open.state }) : undefined
}

function newControl(
  id: string,
  input: Order,
  { subject, thing }: { readonly subject: CaseRow; readonly thing: Thing },
  context: DecideContext,
): ControlRow {
  const { limitFen = null, living } = input
  return {
    id,
    caseId: subject.id,
    caseNumber: subject.caseNumber,
    assetId: thing.assetId,
    assetType: thing.type,
    sealedAs: thing.sealedAs,
    refKey: thing.refKey,
    assetRef: thing.assetRef,
    assetTitle: thing.assetTitle,
    partyId: thing.partyId,
    kind: input.kind,
    phase: input.phase,
    state: 'ordered',
    open: true,
    from: input.from,
    until: input.until,
    bookedUntil: null,
    expiresOn: null,
    renewBy: null,
    effectiveOn: null,
    limitFen,
    mode: input.mode ?? (limitFen === null ? null : 'up-to-limit'),
    heldFen: null,
    deductedFen: 0n,
    worthFen: worthOf(thing, limitFen),
    partial: false,
    rank: null,
    before: [],
    waitsSince: null,
    sourceId: input.sourceId ?? null,
    requestNo: null,
    serial: null,
    impact: input.impact,
    milder: input.milder,
    reason: input.reason,
    indivisible: input.indivisible ?? null,
    living: living !== undefined,
    permitted: living?.permitted ?? [],
    conditions: living?.conditions ?? null,
    supervisor: living?.supervisor ?? null,
    reportDates: living?.reportDates ?? [],
    handlerId: subject.undertakerId ?? context.actor.id,
    unitId: subject.unitId,
    orderedBy: context.actor.id,
    orderedOn: context.today,
    renewals: 0,
    endedOn: null,
    endReason: null,
    checkOn: null,
  }
}

type Asked = {
  readonly act: ControlActKind
  readonly from?: string
  readonly until?: string
  readonly amountFen?: bigint | null
  readonly document: { readonly number: string; readonly name: string; readonly hash: string | null }
  readonly reason: string
}

/** An act on a control, with the document that orders it. */
export function newAct(
  control: ControlRow,
  { act, from, until, amountFen, document, reason }: Asked,
  context: DecideContext,
): ActRow {
  return {
    id: context.newId('control-act'),
    caseId: control.caseId,
    controlId: control.id,
    act,
    state: 'asked',
    from: from ?? null,
    until: until ?? null,
    amountFen: amountFen ?? null,
    documentNumber: document.number,
    documentName: document.name,
    documentHash: document.hash,
    sourceId: control.sourceId,
    requestNo: null,
    reason,
    orderedBy: context.actor.id,
    orderedOn: context.today,
    answeredOn: null,
    told: null,
    evidence: null,
    evidenceHash: null,
  }
}

/** The control, in one of these states. */
export function controlIn(
  view: View<ControlRows>,
  input: { readonly caseId: string; readonly controlId: string },
  states: readonly ControlState[] = OPEN_CONTROLS,
): ControlRow | Refused {
  const row = view.get('control_order', input.controlId)
  if (row?.caseId !== input.caseId) return refuse('control.control-known')
  return states.includes(row.state) ? row : refuse('control.control-state', { state: row.state })
}

/** What names a control in every event. */
export const ofControl = ({ caseId, id, assetId }: ControlRow) => ({ caseId, controlId: id, assetId })
