const STARTS: readonly (readonly [mediaType: string, ...bytes: number[]])[] = [
  ['image/png', 0x89, 0x50, 0x4e, 0x47],
  ['image/jpeg', 0xff, 0xd8, 0xff],
  ['image/bmp', 0x42, 0x4d],
  ['image/gif', 0x47, 0x49, 0x46, 0x38],
]

/** What a browser can show, told by the first bytes and not by what the document says. */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  return STARTS.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte))?.[0]
}
