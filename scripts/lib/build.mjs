// Installs and builds the workspace: only what changed since the last time.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { must, root, step } from './shell.mjs'
import { hashOf, readStamp, writeStamp } from './stamps.mjs'

const shared = ['pnpm-lock.yaml', 'tsconfig.base.json', 'scripts/lib/tsup.ts', 'scripts/lib/example.tsup.ts']

/** `pnpm install --frozen-lockfile`, when the lockfile or a manifest changed. */
export async function install({ pnpm, path }) {
  const manifests = ['packages', 'examples'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}/package.json`),
  )
  const now = hashOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests])
  if (readStamp('install') === now && existsSync(join(root, 'node_modules', '.modules.yaml'))) return
  await step('安装依赖 installing packages', () =>
    must(pnpm[0], [...pnpm.slice(1), 'install', '--frozen-lockfile'], {
      path,
      quiet: true,
      env: { CI: 'true' },
    }),
  )
  writeStamp('install', now)
}

/** The file behind the command of an installed package, to be run by Node itself on every system. */
export function binOf(name, command = name.split('/').at(-1)) {
  const home = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return join(home, typeof bin === 'string' ? bin : bin[command])
}

/** Builds the packages; with `types` also their declarations, which only publishing needs. */
export async function buildPackages(tools, { types = false } = {}) {
  const core = hashOf([...shared, 'packages/core'])
  await buildOnce('packages/core', core, types, () => tsup(tools, 'packages/core', types))
  for (const name of ['adapters', 'components']) {
    const hash = hashOf([`packages/${name}`], core)
    await buildOnce(`packages/${name}`, hash, types, async () => {
      await tsup(tools, `packages/${name}`, types)
      // After the declarations, which are cleaned away before they are written.
      if (name === 'components') await must(tools.node, [join(root, 'scripts/manifest.ts')], quietly(tools))
    })
  }
}

/** Builds an example: its server for Node, its page for the browser. */
export async function buildExample(tools, name) {
  const home = `examples/${name}`
  const packages = hashOf([...shared, 'packages'])
  if (!existsSync(join(root, home, 'src'))) throw new Error(`${home}/src 不存在 is missing`)
  await buildOnce(home, hashOf([home], packages), false, async () => {
    const config = join(root, 'scripts/lib/example.tsup.ts')
    await must(tools.node, [binOf('tsup'), '--config', config], { ...quietly(tools), cwd: join(root, home) })
    if (!existsSync(join(root, home, 'index.html'))) return
    const flags = ['--outDir', 'dist/web', '--emptyOutDir', '--logLevel', 'warn']
    await must(tools.node, [binOf('vite'), 'build', ...flags], { ...quietly(tools), cwd: join(root, home) })
  })
}

async function buildOnce(home, hash, types, action) {
  const name = home.split('/').at(-1)
  const stamp = existsSync(join(root, home, 'dist')) ? readStamp(`build-${name}`) : ''
  if (stamp === `${hash} types` || (!types && stamp === hash)) return
  await step(`构建 building ${name}`, async () => {
    writeStamp(`build-${name}`, '')
    await action()
    writeStamp(`build-${name}`, types ? `${hash} types` : hash)
  })
}

function tsup(tools, folder, types) {
  const env = { ZHIXING_BUILD_TYPES: types ? '1' : '' }
  return must(tools.node, [binOf('tsup')], { ...quietly(tools, env), cwd: join(root, folder) })
}

function quietly({ path }, env = {}) {
  return { path, quiet: true, env: { NODE_ENV: 'production', ...env } }
}
