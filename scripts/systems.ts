// Which of the 93 named systems work: runs the tests whose titles carry a tag such as [S43] and reports what they prove.
//
//   npm run systems                        a table
//   npm run -s systems -- --json           a JSON array on stdout and nothing else there
//   npm run systems -- --no-browser        without the tests that need a browser
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { binOf } from './lib/build.mjs'
import { judge, type Report, type System, type Verdict } from './lib/judge-systems.ts'

const root = join(import.meta.dirname, '..')
const cache = join(root, 'node_modules', '.cache', 'zhixing')
const file = join(cache, 'systems.json')
const asJson = process.argv.includes('--json')
const withBrowser = !process.argv.includes('--no-browser')

function runTagged(): Report {
  mkdirSync(cache, { recursive: true })
  rmSync(file, { force: true })
  const env = { ...process.env, ...(withBrowser ? {} : { ZHIXING_NO_BROWSER: '1' }) }
  const flags = ['run', '-t', '\\[S\\d+\\]', '--reporter=json', `--outputFile=${file}`]
  // stdout is kept for the answer.
  spawnSync(process.execPath, [binOf('vitest'), ...flags], { cwd: root, env, stdio: ['ignore', 2, 2] })
  if (!existsSync(file)) throw new Error('vitest wrote no report')
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

function print(verdicts: readonly Verdict[]) {
  for (const { id, name, works, tests } of verdicts) {
    console.log(`${id.padEnd(4)} ${works ? '✓ working' : '· not yet'}  ${name}`)
    for (const title of tests) console.log(`              ${title}`)
  }
  console.log(`\n${verdicts.filter((verdict) => verdict.works).length} of ${verdicts.length} working`)
}

const systems = JSON.parse(readFileSync(join(root, 'tests', 'systems.json'), 'utf8')) as System[]
console.error('▸ 运行带 [S…] 标记的测试 running the tests tagged [S…] …')
const report = runTagged()
for (const broken of report.testResults.filter((result) => result.status === 'failed')) {
  console.error(`✗ ${broken.name.replace(`${root}/`, '')}`)
}
const verdicts = judge(systems, report)
if (asJson) process.stdout.write(`${JSON.stringify(verdicts, undefined, 2)}\n`)
else print(verdicts)
