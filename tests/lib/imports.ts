import { posix } from 'node:path'
import ts from 'typescript'
import { parse, placeOf, type SourceFile, walk } from './project.ts'

/** One import or re-export: what is named, and whether only types cross. */
export type Import = { from: string; to: string; typeOnly: boolean; place: string }

/** All imports of a file; relative ones are given as paths from the root, without ending. */
export function importsOf(file: SourceFile): Import[] {
  const tree = parse(file)
  const found: Import[] = []
  walk(tree, (node) => {
    const named = specifierOf(node)
    if (!named) return
    const { specifier, typeOnly } = named
    const to = specifier.startsWith('.') ? posix.join(posix.dirname(file.path), specifier) : specifier
    found.push({
      from: file.path,
      to: to.replace(/\.(ts|mjs|js)$/, ''),
      typeOnly,
      place: placeOf(tree, node),
    })
  })
  return found
}

// `import { type A } from` still loads the module at run time under verbatimModuleSyntax, so it is no type import.
function specifierOf(node: ts.Node): { specifier: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    return { specifier: node.moduleSpecifier.text, typeOnly }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: node.argument.literal.getText().slice(1, -1), typeOnly: true }
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [first] = node.arguments
    if (first && ts.isStringLiteral(first)) return { specifier: first.text, typeOnly: false }
  }
  return undefined
}
