import { days, workingDays } from '../law/index'
import { affairOf, investigated, processServed, proposesResumption, resumptionProposed } from './affair-work'
import { baseline } from './baseline'
import { closingReview, payoutNodes } from './city-plan-nodes'
import { defineProfile } from './merge'
import { wuhuRecognition } from './recognition-standard'
import { queriedBy } from './statutory-running'
import { wuhuSupervision } from './supervision-policies'

const BY_HANDLER = 'design: the seed leaves the work with the handler and names no affair'

/** The outline of Wuhu 2016 (seed 001): targets, standards and monitors, with the handler of the case at work himself. */
export const wuhu2016 = defineProfile({
  id: 'wuhu-2016',
  version: '1',
  effectiveFrom: '2016-07-01',
  source: 'seed 001',
  extends: baseline,
  nodes: [...queriedBy('implementation-team'), ...payoutNodes, closingReview],
  affairs: [
    affairOf('query-control', 'implementation-team', days(3), BY_HANDLER),
    {
      ...affairOf(
        'asset-disposal',
        'implementation-team',
        days(30),
        `${BY_HANDLER}; law 法释〔2018〕15号 1: confirmed`,
      ),
      outsideCatalogue: true,
    },
    {
      ...affairOf(
        'resumption-clue',
        'implementation-team',
        workingDays(5),
        `${BY_HANDLER}; parameter: no limit in the seed`,
      ),
      afterRoundTermination: true,
      follows: proposesResumption({ verified: true }),
    },
    resumptionProposed('implementation-team'),
    processServed('implementation-team'),
    investigated('implementation-team'),
  ],
  unitKinds: ['implementation-team', 'closing-review'],
  supervision: wuhuSupervision,
  recognition: wuhuRecognition,
  disable: ['unitKinds.affairs-team'],
  parameters: {
    'org.unities': 'four',
    'supervision.court-levels': 4,
    'measures.dishonesty-listing': 'rule',
    'metrics.completed-share-2016-12': 80,
    'metrics.completed-share-2017-12': 90,
    'openness.targets': 'public',
  },
})
