// The published suite for sources of property, run for every adapter of this project on every way it can go: one line each.
//
//   npm run conformance                 the table, and why cases were left out
//   npm run conformance -- --report     every case of every adapter
//   npm run conformance -- --lang en    reports in English
import { parseArgs } from 'node:util'
import './money/sources.mjs'

const { values } = parseArgs({
  options: { report: { type: 'boolean', default: false }, lang: { type: 'string', default: 'zh' } },
})
const language = values.lang === 'en' ? 'en' : 'zh'
const { assetSourceConformance, conformanceReport, conformanceTable, runConformance } = (await import(
  `${'../packages/core/src/testing/'}source-conformance/index.ts`
)) as typeof import('../packages/core/src/testing/source-conformance/index.ts')
const { publishedAdapters } = (await import(
  `${'../packages/adapters/src/registry-simulator/testing/'}adapters.ts`
)) as typeof import('../packages/adapters/src/registry-simulator/testing/adapters.ts')

const rows = []
for (const { adapter, transport, options } of publishedAdapters) {
  const results = await runConformance(assetSourceConformance(options))
  rows.push({ adapter, transport, results })
}
console.log(conformanceTable(rows))
for (const { adapter, transport, results } of rows) {
  const report = conformanceReport(results, { language, name: `${adapter} (${transport})` })
  const lines = report.split('\n').filter((line) => values.report || !line.startsWith('✓'))
  console.log(`\n${lines.join('\n')}`)
}
process.exitCode = rows.some(({ results }) => results.some(({ outcome }) => outcome === 'broken')) ? 1 : 0
