import type { Import } from './imports.ts'
import { isTest } from './project.ts'

const core = 'packages/core/src/'

/** Which layers of core a layer may import. Their order is the architecture: whatever is not listed is refused. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  ports: ['kernel'],
  law: ['kernel', 'ports'],
  locales: ['kernel'],
  // What checks a court's evidence without the court's server: small, and nothing but the grammar.
  verifier: ['kernel'],
  domain: ['kernel', 'ports', 'law'],
  profiles: ['kernel', 'ports', 'law', 'domain'],
  // What stands between the engine and code of other houses.
  plugin: ['kernel', 'ports', 'law', 'domain'],
  engine: ['kernel', 'ports', 'law', 'locales', 'domain', 'profiles', 'plugin', 'verifier'],
  http: ['kernel', 'ports', 'law', 'locales', 'domain', 'profiles', 'engine', 'client'],
  // What a browser loads: the grammar of errors and JSON, and types of everything else.
  client: ['kernel'],
  memory: ['kernel', 'ports'],
  testing: [
    'kernel',
    'ports',
    'law',
    'locales',
    'domain',
    'profiles',
    'plugin',
    'engine',
    'http',
    'client',
    'memory',
    'verifier',
  ],
  simulate: [
    'kernel',
    'ports',
    'law',
    'locales',
    'domain',
    'profiles',
    'engine',
    'memory',
    'testing',
    'verifier',
  ],
  scenarios: [
    'kernel',
    'ports',
    'law',
    'locales',
    'domain',
    'profiles',
    'plugin',
    'engine',
    'http',
    'client',
    'memory',
    'testing',
  ],
}

/** Says what is wrong with an import, or nothing. */
export function problemOf(link: Import): string | undefined {
  if (isTest(link.from)) return undefined
  const problem = nodeProblem(link) ?? coreProblem(link) ?? componentProblem(link) ?? adapterProblem(link)
  return problem && `${link.place} → ${link.to}: ${problem}`
}

function nodeProblem({ from, to }: Import): string | undefined {
  const portable = from.startsWith(core) || from.startsWith('packages/components/src/')
  return portable && to.startsWith('node:')
    ? 'core and components run in browsers: no node: import'
    : undefined
}

function coreProblem({ from, to, typeOnly }: Import): string | undefined {
  if (!from.startsWith(core)) return undefined
  if (to.startsWith('@zhixing/')) return 'inside core, import by relative path'
  if (to.startsWith('packages/') && !to.startsWith(core)) return 'core imports no other package'
  if (!to.startsWith(core)) return undefined
  const source = layerOf(from)
  const target = layerOf(to)
  // Files directly in src/ put the public entry together.
  if (source !== '' && source !== target) {
    const problem = directionProblem(source, target, typeOnly)
    if (problem) return problem
  }
  return target === 'domain' ? roomProblem(from, to, typeOnly) : undefined
}

function directionProblem(source: string, target: string, typeOnly: boolean): string | undefined {
  if (target === '') return 'no layer imports the public entry'
  const list = allowed[source]
  if (!list) return `layer ${source} is not described in tests/lib/layers.ts`
  if (list.includes(target)) return undefined
  if (source === 'client') return typeOnly ? undefined : 'client imports only types of core'
  return `${source} may import only ${list.join(', ') || 'nothing'}`
}

// A room is seen through its index.ts; other rooms see the types of its model, other layers any type.
function roomProblem(from: string, to: string, typeOnly: boolean): string | undefined {
  const room = roomOf(to)
  const isOutside = roomOf(from) === ''
  if (room === '') return isOutside ? undefined : 'a room imports no other room and no file beside the rooms'
  if (room === roomOf(from)) return undefined
  const file = to.slice(`${core}domain/${room}/`.length)
  if (!isOutside) {
    const isModel = /^model(-[a-z-]+)?$/.test(file)
    return isModel && typeOnly ? undefined : `of ${room}, only types of its model.ts may be imported`
  }
  return file === 'index' || typeOnly ? undefined : 'a room is seen through its index.ts'
}

function componentProblem({ from, to, typeOnly }: Import): string | undefined {
  if (!from.startsWith('packages/components/src/')) return undefined
  if (to.startsWith('@zhixing/adapters')) return 'components import no adapter'
  if (to.startsWith('packages/') && !to.startsWith('packages/components/'))
    return 'import other packages by name'
  if (!to.startsWith('@zhixing/core') || typeOnly) return undefined
  // Statutory arithmetic is pure and may run in the page; one file fetches it.
  const isLaw = to === '@zhixing/core/law' && from === 'packages/components/src/internal/law.ts'
  return isLaw ? undefined : 'components import only types of core'
}

function adapterProblem({ from, to }: Import): string | undefined {
  if (!from.startsWith('packages/adapters/src/')) return undefined
  if (to.startsWith('@zhixing/components')) return 'adapters import no components'
  return to.startsWith('packages/') && !to.startsWith('packages/adapters/')
    ? 'import other packages by name'
    : undefined
}

/** The layer of a file of core; empty for files directly in src/. */
export function layerOf(path: string): string {
  const rest = path.slice(core.length)
  return rest.includes('/') ? (rest.split('/')[0] ?? '') : rest in allowed ? rest : ''
}

// `domain/fund` itself, as in `import from './fund'`, means its index and counts as outside.
function roomOf(path: string): string {
  if (!path.startsWith(`${core}domain/`)) return ''
  const rest = path.slice(`${core}domain/`.length)
  return rest.includes('/') ? (rest.split('/')[0] ?? '') : ''
}

const roomFiles = new Set([
  'README.md',
  'contract.ts',
  'model.ts',
  'decide.ts',
  'rules.ts',
  'reactions.ts',
  'tables.ts',
  'index.ts',
])
const requiredRoomFiles = ['README.md', 'contract.ts', 'model.ts', 'index.ts']

/** Says what is wrong with the files of a room under domain/. A file that outgrows 300 lines is split as `decide-payout.ts`. */
export function roomFileProblems(room: string, names: readonly string[]): string[] {
  const split = /^(contract|model|decide|rules|reactions|tables)-[a-z-]+\.ts$/
  const unknown = names.filter(
    (name) => !roomFiles.has(name) && !split.test(name) && !name.endsWith('.test.ts'),
  )
  const missing = requiredRoomFiles.filter((name) => !names.includes(name))
  return [
    ...unknown.map((name) => `domain/${room}/${name}: no such file in a room`),
    ...missing.map((name) => `domain/${room}: ${name} is missing`),
  ]
}
