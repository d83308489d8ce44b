import { SaxesParser } from 'saxes'
import { unreadable } from '../asset-source/read-body'
import type { WireRecord, WireValue } from '../asset-source/wire'

const MAX_DEPTH = 40
const MAX_ELEMENTS = 200_000

/** An element while it is open. */
interface Open {
  readonly name: string
  readonly members: Map<string, WireValue[]>
  text: string
}

/** The root of a document: its local name and what lies in it. */
export interface XmlRoot {
  readonly name: string
  readonly value: WireValue
}

/**
 * XML as records: names without their prefix, attributes left aside, repeated elements as lists. A DOCTYPE is refused, so
 * that there are no entities but the five of XML and nothing is ever fetched; depth and number of elements are limited.
 *
 * @throws ZhixingError `source-answer-unreadable` { at, reason }
 */
export function readXml(text: string): XmlRoot {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Open[] = []
  let root: XmlRoot | undefined
  let elements = 0
  const stop = (reason: string): never => {
    throw unreadable(reason, `line ${parser.line}`)
  }
  parser.on('error', () => stop('not-well-formed'))
  parser.on('doctype', () => stop('doctype'))
  parser.on('opentag', ({ local }) => {
    elements += 1
    if (open.length >= MAX_DEPTH) stop('too-deep')
    if (elements > MAX_ELEMENTS) stop('too-large')
    open.push({ name: local, members: new Map(), text: '' })
  })
  const addText = (piece: string) => {
    const current = open.at(-1)
    if (current) current.text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const closed = open.pop()
    if (!closed) return
    const value = valueOfElement(closed)
    const parent = open.at(-1)
    const brothers = parent?.members.get(closed.name)
    if (brothers) brothers.push(value)
    else if (parent) parent.members.set(closed.name, [value])
    else root = { name: closed.name, value }
  })
  parser.write(text).close()
  return root ?? stop('not-xml')
}

function valueOfElement({ members, text }: Open): WireValue {
  if (members.size === 0) return text
  const entries = [...members].map(([name, [first = '', ...more]]): [string, WireValue] => [
    name,
    more.length === 0 ? first : [first, ...more],
  ])
  return Object.fromEntries(entries) as WireRecord
}

/** The encoding that an XML declaration names. */
export function xmlEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return /<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]
}
