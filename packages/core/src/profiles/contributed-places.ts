import type { CataloguingRule, Volume } from '../kernel/profile-paper'

const ORDER =
  'seed 000:13 智能编目; law 法发〔2006〕11号: from memory, the order in which papers of an enforcement case are bound; parameter: the places'

function place(
  volume: Volume,
  section: string,
  ...kinds: readonly (readonly [string, number])[]
): CataloguingRule[] {
  return kinds.map(([kind, order]) => ({ id: kind, kind, volume, section, order, source: ORDER }))
}

/** Where they lie: among the papers of their matter, in the order of a bound dossier. */
export const contributedPlaces: readonly CataloguingRule[] = [
  ...place('main', 'filing', ['filing-approval', 90]),
  ...place('main', 'notices', ['service-return', 250]),
  ...place(
    'main',
    'query-control',
    ...(
      ['query-return', 'property-report', 'clue-record', 'visit-record', 'investigation-record'] as const
    ).map((kind, at) => [kind, 330 + at * 10] as const),
  ),
  ...place('main', 'measures', ['control-ruling', 405], ['control-return', 430], ['measure-return', 470]),
  ...place(
    'main',
    'measures',
    ...(
      ['listing-decision', 'exit-ban-decision', 'fine-decision', 'detention-decision', 'summons'] as const
    ).map((kind, at) => [kind, 440 + at * 2] as const),
    ['refusal-transfer', 455],
    ['measure-end', 460],
  ),
  ...place('main', 'disposal', ['valuation', 505], ['disposal-result', 540], ['goods-list', 550]),
  ...place(
    'main',
    'general',
    ...(['recording', 'letter-record', 'affair-report', 'ruling-record', 'course-record'] as const).map(
      (kind, at) => [kind, 610 + at * 10] as const,
    ),
  ),
  ...place(
    'main',
    'funds',
    ...(
      [
        'receipt-record',
        'distribution-plan',
        'payment-voucher',
        'performance-record',
        'relief-record',
      ] as const
    ).map((kind, at) => [kind, 660 + at * 8] as const),
  ),
  ...place(
    'main',
    'closing',
    ['extension-approval', 695],
    ['closing-approval', 715],
    ['maintenance-check', 730],
  ),
  ...place('side', 'general', ['execution-plan', 50], ['inability-opinion', 60]),
]
