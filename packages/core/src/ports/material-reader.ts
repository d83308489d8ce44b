/** A page as it was read; page 1 is the first. */
export interface ReadPage {
  readonly page: number
  readonly text: string
  /**
   * How sure a machine is that read it off a picture, 0–100 in its own reckoning; whoever relies on the words compares them with the
   * page. Left out where the words are those of the file itself.
   */
  readonly confidence?: number
}

/** What a reader of scans or texts made of one file. */
export interface ReadMaterial {
  /** What stands on each page, in its order. */
  readonly pages: readonly ReadPage[]
  /** What it takes for values of fields by itself: no fact before a person has compared it with the page. */
  readonly proposals?: readonly { readonly field: string; readonly value: string; readonly page: number }[]
}

/** A file to be read. */
export interface MaterialFile {
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Only these pages are wanted; a reader that knows no pages reads all. */
  readonly pages?: readonly number[]
}

/** Reads materials (OCR, a model, plain text). What it cannot read it throws; nothing of it takes effect by itself. */
export interface MaterialReader {
  /** Stands beside everything it proposes, e.g. `ocr-paddle-3`. */
  readonly id: string
  read(file: MaterialFile): Promise<ReadMaterial>
}
