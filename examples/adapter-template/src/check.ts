import { writeFileSync } from 'node:fs'
import {
  assetSourceConformance,
  conformanceBadge,
  conformanceReport,
  runConformance,
} from '@zhixing/core/testing'
import { conformance } from './conformance.ts'

// `npm test` reports in Chinese, `npm test -- en` in English.
const language = process.argv.includes('en') ? 'en' : 'zh'
const results = await runConformance(assetSourceConformance(conformance))
console.log(conformanceReport(results, { language, name: 'county-land-registry' }))
writeFileSync('conformance.svg', conformanceBadge(results))
process.exitCode = results.some(({ outcome }) => outcome === 'broken') ? 1 : 0
