import type { AffairDefinition } from '../kernel/profile'
import { days, workingDays } from '../law/index'
import { affairOf, processServed, proposesResumption, resumptionProposed } from './affair-work'

const NO_LIMIT = 'seed 003:23; parameter: the seed names the measure and gives no limit'

/** The five measures that the centre carries out in the flow stage without exception (五个一律 by inference). */
export const fiveMeasures: readonly AffairDefinition[] = [
  affairOf('dishonesty-list', 'command-centre', days(15), NO_LIMIT),
  affairOf('query-control', 'command-centre', days(3), NO_LIMIT),
  affairOf('fine', 'command-centre', workingDays(10), NO_LIMIT),
  affairOf('detention', 'command-centre', workingDays(10), NO_LIMIT),
  affairOf('refusal-transfer', 'command-centre', workingDays(10), NO_LIMIT),
]

/** What the team for terminated rounds and the other teams do beside it. */
export const linshuAffairs: readonly AffairDefinition[] = [
  ...fiveMeasures,
  {
    ...affairOf(
      'resumption-clue',
      'round-termination-team',
      days(7),
      'seed 003:29; law 财产调查规定（2020） 2: confirmed',
    ),
    afterRoundTermination: true,
    follows: proposesResumption({ verified: true }),
  },
  {
    ...affairOf(
      'terminated-check',
      'round-termination-team',
      workingDays(5),
      'seed 003:29; parameter: the seed names the check and gives no limit',
    ),
    afterRoundTermination: true,
    follows: proposesResumption({ conclusion: 'property' }),
  },
  resumptionProposed('round-termination-team'),
  processServed('command-centre'),
  {
    ...affairOf(
      'asset-disposal',
      'intensive-team',
      days(30),
      'design: an intensive team disposes itself; law 法释〔2018〕15号 1: confirmed',
    ),
    outsideCatalogue: true,
  },
]
