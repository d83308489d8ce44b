import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { idOfNumber, resumedNumber } from './contract'
import { application, type DecideMaintenance, maintained, openApplication } from './decide'

/** Enters a way back: a party asks for it, or the court does on its own motion. */
export const applyForResumption: DecideMaintenance<'maintenance.apply-resumption'> = (
  input,
  view,
  context,
) => {
  const entry = view.get('maintenance_entry', input.caseId)
  if (entry?.state !== 'maintained')
    return refuse('maintenance.case-maintained', { state: entry?.state ?? null })
  const isParty = input.partyId !== null && view.get('case_party', input.partyId)?.caseId === input.caseId
  if (isParty !== (input.entrance === 'application')) {
    return refuse('maintenance.party-applies', { entrance: input.entrance })
  }
  if (openApplication(view)) return refuse('maintenance.one-application')
  const { entrance, partyId, ground } = input
  const row = application(input.caseId, context, { entrance, partyId, ground })
  return accept([event('maintenance.ResumptionApplied', row)], { applicationId: row.id })
}

/** The team decides, with its reason. */
export const decideResumption: DecideMaintenance<'maintenance.decide-resumption'> = (
  input,
  view,
  context,
) => {
  const entry = maintained(input.caseId, view, context)
  if ('kind' in entry) return entry
  const found = view.get('maintenance_application', input.applicationId)
  if (found?.caseId !== input.caseId || found.state !== 'open') {
    return refuse('maintenance.application-open', { state: found?.state ?? null })
  }
  return accept([event('maintenance.ResumptionDecided', input)])
}

/** What was granted is filed under a number of its own; both cases know of each other. */
export const fileResumed: DecideMaintenance<'maintenance.file-resumed'> = (input, view) => {
  const entry = view.get('maintenance_entry', input.caseId)
  if (entry?.state !== 'maintained')
    return refuse('maintenance.case-maintained', { state: entry?.state ?? null })
  const granted = view.get('maintenance_application', input.applicationId)
  if (granted?.caseId !== input.caseId || granted.state !== 'granted') {
    return refuse('maintenance.granted-first', { state: granted?.state ?? null })
  }
  const resumedCaseNumber = resumedNumber(input.caseNumber)
  if (!resumedCaseNumber) return refuse('maintenance.resumed-number', { caseNumber: input.caseNumber })
  const resumedCaseId = idOfNumber(resumedCaseNumber)
  return accept(
    [
      event('maintenance.Resumed', {
        caseId: input.caseId,
        applicationId: granted.id,
        resumedCaseId,
        resumedCaseNumber,
        filedOn: input.filedOn,
        claimFen: input.claimFen,
      }),
    ],
    { caseId: resumedCaseId },
  )
}
