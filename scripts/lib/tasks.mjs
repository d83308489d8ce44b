// What each npm script does, once Node and the packages are there.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { binOf, buildExample, buildPackages, install } from './build.mjs'
import { newAdapter } from './new-adapter.mjs'
import { root, run } from './shell.mjs'
import { testAll } from './test-all.mjs'
import { toolchain } from './toolchain.mjs'

const demo = 'city-console'
const quietNode = '--disable-warning=ExperimentalWarning'

async function ready() {
  const tools = await toolchain()
  await install(tools)
  return tools
}

/** Runs a built file of the demo, or of another example. */
function demoFile(file, example = demo) {
  return async (args) => {
    const tools = await ready()
    await buildPackages(tools)
    await buildExample(tools, example)
    const path = join(root, 'examples', example, 'dist', file)
    if (!existsSync(path))
      throw new Error(`examples/${example}/src/${file.replace(/js$/, 'ts')} 不存在 is missing`)
    // The demo speaks for itself from here on: its output is stdout.
    return await run(tools.node, [quietNode, '--enable-source-maps', path, ...args], tools)
  }
}

/** Runs a TypeScript file of scripts/ with Node's own type stripping. */
function script(file, { built = false } = {}) {
  return async (args) => {
    const tools = await ready()
    if (built) await buildPackages(tools)
    const path = join(root, 'scripts', file)
    if (!existsSync(path)) throw new Error(`scripts/${file} 不存在 is missing`)
    return await run(tools.node, [quietNode, path, ...args], tools)
  }
}

/** Runs the command of an installed tool. */
function tool(name, fixed, command) {
  return async (args) => {
    const tools = await ready()
    return await run(tools.node, [binOf(name, command), ...fixed, ...args], tools)
  }
}

async function build() {
  const tools = await ready()
  await buildPackages(tools, { types: true })
  if (existsSync(join(root, 'examples', demo, 'src', 'main.ts'))) await buildExample(tools, demo)
  return 0
}

async function check() {
  const lint = await tool('@biomejs/biome', ['check', '.'])([])
  const types = await tool('typescript', ['-p', '.'], 'tsc')([])
  return lint || types
}

/** Runs a script of a package, with what it prints on stdout. */
function packageScript(name, file) {
  return async (args) => {
    const tools = await ready()
    const [pnpm, ...start] = tools.pnpm
    return await run(pnpm, [...start, '--filter', `@zhixing/${name}`, 'run', file, ...args], tools)
  }
}

export const tasks = {
  start: demoFile('main.js'),
  import: demoFile('cli/import.js'),
  'five-modes': demoFile('main.js', 'five-modes'),
  minimal: script('../examples/minimal/src/main.ts', { built: true }),
  verify: demoFile('cli/verify.js'),
  reconcile: demoFile('cli/reconcile.js'),
  ...Object.fromEntries(
    ['anchor', 'verify-evidence', 'backup', 'verify-backup'].map((name) => [
      name,
      // A court on PostgreSQL has no data folder.
      (args) =>
        args.some((each) => each.startsWith('--database'))
          ? script('evidence/postgres.ts')([name, ...args])
          : demoFile('cli/evidence.js')([name, ...args]),
    ]),
  ),
  restore: (args) => script('evidence/postgres.ts')(['restore', ...args]),
  profile: demoFile('cli/profile.js'),
  test: async (args) => await testAll(await ready(), args),
  build,
  check,
  unit: tool('vitest', ['run', '--project', 'node']),
  format: tool('@biomejs/biome', ['check', '--write', '.']),
  'simulate:money': script('money/simulate.ts'),
  crash: script('money/crash.ts'),
  tamper: script('evidence/tamper.ts'),
  conformance: script('conformance.ts'),
  bench: script('bench/main.ts', { built: true }),
  statutory: script('statutory.ts', { built: true }),
  systems: script('systems.ts'),
  requirements: script('requirements.ts'),
  // Builds; with `dev` it serves and follows every change.
  storybook: (args) =>
    args[0] === 'dev'
      ? packageScript('components', 'storybook')(args.slice(1))
      : packageScript('components', 'build-storybook')(args),
  stories: script('stories/main.ts'),
  docs: script('docs/main.ts'),
  'new:module': script('new-module.ts'),
  'new:adapter': async (args) => {
    const tools = await ready()
    await buildPackages(tools, { types: true })
    return await newAdapter(tools, args)
  },
}
