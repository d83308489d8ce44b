// Which of the 436 requirements tests carry. tests/requirements-map.json names the tests; this checks that they exist.
//
//   npm run requirements                   a table: every requirement, its tests, what is open; then counts per group
//   npm run requirements -- --run          also runs those tests, and counts only what ran and passed
//   npm run requirements -- --run --no-browser   without the tests that need a browser: what they prove is open then
//   npm run requirements -- --counts       only the counts
//   npm run -s requirements -- --json      JSON on stdout and nothing else there
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { binOf } from './lib/build.mjs'
import * as rows from './lib/judge-requirements.ts'
import type { Report } from './lib/judge-systems.ts'

const root = join(import.meta.dirname, '..')
const cache = join(root, 'node_modules', '.cache', 'zhixing')
const output = join(cache, 'requirements.json')
const has = (flag: string) => process.argv.includes(flag)
const read = <T>(name: string) => JSON.parse(readFileSync(join(root, 'tests', name), 'utf8')) as T

function run(files: readonly string[]): Report {
  mkdirSync(cache, { recursive: true })
  rmSync(output, { force: true })
  const env = { ...process.env, ...(has('--no-browser') ? { ZHIXING_NO_BROWSER: '1' } : {}) }
  const flags = ['run', ...files, '--reporter=json', `--outputFile=${output}`]
  // stdout is kept for the answer.
  spawnSync(process.execPath, [binOf('vitest'), ...flags], { cwd: root, env, stdio: ['ignore', 2, 2] })
  if (!existsSync(output)) throw new Error('vitest wrote no report')
  return JSON.parse(readFileSync(output, 'utf8')) as Report
}

function exists(reference: string): boolean {
  const { file, title } = rows.testOf(reference)
  return existsSync(join(root, file)) && rows.hasTitle(readFileSync(join(root, file), 'utf8'), title)
}

function domainSources() {
  const folder = 'packages/core/src'
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function print(judged: readonly rows.Judged[], counts: readonly rows.GroupCount[]) {
  const sign = { carried: '✓', partly: '◐', open: '·', 'not software': ' ' }
  for (const one of has('--counts') ? [] : judged) {
    console.log(`${sign[one.standing]} ${one.slug.padEnd(30)} ${one.priority.padEnd(12)} ${one.statement}`)
    for (const test of one.tests) console.log(`      ${one.missing.includes(test) ? '✗ ' : ''}${test}`)
    for (const path of one.code) console.log(`      cited by ${path}`)
    if (one.open) console.log(`      open: ${one.open}`)
  }
  console.log('\n✓ carried   ◐ partly   · open\n\ngroup    core carried      %   all: carried  partly     of')
  for (const { group, coreCarried, core, percent, carried, partly, all } of counts) {
    const share = percent === null ? '—' : percent.toFixed(1)
    const cells = [`${coreCarried}/${core}`.padStart(12), share.padStart(6), String(carried).padStart(14)]
    console.log([group.padEnd(8), ...cells, String(partly).padStart(7), String(all).padStart(6)].join(' '))
  }
}

const { requirements } = read<{ requirements: rows.Requirement[] }>('requirements.json')
const carriers = read<rows.Carriers>('requirements-map.json')
const files = [
  ...new Set(Object.values(carriers).flatMap(({ tests }) => tests.map((one) => rows.testOf(one).file))),
]
const report = has('--run') ? run(files) : undefined
const holds = (reference: string) => exists(reference) && (!report || rows.hasPassed(report, reference))
const judged = rows.judge(requirements, carriers, holds, rows.citations(requirements, domainSources()))
const groups = rows.count(judged)
if (has('--json')) {
  const answer = { ran: report !== undefined, groups, requirements: judged }
  process.stdout.write(`${JSON.stringify(answer, undefined, 2)}\n`)
} else print(judged, groups)
// A test that is named and not there, or does not pass, is a false claim.
if (judged.some(({ missing }) => missing.length > 0)) process.exitCode = 1
