// `npm test`: everything CI asks, in one run. A failing step does not hide the ones after it.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { binOf, buildExample, buildPackages } from './build.mjs'
import { root, run, step } from './shell.mjs'

const packages = ['core', 'adapters', 'components']
const cache = join(root, 'node_modules', '.cache', 'zhixing')
const report = join(cache, 'vitest.json')

/** Runs all checks and ends with the line that CI reads: `N passed, N failed`. */
export async function testAll(tools, args) {
  const total = { passed: 0, failed: 0 }
  const failures = []
  const count = (title, passed, failed) => {
    total.passed += passed
    total.failed += failed
    if (failed > 0) failures.push(`${title}: ${failed}`)
  }
  for (const [title, action] of checks(tools, args)) {
    const result = await step(title, async () => await tried(action))
    count(title, result.passed, result.failed)
  }
  for (const failure of failures) console.error(`✗ ${failure}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 ? 1 : 0
}

function checks(tools, args) {
  const node = (file, rest = [], options = {}) => run(tools.node, [file, ...rest], { ...tools, ...options })
  const own = (name) => node(join(root, 'scripts', name), [], { quiet: true })
  return [
    ['代码检查 lint', () => node(binOf('@biomejs/biome'), ['check', '.'])],
    ['类型检查 types', () => node(binOf('typescript', 'tsc'), ['-p', '.'])],
    ['构建 build', () => buildAll(tools)],
    ['浏览器 browser for tests', () => node(join(root, 'scripts', 'find-browser.ts'))],
    ['测试 tests', () => vitest(tools, args)],
    ...packages.map((name) => [`发布检查 publint + attw: ${name}`, () => publishable(tools, name)]),
    ['产物类型 types of the built packages', () => own('check-dist.ts')],
    ['体积 size budget', () => node(join(root, 'scripts', 'check-size.ts'))],
  ]
}

// A check gives an exit code, or its own counts.
async function tried(action) {
  try {
    const result = await action()
    if (typeof result === 'object') return result
    return result === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

async function buildAll(tools) {
  await buildPackages(tools, { types: true })
  if (existsSync(join(root, 'examples', 'city-console', 'src', 'main.ts')))
    await buildExample(tools, 'city-console')
  return 0
}

// Both tools look at the very archive that would be published.
async function publishable(tools, name) {
  const target = join(cache, 'packs')
  const cwd = join(root, 'packages', name)
  const archive = join(target, `zhixing-${name}.tgz`)
  const [pnpm, ...start] = tools.pnpm
  const quiet = { ...tools, cwd, quiet: true }
  mkdirSync(target, { recursive: true })
  if (await run(pnpm, [...start, 'pack', '--out', archive], quiet)) return 1
  const published = await run(tools.node, [binOf('publint'), '--strict', archive], quiet)
  const flags = ['--profile', 'esm-only', '--no-emoji', '--no-color', '--format', 'ascii']
  // A style sheet has no types to look for.
  if (name === 'components') flags.push('--exclude-entrypoints', 'tokens.css')
  const typed = await run(tools.node, [binOf('@arethetypeswrong/cli', 'attw'), archive, ...flags], quiet)
  return {
    passed: Number(published === 0) + Number(typed === 0),
    failed: Number(published > 0) + Number(typed > 0),
  }
}

async function vitest(tools, args) {
  mkdirSync(cache, { recursive: true })
  rmSync(report, { force: true })
  const flags = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args]
  const code = await run(tools.node, [binOf('vitest'), ...flags], tools)
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  // A file that cannot even be loaded has no tests to fail; it counts as one.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = numFailedTests + broken
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed }
}
