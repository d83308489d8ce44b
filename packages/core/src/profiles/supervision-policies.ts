import { patrolChecks } from '../domain/patrol/index'
import type {
  OverridableRule,
  PatrolPolicy,
  SupervisionDomain,
  SupervisionPolicy,
} from '../kernel/profile-catalogue'

const domain = (id: string, unit: string, source: string): SupervisionDomain => ({
  id,
  role: 'special-supervisor',
  unit,
  source,
})

/** The one exception that a director may allow: a paper that is still on loan does not keep a case open. */
export const loanException: OverridableRule = {
  id: 'closing.no-paper-on-loan',
  role: 'execution-director',
  source: 'seed 000:13; design the director approves loans, so he may let a case close while one lasts',
}

const OPEN_NUMBERS = 'parameter: days, levels and periods are not in the seed'

/** What every mode does after a finding: periods that no seed gives. */
export const usualLadder = {
  accountabilityAfter: 5,
  backdatedAfter: 30,
  overrides: [loanException],
} as const satisfies Partial<SupervisionPolicy>

/** The standing patrol of Jiangsu: all standard checks, every week (seed 004:58). */
export const dataPatrol: PatrolPolicy = {
  everyDays: 7,
  checks: patrolChecks.map(({ id }) => id),
  source: 'seed 004:58; parameter: how often is not in the seed',
}

/** The city plan: 节点管控、执行案款、结案审查, and warnings by the machine (seed 000:11, 12, 14). */
export const citySupervision: SupervisionPolicy = {
  domains: [
    domain('process-nodes', 'node', 'seed 000:11 节点管控'),
    domain('case-money', 'sum', 'seed 000:11 执行案款'),
    domain('closing-review', 'datum', 'seed 000:12 结案审查'),
  ],
  answerWithin: 3,
  levels: 3,
  ...usualLadder,
  source: `seed 000:11; seed 000:14; ${OPEN_NUMBERS}`,
}

/** Wuhu: passive enforcement is warned, urged, and after a period answered for (seed 001:156). */
export const wuhuSupervision: SupervisionPolicy = {
  domains: [
    domain('process-nodes', 'node', 'seed 001:156'),
    domain('property', 'object', 'seed 001:156'),
    domain('case-money', 'sum', 'seed 001:144'),
  ],
  answerWithin: 3,
  levels: 2,
  ...usualLadder,
  source: `seed 001:156 警示、督促、追究; ${OPEN_NUMBERS}`,
}

/** Linshu: every node of the flow is assessed, and what is found is answered for (seed 003:27, 003:37). */
export const linshuSupervision: SupervisionPolicy = {
  domains: [domain('process-nodes', 'node', 'seed 003:37')],
  answerWithin: 2,
  levels: 3,
  ...usualLadder,
  source: `seed 003:27; seed 003:37; ${OPEN_NUMBERS}`,
}
