import type { WireFault } from './model'

/** 50 MB. */
export const HUGE_BYTES = 50 * 1024 * 1024

/** What is left of a text on a bad line, as bytes. Hanging and dripping are no matter of bytes: the text comes as it is. */
export function spoilt(fault: WireFault, body: string, hugeBytes = HUGE_BYTES): Uint8Array<ArrayBuffer> {
  switch (fault) {
    case 'empty-body':
      return new Uint8Array(0)
    case 'broken':
      return new TextEncoder().encode(body.slice(0, Math.floor(body.length * 0.6)))
    case 'wrong-charset':
      return inOtherCharset(body)
    case 'huge':
      return new TextEncoder().encode(body + ' '.repeat(hugeBytes))
    default:
      return new TextEncoder().encode(body)
  }
}

/** The same for a file, which may be no text: in one of those every byte beyond ASCII is lost, as a transfer of text does it. */
export function spoiltFile(fault: WireFault, file: Uint8Array): Uint8Array {
  if (fault === 'broken') return file.slice(0, Math.floor(file.length * 0.6))
  if (fault !== 'wrong-charset') return fault === 'empty-body' ? new Uint8Array(0) : file
  try {
    return inOtherCharset(new TextDecoder('utf-8', { fatal: true }).decode(file))
  } catch {
    return file.map((byte) => (byte < 0x80 ? byte : 0x3f))
  }
}

/** Two bytes for every Chinese character, as GB 18030 writes them, under a heading that says UTF-8. */
function inOtherCharset(body: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    [...body].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0x20
      return code < 0x80 ? [code] : [0xb0 + (code % 0x40), 0xa1 + (code % 0x5d)]
    }),
  )
}
