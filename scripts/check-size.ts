// Bundles each entry with everything it needs, minified and compressed, and compares it with scripts/size-budget.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

type Budget = { entry: string; gzipKiB: number }

const root = join(import.meta.dirname, '..')
const folder = join(root, 'node_modules', '.cache', 'zhixing', 'size')
const budgets = JSON.parse(readFileSync(join(import.meta.dirname, 'size-budget.json'), 'utf8')) as Budget[]

async function gzipSize(entry: string): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'entry.js')
  writeFileSync(file, `export * from '${entry}'\n`)
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      modulePreload: false,
      rollupOptions: { input: file, preserveEntrySignatures: 'strict' },
    },
  })
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []))
  const chunks = new Map(outputs.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part]] : [])))
  const first = [...chunks.values()].find((chunk) => chunk.isEntry)
  // What a page loads at once; what is fetched on demand (the PDF engine) does not count.
  const loaded = new Set<string>()
  const visit = (name: string) => {
    if (loaded.has(name)) return
    loaded.add(name)
    for (const next of chunks.get(name)?.imports ?? []) visit(next)
  }
  if (first) visit(first.fileName)
  const code = [...loaded].map((name) => chunks.get(name)?.code ?? '').join('\n')
  return gzipSync(code).length / 1024
}

function isBuilt(entry: string): boolean {
  const [, name = '', sub = ''] = /^@zhixing\/([^/]+)(?:\/(.+))?$/.exec(entry) ?? []
  const dist = join(root, 'packages', name, 'dist', sub)
  return existsSync(join(dist, 'index.js')) || existsSync(`${dist}.js`)
}

let over = 0
for (const { entry, gzipKiB } of budgets) {
  const size = isBuilt(entry) ? await gzipSize(entry) : undefined
  const isOver = size === undefined || size > gzipKiB
  if (isOver) over += 1
  const verdict = isOver ? (size === undefined ? '  ✗ not built' : '  ✗ over budget') : ''
  console.error(`  ${entry.padEnd(32)} ${(size ?? 0).toFixed(1).padStart(7)} KiB of ${gzipKiB}${verdict}`)
}
process.exitCode = over > 0 ? 1 : 0
