import type { DutyDefinition, ServiceDefinition } from '../kernel/profile-catalogue'

/** The seed gives the duties to the command centre; which team carries one is a choice that a court may change. */
const OWNER = 'seed 000:11; design: the team that the seed names for the matter, else the centre itself'

/**
 * The nine management duties of the command centre (管理职责), each with its report. The circular is reported
 * by what it rests on: the figures of the courts.
 */
export const cityDuties: readonly DutyDefinition[] = [
  { id: 'triage', unitKind: 'command-centre', report: 'triage.board', source: OWNER },
  { id: 'quality', unitKind: 'quality-team', report: 'metrics.quality', source: OWNER },
  { id: 'money', unitKind: 'fund-team', report: 'metrics.money', source: OWNER },
  { id: 'circular', unitKind: 'command-centre', report: 'metrics.figures', source: OWNER },
  { id: 'analysis', unitKind: 'command-centre', report: 'metrics.micro-model', source: OWNER },
  { id: 'nodes', unitKind: 'quality-team', report: 'metrics.nodes', source: OWNER },
  { id: 'risk', unitKind: 'quality-team', report: 'supervision.findings', source: OWNER },
  { id: 'dossier-review', unitKind: 'quality-team', report: 'review.rounds', source: OWNER },
  { id: 'terminated', unitKind: 'round-termination-team', report: 'metrics.terminated', source: OWNER },
]

/** The eight technical services of the command centre (技术服务). */
export const cityServices: readonly ServiceDefinition[] = [
  { id: 'video', unitKind: 'command-centre', source: OWNER },
  { id: 'process-record', unitKind: 'command-centre', source: OWNER },
  { id: 'openness', unitKind: 'command-centre', source: OWNER },
  { id: 'opinion', unitKind: 'command-centre', source: OWNER },
  { id: 'collection', unitKind: 'command-centre', source: OWNER },
  { id: 'decision', unitKind: 'command-centre', source: OWNER },
  { id: 'linked', unitKind: 'command-centre', source: OWNER },
  { id: 'dossier', unitKind: 'dossier-centre', source: OWNER },
]
