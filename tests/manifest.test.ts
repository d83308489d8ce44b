import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { elementsOf } from '../scripts/lib/manifest.ts'
import { manifestOf, reactTypes, vueTypes } from '../scripts/lib/manifest-files.ts'
import { filesUnder, root } from './lib/project.ts'

const src = join(root, 'packages/components/src')
const elements = elementsOf(src)
const readme = readFileSync(join(root, 'packages/components/README.md'), 'utf8')

/** What every element has, said once above the table. */
const SHARED = ['client', 'locale', 'today']

/** The row of an element in the README: attributes, properties, events. */
function rowOf(tag: string) {
  const [, , attributes = '', events = ''] =
    readme
      .split('\n')
      .find((line) => line.startsWith(`| \`${tag}\``))
      ?.split('|') ?? []
  const plain = attributes.replace(/（[^）]*）/g, '')
  const names = (text: string) => [...text.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name)
  return { attributes: names(plain), events: names(events), isThere: attributes !== '' }
}

describe('custom-elements.json', () => {
  test('names every element that the package defines, with a description', () => {
    const index = readFileSync(join(src, 'index.ts'), 'utf8')
    const defined = filesUnder('packages/components/src/define', /\.ts$/).flatMap(({ text }) =>
      [...text.matchAll(/define\('([a-z-]+)',\s*(\w+)\)/g)].flatMap(([, tag, name]) =>
        new RegExp(`\\b${name}\\b`).test(index) ? [tag] : [],
      ),
    )
    expect(elements.map(({ tag }) => tag)).toEqual([...new Set(defined)].sort())
    expect(elements.length).toBeGreaterThan(25)
    expect(elements.filter(({ description }) => description === '').map(({ tag }) => tag)).toEqual([])
  })

  test.each(elements.map((element) => [element.tag, element] as const))(
    '%s has what its README says',
    (tag, element) => {
      const row = rowOf(tag)
      expect(row.isThere, 'a row in packages/components/README.md').toBe(true)
      const names = [...element.fields, ...element.readings].map(({ name }) => name)
      const offered = [...names, ...element.fields.flatMap(({ attribute }) => attribute ?? [])]
      const only = row.attributes.filter((name) => !offered.includes(name))
      expect(only, 'in the README only').toEqual([])
      const events = element.events.map(({ name }) => name)
      expect(row.events.filter((name) => !events.includes(name))).toEqual([])
      const isAlone = tag === 'zx-interest-calculator'
      expect(SHARED.filter((name) => !offered.includes(name) && !isAlone)).toEqual([])
      const untyped = element.fields.filter(({ type }) => type === 'unknown').map(({ name }) => name)
      expect(untyped, 'a type for each').toEqual([])
    },
  )

  test('parts and slots of the README are there', () => {
    const named = (head: string) => {
      const line = readme.split('\n').find((each) => each.startsWith(head)) ?? ''
      return [...line.matchAll(/`([\w :()-]+)`/g)]
        .flatMap(([, names = '']) => names.split(' '))
        .filter((name) => /^[a-z-]+$/.test(name))
    }
    const parts = new Set(elements.flatMap((element) => element.parts.map(({ name }) => name)))
    const slots = new Set(elements.flatMap((element) => element.slots.map(({ name }) => name)))
    const said = named('部件')
    expect(said.length).toBeGreaterThan(10)
    expect(said.filter((name) => !parts.has(name))).toEqual([])
    expect(named('插槽').filter((name) => !slots.has(name))).toEqual([])
  })

  test('every element has stories, and pictures in docs', () => {
    const shown = filesUnder('packages/components/src', /\.stories\.ts$/).flatMap(({ text }) =>
      [...text.matchAll(/title: '[^']* (zx-[a-z-]+)'/g)].map(([, tag = '']) => tag),
    )
    const pictures = readFileSync(join(root, 'docs/screenshots/elements/README.md'), 'utf8')
    const tags = elements.map(({ tag }) => tag)
    expect(tags.filter((tag) => !shown.includes(tag))).toEqual([])
    expect(tags.filter((tag) => !pictures.includes(`(${tag}/light.jpg)`))).toEqual([])
  })

  test('has the form that tools read', () => {
    const { schemaVersion, modules } = manifestOf(elements) as {
      schemaVersion: string
      modules: Record<string, never>[]
    }
    expect(schemaVersion).toBe('1.0.0')
    const queue = modules.find(({ path }) => path === 'dist/define/task-queue.js')
    expect(queue).toMatchObject({
      kind: 'javascript-module',
      declarations: [
        {
          tagName: 'zx-task-queue',
          customElement: true,
          attributes: expect.arrayContaining([
            {
              name: 'holder-id',
              fieldName: 'holderId',
              type: { text: 'string | undefined' },
              description: expect.any(String),
            },
          ]),
          events: expect.arrayContaining([
            expect.objectContaining({ name: 'zx-done', type: { text: 'CustomEvent<DoneDetail>' } }),
          ]),
        },
      ],
      exports: [{ kind: 'custom-element-definition', name: 'zx-task-queue' }],
    })
  })
})

/** Type-checks a program beside the sources of the package. */
function problemsIn(files: Readonly<Record<string, string>>): string[] {
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2023 },
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
    ...{ lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [] },
    paths: {
      '@zhixing/core': [join(root, 'packages/core/src/index.ts')],
      '@zhixing/core/*': [join(root, 'packages/core/src/*/index.ts')],
    },
  }
  const texts = new Map(Object.entries(files).map(([name, text]) => [join(src, name), text]))
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (path) => texts.has(path) || fileExists(path)
  host.readFile = (path) => texts.get(path) ?? readFile(path)
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path)
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version, true)
  }
  const program = ts.createProgram([...texts.keys()], options, host)
  return [...texts.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)
    const found = source
      ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      : []
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
  })
}

test('types for React and Vue know properties and events, and refuse what an element has not', () => {
  const index = readFileSync(join(src, 'index.ts'), 'utf8')
  const details = new Set(index.match(/\w+Detail\b/g) ?? [])
  const use = `
import type { ZxIntrinsicElements } from './zx-react'
import type { ZxGlobalComponents } from './zx-vue'
type Queue = ZxIntrinsicElements['zx-task-queue']
export const good: Queue = { holderId: 'judge-1', readonly: true, 'onzx-open-case': (event) => event.detail.caseId.length }
type Props = InstanceType<ZxGlobalComponents['zx-task-queue']>['$props']
export const vue: Props = { holderId: 'judge-1', onZxOpenCase: (event) => event.detail.caseNumber.length }
`
  const files = { 'zx-react.ts': reactTypes(elements, details), 'zx-vue.ts': vueTypes(elements, details) }
  expect(problemsIn({ ...files, 'zx-use.ts': use })).toEqual([])
  const wrong = `${use}
export const bad: Queue = { holderIds: 'x' }
export const worse: Props = { readonly: 'yes' }
`
  expect(problemsIn({ ...files, 'zx-use.ts': wrong })).toHaveLength(2)
}, 120_000)
