import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { isZhixingError } from '../../kernel/errors'
import { type DomainEvent, type EventsOf, event } from '../../kernel/event'
import { mayOwn } from '../../kernel/lead'
import { effectsOf } from '../../kernel/profile-flag'
import type { View } from '../../kernel/view'
import { identityOf } from '../../law/identity'
import { formatCaseNumber, parseCaseNumber } from '../../law/index'
import type { ClosingEvents } from '../closing/model'
import { type caseCommands, caseIdOf } from './contract'
import { flagsAtFiling } from './decide-flag'
import type { CaseEvents, CaseKind, CaseMatter, CaseRow, CaseRows, PartyRow } from './model'

type Commands = typeof caseCommands
type Event = EventsOf<CaseEvents>
type Filing = InputOf<Commands['case.file']>

const KIND_OF_TYPE: Readonly<Record<string, CaseKind>> = {
  执: 'first',
  执恢: 'resumed',
  执保: 'preservation',
  执异: 'adjudication',
  执复: 'adjudication',
  执监: 'supervision',
}

const MATTER_OF_TYPE: Readonly<Record<string, CaseMatter>> = {
  执异: 'objection',
  执复: 'reconsideration',
  执监: 'review',
}

/** Which matters are said at filing, and of what kind the number has to be. */
const SAID: Readonly<Record<'suit' | 'urging', readonly [byNumber: CaseKind, kind: CaseKind]>> = {
  suit: ['other', 'adjudication'],
  urging: ['supervision', 'supervision'],
}

/** Kind and matter, by the number and what was said; nothing where the two do not fit. */
function sortOf({ kind, matter }: Filing, typeCode: string): Pick<CaseRow, 'kind' | 'matter'> | undefined {
  const byNumber = KIND_OF_TYPE[typeCode] ?? 'other'
  if (matter) {
    const [needed, meant] = SAID[matter]
    return kind === undefined && byNumber === needed ? { kind: meant, matter } : undefined
  }
  if (kind && byNumber !== 'first' && byNumber !== 'other') return undefined
  return { kind: kind ?? byNumber, matter: MATTER_OF_TYPE[typeCode] ?? null }
}

/** Files a case under its number. */
export function fileCase(
  input: Filing,
  view: View<CaseRows>,
  context: DecideContext,
): Decision<Event, { caseId: string }> {
  const filed = filing(input, view, context)
  return 'kind' in filed ? filed : accept(filed.events, { caseId: filed.row.id })
}

/**
 * Takes over a case in progress from an older system: filed on its own date, at the node where it stands, with the
 * undertaker when the court has a judge or officer of that name (system S1).
 */
export function importCase(
  input: InputOf<Commands['case.import']>,
  view: View<CaseRows>,
  context: DecideContext,
): Decision<Event | EventsOf<Pick<ClosingEvents, 'closing.CaseClosed'>>, { caseId: string }> {
  const filed = filing(input, view, context)
  if ('kind' in filed) return filed
  const caseId = filed.row.id
  const undertaker = undertakerNamed(input.undertakerName, context)
  const assigned = undertaker !== undefined && input.state !== 'filed'
  const events: DomainEvent<string, object>[] = [
    ...filed.events,
    event('case.Imported', {
      caseId,
      legacyState: input.legacyState,
      node: input.node,
      assigned,
      undertakerName: input.undertakerName,
      receivedFen: input.receivedFen,
      paidFen: input.paidFen,
    }),
  ]
  if (assigned) {
    events.push(
      event('case.Assigned', {
        caseId,
        undertakerId: undertaker.id,
        unitId: undertaker.unitId,
        from: null,
        reason: 'imported',
      }),
    )
  }
  if (input.state === 'suspended') events.push(event('case.Suspended', { caseId, reason: input.legacyState }))
  if (input.state === 'closed') {
    const closed = { caseId, proposalId: null, closingKind: input.closingKind ?? 'performed' }
    events.push(event('closing.CaseClosed', closed, { occurredOn: input.closedOn ?? context.today }))
  }
  return accept(events as Event[], { caseId })
}

/** Gives the case to a judge or execution officer, who stays responsible for it. */
export function assignCase(
  input: InputOf<Commands['case.assign']>,
  view: View<CaseRows>,
  context: DecideContext,
): Decision<Event> {
  const row = view.get('case_case', input.caseId)
  if (!row || row.state === 'closed') return refuse('case.is-open', { state: row?.state ?? 'unknown' })
  const person = context.directory.person(input.undertakerId)
  if (!person?.active || !isUndertaker(person.roles)) {
    return refuse('case.undertaker-is-judge', { person: person?.name ?? input.undertakerId })
  }
  if (!mayOwn(person, context)) return refuse('case.team-has-lead', { unitId: person.unitId })
  return accept([
    event('case.Assigned', {
      caseId: row.id,
      undertakerId: person.id,
      unitId: person.unitId,
      from: row.undertakerId,
      reason: input.reason,
    }),
  ])
}

