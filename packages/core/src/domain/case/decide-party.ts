import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { identityOf, isCreditCode, isResidentId } from '../../law/identity'
import type { caseCommands } from './contract'
import type { CaseEvents, CaseRows, PartyRow } from './model'

type EnterParty = Decide<(typeof caseCommands)['case.enter-party'], CaseRows, EventsOf<CaseEvents>>

/** Enters who else takes part: nobody twice in one role, and every agent with whom he acts for. */
export const enterParty: EnterParty = (input, view, context) => {
  const { caseId, role, kind, representsId } = input
  const found = view.get('case_case', caseId)
  if (!found || found.state === 'closed') return refuse('case.is-open', { state: found?.state ?? 'unknown' })
  const { actor } = context
  if (found.undertakerId !== actor.id && !actor.roles.includes('case-filing-clerk')) {
    return refuse('case.undertaker-or-clerk-enters')
  }
  if (role === 'cooperating-unit' && kind !== 'organisation') return refuse('case.cooperating-unit-is-unit')
  if ((role === 'agent') !== (representsId !== null)) return refuse('case.agent-acts-for-party')
  const represented = representsId === null ? undefined : view.get('case_party', representsId)
  if (representsId !== null && (represented?.caseId !== caseId || represented.role === 'agent')) {
    return refuse('case.agent-acts-for-party')
  }
  const parties = view.all('case_party').filter((party) => party.caseId === caseId)
  if (parties.some((known) => isSame(known, input))) return refuse('case.party-once')
  const row: PartyRow = {
    ...input,
    id: context.newId('party'),
    serviceAddress: null,
    identityKey: input.idNumber === null ? null : context.fingerprint(identityOf(input.idNumber)),
    enteredBy: actor.id,
  }
  return accept([event('case.PartyEntered', row)], { partyId: row.id })
}

type Known = Pick<PartyRow, 'role' | 'kind' | 'name' | 'idNumber' | 'representsId'>

/** In one role, for one party: of the same number, or of the same name where one number is not known. */
function isSame(known: Known, other: Known): boolean {
  if (known.role !== other.role || known.representsId !== other.representsId) return false
  if (known.idNumber !== null && other.idNumber !== null) {
    return identityOf(known.idNumber) === identityOf(other.idNumber)
  }
  return known.kind === other.kind && known.name === other.name
}

type CompleteParty = Decide<(typeof caseCommands)['case.complete-party'], CaseRows, EventsOf<CaseEvents>>

/**
 * 补充当事人信息: telephone and address as they are known now; what stood there stays in the record. An identity number is only
 * filled in where none is known: another one would be another person, and that is said by a ruling.
 */
export const completeParty: CompleteParty = (input, view, context) => {
  const { caseId, partyId, field, value, materialId, page, reason } = input
  const found = view.get('case_case', caseId)
  if (!found || found.state === 'closed') return refuse('case.is-open', { state: found?.state ?? 'unknown' })
  const party = view.get('case_party', partyId)
  if (party?.caseId !== caseId) return refuse('case.party-of-case')
  if (field !== 'idNumber') {
    return accept([
      event('case.PartyCompleted', { caseId, partyId, field, [field]: value, materialId, page, reason }),
    ])
  }
  if (party.idNumber !== null) return refuse('case.identity-not-replaced')
  const isRight = party.kind === 'person' ? isResidentId(value) : isCreditCode(value)
  if (!isRight) return refuse('case.identity-right')
  const identityKey = context.fingerprint(identityOf(value))
  const completed = { caseId, partyId, field, idNumber: value, identityKey, materialId, page, reason }
  return accept([event('case.PartyCompleted', completed)])
}
