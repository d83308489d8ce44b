// `npm run new:module -- <name> <中文名>`: makes the room of a new concept, with the same files as all others.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { binOf } from './lib/build.mjs'
import { moduleFiles } from './lib/module-files.ts'

const [name = '', chinese = name] = process.argv.slice(2)
const folder = join(import.meta.dirname, '..', 'packages', 'core', 'src', 'domain', name)

if (!/^[a-z]+(-[a-z]+)*$/.test(name)) fail('用法 usage: npm run new:module -- <kebab-case-name> <中文名>')
if (existsSync(folder)) fail(`packages/core/src/domain/${name} 已存在 is there already`)

mkdirSync(folder, { recursive: true })
for (const [file, text] of Object.entries(moduleFiles(name, chinese))) {
  writeFileSync(join(folder, file), text)
  console.log(`packages/core/src/domain/${name}/${file}`)
}
// Line breaks and import order depend on the length of the name.
spawnSync(process.execPath, [binOf('@biomejs/biome'), 'check', '--write', folder], { stdio: 'ignore' })
console.log('下一步 next: contract.ts → model.ts → decide.ts；再登记到 and register it in domain/index.ts')

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
