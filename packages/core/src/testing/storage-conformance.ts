import { commitCases } from './storage-conformance-commit'
import { courtCases, reopenCase } from './storage-conformance-courts'
import type { ConformanceCase } from './storage-conformance-kit'
import { pageCases } from './storage-conformance-pages'
import { queryCases } from './storage-conformance-query'
import { rowCases } from './storage-conformance-rows'
import { termCases } from './storage-conformance-terms'

export type { ConformanceCase, StorageHarness } from './storage-conformance-kit'

/**
 * Everything the storage port promises, as cases that any test runner can run. An adapter that passes them all may keep
 * a court's data.
 *
 * @example
 * for (const one of storageConformance()) {
 *   test.skipIf(one.capability === 'reopen' && !harness.reopen)(one.name, () => one.run(harness))
 * }
 */
export function storageConformance(): readonly ConformanceCase[] {
  return [...commitCases, ...queryCases, ...pageCases, ...rowCases, ...termCases, ...courtCases, reopenCase]
}
