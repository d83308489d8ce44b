/** Where the seal belongs, in points from the lower left corner of its page; the first page is 1. */
export interface SealPlace {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly size: number
}

/** 42 mm across, the usual size of a court's seal (parameter: no seed gives it). */
export const SEAL_SIZE = 119

/** As it stands in the information dictionary of the file, for whoever seals it. */
export function sealPlaceText({ page, x, y, size }: SealPlace): string {
  return [page, ...[x, y, size].map(Math.round)].join(' ')
}

/** The place that a PDF of ours names; nothing in a PDF of somebody else. */
export function sealPlaceIn(bytes: Uint8Array): SealPlace | undefined {
  const text = new TextDecoder('latin1').decode(bytes)
  // The value is an object of its own.
  const id = /\/SealPlace (\d+) 0 R/.exec(text)?.[1]
  const found = id && new RegExp(`\\b${id} 0 obj\\s*\\((\\d+) (\\d+) (\\d+) (\\d+)\\)`).exec(text)
  if (!found) return undefined
  const [page = 1, x = 0, y = 0, size = 0] = found.slice(1).map(Number)
  return { page, x, y, size }
}
