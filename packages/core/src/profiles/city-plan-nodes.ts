import type { NodeDefinition } from '../kernel/profile'
import { days, months, workingDays } from '../law/index'
import { caseClosed, whenEvent } from './pattern'

/** Papers go to the dossier centre within 2 working days, and into the electronic dossier within 2 more; then the archive. */
export const dossierNodes: readonly NodeDefinition[] = [
  {
    id: 'review-mend',
    startsOn: [whenEvent('review.DefectFound'), whenEvent('review.DefectReturned')],
    endsOn: [whenEvent('review.DefectMended')],
    limit: workingDays(5),
    roll: false,
    holder: { kind: 'event-field', field: 'responsibleId' },
    subjectField: 'defectId',
    warnDaysBefore: [1, 0],
    expected: false,
    source: 'seed 000:11 卷宗评查; parameter: the seed gives no limit for mending',
  },
  {
    id: 'dossier-hand-in',
    startsOn: [whenEvent('dossier.MaterialFormed', { paper: true })],
    endsOn: [whenEvent('dossier.MaterialHandedIn')],
    limit: workingDays(2),
    roll: false,
    holder: { kind: 'event-field', field: 'producedBy' },
    subjectField: 'materialId',
    warnDaysBefore: [0],
    expected: false,
    source: 'seed 000:13',
  },
  {
    id: 'dossier-scan',
    startsOn: [whenEvent('dossier.MaterialHandedIn')],
    endsOn: [whenEvent('dossier.MaterialCatalogued')],
    limit: workingDays(2),
    roll: false,
    holder: { kind: 'unit', unitKind: 'dossier-centre' },
    subjectField: 'materialId',
    warnDaysBefore: [0],
    expected: false,
    source: 'seed 000:13',
  },
  {
    id: 'archive-review',
    startsOn: [whenEvent('dossier.ArchivingOrdered'), whenEvent('dossier.ArchiveReopened')],
    endsOn: [whenEvent('dossier.ReviewedForArchive')],
    limit: workingDays(10),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [2, 0],
    expected: false,
    source: 'parameter: seed 000:13 gives the handler the review after closing and no limit',
  },
  {
    id: 'archive-binding',
    startsOn: [whenEvent('dossier.ReviewedForArchive')],
    endsOn: [whenEvent('dossier.Archived')],
    cancelsOn: [whenEvent('dossier.ArchiveReopened')],
    limit: workingDays(10),
    roll: false,
    holder: { kind: 'unit', unitKind: 'dossier-centre' },
    warnDaysBefore: [2, 0],
    expected: false,
    source: 'parameter: seed 000:13 gives the centre binding and archiving and no limit',
  },
]

/**
 * A payout waits with the approving leader, then with the cashier. Local rules (and, as remembered, 法〔2021〕322号, whose
 * article is not verified) count ten working days from the arrival to the notice of payment and five from the notice to the
 * payment. Here the ten begin when somebody asks, so that each payout has its own; a court that counts from the arrival
 * replaces the entry (docs/profiles.md).
 */
export const payoutNodes: readonly NodeDefinition[] = [
  {
    id: 'payout-approval',
    startsOn: [whenEvent('fund.PayoutRequested')],
    endsOn: [whenEvent('fund.PayoutApproved')],
    cancelsOn: [whenEvent('fund.PayoutVoided'), caseClosed],
    limit: workingDays(10),
    roll: false,
    holder: { kind: 'role', role: 'execution-director' },
    subjectField: 'payoutId',
    warnDaysBefore: [3, 0],
    expected: false,
    source:
      'parameter: local rules give 10 working days from arrival to the notice of payment; here from the request',
  },
  {
    id: 'payout-sending',
    startsOn: [whenEvent('fund.PayoutApproved')],
    endsOn: [whenEvent('fund.PayoutSent')],
    cancelsOn: [whenEvent('fund.PayoutVoided'), caseClosed],
    limit: workingDays(5),
    roll: false,
    holder: { kind: 'role', role: 'cashier' },
    subjectField: 'payoutId',
    warnDaysBefore: [1, 0],
    expected: false,
    source: 'parameter: local rules give finance 5 working days from the notice of payment',
  },
  {
    id: 'payout-after-postponement',
    startsOn: [whenEvent('fund.PostponementEnded')],
    endsOn: [whenEvent('fund.AccountEmptied')],
    cancelsOn: [caseClosed],
    limit: days(10),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [3, 1, 0],
    expected: false,
    source: 'law 法发〔2017〕6号 10',
  },
  {
    id: 'deposit-collection',
    startsOn: [whenEvent('fund.SumDeposited'), whenEvent('fund.PayoutReturned', { keptForPayee: true })],
    endsOn: [whenEvent('fund.DepositReleased')],
    limit: months(60),
    roll: false,
    holder: { kind: 'undertaker' },
    subjectField: 'payoutId',
    warnDaysBefore: [180, 30, 0],
    expected: false,
    source: 'law 民法典 574; law 法释〔2025〕10号 6',
  },
]

/** Every closing passes one gate. */
export const closingReview: NodeDefinition = {
  id: 'closing-review',
  startsOn: [whenEvent('closing.Proposed')],
  endsOn: [caseClosed, whenEvent('closing.Rejected')],
  limit: workingDays(3),
  roll: false,
  holder: { kind: 'unit', unitKind: 'closing-review' },
  warnDaysBefore: [1, 0],
  follows: 'payout',
  expected: true,
  source: 'parameter: seed 000:12 names the closing review and gives no limit',
}
