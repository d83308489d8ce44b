import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { isOwnCase } from '../../kernel/own-case'
import { isParty } from '../../kernel/role'
import type { View } from '../../kernel/view'
import { addMonths, addYears } from '../../law/date'
import { isResidentId, parseResidentId } from '../../law/identity'
import { dishonestyTerm, measureCheck } from '../../law/measure'
import type { CaseRow, CaseRows, PartyRow } from '../case/model'
import type { measureCommands } from './contract'
import {
  LISTING_GROUNDS,
  type MeasureEvents,
  type MeasureKind,
  type MeasureRow,
  type MeasureRows,
  type MeasureState,
} from './model'

export type MeasureView = MeasureRows & CaseRows
export type MeasureEvent = EventsOf<MeasureEvents>
export type DecideMeasure<N extends keyof typeof measureCommands> = Decide<
  (typeof measureCommands)[N],
  MeasureView,
  MeasureEvent
>
type Proposal = InputOf<(typeof measureCommands)['measure.propose']>

/** In force as soon as they are decided, and until somebody ends them or their term does. */
const AT_ONCE: readonly MeasureKind[] = ['consumption-limit', 'dishonesty-list', 'exit-ban']
/** Taken against whoever obstructs, not against debtors alone. */
const OF_ANYBODY: readonly MeasureKind[] = ['fine', 'detention', 'summons', 'refusal-transfer']

type Found = { readonly subject: CaseRow; readonly party: PartyRow }

export const noteDefault: DecideMeasure<'measure.note-default'> = (input, view, context) => {
  const found = targetOf(input, view)
  if ('rule' in found) return found
  const { caseId, partyId, noticeServedOn, dueOn } = input
  if (found.party.role !== 'debtor') return refuse('measure.person-of-case')
  if (noticeServedOn > dueOn || dueOn >= context.today) return refuse('measure.period-over', { dueOn })
  const id = `${caseId}:${partyId}`
  if (view.get('measure_default', id)) return refuse('measure.default-noted')
  const row = { id, ...input, notedBy: context.actor.id, notedOn: context.today }
  return accept([event('measure.NoticePeriodEnded', { ...row, debtorId: partyId })])
}

/** What the applicant asks for is decided like any other proposal, within fifteen days. */
export const applyForMeasure: DecideMeasure<'measure.apply'> = (input, view, context) => {
  const { actor, today } = context
  const asks = view.get('case_party', actor.id)
  // Of another case a party learns not even whether it is there.
  if (isParty(actor) && (asks?.caseId !== input.caseId || asks.role !== 'applicant')) {
    return refuse('measure.person-of-case')
  }
  const found = targetOf(input, view)
  if ('rule' in found) return found
  if (!AT_ONCE.includes(input.kind)) return refuse('measure.not-on-application', { measure: input.kind })
  const bar = view
    .all('measure_measure')
    .find(({ partyId, barredUntil }) => partyId === input.partyId && (barredUntil ?? '') >= today)
  if (bar && input.kind === 'dishonesty-list')
    return refuse('measure.not-again-on-application', { until: bar.barredUntil })
  const rest = { target: 'self', targetName: null, actOn: null, amountFen: null, days: null } as const
  const basis = input.kind === 'dishonesty-list' ? '法释〔2017〕7号 5' : '申请执行人申请'
  const asked = { ...input, ...rest, basis, extraYears: 0, extraGround: null }
  return proposed(asked, 'applicant', { found, view, context })
}

export const proposeMeasure: DecideMeasure<'measure.propose'> = (input, view, context) => {
  const found = targetOf(input, view)
  if ('rule' in found) return found
  const byRule = context.actor.kind === 'system'
  if (!byRule && !isOwnCase(found.subject, false, context)) return refuse('measure.own-cases-only')
  return proposed(input, byRule ? 'rule' : 'court', { found, view, context })
}

type Where = { readonly found: Found; readonly view: View<MeasureView>; readonly context: DecideContext }

function proposed(input: Proposal, origin: MeasureRow['origin'], where: Where) {
  const barred = unfit(input, where) ?? twice(input, where.view)
  if (barred) return barred
  const { found, context } = where
  const row = newRow(input, origin, found, context)
  return accept([event('measure.Proposed', { ...ofMeasure(row), origin, row })], { measureId: row.id })
}

/** The law's limits: whom, why, how much, how long. */
function unfit(input: Proposal, { found: { party }, context }: Where): Refused | undefined {
  const { kind, target, amountFen, days, actOn } = input
  const isListing = kind === 'dishonesty-list'
  if (party.role !== 'debtor' && !OF_ANYBODY.includes(kind)) return refuse('measure.person-of-case')
  const forOther = target !== 'self'
  if (forOther && (party.kind !== 'organisation' || input.targetName === null || isListing)) {
    return refuse('measure.target-fits', { measure: kind })
  }
  if (isListing && !LISTING_GROUNDS.some((one) => one === input.ground)) {
    return refuse('measure.ground-fits', { measure: kind })
  }
  if (isListing && isMinor(party, context.today)) return refuse('measure.no-minor-listed')
  const hasExtra = input.extraYears > 0
  if (hasExtra && (!isListing || input.ground === 'able-refuses' || input.extraGround === null)) {
    return refuse('measure.term-fits')
  }
  if (kind !== 'fine' && kind !== 'detention') return undefined
  if (actOn === null || actOn > context.today) return refuse('measure.act-named')
  if (kind === 'fine' ? amountFen === null : days === null) return refuse('measure.states-extent')
  const { violations } = measureCheck({
    subject: party.kind === 'organisation' && !forOther ? 'entity' : 'individual',
    ...(kind === 'fine' && amountFen !== null ? { fineFen: amountFen } : {}),
    ...(kind === 'detention' && days !== null ? { detentionDays: days } : {}),
  })
  const [first] = violations
  return first ? refuse('measure.within-law', { reason: first.code }) : undefined
}

