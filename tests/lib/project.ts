import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** The folder of the project. */
export const root = join(import.meta.dirname, '..', '..')

/** A file of the project: its path from the root, with slashes, and its text. */
export type SourceFile = { path: string; text: string }

const skipped = new Set(['node_modules', 'dist', '.tools', '.git', 'fixtures', 'storybook-static'])

/** All files below a folder (given from the root) whose path matches. */
export function filesUnder(folder: string, wanted: RegExp): SourceFile[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return filesUnder(path, wanted)
      return wanted.test(path) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : []
    })
}

/** The names of the folders directly inside a folder. */
export function foldersIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

/** Sources, with tests and stories. */
export function sources(): SourceFile[] {
  return ['packages', 'examples', 'scripts', 'tests'].flatMap((folder) => filesUnder(folder, /\.(ts|mjs)$/))
}

/** Tests, scenarios and stories may do what published code may not. */
export function isTest(path: string): boolean {
  return /\.(test|stories)\.ts$/.test(path) || /^(tests|packages\/core\/src\/scenarios)\//.test(path)
}

const trees = new WeakMap<SourceFile, ts.SourceFile>()

/** The syntax tree of a file, made once. */
export function parse(file: SourceFile): ts.SourceFile {
  const known = trees.get(file)
  if (known) return known
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
  trees.set(file, tree)
  return tree
}

/** Visits every node of a tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** `path:line` of a node, for messages. */
export function placeOf(tree: ts.SourceFile, node: ts.Node): string {
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`
}
