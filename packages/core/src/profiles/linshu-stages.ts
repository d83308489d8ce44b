import type { StageDefinition, StagePolicy } from '../kernel/profile-stage'
import { months } from '../law/index'

const rung = (id: string, role: string, next?: string): StageDefinition => ({
  id,
  owner: { kind: 'role', role },
  limits: { '*': months(1) },
  prescribed: [],
  onExpiry: next ? { kind: 'escalate', stage: next } : { kind: 'stay' },
  source: 'seed 003:27',
})

/** 速执 → 流程程序 → 精执 → 监执横移 → 团队长 → 执行局局长 → 分管副院长. */
const stages: readonly StageDefinition[] = [
  {
    id: 'fast',
    owner: { kind: 'unit', unitKind: 'fast-team' },
    limits: { '*': months(1) },
    prescribed: [],
    onExpiry: { kind: 'next', stage: 'flow' },
    source: 'seed 003:21; parameter: one month is inferred from three months less two (seed 003:23)',
  },
  {
    id: 'flow',
    owner: { kind: 'unit', unitKind: 'command-centre' },
    limits: { 'screened-out': months(3), unfinished: months(2) },
    prescribed: ['dishonesty-list', 'query-control', 'fine', 'detention', 'refusal-transfer'],
    onExpiry: { kind: 'next', stage: 'intensive' },
    source: 'seed 003:23',
  },
  {
    id: 'intensive',
    owner: { kind: 'unit', unitKind: 'intensive-team' },
    limits: { '*': months(1) },
    prescribed: [],
    onExpiry: { kind: 'lateral', stage: 'lateral' },
    source: 'seed 003:25; parameter: the limit of the first intensive stage is not stated (seed 003:27)',
  },
  {
    id: 'lateral',
    owner: { kind: 'unit', unitKind: 'intensive-team' },
    limits: { '*': months(1) },
    prescribed: [],
    onExpiry: { kind: 'escalate', stage: 'team-head' },
    source: 'seed 003:27',
  },
  rung('team-head', 'team-head', 'director'),
  rung('director', 'execution-director', 'vice-president'),
  rung('vice-president', 'vice-president-in-charge'),
]

/** The case itself moves; each expiry costs the stage it leaves what the next one gains. */
export const linshuStages: StagePolicy = {
  ownership: 'case-moves',
  first: 'fast',
  resumed: 'intensive',
  stages,
  points: {
    base: 1,
    growth: 'linear',
    source: 'seed 003:35; parameter: the seed gives no amount; one point, and one more with each transfer',
  },
  source: 'seed 003:7, 003:21-29',
}
