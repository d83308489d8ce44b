import type { AffairDefinition } from '../kernel/profile'
import type { Limit } from '../kernel/time'
import { days, workingDays } from '../law/index'
import { affairOf, investigated, processServed, proposesResumption, resumptionProposed } from './affair-work'

/** The seed names the nine affairs and gives no limits: these are marked defaults that a court sets. */
const NO_LIMIT_IN_SEED = 'parameter: seed 000:11 names the affair and gives no limit'

const affair = (
  id: Parameters<typeof affairOf>[0],
  unitKind: string,
  limit: Limit,
  source = NO_LIMIT_IN_SEED,
): AffairDefinition => affairOf(id, unitKind, limit, source)

/** The nine affairs of the command centre, and what is given out beside them. */
export const cityAffairs: readonly AffairDefinition[] = [
  affair('first-reception', 'affairs-team', workingDays(3)),
  affair('format-documents', 'affairs-team', workingDays(3)),
  affair(
    'query-control',
    'affairs-team',
    days(3),
    'seed 000:11; parameter: 3 days after filing is local practice (文登, 利川)',
  ),
  affair('delegated', 'affairs-team', workingDays(5)),
  affair('measures', 'measures-team', workingDays(5)),
  affair('auction-aux', 'disposal-team', workingDays(10)),
  affair('petition-reception', 'petition-reception', workingDays(5)),
  affair('hotline', 'petition-reception', workingDays(1)),
  {
    ...affair('resumption-clue', 'round-termination-team', days(7), 'law 财产调查规定 2'),
    afterRoundTermination: true,
    follows: proposesResumption({ verified: true }),
  },
  resumptionProposed('round-termination-team'),
  processServed('affairs-team'),
  investigated('affairs-team'),
  {
    ...affair('asset-disposal', 'disposal-team', days(30), 'seed 000:15; law 法释〔2018〕15号 1'),
    outsideCatalogue: true,
  },
]
