import type { EventPattern, NodeDefinition, Profile } from '../kernel/profile'
import { days, months } from '../law/index'

const on = (event: string, where?: Readonly<Record<string, string | boolean>>): EventPattern => ({
  event,
  ...(where ? { where } : {}),
})

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
    on('case.Imported', { node: later }),
  )
}

const closed = on('closing.CaseClosed')

/**
 * Nodes that statute and judicial interpretation give every court, with their numbers. A composite of binding texts,
 * not the official list of nodes, which has not been published. Duties of the court do not roll over days off
 * (the texts do not distinguish; convention).
 */
export const statutoryNodes: readonly NodeDefinition[] = [
  {
    id: 'assignment',
    startsOn: [on('case.Filed')],
    endsOn: [on('case.Assigned')],
    cancelsOn: [closed, on('case.Imported', { assigned: true })],
    limit: days(7),
    roll: false,
    holder: { kind: 'unit', unitKind: 'case-filing' },
    warnDaysBefore: [2],
    expected: true,
    source: 'law 法发〔2006〕35号 2',
  },
  {
    id: 'execution-notice',
    startsOn: [on('case.Filed')],
    endsOn: [on('dossier.MaterialFormed', { kind: 'execution-notice' })],
    cancelsOn: [closed, ...importedBeyond('execution-notice')],
    limit: days(10),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [3, 1],
    expected: true,
    source: 'law 民诉法解释（2022）480; law 执行工作规定（2020）22',
  },
  {
    id: 'network-query',
    startsOn: [on('case.Filed')],
    endsOn: [on('task.Confirmed', { affair: 'query-control' })],
    cancelsOn: [closed, ...importedBeyond('network-query')],
    limit: days(3),
    roll: false,
    holder: { kind: 'unit', unitKind: 'affairs-team' },
    warnDaysBefore: [1],
    expected: true,
    source: 'parameter: no national number; 3 days after filing is local practice (文登, 利川)',
  },
  {
    id: 'asset-investigation',
    startsOn: [on('case.Assigned'), on('case.Imported', { node: 'control' })],
    endsOn: [on('dossier.MaterialFormed', { kind: 'investigation-report' })],
    cancelsOn: [closed, ...importedBeyond('control')],
    limit: months(1),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [7, 3],
    follows: 'assignment',
    expected: true,
    source: 'law 法发〔2006〕35号 6',
  },
  {
    id: 'disposal-start',
    startsOn: [
      on('dossier.MaterialFormed', { kind: 'seal-ruling' }),
      on('case.Imported', { node: 'disposal' }),
    ],
    endsOn: [on('task.Dispatched', { affair: 'asset-disposal' })],
    cancelsOn: [closed],
    limit: days(30),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [10, 3],
    expected: false,
    source: 'law 法释〔2018〕15号 1',
  },
  {
    id: 'payout',
    startsOn: [on('fund.MoneyReceived'), on('case.Imported', { node: 'payout' })],
    endsOn: [on('fund.AccountEmptied')],
    cancelsOn: [closed],
    limit: days(30),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [15, 5, 1],
    follows: 'asset-investigation',
    expected: true,
    source: 'law 法发〔2017〕6号 10',
  },
  {
    id: 'case-limit',
    startsOn: [on('case.Filed')],
    endsOn: [closed],
    pausesOn: [on('case.Suspended')],
    resumesOn: [on('case.Resumed')],
    limit: months(6),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [30, 15, 5],
    expected: true,
    source: 'law 法释〔2000〕29号 5, 8; law 法发〔2006〕35号 1',
  },
]

/** The legal floor: what every court has, whatever its mode. */
export const baseline: Profile = {
  id: 'baseline',
  version: '1',
  effectiveFrom: '2016-01-01',
  source: 'design composite of binding texts',
  nodes: statutoryNodes,
  affairs: [],
  unitKinds: ['command-centre', 'case-filing', 'affairs-team'],
  parameters: {},
}

export { closed as caseClosed, on as whenEvent }
