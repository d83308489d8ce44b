import { describe, expect, test } from 'vitest'
import { filesUnder, isTest, sources } from './lib/project.ts'
import { linesOf, median, untidy } from './lib/tidy.ts'

describe('the house is tidy', () => {
  test('no source file breaks a rule of the house', () => {
    expect(untidy(sources())).toEqual([])
  })

  test('half of the published files have at most 100 lines', () => {
    const published = filesUnder('packages', /\/src\/.*\.ts$/).filter(({ path }) => !isTest(path))
    expect(median(published.map(({ text }) => linesOf(text)))).toBeLessThanOrEqual(100)
  })
})

describe('each rule finds what it is for', () => {
  const long = (count: number) => Array.from({ length: count }, (_, index) => `a(${index})`).join('\n')
  const core = 'packages/core/src/x.ts'
  const bad: [what: string, path: string, text: string][] = [
    ['long file', core, long(301)],
    ['long function', core, `function f() {\n${long(69)}\n}`],
    ['long method', core, `class A {\n  m() {\n${long(69)}\n}\n}`],
    ['any', core, 'let a: any'],
    ['any inside', core, 'let a: Promise<any[]>'],
    ['enum', core, 'enum A { B }'],
    ['namespace', core, 'namespace A {}'],
    ['clock', core, 'const a = Date.now()'],
    ['clock', core, 'const a = new Date()'],
    ['chance', core, 'const a = Math.random()'],
    ['chance', core, 'const a = crypto.randomUUID()'],
    ['skipped test', 'packages/core/src/x.test.ts', `test.${'skip'}('a', () => {})`],
    ['lonely test', 'packages/core/src/x.test.ts', `describe.${'only'}('a', () => {})`],
    [
      'skipped by condition',
      'packages/core/src/x.test.ts',
      `describe.concurrent.${'skipIf'}(true)('a', () => {})`,
    ],
    ['unfinished', core, `// ${'TO'}${'DO'} later`],
    ['silenced', core, `// @ts-${'ignore'}`],
    ['loaded from outside', core, `import('https:/${'/'}unpkg.com/lit')`],
    ['machine path', core, `const a = '/${'home'}/me/x'`],
    ['registry', core, `const a = 'https:/${'/'}registry.npmjs.org'`],
  ]
  test.each(bad)('%s in %s', (_what, path, text) => {
    expect(untidy([{ path, text }])).toHaveLength(1)
  })

  const fine: [what: string, path: string, text: string][] = [
    ['300 lines', core, `${long(300)}\n`],
    ['70 lines', core, `function f() {\n${long(68)}\n}`],
    ['a date out of a text', core, 'const a = new Date(text)'],
    ['the word any in a sentence', core, '// any court may say so'],
    ['a clock in an adapter', 'packages/adapters/src/system/x.ts', 'const a = Date.now()'],
    ['only as a name of something else', 'packages/core/src/x.test.ts', 'expect(page.only).toBe(1)'],
    ['the name of an element', core, 'declare global {\n  interface HTMLElementTagNameMap {}\n}'],
    ['a path of a web page', core, `const a = '/case/home/1'`],
  ]
  test.each(fine)('not %s in %s', (_what, path, text) => {
    expect(untidy([{ path, text }])).toEqual([])
  })
})
