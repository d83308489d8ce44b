import type { EventPattern, NodeDefinition } from '../kernel/profile'
import { caseLimitExtension, days, months } from '../law/index'
import { caseClosed, whenEvent } from './pattern'

/** Nodes at which a case of an older system may stand, in the order of the flow. */
const LEGACY_ORDER = [
  'case-filing',
  'assignment',
  'execution-notice',
  'network-query',
  'control',
  'disposal',
  'payout',
  'settlement',
  'closing',
] as const

/** A case taken over at one of the later nodes has this one behind it. */
function importedBeyond(node: (typeof LEGACY_ORDER)[number]): EventPattern[] {
  return LEGACY_ORDER.slice(LEGACY_ORDER.indexOf(node) + 1).map((later) =>
    whenEvent('case.Imported', { node: later }),
  )
}

/**
 * Statutory nodes whose beginning and end the rooms record today. Duties of the court do not roll over days off (the
 * texts do not distinguish; convention).
 */
export const runningNodes: readonly NodeDefinition[] = [
  {
    id: 'assignment',
    startsOn: [whenEvent('case.Filed')],
    endsOn: [whenEvent('case.Assigned')],
    cancelsOn: [caseClosed, whenEvent('case.Imported', { assigned: true })],
    limit: days(7),
    roll: false,
    holder: { kind: 'unit', unitKind: 'case-filing' },
    warnDaysBefore: [2, 0],
    expected: true,
    source: 'law 法发〔2006〕35号 2',
  },
  {
    id: 'execution-notice',
    startsOn: [whenEvent('case.Filed')],
    endsOn: [whenEvent('dossier.MaterialFormed', { kind: 'execution-notice' })],
    cancelsOn: [caseClosed, ...importedBeyond('execution-notice')],
    limit: days(10),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [3, 1, 0],
    expected: true,
    source: 'law 民诉法解释（2022） 480; law 执行工作规定（2020） 22',
  },
  {
    id: 'network-query',
    startsOn: [whenEvent('case.Filed')],
    endsOn: [whenEvent('task.Confirmed', { affair: 'query-control' })],
    cancelsOn: [caseClosed, ...importedBeyond('network-query')],
    limit: days(3),
    roll: false,
    holder: { kind: 'unit', unitKind: 'affairs-team' },
    warnDaysBefore: [1, 0],
    expected: true,
    source: 'parameter: no national number, 3 days after filing is local practice (文登, 利川)',
  },
  {
    id: 'asset-investigation',
    startsOn: [whenEvent('case.Assigned'), whenEvent('case.Imported', { node: 'control' })],
    endsOn: [whenEvent('dossier.MaterialFormed', { kind: 'investigation-report' })],
    cancelsOn: [caseClosed, ...importedBeyond('control')],
    limit: months(1),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [7, 3, 0],
    follows: 'assignment',
    expected: true,
    source: 'law 法发〔2006〕35号 6',
  },
  {
    id: 'disposal-start',
    startsOn: [
      whenEvent('dossier.MaterialFormed', { kind: 'seal-ruling' }),
      whenEvent('case.Imported', { node: 'disposal' }),
    ],
    endsOn: [whenEvent('task.Dispatched', { affair: 'asset-disposal' })],
    cancelsOn: [caseClosed],
    limit: days(30),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [10, 3, 0],
    expected: false,
    source: 'law 法释〔2018〕15号 1',
  },
  {
    id: 'payout',
    // Money that the bank sent back waits anew.
    startsOn: [
      whenEvent('fund.MoneyReceived'),
      whenEvent('fund.PayoutReturned', { keptForPayee: false }),
      whenEvent('fund.MoneyTransferred', { direction: 'in' }),
      whenEvent('case.Imported', { node: 'payout' }),
    ],
    // What is not disputed is paid in its time; for the rest ten days begin when its ground has gone.
    endsOn: [whenEvent('fund.AccountEmptied'), whenEvent('fund.UndisputedPaid')],
    // Once the ground has gone, ten days of their own begin: `payout-after-postponement`.
    cancelsOn: [caseClosed, whenEvent('fund.PostponementEnded', { isWhole: true })],
    pausesOn: [whenEvent('fund.PostponementApproved', { isWhole: true })],
    limit: days(30),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [15, 5, 1, 0],
    follows: 'asset-investigation',
    expected: true,
    source: 'law 法发〔2017〕6号 10',
  },
  {
    id: 'case-limit',
    startsOn: [whenEvent('case.Filed')],
    endsOn: [caseClosed],
    pausesOn: [whenEvent('case.Suspended')],
    resumesOn: [whenEvent('case.Resumed')],
    limit: months(6),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [30, 15, 5, 0],
    extension: caseLimitExtension,
    expected: true,
    source: 'law 法释〔2000〕29号 5, 8; law 法发〔2006〕35号 1',
  },
]

/** The network query in the hands of another unit: where a mode gives the affair to one, the clock goes with it. */
export function queriedBy(unitKind: string): readonly NodeDefinition[] {
  return runningNodes
    .filter(({ id }) => id === 'network-query')
    .map((node) => ({ ...node, holder: { kind: 'unit', unitKind } }))
}
