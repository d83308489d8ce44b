import type { Profile } from '../kernel/profile'
import { approvalDocuments, controlDocuments } from './act-documents'
import { statutoryNodes } from './baseline'
import { cityAffairs } from './city-plan-affairs'
import { cityDuties, cityServices } from './city-plan-catalogue'
import { cityDocuments } from './city-plan-documents'
import { closingReview, dossierNodes, payoutNodes } from './city-plan-nodes'
import { cityTriage } from './city-plan-triage'
import { shown } from './clock'
import { contributedPlaces } from './contributed-places'
import { controlNodes } from './control-nodes'
import { usualAccess } from './dossier-access'
import { usualContributions } from './dossier-contributions'
import { affairCataloguing, cityPapers, completionGates, usualCataloguing } from './dossier-papers'
import { usualExtractors } from './extractors'
import { caseFlags, flagNodes } from './flags'
import { formatDocuments } from './format-documents'
import { standardIndicators } from './indicators'
import { nodesOfKinds } from './kind-nodes'
import { kindPipelines } from './kind-pipelines'
import { measureDocuments } from './measure-documents'
import { cityApprovals } from './payout-approvals'
import { sixPushes } from './pushes'
import { recognitionStandard } from './recognition-standard'
import { reliefNodes } from './relief-nodes'
import { reservedActs } from './reserved-acts'
import { usualReviewItems } from './review-items'
import { citySupervision } from './supervision-policies'
import { teamKinds } from './team-kinds'

const affairs = [...cityAffairs, ...reservedActs]

/** The nine kinds of team, one by one or merged; other unit kinds are parts of the centre. */
const NINE = [
  'affairs-team',
  'implementation-team',
  'disposal-team',
  'fund-team',
  'round-termination-team',
  'measures-team',
  'quality-team',
  'closing-review',
  'petition-reception',
]

/** The city plan for the reform of enforcement (seed 000): command centre, teams, dossier centre. */
export const cityPlan: Profile = {
  id: 'city-plan',
  version: '1',
  effectiveFrom: '2016-01-01',
  source: 'seed 000',
  // Every node of the flow is shown to the applicant; the ways inside the court are not.
  nodes: [
    ...shown([...statutoryNodes, ...nodesOfKinds]),
    ...dossierNodes,
    ...payoutNodes,
    ...shown([closingReview]),
    ...flagNodes,
    ...reliefNodes,
    ...controlNodes,
  ],
  affairs,
  pipelines: kindPipelines,
  flags: caseFlags,
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
  teamKinds: teamKinds(NINE, { affairs }, 'seed 000:12, 000:16; seed 000:11 for the affairs'),
  triage: cityTriage,
  duties: cityDuties,
  services: cityServices,
  recognition: recognitionStandard,
  indicators: standardIndicators,
  supervision: citySupervision,
  documents: [
    ...cityDocuments,
    ...approvalDocuments,
    ...controlDocuments,
    ...measureDocuments,
    ...formatDocuments,
  ],
  extractors: usualExtractors,
  cataloguing: [...usualCataloguing, ...contributedPlaces, ...affairCataloguing],
  contributions: usualContributions,
  papers: [...cityPapers, ...completionGates],
  reviewItems: usualReviewItems,
  dossierAccess: [
    ...usualAccess,
    {
      id: 'quality-team-unit',
      who: { unitKind: 'quality-team' },
      scope: 'court',
      source: 'seed 000:14 案件质效管理团队根据相应权限调阅电子卷宗',
    },
  ],
  payoutApprovals: cityApprovals,
  pushes: sixPushes,
  parameters: {
    'org.centre-model': 'centre-and-teams',
    'org.unities': 'three',
    'supervision.court-levels': 2,
    'asset.alarm-affair': 'query-control',
    'openness.targets': 'applicant',
    'labels.dossier-centre': '卷宗管理中心',
    'labels.quality-team': '执行质效管理团队',
  },
}
