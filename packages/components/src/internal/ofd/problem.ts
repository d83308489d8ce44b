/** Why a document as a whole cannot be shown. */
export type OfdCode =
  | 'not-a-zip'
  | 'encrypted'
  | 'too-large'
  | 'too-many-parts'
  | 'part-missing'
  | 'part-broken'
  | 'entities'
  | 'no-pages'

/** A document that cannot be shown, with the part it is about. */
export class OfdProblem extends Error {
  override readonly name = 'OfdProblem'
  readonly code: OfdCode
  readonly part: string

  constructor(code: OfdCode, part = '') {
    super(`${code} ${part}`)
    this.code = code
    this.part = part
  }
}

/** Why one object of a page is not shown, or not as it was written. */
export type NoteCode =
  | 'jbig2'
  | 'image-format'
  | 'image-missing'
  | 'image-broken'
  | 'fill'
  | 'cycle'
  | 'too-many'
  | 'part'
  | 'resource'
  | 'kind'
  | 'seal'
  | 'font'
  | 'glyphs'

/** These objects are shown, but not with their own glyphs. */
export const REPLACED: ReadonlySet<NoteCode> = new Set(['font', 'glyphs'])

/** What is to be said about one object. */
export interface Note {
  readonly code: NoteCode
  readonly object: string
}
