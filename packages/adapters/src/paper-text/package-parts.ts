import PizZip from 'pizzip'
import { SaxesParser } from 'saxes'

/** A part of a zip is not unpacked beyond this: a court's own papers never reach it, a hostile one does. */
const MOST_BYTES = 64 * 1024 * 1024

/** The text parts of a package by their names. */
export interface Package {
  readonly names: readonly string[]
  text(name: string): string | undefined
}

export function openPackage(bytes: Uint8Array): Package {
  const zip = new PizZip(bytes)
  const names = Object.keys(zip.files)
  return {
    names,
    text(name) {
      const entry = zip.files[name.replace(/^\//, '')]
      if (!entry || entry.dir) return undefined
      const size = (entry as unknown as { readonly _data?: { readonly uncompressedSize?: number } })._data
      if ((size?.uncompressedSize ?? 0) > MOST_BYTES) throw new Error(`${name} is too large`)
      return entry.asText()
    },
  }
}

/** An element as it begins: its name without prefix, and its attributes. */
export interface Began {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Walks through XML. Entities of its own are not known to it: what declares some is refused by the parser. */
export function walk(
  xml: string,
  on: { begins?(element: Began): void; text?(text: string): void; ends?(name: string): void },
): void {
  const parser = new SaxesParser({ xmlns: false })
  const plain = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.entries(attributes).map(([key, value]) => [plain(key), String(value)])
    on.begins?.({ name: plain(name), attributes: Object.fromEntries(own) })
  })
  parser.on('text', (text) => on.text?.(text))
  parser.on('closetag', ({ name }) => on.ends?.(plain(name)))
  parser.write(xml).close()
}
