/** What a thread of the reader is asked: how many pages a PDF has, or what stands on one page. */
export interface ScanJob {
  readonly kind: 'count' | 'page'
  readonly page?: number
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What a machine saw on a page; nothing is an empty text. */
export interface PageSeen {
  readonly text: string
  readonly confidence: number
}

/** Points of a picture: A4 at 600 dpi has 35 million. What is larger is refused before it is unpacked. */
export const MOST_POINTS = 40_000_000
