import { SaxesParser } from 'saxes'
import { OfdProblem } from './problem'

const MAX_DEPTH = 200
const MAX_ELEMENTS = 1_500_000

/** An element by its local name; `ofd:` and no prefix are the same to us. */
export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Xml[]
  text: string
}

/**
 * Reads a part. No parser of the browser: `DOMParser` is closed under Trusted Types. A document type, and with it every
 * entity of its own, is refused.
 *
 * @throws OfdProblem `entities`, `part-broken`, `too-large`
 */
export function parseXml(bytes: Uint8Array, part: string): Xml {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const top: Xml = { name: '', attributes: {}, children: [], text: '' }
  const open: Xml[] = [top]
  let count = 0
  parser.on('doctype', () => {
    throw new OfdProblem('entities', part)
  })
  parser.on('opentag', (tag) => {
    if (open.length > MAX_DEPTH || ++count > MAX_ELEMENTS) throw new OfdProblem('too-large', part)
    const attributes: Record<string, string> = {}
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] = String(value)
    const element: Xml = { name: local(tag.name), attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const said = (text: string) => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.on('text', said)
  parser.on('cdata', said)
  parser.on('error', () => {
    throw new OfdProblem('part-broken', part)
  })
  parser.write(textOf(bytes)).close()
  const root = top.children[0]
  if (!root) throw new OfdProblem('part-broken', part)
  return root
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The text of a part in the encoding that it declares. */
function textOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : ''
  const declared = /<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(head)?.[1]
  try {
    return new TextDecoder(utf16 || declared || 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder('utf-8').decode(bytes)
  }
}

export function child(element: Xml | undefined, name: string): Xml | undefined {
  return element?.children.find((one) => one.name === name)
}

export function childrenOf(element: Xml | undefined, name: string): Xml[] {
  return element?.children.filter((one) => one.name === name) ?? []
}

/** Trimmed text of a child; nothing when it is not there or empty. */
export function textAt(element: Xml | undefined, name: string): string | undefined {
  return child(element, name)?.text.trim() || undefined
}
