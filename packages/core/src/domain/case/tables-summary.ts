import type { Directory } from '../../kernel/directory'
import type { CaseSummary } from './contract'
import type { CaseRow } from './model'

/** A case as lists show it. */
export function summary(row: CaseRow, directory: Directory): CaseSummary {
  return {
    id: row.id,
    caseNumber: row.caseNumber,
    kind: row.kind,
    matter: row.matter,
    cause: row.cause,
    filedOn: row.filedOn,
    state: row.state,
    claimFen: row.claimFen,
    applicantLabel: row.applicantLabel,
    debtorLabel: row.debtorLabel,
    undertakerId: row.undertakerId,
    undertakerName: row.undertakerId === null ? null : nameOf(directory, row.undertakerId),
    flags: row.flags,
    closedOn: row.closedOn,
    closingKind: row.closingKind,
    recognition: row.recognition,
  }
}

/** The name of a person, or the id of somebody unknown. */
export function nameOf(directory: Directory, personId: string): string {
  return directory.person(personId)?.name ?? personId
}
