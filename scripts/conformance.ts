// The published suites for sources of property and for seal services, run for every adapter of this project: one line each.
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
// Seal services: the stand-in keeps everything that is asked of a real one.
const { SEAL_SERVICE, sealServiceConformance } = (await import(
  `${'../packages/core/src/testing/'}seal-conformance/index.ts`
)) as typeof import('../packages/core/src/testing/seal-conformance/index.ts')
const { sampleSealHarness } = (await import(
  `${'../packages/adapters/src/seal-sample/'}testing/harness.ts`
)) as typeof import('../packages/adapters/src/seal-sample/testing/harness.ts')
const seals = await runConformance(sealServiceConformance(sampleSealHarness))
const sealReport = conformanceReport(seals, { language, name: 'seal-sample', about: SEAL_SERVICE })
console.log(
  `\n${sealReport
    .split('\n')
    .filter((line) => values.report || !line.startsWith('✓'))
    .join('\n')}`,
)
rows.push({ adapter: 'seal-sample', transport: 'seal', results: seals })

process.exitCode = rows.some(({ results }) => results.some(({ outcome }) => outcome === 'broken')) ? 1 : 0
