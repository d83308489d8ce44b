import type { AffairDefinition, NodeDefinition, Profile } from '../kernel/profile'
import { days, workingDays } from '../law/index'
import { caseClosed, statutoryNodes, whenEvent } from './baseline'

/** The seed names the nine affairs and gives no limits: these are marked defaults that a court sets. */
const NO_LIMIT_IN_SEED = 'parameter: seed 000:11 names the affair and gives no limit'

const affairs: readonly AffairDefinition[] = [
  { id: 'first-reception', unitKind: 'affairs-team', limit: workingDays(3), source: NO_LIMIT_IN_SEED },
  { id: 'format-documents', unitKind: 'affairs-team', limit: workingDays(3), source: NO_LIMIT_IN_SEED },
  {
    id: 'query-control',
    unitKind: 'affairs-team',
    limit: days(3),
    source: 'seed 000:11; parameter: 3 days after filing is local practice (文登, 利川)',
  },
  { id: 'delegated', unitKind: 'affairs-team', limit: workingDays(5), source: NO_LIMIT_IN_SEED },
  { id: 'measures', unitKind: 'measures-team', limit: workingDays(5), source: NO_LIMIT_IN_SEED },
  { id: 'auction-aux', unitKind: 'disposal-team', limit: workingDays(10), source: NO_LIMIT_IN_SEED },
  {
    id: 'petition-reception',
    unitKind: 'petition-reception',
    limit: workingDays(5),
    source: NO_LIMIT_IN_SEED,
  },
  { id: 'hotline', unitKind: 'petition-reception', limit: workingDays(1), source: NO_LIMIT_IN_SEED },
  { id: 'resumption-clue', unitKind: 'round-termination-team', limit: days(7), source: 'law 财产调查规定 2' },
  {
    id: 'asset-disposal',
    unitKind: 'disposal-team',
    limit: days(30),
    source: 'seed 000:15; law 法释〔2018〕15号 1',
  },
]

/** Papers go to the dossier centre within 2 working days, and into the electronic dossier within 2 more. */
const dossierNodes: readonly NodeDefinition[] = [
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
]

/** A payout waits with the approving leader, then with the cashier: 10 and 5 working days inside the court. */
const payoutNodes: readonly NodeDefinition[] = [
  {
    id: 'payout-approval',
    startsOn: [whenEvent('fund.PayoutRequested')],
    endsOn: [whenEvent('fund.PayoutApproved')],
    cancelsOn: [whenEvent('fund.PayoutVoided'), caseClosed],
    limit: workingDays(10),
    roll: false,
    holder: { kind: 'role', role: 'execution-director' },
    subjectField: 'payoutId',
    warnDaysBefore: [3],
    expected: false,
    source: 'law 法〔2021〕322号',
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
    warnDaysBefore: [1],
    expected: false,
    source: 'law 法〔2021〕322号',
  },
]

const closingReview: NodeDefinition = {
  id: 'closing-review',
  startsOn: [whenEvent('closing.Proposed')],
  endsOn: [caseClosed, whenEvent('closing.Rejected')],
  limit: workingDays(3),
  roll: false,
  holder: { kind: 'unit', unitKind: 'closing-review' },
  warnDaysBefore: [1],
  follows: 'payout',
  expected: true,
  source: 'parameter: seed 000:12 names the closing review and gives no limit',
}

/** The city plan for the reform of enforcement (seed 000): command centre, teams, dossier centre. */
export const cityPlan: Profile = {
  id: 'city-plan',
  version: '1',
  effectiveFrom: '2016-01-01',
  source: 'seed 000',
  nodes: [...statutoryNodes, ...dossierNodes, ...payoutNodes, closingReview],
  affairs,
  unitKinds: [
    'command-centre',
    'case-filing',
    'affairs-team',
    'implementation-team',
    'disposal-team',
    'fund-team',
    'round-termination-team',
    'measures-team',
    'quality-team',
    'closing-review',
    'petition-reception',
    'dossier-centre',
  ],
  parameters: {},
}
