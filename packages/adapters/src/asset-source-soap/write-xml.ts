import { ZhixingError } from '@zhixing/core'
import { isRecord, type WireRecord, type WireValue } from '../asset-source/wire'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text inside of an element. What XML cannot hold at all becomes a blank: a reader would refuse the whole message. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\u0009\u000A\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
}

/** Members of a record as elements; a list repeats its element. */
export function writeElements(record: WireRecord): string {
  return Object.entries(record)
    .map(([name, value]) => writeElement(name, value))
    .join('')
}

function writeElement(name: string, value: WireValue): string {
  // Names come out of a mapping; one that is no name would change the message around it.
  if (!/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name))
    throw new ZhixingError('source-request-invalid', { field: name })
  if (Array.isArray(value)) return value.map((item: WireValue) => writeElement(name, item)).join('')
  const inner = isRecord(value) ? writeElements(value) : escapeXml(value as string)
  return `<${name}>${inner}</${name}>`
}
