import type { AffairDefinition } from '../kernel/profile'
import { days, workingDays } from '../law/index'

/** The seed names the nine affairs and gives no limits: these are marked defaults that a court sets. */
const NO_LIMIT_IN_SEED = 'parameter: seed 000:11 names the affair and gives no limit'

/** The nine affairs of the command centre, and disposal, which the undertaker gives to its team. */
export const cityAffairs: readonly AffairDefinition[] = [
  { id: 'first-reception', unitKind: 'affairs-team', limit: workingDays(3), source: NO_LIMIT_IN_SEED },
  { id: 'format-documents', unitKind: 'affairs-team', limit: workingDays(3), source: NO_LIMIT_IN_SEED },
  {
    id: 'query-control',
    unitKind: 'affairs-team',
    limit: days(3),
    source: 'seed 000:11; parameter: 3 days after filing is local practice (文登, 利川)',
  },
  { id: 'delegated', unitKind: 'affairs-team', limit: workingDays(5), source: NO_LIMIT_IN_SEED },
  { id: 'measures', unitKind: 'measures-team', limit: workingDays(5), source: NO_LIMIT_IN_SEED },
  { id: 'auction-aux', unitKind: 'disposal-team', limit: workingDays(10), source: NO_LIMIT_IN_SEED },
  {
    id: 'petition-reception',
    unitKind: 'petition-reception',
    limit: workingDays(5),
    source: NO_LIMIT_IN_SEED,
  },
  { id: 'hotline', unitKind: 'petition-reception', limit: workingDays(1), source: NO_LIMIT_IN_SEED },
  { id: 'resumption-clue', unitKind: 'round-termination-team', limit: days(7), source: 'law 财产调查规定 2' },
  {
    id: 'asset-disposal',
    unitKind: 'disposal-team',
    limit: days(30),
    outsideCatalogue: true,
    source: 'seed 000:15; law 法释〔2018〕15号 1',
  },
]
