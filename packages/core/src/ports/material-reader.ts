/** What a reader of scans or texts made of one file. */
export interface ReadMaterial {
  /** What stands on each page, in its order; page 1 is the first. */
  readonly pages: readonly { readonly page: number; readonly text: string }[]
  /** What it takes for values of fields by itself: no fact before a person has compared it with the page. */
  readonly proposals?: readonly { readonly field: string; readonly value: string; readonly page: number }[]
}

/** Reads materials (OCR, a model, plain text). What it cannot read it throws; nothing of it takes effect by itself. */
export interface MaterialReader {
  /** Stands beside everything it proposes, e.g. `ocr-paddle-3`. */
  readonly id: string
  read(file: { readonly mediaType: string; readonly bytes: Uint8Array }): Promise<ReadMaterial>
}
