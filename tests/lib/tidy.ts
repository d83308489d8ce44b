import ts from 'typescript'
import { isTest, parse, placeOf, type SourceFile, walk } from './project.ts'

/** A rule of the house: which files it looks at and what it finds wrong in one. */
export type TidyRule = {
  readonly name: string
  readonly applies: (path: string) => boolean
  readonly find: (file: SourceFile) => string[]
}

const everywhere = () => true
const inCore = (path: string) => path.startsWith('packages/core/src/') && !isTest(path)

function byLine(name: string, applies: (path: string) => boolean, pattern: RegExp): TidyRule {
  const find = ({ path, text }: SourceFile) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${name}`] : []))
  return { name, applies, find }
}

/** A rule about the tree. It takes long to make: only where the text says that there may be something (`mayHold`). */
function bySyntax(
  name: string,
  applies: (path: string) => boolean,
  mayHold: (text: string) => boolean,
  isBad: (node: ts.Node) => boolean,
): TidyRule {
  const find = (file: SourceFile) => {
    if (!mayHold(file.text)) return []
    const tree = parse(file)
    const found: string[] = []
    walk(tree, (node) => {
      if (isBad(node)) found.push(`${placeOf(tree, node)}: ${name}`)
    })
    return found
  }
  return { name, applies, find }
}

/** How many lines a text has; the newline at its end begins no further one. */
export function linesOf(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

function isCodeBlock(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined
}

// A test's `describe` is a list of tests, not a function somebody has to hold in the head.
function isLongFunction(node: ts.Node): boolean {
  return isCodeBlock(node) && linesOf(node.getText()) > 70
}

// Unfinished work is written in capitals by habit; the words are put together so that this file does not contain them.
const unfinished = new RegExp(
  `\\b(${['TO', 'FIX'].map((start, index) => start + ['DO', 'ME'][index]).join('|')})\\b`,
)

// Generated tables and lists of data may be long; what people read may not.
const isData = (path: string) => /\/data\//.test(path)

const has = (pattern: RegExp) => (text: string) => pattern.test(text)
const CLOCKS = /\bDate\b|\brandom|\bperformance\b|\bgetRandomValues\b/
const SKIPS = ['skip', 'todo', 'only', 'skipIf', 'runIf', 'fails']

/** What the house asks of every file and a machine can see. */
export const tidyRules: readonly TidyRule[] = [
  {
    name: 'file longer than 300 lines',
    applies: (path) => !isData(path),
    find: ({ path, text }) => (linesOf(text) > 300 ? [`${path}: ${linesOf(text)} lines, more than 300`] : []),
  },
  bySyntax(
    'function longer than 70 lines',
    (path) => !isTest(path),
    (text) => linesOf(text) > 70,
    isLongFunction,
  ),
  bySyntax(
    'any gives the types up',
    everywhere,
    has(/\bany\b/),
    (node) => node.kind === ts.SyntaxKind.AnyKeyword,
  ),
  bySyntax('enum or namespace', everywhere, has(/\b(enum|namespace|module)\b/), isEnumOrNamespace),
  bySyntax('clock or randomness inside core', inCore, has(CLOCKS), isClockOrChance),
  bySyntax('test left out or alone', isTest, has(new RegExp(`\\.(${SKIPS.join('|')})\\b`)), isSkippedTest),
  byLine('unfinished', everywhere, unfinished),
  byLine('type error silenced', everywhere, /@ts-(ignore|nocheck|expect-error)/),
  byLine('loaded from outside', everywhere, outside()),
  byLine('path of one machine or host of a registry', everywhere, machine()),
]

// `declare global` and `declare module 'x'` only add to declarations that are there.
function isEnumOrNamespace(node: ts.Node): boolean {
  if (ts.isEnumDeclaration(node)) return true
  return ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && node.name.text !== 'global'
}

function isClockOrChance(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0
  if (!ts.isPropertyAccessExpression(node)) return false
  const text = node.getText()
  return (
    /^(Date\.now|Math\.random|performance\.now)$/.test(text) || /\.(randomUUID|getRandomValues)$/.test(text)
  )
}

function isSkippedTest(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false
  return SKIPS.includes(node.name.text) && /^(it|test|describe|suite)(\.|$)/.test(node.expression.getText())
}

// The next two are put together from parts, because the rules look at this file as well.
function outside(): RegExp {
  const hosts = ['cdn[.-]', 'unpkg\\.', 'esm\\.sh', 'fonts\\.', 'cdnjs\\.', '[a-z.]*jsdelivr\\.']
  return new RegExp(`https?:/${'/'}(${hosts.join('|')})`)
}

function machine(): RegExp {
  const folders = ['work', 'home', 'root', 'Users'].map((name) => `(?<![\\w.$}])/${name}/[a-z]`)
  return new RegExp([...folders, `/${'/'}registry\\.`, `C:\\\\${'Users'}`].join('|'))
}

/** Everything that the rules find in these files. */
export function untidy(files: readonly SourceFile[], rules: readonly TidyRule[] = tidyRules): string[] {
  return files.flatMap((file) =>
    rules.filter((rule) => rule.applies(file.path)).flatMap((rule) => rule.find(file)),
  )
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
