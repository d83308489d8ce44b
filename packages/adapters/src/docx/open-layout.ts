import { ZhixingError } from '@zhixing/core/ports'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

/** What is wrong with a layout: which tag or part, and why. */
export interface LayoutProblem {
  readonly reason:
    | 'not-a-docx'
    | 'too-large'
    | 'tag-broken'
    | 'tag-not-plain'
    | 'tag-unknown'
    | 'field-without-tag'
    | 'macro'
    | 'from-outside'
  /** The tag, the field or the part of the package. */
  readonly where: string
}

/** A layout is a page or two of words: what unpacks to more is none. */
const MOST_PACKED = 2_000_000
const MOST_UNPACKED = 20_000_000

/** Opens the package without looking at its tags. @throws ZhixingError `layout-invalid` { reason, where } */
export function openPackage(bytes: Uint8Array): PizZip {
  if (bytes.length > MOST_PACKED) throw invalid('too-large', String(bytes.length))
  const zip = read(bytes)
  const names = Object.keys(zip.files)
  if (!names.includes('[Content_Types].xml') || !names.includes('word/document.xml')) {
    throw invalid('not-a-docx', 'word/document.xml')
  }
  const unpacked = names.reduce((sum, name) => sum + sizeOf(zip, name), 0)
  if (unpacked > MOST_UNPACKED) throw invalid('too-large', String(unpacked))
  const macro = names.find((name) => /vbaProject|activeX|embeddings\//i.test(name))
  if (macro) throw invalid('macro', macro)
  const outside = names.find((name) => name.endsWith('.rels') && isExternal(zip.files[name]?.asText() ?? ''))
  if (outside) throw invalid('from-outside', outside)
  return zip
}

function read(bytes: Uint8Array): PizZip {
  try {
    return new PizZip(bytes)
  } catch {
    throw invalid('not-a-docx', 'zip')
  }
}

/** As the directory of the zip says, before anything is unpacked. */
function sizeOf(zip: PizZip, name: string): number {
  const entry = zip.files[name] as unknown as { _data?: { uncompressedSize?: number } }
  return entry._data?.uncompressedSize ?? 0
}

/** A link is only followed by whoever clicks it; a picture or a template from outside is fetched by opening the file. */
function isExternal(relations: string): boolean {
  return [...relations.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([one]) => /TargetMode\s*=\s*["']External["']/i.test(one) && !/\/hyperlink["']/.test(one),
  )
}

/**
 * A layout ready to be filled: plain tags only. Loops, conditions and raw XML, which the library knows, are no tags here, so
 * that a value is never more than text.
 *
 * @throws ZhixingError `layout-invalid` { reason, where }
 */
export function openTemplate(bytes: Uint8Array, fill: (tag: string) => string): Docxtemplater {
  const zip = openPackage(bytes)
  const doc = compiled(zip, fill)
  const strange = tagsIn(doc).find((tag) => !/^\w+$/.test(tag))
  if (strange !== undefined) throw invalid('tag-not-plain', strange)
  return doc
}

/** The tags of every part that is filled: text, headers, footers, notes. */
export function tagsIn(doc: Docxtemplater): readonly string[] {
  const texts = doc.targets.map((target) => doc.getFullText(target))
  return texts.flatMap((text) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, tag]) => (tag ?? '').trim()))
}

function compiled(zip: PizZip, fill: (tag: string) => string): Docxtemplater {
  try {
    return new Docxtemplater(zip, {
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      // A tag is the name of a field and nothing else: the library's own parser would follow dots into objects.
      parser: (tag) => ({ get: () => fill(tag) }),
    })
  } catch (error) {
    throw invalid('tag-broken', brokenTag(error))
  }
}

/** Which tag, as far as the library says. */
function brokenTag(error: unknown): string {
  const told = error as {
    properties?: { errors?: readonly { properties?: { xtag?: unknown; id?: unknown } }[] }
  }
  const first = told.properties?.errors?.[0]?.properties
  return String(first?.xtag ?? first?.id ?? 'unknown').slice(0, 80)
}

function invalid(reason: LayoutProblem['reason'], where: string): ZhixingError {
  return new ZhixingError('layout-invalid', { reason, where })
}
