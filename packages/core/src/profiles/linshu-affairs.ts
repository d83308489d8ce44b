import type { AffairDefinition } from '../kernel/profile'
import { days, workingDays } from '../law/index'

const NO_LIMIT = 'seed 003:23; parameter: the seed names the measure and gives no limit'

/** The five measures that the centre carries out in the flow stage without exception (五个一律 by inference). */
export const fiveMeasures: readonly AffairDefinition[] = [
  { id: 'dishonesty-list', unitKind: 'command-centre', limit: days(15), source: NO_LIMIT },
  { id: 'query-control', unitKind: 'command-centre', limit: days(3), source: NO_LIMIT },
  { id: 'fine', unitKind: 'command-centre', limit: workingDays(10), source: NO_LIMIT },
  { id: 'detention', unitKind: 'command-centre', limit: workingDays(10), source: NO_LIMIT },
  { id: 'refusal-transfer', unitKind: 'command-centre', limit: workingDays(10), source: NO_LIMIT },
]

/** What the team for terminated rounds and the other teams do beside it. */
export const linshuAffairs: readonly AffairDefinition[] = [
  ...fiveMeasures,
  {
    id: 'resumption-clue',
    unitKind: 'round-termination-team',
    limit: days(7),
    source: 'seed 003:29; law 财产调查规定（2020） 2: confirmed',
  },
  {
    id: 'terminated-check',
    unitKind: 'round-termination-team',
    limit: workingDays(5),
    source: 'seed 003:29; parameter: the seed names the check and gives no limit',
  },
  {
    id: 'asset-disposal',
    unitKind: 'intensive-team',
    limit: days(30),
    outsideCatalogue: true,
    source: 'design: an intensive team disposes itself; law 法释〔2018〕15号 1: confirmed',
  },
]
