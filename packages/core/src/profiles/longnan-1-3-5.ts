import type { DutyDefinition } from '../kernel/profile-catalogue'
import type { StagePolicy, StageTrigger } from '../kernel/profile-stage'
import type { TriagePolicy } from '../kernel/profile-triage'
import { days, months, workingDays } from '../law/index'
import { affairOf, processServed } from './affair-work'
import { baseline } from './baseline'
import { closingReview, dossierNodes, payoutNodes } from './city-plan-nodes'
import { threeCriteria } from './city-plan-triage'
import { defineProfile } from './merge'
import { whenEvent } from './pattern'
import { reservedActs } from './reserved-acts'
import { queriedBy } from './statutory-running'
import { usualLadder } from './supervision-policies'

const NO_LIMIT = 'parameter: seed 002:2 names the affair and gives no limit'
const NO_STAGE_LIMIT = 'parameter: the seed gives the layer no limit'

const triage: TriagePolicy = {
  when: 'after-query',
  classes: [
    { id: 'simple', lane: 'fast' },
    { id: 'ordinary', lane: 'slow' },
  ],
  criteria: [...threeCriteria, { id: 'difficult-or-novel', source: 'seed 002:5' }],
  table: [
    { when: { 'difficult-or-novel': 'yes' }, class: 'ordinary' },
    { when: { 'sufficient-property': 'yes', 'needs-disposal': 'no' }, class: 'simple' },
    { when: { 'needs-disposal': 'no', 'one-go': 'yes' }, class: 'simple' },
    { when: {}, class: 'ordinary' },
  ],
  assignment: 'by-class',
  teams: { simple: 'fast-team', ordinary: 'implementation-team' },
  source: 'seed 002:5; parameter: which answers make which class is not in the seed',
}

/** 评估、拍卖、以物抵债、强制腾退: the paper that begins each of them, and the affair of disposal itself. */
const complex: readonly StageTrigger[] = [
  ...['appraisal-commission', 'auction-ruling', 'debt-for-asset-ruling', 'eviction-notice'].map((kind) => ({
    on: whenEvent('dossier.MaterialFormed', { kind }),
    to: 'careful',
    source: 'seed 002:5; design: known by the paper that begins it',
  })),
  { on: whenEvent('task.Dispatched', { affair: 'asset-disposal' }), to: 'careful', source: 'seed 002:5' },
]

/** 网办、快办、精办. A complex trigger (appraisal, auction, debt for asset, eviction) moves a case on at once. */
const stages: StagePolicy = {
  ownership: 'case-moves',
  first: 'online',
  resumed: 'careful',
  stages: [
    {
      id: 'online',
      owner: { kind: 'unit', unitKind: 'command-centre' },
      limits: { '*': days(15) },
      prescribed: ['format-documents', 'query-control'],
      onExpiry: { kind: 'next', stage: 'quick' },
      source: `seed 002:3; ${NO_STAGE_LIMIT}`,
    },
    {
      id: 'quick',
      owner: { kind: 'unit', unitKind: 'fast-team' },
      limits: { '*': months(2) },
      prescribed: [],
      onExpiry: { kind: 'next', stage: 'careful' },
      source: `seed 002:4; ${NO_STAGE_LIMIT}`,
    },
    {
      id: 'careful',
      owner: { kind: 'unit', unitKind: 'implementation-team' },
      limits: { '*': months(3) },
      prescribed: [],
      onExpiry: { kind: 'stay' },
      source: `seed 002:5; ${NO_STAGE_LIMIT}`,
    },
  ],
  triggers: complex,
  source: 'seed 002:2-5',
}

const centreDuty = (id: string): DutyDefinition => ({
  id,
  unitKind: 'command-centre',
  source: 'seed 002:2',
})

/** Longnan's 1+3+5: one centre, three layers, five upgrades (seed 002). */
export const longnan = defineProfile({
  id: 'longnan-1-3-5',
  version: '1',
  effectiveFrom: '2024-01-01',
  source: 'seed 002; design: in force from the half-year the seed reports',
  extends: baseline,
  nodes: [...queriedBy('command-centre'), ...dossierNodes, ...payoutNodes, closingReview],
  affairs: [
    affairOf('query-control', 'command-centre', days(3), NO_LIMIT),
    affairOf('delegated', 'command-centre', workingDays(5), NO_LIMIT),
    affairOf('auction-aux', 'command-centre', workingDays(10), NO_LIMIT),
    affairOf('format-documents', 'command-centre', workingDays(3), NO_LIMIT),
    affairOf('first-reception', 'command-centre', workingDays(3), NO_LIMIT),
    processServed('command-centre'),
    {
      ...affairOf(
        'asset-disposal',
        'implementation-team',
        days(30),
        'seed 002:5; law 法释〔2018〕15号 1: confirmed; design: the disposal itself is done by a judge of the team, the aid by the centre',
      ),
      reservedToJudge: true,
      outsideCatalogue: true,
    },
    ...reservedActs.map((act) => ({ ...act, source: `seed 002:4; ${act.source}` })),
  ],
  unitKinds: ['fast-team', 'implementation-team', 'closing-review', 'dossier-centre'],
  triage,
  stages,
  duties: [
    'liaison',
    'outside-coordination',
    'petition-supervision',
    'case-supervision',
    'node-quality-analysis',
  ].map(centreDuty),
  supervision: {
    domains: [
      { id: 'control-in-time', role: 'special-supervisor', unit: 'node', source: 'seed 002:3' },
      { id: 'payout-in-time', role: 'special-supervisor', unit: 'node', source: 'seed 002:3' },
      { id: 'round-termination', role: 'special-supervisor', unit: 'node', source: 'seed 002:3' },
    ],
    answerWithin: 1,
    levels: 3,
    ...usualLadder,
    source: 'seed 002:3; parameter: time to answer and number of levels are not in the seed',
  },
  disable: ['unitKinds.affairs-team'],
  parameters: {
    'org.centre-model': 'big-centre-small-teams',
    'org.one-person': 'person',
    'org.lead-roles': 'judge',
    'supervision.court-levels': 4,
    'fund.account-granularity': 'case',
    'labels.fast-team': '快执团队',
  },
})
