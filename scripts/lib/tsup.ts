import { existsSync, globSync, readFileSync } from 'node:fs'
import type { Options } from 'tsup'

type Manifest = { exports: Record<string, string | { default: string }> }

/**
 * The build of one package, read from its `exports`: `./dist/law/index.js` is built from `src/law/index.ts`.
 * What is `generated` after the build has no source. Declarations are made with the package's own tsconfig.build.json, which knows no Node types where none belong.
 */
export function packageBuild({ generated = [] }: { generated?: readonly string[] } = {}): Options {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
  const targets = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' || generated.includes(target.default) ? [] : [target.default],
  )
  return {
    entry: Object.fromEntries(targets.flatMap(sourcesOf)),
    format: 'esm',
    target: 'es2023',
    platform: 'neutral',
    tsconfig: 'tsconfig.build.json',
    dts: process.env.ZHIXING_BUILD_TYPES !== '',
    splitting: true,
    clean: true,
    silent: true,
  }
}

function sourcesOf(target: string): [string, string][] {
  const pattern = target.replace('./dist/', 'src/').replace(/\.js$/, '.ts')
  const files = pattern.includes('*')
    ? globSync(pattern).sort()
    : [pattern].filter((path) => existsSync(path))
  if (files.length === 0) process.stderr.write(`no source yet for ${target}\n`)
  return files
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => [path.replace(/^src\//, '').replace(/\.ts$/, ''), path])
}
