import type { DutyDefinition, ServiceDefinition } from '../kernel/profile-catalogue'
import { baseline } from './baseline'
import { closingReview, dossierNodes, payoutNodes } from './city-plan-nodes'
import { jiangsuAffairs, jiangsuItems, jiangsuSupervision } from './jiangsu-catalogue'
import { defineProfile } from './merge'

import { sixPushes } from './pushes'
import { reviewItemsOf } from './review-items'
import { queriedBy } from './statutory-running'

const PRESS =
  'design: the seed does not explain 8-5-4; five services and four duties by a press report (现代快报)'

const duty = (id: string, report: string): DutyDefinition => ({
  id,
  unitKind: 'supervision-centre',
  report,
  source: PRESS,
})
const service = (id: string): ServiceDefinition => ({ id, unitKind: 'command-centre', source: PRESS })

/** The 854 mode, version 3.0, of Jiangsu (seed 004): one body, two digitisations, three centres. */
export const jiangsu854 = defineProfile({
  id: 'jiangsu-854',
  version: '1',
  effectiveFrom: '2023-09-13',
  source: 'seed 004',
  extends: baseline,
  nodes: [
    ...queriedBy('affairs-centre'),

    ...dossierNodes.map((node) => ({ ...node, source: 'design: as in the city plan; seed 000:13' })),
    ...payoutNodes,
    closingReview,
  ],
  affairs: jiangsuAffairs,
  unitKinds: [
    'service-centre',
    'affairs-centre',
    'supervision-centre',
    'implementation-team',
    'closing-review',
    'dossier-centre',
  ],
  duties: [
    duty('triage', 'triage.board'),
    duty('quality', 'metrics.quality'),
    duty('money', 'metrics.money'),
    duty('terminated', 'metrics.terminated'),
  ],
  services: ['video', 'process-record', 'openness', 'opinion', 'decision'].map(service),
  serviceItems: jiangsuItems,
  supervision: jiangsuSupervision,
  // The duty of the four stands in their report; what is looked at stands here.
  reviewItems: reviewItemsOf('seed 004:89 分层分类组织开展执行裁判案件评查; seed 000:11 卷宗评查'),
  pushes: sixPushes.map((each) => ({ ...each, source: `seed 004:61; ${each.source}` })),
  disable: ['unitKinds.affairs-team'],
  parameters: {
    'org.centre-model': 'three-centres',
    'org.one-person': 'person-and-team',
    'org.unities': 'three',
    'supervision.court-levels': 2,
    'fund.account-granularity': 'case-person',
    'closing.enterprise-round-termination': false,
    'openness.targets': 'parties',
    'labels.quality-team': '执行监管中心',
  },
})
