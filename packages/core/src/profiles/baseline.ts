import type { NodeDefinition, Profile } from '../kernel/profile'
import { approvalDocuments, controlDocuments } from './act-documents'
import { contributedPlaces } from './contributed-places'
import { controlNodes } from './control-nodes'
import { usualAccess } from './dossier-access'
import { usualContributions } from './dossier-contributions'
import { statutoryPapers, usualCataloguing } from './dossier-papers'
import { usualExtractors } from './extractors'
import { caseFlags, flagNodes } from './flags'
import { formatDocuments } from './format-documents'
import { standardIndicators } from './indicators'
import { nodesOfKinds } from './kind-nodes'
import { kindPipelines } from './kind-pipelines'
import { measureDocuments } from './measure-documents'
import { recognitionStandard } from './recognition-standard'
import { reliefNodes } from './relief-nodes'
import { statutoryDisposalNodes } from './statutory-disposal'
import { statutoryFlowNodes } from './statutory-flow'
import { runningNodes } from './statutory-running'

/**
 * Nodes that statute and judicial interpretation give every court, with their numbers: a composite of binding texts for
 * the 37 places of the flow. It is not the official list of nodes, which has not been published.
 *
 * A node whose end no room records yet begins on an event named for the room that is to come: no court is shown as late
 * for what it cannot record.
 */
export const statutoryNodes: readonly NodeDefinition[] = [
  ...runningNodes,
  ...statutoryFlowNodes,
  ...statutoryDisposalNodes,
]

/** The legal floor: what every court has, whatever its mode. */
export const baseline: Profile = {
  id: 'baseline',
  version: '1',
  effectiveFrom: '2016-01-01',
  source: 'design composite of binding texts',
  nodes: [...statutoryNodes, ...nodesOfKinds, ...flagNodes, ...reliefNodes, ...controlNodes],
  affairs: [],
  pipelines: kindPipelines,
  flags: caseFlags,
  unitKinds: ['command-centre', 'case-filing', 'affairs-team'],
  recognition: recognitionStandard,
  indicators: standardIndicators,
  documents: [...approvalDocuments, ...controlDocuments, ...measureDocuments, ...formatDocuments],
  extractors: usualExtractors,
  cataloguing: [...usualCataloguing, ...contributedPlaces],
  contributions: usualContributions,
  papers: statutoryPapers,
  dossierAccess: usualAccess,
  /** The guideline is only cited (seed 004:125): a court loads its text. */
  controlGuideline: [],
  parameters: {},
}
