import { ZhixingError } from '@zhixing/core'
import { SaxesParser } from 'saxes'

/** Largest bank statement file read, in bytes. */
export const MAX_STATEMENT_BYTES = 64 * 1024 * 1024
const MAX_DEPTH = 48
const MAX_NODES = 4_000_000

/** Why a whole file is refused; the `reason` parameter of `bank-statement-invalid`. */
export type InvalidReason =
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'encoding'
  | 'not-xml'
  | 'not-well-formed'
  | 'truncated'
  | 'doctype'
  | 'wrong-root'
  | 'version-unknown'
  | 'missing'
  | 'value'
  | 'header-missing'
  | 'header-duplicate'

/** Builds the error for a file nothing of which may be used. */
export function invalidStatement(line: number, element: string, reason: InvalidReason): ZhixingError {
  return new ZhixingError('bank-statement-invalid', { line, element, reason })
}

/** An element of the message: its own text, its children, and where it stands. */
export interface XmlNode {
  readonly name: string
  readonly path: string
  readonly line: number
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlNode[]
  text: string
}

/** First child of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name)
}

/** All children of that name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? []
}

/** Follows a path of names from `node`; `undefined` when a step is not there. */
export function at(node: XmlNode | undefined, ...names: string[]): XmlNode | undefined {
  return names.reduce<XmlNode | undefined>((current, name) => child(current, name), node)
}

/** Trimmed text at a path, or `undefined` when the element is absent or empty. */
export function textAt(node: XmlNode | undefined, ...names: string[]): string | undefined {
  return at(node, ...names)?.text.trim() || undefined
}

/** The element at a path; without it the file is broken. */
export function required(node: XmlNode, ...names: string[]): XmlNode {
  let current = node
  for (const name of names) {
    const next = child(current, name)
    if (!next) throw invalidStatement(current.line, `${current.path}/${name}`, 'missing')
    current = next
  }
  return current
}

/** The text at a path; without it the file is broken. */
export function requiredText(node: XmlNode, ...names: string[]): string {
  const found = required(node, ...names)
  const text = found.text.trim()
  if (text === '') throw invalidStatement(found.line, found.path, 'missing')
  return text
}

/**
 * Reads bytes into a tree. Namespaces are resolved; elements of another namespace than the root's are named
 * `{uri}name`, so no lookup meets them by accident. DOCTYPE is refused, so there are no entities but XML's five.
 */
export function parseXml(bytes: Uint8Array): XmlNode {
  if (bytes.byteLength === 0) throw invalidStatement(1, '', 'empty')
  if (bytes.byteLength > MAX_STATEMENT_BYTES) throw invalidStatement(1, '', 'too-large')
  const source = decodeXml(bytes)
  if (!/^\uFEFF?\s*</.test(source)) throw invalidStatement(1, '', 'not-xml')
  return buildTree(source)
}

function buildTree(source: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: { node: XmlNode; counts: Map<string, number> }[] = []
  let root: XmlNode | undefined
  let nodes = 0
  let closing = false
  const path = () => open.at(-1)?.node.path ?? ''
  parser.on('error', () => {
    throw invalidStatement(parser.line, path(), closing ? 'truncated' : 'not-well-formed')
  })
  parser.on('doctype', () => {
    throw invalidStatement(parser.line, path(), 'doctype')
  })
  parser.on('opentag', (tag) => {
    const parent = open.at(-1)
    if (open.length >= MAX_DEPTH) throw invalidStatement(parser.line, path(), 'too-deep')
    if (++nodes > MAX_NODES) throw invalidStatement(parser.line, path(), 'too-large')
    const name = !root || tag.uri === root.namespace ? tag.local : `{${tag.uri}}${tag.local}`
    const count = (parent?.counts.get(name) ?? 0) + 1
    parent?.counts.set(name, count)
    const node: XmlNode = {
      name,
      path: `${parent ? `${parent.node.path}/` : ''}${name}${count > 1 ? `[${count}]` : ''}`,
      line: parser.line,
      namespace: tag.uri,
      attributes: new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value])),
      children: [],
      text: '',
    }
    if (parent) parent.node.children.push(node)
    else root = node
    open.push({ node, counts: new Map() })
  })
  const addText = (text: string) => {
    const current = open.at(-1)
    if (current) current.node.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => void open.pop())
  parser.write(source)
  closing = true
  parser.close()
  if (!root) throw invalidStatement(parser.line, '', 'not-xml')
  return root
}

function decodeXml(bytes: Uint8Array): string {
  const declaration = String.fromCharCode(...bytes.subarray(0, 200))
  const declared = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(
    declaration,
  )?.[1]
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  try {
    return new TextDecoder(utf16 ?? declared ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalidStatement(1, '', 'encoding')
  }
}
