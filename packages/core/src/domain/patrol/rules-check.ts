import type { DecideContext } from '../../kernel/context'
import type { View } from '../../kernel/view'
import { addDays } from '../../law/date'
import { isCreditCode, isResidentId } from '../../law/identity'
import type { CaseRow, CaseRows } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { FundRows } from '../fund/model'
import type { NodeRows } from '../node/model'
import type { DefectKind } from './model'

/** Everything of a case that a check may look at. */
export type Looked = View<CaseRows & NodeRows & DossierRows & FundRows>

/** What a check found: which object, and who put it there when that is known. */
export interface Defect {
  readonly objectId: string
  readonly by: string | null
}

type Here = Pick<DecideContext, 'directory' | 'today'>

/** One standard check (规范化、标准化): a question to the rows of a case that sound data answers with nothing. */
export interface PatrolCheck {
  readonly id: string
  readonly defect: DefectKind
  readonly source: string
  readonly look: (subject: CaseRow, view: Looked, here: Here) => readonly Defect[]
}

/** A dossier without a single paper after so long is none. */
const EMPTY_AFTER_DAYS = 30
const OWN = 'design what the check asks is not in the seed'

const party = ({ id, enteredBy }: { readonly id: string; readonly enteredBy: string }): Defect => ({
  objectId: id,
  by: enteredBy,
})
const subjectItself = ({ id }: CaseRow): Defect => ({ objectId: id, by: null })
const principals = (view: Looked) =>
  view.all('case_party').filter(({ role }) => role === 'applicant' || role === 'debtor')

/** Parties with an identity number that an earlier one already has. */
function sameNumber(view: Looked): readonly Defect[] {
  const seen = new Set<string>()
  return principals(view).flatMap((one) => {
    const repeated = one.idNumber !== null && seen.has(one.idNumber)
    if (one.idNumber !== null) seen.add(one.idNumber)
    return repeated ? [party(one)] : []
  })
}

/** Papers whose scan is the scan of another paper: a document without an act of its own (seed 001:204). */
function sameScan(view: Looked): readonly Defect[] {
  const seen = new Set<string>()
  return view.all('dossier_material').flatMap(({ id, fileHash, producedBy }) => {
    const repeated = fileHash !== null && seen.has(fileHash)
    if (fileHash !== null) seen.add(fileHash)
    return repeated ? [{ objectId: id, by: producedBy }] : []
  })
}

/** The standard checks; a profile names those that its court makes. */
export const patrolChecks: readonly PatrolCheck[] = [
  {
    id: 'party-number-missing',
    defect: 'completeness',
    source: `seed 004:58; ${OWN}`,
    look: (_subject, view) =>
      principals(view)
        .filter(({ idNumber }) => idNumber === null)
        .map(party),
  },
  {
    id: 'basis-missing',
    defect: 'completeness',
    source: `seed 004:58; ${OWN}`,
    look: (subject) =>
      [subject.basisNumber, subject.basisIssuedBy].some((text) => /^[—–-]*$/.test(text))
        ? [subjectItself(subject)]
        : [],
  },
  {
    id: 'dossier-empty',
    defect: 'completeness',
    source: `seed 004:58; seed 000:13; parameter: ${EMPTY_AFTER_DAYS} days are not in the seed`,
    // Form documents that made themselves are nobody's paper.
    look: (subject, view, { today, directory }) =>
      addDays(subject.filedOn, EMPTY_AFTER_DAYS) < today &&
      !view.all('dossier_material').some(({ producedBy }) => directory.person(producedBy))
        ? [subjectItself(subject)]
        : [],
  },
  {
    id: 'year-differs',
    defect: 'consistency',
    source: 'seed 004:58; law 法〔2015〕137号 2: the year of a case number is the year of receipt',
    look: (subject) =>
      subject.caseNumber.includes(subject.filedOn.slice(0, 4)) ? [] : [subjectItself(subject)],
  },
  {
    id: 'undertaker-gone',
    defect: 'consistency',
    source: `seed 004:58; seed 000:14 责任到人; ${OWN}`,
    look: (subject, _view, { directory }) =>
      subject.undertakerId !== null && !directory.person(subject.undertakerId)?.active
        ? [subjectItself(subject)]
        : [],
  },
  {
    id: 'books-differ',
    defect: 'consistency',
    source: 'seed 004:58; requirement fund-double-entry',
    look: (_subject, view) =>
      view
        .all('fund_account')
        .filter(
          (one) => one.receivedFen !== one.availableFen + one.reservedFen + one.depositedFen + one.paidFen,
        )
        .map(({ id }) => ({ objectId: id, by: null })),
  },
  {
    id: 'dates-out-of-order',
    defect: 'consistency',
    source: `seed 004:58; ${OWN}`,
    look: (_subject, view) => [
      ...view
        .all('node_node')
        .filter(({ startedOn, endedOn }) => endedOn !== null && endedOn < startedOn)
        .map(({ id }) => ({ objectId: id, by: null })),
      ...view
        .all('dossier_material')
        .filter((one) => (one.cataloguedOn ?? '9999') < (one.handedInOn ?? one.formedOn))
        .map(({ id, cataloguedBy }) => ({ objectId: id, by: cataloguedBy })),
    ],
  },
  {
    id: 'number-malformed',
    defect: 'truth',
    source: 'seed 004:58; law GB 11643; law GB 32100',
    look: (_subject, view) =>
      principals(view)
        .filter(({ kind, idNumber }) => {
          if (idNumber === null) return false
          return kind === 'person' ? !isResidentId(idNumber) : !isCreditCode(idNumber)
        })
        .map(party),
  },
  {
    id: 'same-number-twice',
    defect: 'truth',
    source: `seed 004:58; seed 001:204; ${OWN}`,
    look: (_subject, view) => sameNumber(view),
  },
  {
    id: 'same-scan-twice',
    defect: 'truth',
    source: `seed 004:58; seed 001:204; ${OWN}`,
    look: (_subject, view) => sameScan(view),
  },
]
