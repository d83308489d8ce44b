import { completed, withGlyphCodes } from './font-file'
import type { Font } from './resources'
import type { Scene } from './scene'

const SONG = '"SimSun", "Songti SC", "STSong", "Source Han Serif SC", "Noto Serif CJK SC", serif'
const HEI = '"SimHei", "Heiti SC", "STHeiti", "Source Han Sans SC", "Noto Sans CJK SC", sans-serif'
const KAI = `"KaiTi", "Kaiti SC", "STKaiti", "AR PL UKai CN", ${SONG}`
const FANG = `"FangSong", "STFangsong", "FangSong_GB2312", ${SONG}`

/** Fonts of the system for the names that Chinese documents use. */
const STACKS: readonly (readonly [RegExp, string])[] = [
  [/仿宋|fang\s*song/i, FANG],
  [/楷|kai/i, KAI],
  [/黑|hei|yahei|gothic/i, HEI],
  [/courier|consol|mono/i, `"Courier New", "Liberation Mono", "DejaVu Sans Mono", monospace, ${SONG}`],
  [/arial|helvetica|tahoma|verdana|calibri/i, `"Liberation Sans", "DejaVu Sans", sans-serif, ${HEI}`],
]

let next = 0

interface Faces {
  readonly family: string | undefined
  readonly glyphs: string | undefined
}

/** The embedded fonts of one open document; taken away with it. */
export class Fonts {
  readonly #loaded = new Map<string, Promise<Faces>>()
  readonly #ready = new Map<string, Faces>()
  readonly #faces: FontFace[] = []

  /** Loads what a page needs; answers the objects whose own font cannot be used. */
  async load(scene: Scene): Promise<string[]> {
    const failed: string[] = []
    for (const item of scene.items) {
      if (item.kind !== 'text' || !item.font.file) continue
      const faces = await this.#facesOf(item.font)
      const needsGlyphs = item.clusters.some(({ glyph }) => glyph !== undefined)
      const needsLetters = item.clusters.some(({ glyph, drawn }) => glyph === undefined && drawn !== '')
      if ((needsLetters && !faces.family) || (needsGlyphs && !faces.glyphs)) failed.push(item.id)
    }
    return failed
  }

  /** The families to draw a font with, best first. */
  familyOf(font: Font, glyphs = false): string {
    const faces = this.#ready.get(font.key)
    const own = glyphs ? faces?.glyphs : faces?.family
    const named = font.name ? `${JSON.stringify(font.name.replace(/["\\\n]/g, ''))}, ` : ''
    const stack =
      STACKS.find(([name]) => name.test(font.name))?.[1] ??
      (font.serif ? SONG : font.fixedWidth ? 'monospace' : SONG)
    return `${own ? `${own}, ` : ''}${named}${stack}`
  }

  end(): void {
    for (const face of this.#faces) document.fonts.delete(face)
    this.#loaded.clear()
  }

  #facesOf(font: Font): Promise<Faces> {
    let loading = this.#loaded.get(font.key)
    if (!loading) {
      loading = this.#read(font)
      this.#loaded.set(font.key, loading)
    }
    return loading
  }

  async #read({ key, file }: Font): Promise<Faces> {
    let bytes: Uint8Array | undefined
    try {
      bytes = file?.container.read(file.path)
    } catch {
      bytes = undefined
    }
    const coded = bytes && withGlyphCodes(bytes)
    const family = (await this.#add(bytes)) ?? (await this.#add(bytes && completed(bytes)))
    const faces = { family, glyphs: await this.#add(coded) }
    this.#ready.set(key, faces)
    return faces
  }

  async #add(bytes: Uint8Array | undefined): Promise<string | undefined> {
    if (!bytes) return undefined
    const family = `zx-ofd-${++next}`
    try {
      const face = new FontFace(family, new Uint8Array(bytes).buffer)
      await face.load()
      document.fonts.add(face)
      this.#faces.push(face)
      return family
    } catch {
      return undefined
    }
  }
}
