import type { TriagePolicy } from '../kernel/profile-triage'
import { baseline } from './baseline'
import { closingReview, payoutNodes } from './city-plan-nodes'
import { linshuAffairs } from './linshu-affairs'
import { linshuStages } from './linshu-stages'
import { defineProfile } from './merge'
import { linshuRecognition } from './recognition-standard'
import { queriedBy } from './statutory-running'
import { linshuSupervision } from './supervision-policies'
import { teamKinds } from './team-kinds'

/** Two classes de facto: what the fast team keeps, and what it screens out. */
const triage: TriagePolicy = {
  when: 'filing',
  classes: [
    { id: 'simple', lane: 'fast' },
    { id: 'not-simple', lane: 'slow' },
  ],
  criteria: [
    { id: 'preservation-taken', source: 'seed 003:21' },
    { id: 'debtor-cooperative', source: 'seed 003:21' },
  ],
  table: [
    { when: { 'preservation-taken': 'yes' }, class: 'simple' },
    { when: { 'debtor-cooperative': 'yes' }, class: 'simple' },
    { when: {}, class: 'not-simple' },
  ],
  assignment: 'by-class',
  teams: { simple: 'fast-team', 'not-simple': 'command-centre' },
  source: 'seed 003:21; parameter: that one of the two is enough is not in the seed',
}

const TEAMS = ['fast-team', 'intensive-team', 'round-termination-team']

/** The full flow of Linshu (执行全流程, seed 003): the case moves on when its stage is over. */
export const linshuFullFlow = defineProfile({
  id: 'linshu-full-flow',
  version: '1',
  effectiveFrom: '2021-08-18',
  source: 'seed 003; design: in force from the day of the article',
  extends: baseline,
  nodes: [...queriedBy('command-centre'), ...payoutNodes, closingReview],
  affairs: linshuAffairs,
  unitKinds: [...TEAMS, 'closing-review'],
  teamKinds: teamKinds(TEAMS, { affairs: linshuAffairs, stages: linshuStages }, 'seed 003:21-29'),
  triage,
  stages: linshuStages,
  supervision: linshuSupervision,
  recognition: linshuRecognition,
  disable: ['unitKinds.affairs-team'],
  parameters: {
    'org.centre-model': 'centre-and-teams',
    'org.one-person': 'person',
    'supervision.court-levels': 1,
    'labels.fast-team': '速执团队',
  },
})
