import { caseFor } from './case'
import { contentCases } from './cases-content'
import { controlCases, pollCases } from './cases-control'
import { numberCases } from './cases-number'
import { outcomeCases } from './cases-outcome'
import { partCases } from './cases-parts'
import { peopleCases } from './cases-people'
import { wireCases } from './cases-wire'
import type { AssetSourceConformanceOptions, SourceConformanceCase } from './kit'

export type { Words as ConformanceWords } from './kit'
export {
  type AssetSourceConformanceOptions,
  CONFORMANCE_FEATURES,
  ConformanceFailure,
  type ConformanceFeature,
  type OpenedSource,
  type SourceConformanceCase,
} from './kit'
export type { PlayedPeople, ShownFile } from './people'
export * from './report'

/**
 * Everything the border to registries and banks promises, as cases that any test runner can run, for sources that
 * are called, that poll, and that people answer. An adapter that passes them all may be asked after a debtor's property.
 *
 * @example
 * for (const one of assetSourceConformance({ make, capabilities })) {
 *   test.skipIf(one.skipped)(one.name, () => one.run())
 * }
 */
export function assetSourceConformance(
  options: AssetSourceConformanceOptions,
): readonly SourceConformanceCase[] {
  const all = [
    ...numberCases,
    ...outcomeCases,
    ...contentCases,
    ...partCases,
    ...wireCases,
    ...controlCases,
    ...pollCases,
    ...peopleCases,
  ]
  return all.map((each) => caseFor(each, options))
}
