import {
  assetSourceConformance,
  type ConformanceResult,
  conformanceReport,
  conformanceTable,
  runConformance,
} from '@zhixing/core/testing'
import { expect, test } from 'vitest'
import { publishedAdapters } from './testing/adapters'

const tried: { adapter: string; transport: string; results: readonly ConformanceResult[] }[] = []

test.each(publishedAdapters)(
  'the adapter $adapter ($transport) keeps every promise',
  { timeout: 120_000 },
  async ({ adapter, transport, options }) => {
    const results = await runConformance(assetSourceConformance(options))
    tried.push({ adapter, transport, results })
    const broken = results.filter(({ outcome }) => outcome === 'broken')
    expect(conformanceReport(broken, { language: 'en', name: adapter })).toMatch(/0 broken/)
    expect(results.flatMap(({ case: { skipped } }) => (skipped?.en === '' ? [skipped] : []))).toEqual([])
  },
)

test('four adapters on both ways, at a glance', () => {
  expect(conformanceTable(tried)).toMatchInlineSnapshot(`
    "  adapter                  way       kept   broken  skipped
    ✓ HTTP, JSON               call        41        0        8
    ✓ SOAP, XML                call        41        0        8
    ✓ poll and post, JSON      poll        36        0       13
    ✓ poll and post, SOAP      poll        36        0       13
    ✓ drop folder, CSV         poll        33        0       16
    ✓ drop folder, XLSX        poll        33        0       16"
  `)
})
