/** Encodings a table file may be in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/**
 * Decodes a text file: by its byte-order mark, else as UTF-8 if it is valid UTF-8, else as GBK (GB 18030).
 * `undefined` when it is none of these; nothing is ever replaced by a question mark.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } | undefined {
  const candidates: TextEncoding[] =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ['utf-16le']
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030']
  for (const encoding of candidates) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\u0000')) return { text, encoding }
    } catch {
      // not this one
    }
  }
  return undefined
}

// Zero-width and direction characters, soft hyphen, byte-order mark: invisible, and they make equal things differ.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** Text of a cell without invisible characters, the `="…"` or `'` some programs wrap numbers in, and outer blanks. */
export function cleanText(text: string): string {
  const visible = text.replace(INVISIBLE, '').trim()
  return (/^="(.*)"$/s.exec(visible)?.[1] ?? visible.replace(/^'(?=[\d+=@-])/, '')).trim()
}

/** {@link cleanText} with full-width letters, digits and signs made ordinary (NFKC). For codes, never for names. */
export function plainText(text: string): string {
  return cleanText(cleanText(text).normalize('NFKC'))
}

/** A header for comparison: NFKC, no blanks, no decoration, without the mark of a mandatory column. */
export function headerKey(text: string): string {
  return plainText(text)
    .replace(/[\s*_:]/g, '')
    .toUpperCase()
}

/** True for a total line at the end of a table (合计, 总计, 小计). */
export function isTotalLabel(text: string | undefined): boolean {
  return /^(?:本页)?(?:合|总|小)\s*计/.test(plainText(text ?? ''))
}