export function suspendCase(
  input: InputOf<Commands['case.suspend']>,
  view: View<CaseRows>,
  context: DecideContext,
): Decision<Event> {
  const refusal = checkState(input.caseId, 'assigned', view, context)
  return refusal ?? accept([event('case.Suspended', { caseId: input.caseId, reason: input.reason })])
}

export function resumeCase(
  input: InputOf<Commands['case.resume']>,
  view: View<CaseRows>,
  context: DecideContext,
): Decision<Event> {
  const refusal = checkState(input.caseId, 'suspended', view, context)
  return refusal ?? accept([event('case.Resumed', { caseId: input.caseId, reason: input.reason })])
}

function checkState(caseId: string, needed: string, view: View<CaseRows>, context: DecideContext) {
  const row = view.get('case_case', caseId)
  if (!row || row.state !== needed) return refuse('case.state', { state: row?.state ?? 'unknown', needed })
  if (row.undertakerId !== context.actor.id) return refuse('case.only-undertaker-suspends')
  return undefined
}

/**
 * The one judge or officer of that name, in a team that may own cases; two of one name are nobody, because a case is not
 * assigned by guessing.
 */
function undertakerNamed(name: string | null, context: DecideContext) {
  const found = context.directory
    .people()
    .filter((person) => person.active && person.name === name && isUndertaker(person.roles))
  const [one] = found.length === 1 ? found : []
  return one && mayOwn(one, context) ? one : undefined
}

function isUndertaker(roles: readonly string[]): boolean {
  return roles.includes('quota-judge') || roles.includes('execution-officer')
}

function filing(input: Filing, view: View<CaseRows>, context: DecideContext) {
  const number = readNumber(input.caseNumber)
  if (!number) return refuse('case.number-valid', { caseNumber: input.caseNumber })
  const caseId = caseIdOf(number.text)
  if (view.get('case_case', caseId)) return refuse('case.number-once', { caseNumber: number.text })
  if (input.filedOn > context.today) return refuse('case.not-filed-in-future', { filedOn: input.filedOn })
  const sort = sortOf(input, number.typeCode)
  if (!sort) {
    const said = input.matter ? SAID[input.matter][1] : input.kind
    return refuse('case.kind-fits-number', { kind: `case.${said}`, typeCode: number.typeCode })
  }
  const named = (role: string) => input.parties.filter((party) => party.role === role)
  if (named('applicant').length === 0 || named('debtor').length === 0) {
    return refuse('case.has-applicant-and-debtor')
  }
  const row: CaseRow = {
    id: caseId,
    caseNumber: number.text,
    ...sort,
    cause: input.cause,
    filedOn: input.filedOn,
    basisNumber: input.basis.number,
    basisIssuedBy: input.basis.issuedBy,
    claimFen: input.claimFen,
    state: 'filed',
    undertakerId: null,
    unitId: null,
    applicantLabel: label(named('applicant')),
    debtorLabel: label(named('debtor')),
    searchText: [number.text, ...input.parties.map(({ name }) => name)].join(' '),
    flags: input.flags,
    priority: effectsOf(context.profile.flags, input.flags).priority,
    seriesId: input.seriesId,
    profileId: context.profile.id,
    profileVersion: context.profile.version,
    closedOn: null,
    closingKind: null,
    legacyState: null,
    recognition: null,
  }
  const parties = input.parties.map(
    (party): PartyRow => ({
      id: context.newId('party'),
      caseId,
      ...party,
      serviceAddress: null,
      identityKey: party.idNumber === null ? null : context.fingerprint(identityOf(party.idNumber)),
      representsId: null,
      enteredBy: context.actor.id,
    }),
  )
  const occurred = { occurredOn: input.filedOn }
  const events: Event[] = [
    event('case.Filed', row, occurred),
    ...parties.map((party) => event('case.PartyEntered', party, occurred)),
    ...flagsAtFiling(row, context.profile),
  ]
  return { row, events }
}

function readNumber(text: string): { text: string; typeCode: string } | undefined {
  try {
    const parsed = parseCaseNumber(text)
    return { text: formatCaseNumber(parsed), typeCode: parsed.typeCode }
  } catch (error) {
    if (isZhixingError(error)) return undefined
    throw error
  }
}

function label(parties: readonly { readonly name: string }[]): string {
  const [first] = parties
  return parties.length > 1 ? `${first?.name}等${parties.length}人` : (first?.name ?? '')
}
