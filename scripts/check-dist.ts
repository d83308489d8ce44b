// Type-checks a program that imports every entry of the built packages, the way a user's project would see them:
// with the libraries' declarations checked too, and under both module resolutions in use.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createOcrReader } from '@zhixing/adapters/ocr'
import { paperTextInWorker } from '@zhixing/adapters/paper-text'
import ts from 'typescript'

const root = join(import.meta.dirname, '..')
// Beside the package that depends on all three, so that they resolve as for a user.
const folder = join(root, 'node_modules', '.cache', 'zhixing', 'dist-check')

function entries(name: string): string[] {
  const home = join(root, 'packages', name)
  const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { default: string }>
  }
  return Object.entries(exports).flatMap(([path, target]) => {
    if (typeof target === 'string') return []
    if (!path.includes('*')) return [`@zhixing/${name}${path.slice(1)}`]
    return globSync(target.default, { cwd: home }).map((file) => {
      const part = file.split('/').at(-1)?.replace(/\.js$/, '') ?? ''
      return `@zhixing/${name}${path.slice(1).replace('*', part)}`
    })
  })
}

function check(moduleKind: ts.ModuleKind, resolution: ts.ModuleResolutionKind, file: string): number {
  const program = ts.createProgram([file], {
    module: moduleKind,
    moduleResolution: resolution,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    typeRoots: [join(root, 'node_modules', '@types')],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
  })
  return told(ts.getPreEmitDiagnostics(program).filter(isOurs))
}

/** The page of React is typed by what the build makes, so it is checked here and not with the sources. */
function checkPage(example: string): number {
  const home = join(root, 'examples', example)
  const { config } = ts.readConfigFile(join(home, 'tsconfig.json'), ts.sys.readFile)
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, home)
  return told(ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options)))
}

function told(found: readonly ts.Diagnostic[]): number {
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  }
  if (found.length > 0) console.error(ts.formatDiagnostics(found.slice(0, 30), host))
  return found.length
}

// Only our own declarations are ours to mend.
function isOurs(diagnostic: ts.Diagnostic): boolean {
  const name = diagnostic.file?.fileName ?? ''
  return name === '' || name.includes('/dist-check/') || /\/packages\/[^/]+\/dist\//.test(name)
}

/** Threads are files beside the built entries: both are found, and answer. */
async function checkThreads(): Promise<number> {
  const ocr = createOcrReader()
  const reader = paperTextInWorker({ ocr })
  try {
    const { pages } = await reader.read({ mediaType: 'text/plain', bytes: Buffer.from('泗州花园') })
    const refused = await reader.read({ mediaType: 'image/png', bytes: Buffer.from('') }).catch(String)
    const isRight = pages[0]?.text === '泗州花园' && String(refused).includes('ocr-unreadable')
    if (!isRight) console.error('the threads of the built package do not answer', pages, refused)
    return isRight ? 0 : 1
  } finally {
    await Promise.all([reader.close(), ocr.close()])
  }
}

mkdirSync(folder, { recursive: true })
const file = join(folder, 'all.ts')
const lines = ['core', 'adapters', 'components'].flatMap(entries)
writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
writeFileSync(file, `${lines.map((path, index) => `export * as m${index} from '${path}'`).join('\n')}\n`)
const problems =
  check(ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext, file) +
  check(ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler, file) +
  checkPage('embed-react') +
  (await checkThreads())
console.error(`  ${lines.length} entries, ${problems} problems`)
process.exitCode = problems > 0 ? 1 : 0
