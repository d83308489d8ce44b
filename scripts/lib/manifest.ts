// What the elements of the package offer, read out of their sources: for editors, documentation and the types of frameworks.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

/** A property of an element, with its attribute when it has one. */
export interface Field {
  readonly name: string
  readonly attribute: string | undefined
  readonly type: string
  readonly description: string
}

interface Named {
  readonly name: string
  readonly description: string
}

/** One element of the package. */
export interface ElementEntry {
  readonly tag: string
  readonly className: string
  readonly define: string
  /** Where the class lies, from `src/`. */
  readonly source: string
  readonly description: string
  readonly fields: readonly Field[]
  /** What can only be read, such as what the element has counted. */
  readonly readings: readonly Field[]
  readonly events: readonly (Named & { readonly detail: string })[]
  readonly slots: readonly Named[]
  readonly parts: readonly Named[]
}

type Class = { readonly node: ts.ClassDeclaration; readonly file: string }

/**
 * Every element that a file of `define/` registers, by its tag; not those that only another one uses and the package does
 * not export.
 */
export function elementsOf(src: string): ElementEntry[] {
  const index = readFileSync(join(src, 'index.ts'), 'utf8')
  const files = readdirSync(join(src, 'define')).filter((name) => name.endsWith('.ts') && name !== 'all.ts')
  return files
    .flatMap((name) => definedIn(src, join(src, 'define', name), name.replace(/\.ts$/, '')))
    .filter(({ className }) => new RegExp(`\\b${className}\\b`).test(index))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1))
}

function definedIn(src: string, file: string, define: string): ElementEntry[] {
  const text = readFileSync(file, 'utf8')
  const source = parse(file)
  return [...text.matchAll(/define\('([a-z-]+)',\s*(\w+)\)/g)].map(([, tag = '', name = '']) => {
    const found = classNamed(source, file, name)
    if (!found) throw new Error(`${file}: no class ${name}`)
    const tags = ts.getJSDocTags(found.node)
    const of = (kind: string) => tags.filter(({ tagName }) => tagName.text === kind).map(commentOf)
    return {
      ...{
        tag,
        className: name,
        define,
        source: relative(src, found.file),
        description: descriptionOf(found.node),
      },
      fields: fieldsOf(found),
      readings: readingsOf(found.node),
      events: of('fires').map((line) => ({
        ...split(line),
        detail: /\{@link\s+(\w+)/.exec(line)?.[1] ?? '',
      })),
      slots: of('slot').map(split),
      parts: of('csspart').flatMap((line) => partNames(line)),
    }
  })
}

const parsed = new Map<string, ts.SourceFile>()

function parse(file: string): ts.SourceFile {
  const known = parsed.get(file)
  if (known) return known
  const made = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true)
  parsed.set(file, made)
  return made
}

/** The class of this name: declared in the file, or where the file has it from. */
function classNamed(source: ts.SourceFile, file: string, name: string): Class | undefined {
  for (const node of source.statements) {
    if (ts.isClassDeclaration(node) && node.name?.text === name) return { node, file }
    const isFrom = (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier
    if (!isFrom || !ts.isStringLiteral(isFrom) || !isFrom.text.startsWith('.')) continue
    const names = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause
    if (!names || !('elements' in names)) continue
    const one = names.elements.find((each) => each.name.text === name)
    if (!one) continue
    const path = `${join(dirname(file), isFrom.text)}.ts`
    return classNamed(parse(path), path, one.propertyName?.text ?? name)
  }
  return undefined
}

/** Its own properties and those of the classes it extends, the first first. */
function fieldsOf({ node, file }: Class): Field[] {
  const parent = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
  const base =
    parent && ts.isIdentifier(parent.expression)
      ? classNamed(parse(file), file, parent.expression.text)
      : undefined
  const inherited = base ? fieldsOf(base) : []
  const declared = new Map(
    node.members.filter(ts.isPropertyDeclaration).map((member) => [member.name.getText(), member]),
  )
  const own = literalOf(declared.get('properties')).map(([name, options]): Field => {
    const member = declared.get(name)
    return {
      name,
      attribute: attributeOf(name, options),
      type: member?.type?.getText() ?? 'unknown',
      description: member ? descriptionOf(member) : '',
    }
  })
  return [...inherited.filter(({ name }) => !own.some((each) => each.name === name)), ...own]
}

/** Public getters of the class itself. */
function readingsOf(node: ts.ClassDeclaration): Field[] {
  const hidden = [ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.OverrideKeyword]
  return node.members
    .filter(ts.isGetAccessorDeclaration)
    .filter(
      ({ name, modifiers }) => ts.isIdentifier(name) && !modifiers?.some(({ kind }) => hidden.includes(kind)),
    )
    .map((member) => ({
      name: member.name.getText(),
      attribute: undefined,
      type: member.type?.getText() ?? 'unknown',
      description: descriptionOf(member),
    }))
}

function literalOf(member: ts.PropertyDeclaration | undefined): [string, string][] {
  const value = member?.initializer
  if (!value || !ts.isObjectLiteralExpression(value)) return []
  return value.properties
    .filter(ts.isPropertyAssignment)
    .map(({ name, initializer }): [string, string] => [name.getText(), initializer.getText()])
    .filter(([, options]) => !/state:\s*true/.test(options))
}

function attributeOf(name: string, options: string): string | undefined {
  if (/attribute:\s*false/.test(options)) return undefined
  return /attribute:\s*'([^']+)'/.exec(options)?.[1] ?? name.toLowerCase()
}

function descriptionOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node)
  const text = doc && ts.isJSDoc(doc) ? (ts.getTextOfJSDocComment(doc.comment) ?? '') : ''
  return text.replace(/\s+/g, ' ').trim()
}

/** The name and the words of a tag; `@fires` keeps its name as an own node in some versions of the parser. */
function commentOf(tag: ts.JSDocTag): string {
  return tag
    .getText()
    .replace(/^@\w+\s*/, '')
    .replace(/\s*\n\s*\*\s*/g, ' ')
    .trim()
}

function split(line: string): Named {
  const [, name = '', description = ''] = /^([\w-]+)\s*(?:-\s*)?(.*)$/s.exec(line) ?? []
  return { name, description: description.replace(/\{@link\s+\w+\}:?\s*/, '').trim() }
}

function partNames(line: string): Named[] {
  const [names = '', ...words] = line.split(' - ')
  return names
    .split(',')
    .map((name) => ({ name: name.trim(), description: words.join(' - ').trim() }))
    .filter(({ name }) => name !== '')
}
