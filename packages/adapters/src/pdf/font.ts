import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** A font with Chinese glyphs: TTF, OTF, WOFF, or one of a collection (TTC). */
export interface FontFile {
  readonly bytes: Uint8Array
  /** The PostScript name of the font in a collection, e.g. `FangSong`. */
  readonly family?: string
}

/**
 * Reads the font that the host names. None comes along: the fonts of official papers are licensed to each court.
 *
 * @throws Error which says which file cannot be read, and what is needed
 */
export function readFont(path: string, family?: string): FontFile {
  try {
    return { bytes: readFileSync(path), ...(family === undefined ? {} : { family }) }
  } catch {
    throw new Error(
      `字库文件读不到：${basename(path)}。请指定含中文字形的 TTF、OTF、WOFF 或者 TTC 文件。` +
        `The font file ${basename(path)} cannot be read: name a TTF, OTF, WOFF or TTC file with Chinese glyphs.`,
    )
  }
}
