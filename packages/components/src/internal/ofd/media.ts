/** No browser shows it by itself. */
export const JBIG2 = 'image/jbig2'

const STARTS: readonly (readonly [mediaType: string, ...bytes: number[]])[] = [
  ['image/png', 0x89, 0x50, 0x4e, 0x47],
  ['image/jpeg', 0xff, 0xd8, 0xff],
  ['image/bmp', 0x42, 0x4d],
  ['image/gif', 0x47, 0x49, 0x46, 0x38],
  [JBIG2, 0x97, 0x4a, 0x42, 0x32],
]

/** What can be shown, told by the first bytes and not by what the document says. */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  return STARTS.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte))?.[0]
}
