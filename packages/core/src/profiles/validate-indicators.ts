import type { Profile } from '../kernel/profile'
import type { IndicatorBand, IndicatorCondition } from '../kernel/profile-indicator'
import { type ProfileFinding, problem } from './finding'

/** Sides that contradict themselves, shares of different things, bands without limits or twice. */
export function indicatorFindings({ indicators = [] }: Profile): ProfileFinding[] {
  return indicators.flatMap(({ id, top, bottom, as, bands = [] }) => {
    const path = `indicators[${id}]`
    const money = ['received', 'claimed']
    const isMixed = as === 'percent' && money.includes(top.sum) !== money.includes(bottom.sum)
    return [
      ...[top, bottom].flatMap(({ where }) =>
        contradictions(where).map((fact) => problem(`${path}.where`, 'condition-contradicts', fact)),
      ),
      ...(isMixed ? [problem(`${path}.bottom.sum`, 'share-of-another-thing', bottom.sum)] : []),
      ...bandProblems(bands).map((name) => problem(`${path}.bands`, 'band-unclear', name)),
    ]
  })
}

function contradictions(where: readonly IndicatorCondition[]): readonly string[] {
  return where
    .filter(({ fact, is }) => is && where.some((one) => one.fact === fact && !one.is))
    .map(({ fact }) => fact)
}

/** Each band once, with a limit on at least one side. */
function bandProblems(bands: readonly IndicatorBand[]): readonly string[] {
  const ids = bands.map(({ id }) => id)
  return bands
    .filter(
      ({ id, from, to }, index) => ids.indexOf(id) !== index || (from === undefined && to === undefined),
    )
    .map(({ id }) => id)
}