/** One of a kind at a time; nobody is detained twice for one and the same conduct. */
function twice(input: Proposal, view: View<MeasureView>): Refused | undefined {
  const { kind, partyId, target, targetName, actOn } = input
  const same = view
    .all('measure_measure')
    .filter((row) => row.kind === kind && row.partyId === partyId && row.target === target)
    .filter((row) => row.targetName === targetName && row.state !== 'refused')
  const open = same.find((row) => row.open === true && (AT_ONCE.includes(kind) || row.actOn === actOn))
  if (open) return refuse('measure.once-at-a-time', { state: open.state })
  const again = kind === 'detention' && same.some((row) => row.actOn === actOn)
  return again ? refuse('measure.once-for-one-act', { actOn }) : undefined
}

function isMinor({ kind, idNumber }: PartyRow, today: string): boolean {
  if (kind !== 'person' || idNumber === null || !isResidentId(idNumber)) return false
  return parseResidentId(idNumber).birthDate > addYears(today, -18)
}

function newRow(
  input: Proposal,
  origin: MeasureRow['origin'],
  { subject, party }: Found,
  context: DecideContext,
): MeasureRow {
  return {
    ...{ id: context.newId('measure'), ...input, origin },
    ...{ caseNumber: subject.caseNumber, partyName: party.name, identityKey: party.identityKey },
    ...{ state: 'proposed', open: true, proposedBy: context.actor.id, proposedOn: context.today },
    ...{ decidedBy: null, decidedOn: null, documentNumber: null, decisionReason: null },
    ...{ graceUntil: null, commitment: null, from: null, until: null },
    ...{ result: null, proof: null, proofHash: null, familyToldOn: null },
    ...{ endedHow: null, endGround: null, endReason: null, endedBy: null, endedOn: null },
    ...{ barredUntil: null, checkOn: null },
  }
}

/** Another person than who proposed it; what the law gives no term runs until it is lifted. */
export const decideMeasure: DecideMeasure<'measure.decide'> = (input, view, context) => {
  const row = measureIn(view, input, ['proposed'])
  if ('rule' in row) return row
  if (row.proposedBy === context.actor.id) return refuse('measure.decided-by-another')
  const { approve, reason, documentNumber, graceUntil, commitment } = input
  if (approve && documentNumber === null) return refuse('measure.has-document')
  const wrong = graceUntil === null ? undefined : badGrace(row, input, context)
  if (wrong) return wrong
  const state: MeasureState = !approve
    ? 'refused'
    : graceUntil !== null
      ? 'grace'
      : AT_ONCE.includes(row.kind)
        ? 'effective'
        : 'approved'
  const said = { approved: approve, reason, documentNumber, graceUntil, commitment, state }
  const decided = event('measure.Decided', { ...ofMeasure(row), ...said })
  return accept(state === 'effective' ? [decided, tookEffect(row, context.today, context)] : [decided])
}

function badGrace(
  row: MeasureRow,
  { approve, graceUntil, commitment }: InputOf<(typeof measureCommands)['measure.decide']>,
  { today, profile }: DecideContext,
): Refused | undefined {
  const latestOn = addMonths(today, Number(profile.parameters['measures.grace-most-months'] ?? 3))
  const fits = graceUntil !== null && graceUntil > today && graceUntil <= latestOn && commitment !== null
  return approve && row.kind === 'dishonesty-list' && fits
    ? undefined
    : refuse('measure.grace-in-limits', { latestOn })
}

/** From this day; an entry on the list for another reason than being able and refusing has a term. */
export function tookEffect(row: MeasureRow, from: string, { calendar }: DecideContext): MeasureEvent {
  const hasTerm = row.kind === 'dishonesty-list' && row.ground !== 'able-refuses'
  const until = hasTerm ? dishonestyTerm(from, 2 + row.extraYears, calendar).expiresOn : null
  return event('measure.TookEffect', { ...ofMeasure(row), from, until, hasTerm }, { occurredOn: from })
}

/** A case that goes on, or whose round was terminated: there the measures are kept (seed 001:60, 001:114). */
export function targetOf(
  { caseId, partyId }: { readonly caseId: string; readonly partyId: string },
  view: View<MeasureView>,
): Found | Refused {
  const subject = view.get('case_case', caseId)
  const party = view.get('case_party', partyId)
  if (!subject || party?.caseId !== caseId) return refuse('measure.person-of-case')
  const isOver = subject.state === 'closed' && subject.closingKind !== 'round-terminated'
  return isOver ? refuse('measure.case-goes-on') : { subject, party }
}

/** The measure, in one of these states. */
export function measureIn(
  view: View<MeasureRows>,
  input: { readonly caseId: string; readonly measureId: string },
  states: readonly MeasureState[],
): MeasureRow | Refused {
  const row = view.get('measure_measure', input.measureId)
  if (row?.caseId !== input.caseId) return refuse('measure.measure-known')
  return states.includes(row.state) ? row : refuse('measure.measure-state', { state: row.state })
}

export const ofMeasure = ({ caseId, id, partyId, kind }: MeasureRow) => ({
  ...{ caseId, measureId: id, debtorId: partyId, kind },
})
