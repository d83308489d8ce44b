// `npm run new:adapter -- <folder>`: an adapter that works, outside of this workspace, with the packages as they would be
// published. Whoever writes an adapter needs nothing else of this repository.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { root, run } from './shell.mjs'

const template = join(root, 'examples', 'adapter-template')

/** Copies the template and packs the packages that it needs. */
export async function newAdapter(tools, [target = '']) {
  if (target === '') throw new Error('用法 usage: npm run new:adapter -- <folder>')
  const folder = resolve(target)
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} 不是空文件夹 is not empty`)
  mkdirSync(join(folder, 'packs'), { recursive: true })
  cpSync(join(template, 'src'), join(folder, 'src'), { recursive: true })
  cpSync(join(root, 'docs', 'adapters.md'), join(folder, 'adapters.md'))
  const readme = readFileSync(join(template, 'README.md'), 'utf8')
  writeFileSync(
    join(folder, 'README.md'),
    readme.replaceAll('../../docs/adapters.md', 'adapters.md').replaceAll('docs/adapters.md', 'adapters.md'),
  )
  for (const name of ['core', 'adapters']) {
    const [pnpm, ...start] = tools.pnpm
    const archive = join(folder, 'packs', `zhixing-${name}.tgz`)
    const cwd = join(root, 'packages', name)
    if (await run(pnpm, [...start, 'pack', '--out', archive], { ...tools, cwd, quiet: true }))
      throw new Error(`${name} 打包失败 could not be packed`)
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(basename(folder)), null, 2)}\n`)
  console.error(`▸ ${folder}\n  cd ${target} && npm install && npm test`)
  return 0
}

function manifest(name) {
  const { scripts } = JSON.parse(readFileSync(join(template, 'package.json'), 'utf8'))
  return {
    name,
    version: '0.0.0',
    private: true,
    type: 'module',
    engines: { node: '>=22.18' },
    scripts,
    dependencies: {
      '@zhixing/adapters': 'file:./packs/zhixing-adapters.tgz',
      '@zhixing/core': 'file:./packs/zhixing-core.tgz',
    },
    overrides: { '@zhixing/core': '$@zhixing/core' },
  }
}
