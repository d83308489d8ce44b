import type { SourceConformanceCase } from '../source-conformance/kit'
import { sealCases } from './cases'
import { type SealConformanceOptions, sealCase } from './kit'

export type { SealCapabilities, SealConformanceOptions, SealHarness } from './kit'

/** What a report about a seal service is headed with. */
export const SEAL_SERVICE = { zh: '电子签章一致性', en: 'seal service conformance' } as const

/**
 * Everything that the core expects of a seal service, as cases that any test runner can run. A service that keeps them all seals
 * each document once, whatever breaks on the way.
 *
 * @example
 * for (const one of sealServiceConformance({ make, capabilities, files, other })) {
 *   test.skipIf(one.skipped)(one.name, () => one.run())
 * }
 */
export function sealServiceConformance(options: SealConformanceOptions): readonly SourceConformanceCase[] {
  return sealCases.map((each) => sealCase(each, options))
}
