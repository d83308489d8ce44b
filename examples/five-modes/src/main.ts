// 同一批案件，五种办法: plays the same cases under several ways of working and shows them side by side.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { helpFor, readOptions } from './options'
import { playAll } from './play'
import { reportFile } from './report-file'
import { serve } from './serve'

const help = helpFor(process.argv.slice(2))
if (help !== undefined) {
  console.log(help)
  process.exit(0)
}
const options = readOptions(process.argv.slice(2))
const began = performance.now()
console.log(
  `${options.cases} 件 cases · 种子 seed ${options.seed} · ${options.profiles.map(({ id }) => id).join(', ')}`,
)
const reports = await playAll(options, new URL('./cli/worker.js', import.meta.url))

mkdirSync(options.out, { recursive: true })
const file = join(options.out, 'report.json')
writeFileSync(file, JSON.stringify(reportFile(reports, options.profiles)))
cpSync(fileURLToPath(new URL('./web', import.meta.url)), options.out, { recursive: true })
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s → ${file}`)
for (const { profile, digest } of reports) console.log(`  ${profile.id.padEnd(18)} ${digest}`)
if (options.serve) serve(options.out, Number(process.env.PORT ?? 8530))
