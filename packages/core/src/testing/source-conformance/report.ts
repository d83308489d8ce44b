import { ConformanceFailure, type SourceConformanceCase, type Words } from './kit'

/** How one case ended. */
export interface ConformanceResult {
  readonly case: SourceConformanceCase
  readonly outcome: 'kept' | 'broken' | 'skipped'
  readonly expected?: Words
  readonly came?: Words
}

/** Runs the cases one after another; nothing is thrown. */
export async function runConformance(
  cases: readonly SourceConformanceCase[],
): Promise<readonly ConformanceResult[]> {
  const results: ConformanceResult[] = []
  for (const one of cases) results.push(await resultOf(one))
  return results
}

async function resultOf(one: SourceConformanceCase): Promise<ConformanceResult> {
  if (one.skipped) return { case: one, outcome: 'skipped' }
  try {
    await one.run()
    return { case: one, outcome: 'kept' }
  } catch (error) {
    const { expected, came } = error instanceof ConformanceFailure ? error : unexpected(error)
    return { case: one, outcome: 'broken', expected, came }
  }
}

/** The case itself could not be run: a server that did not start, a dialect that cannot read. */
function unexpected(error: unknown): { readonly expected: Words; readonly came: Words } {
  const text = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 300)
  return {
    expected: { zh: '用例能够运行', en: 'the case can be run' },
    came: { zh: `运行中抛出“${text}”`, en: `while it ran, "${text}" was thrown` },
  }
}

/** What a report is about when nothing else is said. */
const SOURCE: Words = { zh: '财产查控来源一致性', en: 'asset source conformance' }

export type ReportLanguage = 'zh' | 'en'

const LABELS = {
  zh: {
    expected: '应当',
    came: '实际',
    why: '为什么重要',
    fix: '怎么改',
    broken: '✗',
    kept: '✓',
    skipped: '略过',
  },
  en: {
    expected: 'expected',
    came: 'came',
    why: 'why it matters',
    fix: 'what to do',
    broken: '✗',
    kept: '✓',
    skipped: 'skipped',
  },
} as const

/** A report for whoever wrote the adapter: what is broken comes first, with what to do; what was left out is named. */
export function conformanceReport(
  results: readonly ConformanceResult[],
  options: { readonly language?: ReportLanguage; readonly name?: string; readonly about?: Words } = {},
): string {
  const { language = 'zh', name = '', about = SOURCE } = options
  const words = LABELS[language]
  const of = (outcome: ConformanceResult['outcome']) => results.filter((each) => each.outcome === outcome)
  const broken = of('broken').flatMap(({ case: { id, title, why, fix }, expected, came }) => [
    `${words.broken} ${title[language]}  [${id}]`,
    `    ${words.expected}: ${expected?.[language]}`,
    `    ${words.came}: ${came?.[language]}`,
    `    ${words.why}: ${why[language]}`,
    `    ${words.fix}: ${fix[language]}`,
    '',
  ])
  const kept = of('kept').map(({ case: { title } }) => `${words.kept} ${title[language]}`)
  const skipped = of('skipped').map(
    ({ case: { title, skipped: reason } }) => `${words.skipped} ${title[language]}: ${reason?.[language]}`,
  )
  return [headline(results, language, name, about), '', ...broken, ...kept, ...skipped, ''].join('\n')
}

function countsOf(results: readonly ConformanceResult[]) {
  const count = (outcome: ConformanceResult['outcome']) =>
    results.filter((each) => each.outcome === outcome).length
  return { kept: count('kept'), broken: count('broken'), skipped: count('skipped') }
}

function headline(
  results: readonly ConformanceResult[],
  language: ReportLanguage,
  name: string,
  about: Words,
): string {
  const { kept, broken, skipped } = countsOf(results)
  const title = `${name === '' ? '' : `${name}  `}${about[language]}`
  return language === 'zh'
    ? `${title}：${kept} 项符合，${broken} 项不符合，${skipped} 项略过`
    : `${title}: ${kept} kept, ${broken} broken, ${skipped} skipped`
}

/** Several adapters at a glance: one line each, with how it travels, what was kept, broken and left out. */
export function conformanceTable(
  rows: readonly {
    readonly adapter: string
    readonly transport: string
    readonly results: readonly ConformanceResult[]
  }[],
): string {
  const lines = rows.map(({ adapter, transport, results }) => {
    const { kept, broken, skipped } = countsOf(results)
    const numbers = [kept, broken, skipped].map((count) => String(count).padStart(9))
    return `${broken === 0 && kept > 0 ? '✓' : '✗'} ${adapter.padEnd(24)} ${transport.padEnd(5)}${numbers.join('')}`
  })
  const head = `  ${'adapter'.padEnd(24)} ${'way'.padEnd(5)}${['kept', 'broken', 'skipped'].map((each) => each.padStart(9)).join('')}`
  return [head, ...lines].join('\n')
}

/** A badge as SVG text: green when everything was kept, with what was left out beside it. */
export function conformanceBadge(results: readonly ConformanceResult[]): string {
  const { kept, broken, skipped } = countsOf(results)
  const passed = broken === 0 && kept > 0
  const right = `${passed ? '✓' : '✗'} ${kept}/${kept + broken}${skipped > 0 ? ` (−${skipped})` : ''}`
  const [left, width] = ['zhixing asset-source', 222]
  const fill = passed ? '#1a7f4b' : '#b3261e'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${left}: ${right}">`,
    `<title>${left}: ${right}</title>`,
    `<rect width="136" height="20" fill="#444"/><rect x="136" width="${width - 136}" height="20" fill="${fill}"/>`,
    `<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">`,
    `<text x="68" y="14">${left}</text><text x="${136 + (width - 136) / 2}" y="14">${right}</text></g></svg>`,
    '',
  ].join('\n')
}
