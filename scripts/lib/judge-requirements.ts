import type { Report } from './judge-systems.ts'

/** A requirement of the source documents. */
export type Requirement = {
  id: string
  /** `<group>/<name>`, the name by which everything speaks of it. */
  slug: string
  group: string
  priority: 'core' | 'important' | 'peripheral' | 'not software'
  kind: string
  statement: string
}

/** Which tests carry a requirement: `path > beginning of a title`; `open` says what they do not prove. */
export type Carriers = Record<string, { tests: string[]; open?: string }>

/** `partly`: tests prove some of it, and what is open is named. */
export type Standing = 'carried' | 'partly' | 'open' | 'not software'

/** What is known of one requirement. `missing` tests do not exist, or did not run and pass. */
export type Judged = Requirement & {
  standing: Standing
  tests: string[]
  missing: string[]
  code: string[]
  open?: string
}

export type GroupCount = {
  group: string
  coreCarried: number
  core: number
  percent: number | null
  carried: number
  partly: number
  all: number
}

/** Takes `path > title` apart. */
export function testOf(reference: string): { file: string; title: string } {
  const at = reference.indexOf(' > ')
  return at < 0
    ? { file: reference, title: '' }
    : { file: reference.slice(0, at), title: reference.slice(at + 3) }
}

const escaped = (title: string) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The text names a test, or a group of tests, whose title begins so. */
export function hasTitle(text: string, title: string): boolean {
  const named = new RegExp(`(?:\\b(?:test|it|describe)|\\))\\(\\s*['"\`]${escaped(title)}`)
  return title !== '' && named.test(text)
}

/** Every test of that file and title ran and passed, and there was one. */
export function hasPassed(report: Report, reference: string): boolean {
  const { file, title } = testOf(reference)
  // A report holds what stood for `%s` and `$name`.
  const begins = new RegExp(`^${escaped(title).replace(/%[sdifjo]|\\\$\w+/g, '.*?')}`, 's')
  const own = report.testResults
    .filter(({ name }) => name.replaceAll('\\', '/').endsWith(`/${file}`))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((one) => [...(one.ancestorTitles ?? []), one.title ?? ''].some((name) => begins.test(name)))
  return own.length > 0 && own.every(({ status }) => status === 'passed')
}

/** Sources that cite a requirement, as `requirement fund-sum-unit` or, where only one has that name, `requirement court-tree`. */
export function citations(
  requirements: readonly Requirement[],
  sources: readonly { path: string; text: string }[],
) {
  const slugs = new Map<string, string[]>()
  const add = (name: string, slug: string) => slugs.set(name, [...(slugs.get(name) ?? []), slug])
  for (const { slug } of requirements) {
    add(slug.replace('/', '-'), slug)
    add(slug.slice(slug.indexOf('/') + 1), slug)
  }
  const found = new Map<string, Set<string>>()
  for (const { path, text } of sources) {
    for (const [, name = ''] of text.matchAll(/\brequirement ([a-z0-9-]+)/g)) {
      const [slug, ...others] = slugs.get(name) ?? []
      if (slug && others.length === 0) found.set(slug, (found.get(slug) ?? new Set()).add(path))
    }
  }
  return found
}

/**
 * A requirement is carried when tests are named for it, all of them hold and nothing is said to be open. Code that
 * only cites it proves nothing and is shown beside it.
 */
export function judge(
  requirements: readonly Requirement[],
  carriers: Carriers,
  holds: (reference: string) => boolean,
  cited: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Judged[] {
  return requirements.map((requirement) => {
    const { tests = [], open } = carriers[requirement.slug] ?? {}
    const missing = tests.filter((reference) => !holds(reference))
    const proved = tests.length > missing.length
    const whole = proved && missing.length === 0 && open === undefined
    const found: Standing = whole ? 'carried' : proved ? 'partly' : 'open'
    const standing = requirement.priority === 'not software' && !proved ? 'not software' : found
    const code = [...(cited.get(requirement.slug) ?? [])]
    return { ...requirement, standing, tests, missing, code, ...(open === undefined ? {} : { open }) }
  })
}

/** Per group, in the order of the list: core rows carried of all core rows. The last one is the sum. */
export function count(judged: readonly Judged[]): GroupCount[] {
  const groups = [...new Set(judged.map(({ group }) => group))]
  const of = (group: string, rows: readonly Judged[]): GroupCount => {
    const core = rows.filter(({ priority }) => priority === 'core')
    const coreCarried = core.filter(({ standing }) => standing === 'carried').length
    const inStanding = (wanted: Standing) => rows.filter(({ standing }) => standing === wanted).length
    const percent = core.length === 0 ? null : Math.floor((coreCarried * 1000) / core.length) / 10
    const sums = { carried: inStanding('carried'), partly: inStanding('partly'), all: rows.length }
    return { group, coreCarried, core: core.length, percent, ...sums }
  }
  return [
    ...groups.map((group) =>
      of(
        group,
        judged.filter((one) => one.group === group),
      ),
    ),
    of('all', judged),
  ]
}
