// One page for each who is measured, built on its own, so that the size of its code is its own too.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { root, run, step } from '../../lib/shell.mjs'
import { sourceAlias } from '../../lib/source-alias.ts'

const here = import.meta.dirname
const cache = join(root, 'node_modules', '.cache', 'zhixing', 'bench-ui')

/** The peers are no part of the workspace: they are fetched when somebody measures. */
export async function installPeers(pnpm: readonly string[]): Promise<void> {
  if (existsSync(join(here, 'peers', 'node_modules', 'ag-grid-community'))) return
  const [command = 'pnpm', ...start] = pnpm
  const code = await step('取得对照组件 fetching the peers', () =>
    run(command, [...start, 'install', '--ignore-workspace', '--no-lockfile', '--ignore-scripts'], {
      cwd: join(here, 'peers'),
      quiet: true,
    }),
  )
  if (code !== 0) throw new Error('对照组件未能安装 the peers could not be installed: is there a registry?')
}

/** What a page needs at once and on demand, compressed. */
export interface BuiltPage {
  readonly name: string
  readonly folder: string
  readonly gzipKiB: number
}

export async function buildPage(name: string, file: string): Promise<BuiltPage> {
  const folder = join(cache, name)
  const source = join(cache, 'entries')
  mkdirSync(source, { recursive: true })
  const entry = join(source, `${name}.html`)
  writeFileSync(
    entry,
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${name}</title><body><script type="module" src="${join(here, file)}"></script></body></html>`,
  )
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: sourceAlias },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: true,
      // Style sheets of the peers still speak to browsers of long ago.
      cssMinify: false,
      target: 'es2023',
      rollupOptions: { input: entry },
    },
  })
  const code = readdirSync(join(folder, 'assets'))
    .map((each) => join(folder, 'assets', each))
    .filter((each) => /\.(js|css)$/.test(each) && statSync(each).isFile())
  const gzipKiB = code.reduce((sum, each) => sum + gzipSync(readFileSync(each)).length, 0) / 1024
  return { name, folder, gzipKiB }
}
