import { ZhixingError } from '@zhixing/core/ports'
import { MOST_POINTS } from './jobs'

/**
 * Refuses a picture that would fill the memory once unpacked, by what its header says.
 *
 * @throws ZhixingError `ocr-too-large` { width, height }, `ocr-unreadable` { page }
 */
export function checkImageSize(bytes: Uint8Array): void {
  const size = pngSize(bytes) ?? jpegSize(bytes)
  if (!size || size.width === 0 || size.height === 0) throw new ZhixingError('ocr-unreadable', { page: 1 })
  if (size.width * size.height > MOST_POINTS) throw new ZhixingError('ocr-too-large', size)
}

type Size = { width: number; height: number }
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function pngSize(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes)
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return undefined
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** The size stands in the frame, behind segments that each tell their length. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const kind = bytes[at + 1] ?? 0
    // Of the frames, three numbers mean tables (DHT, JPG, DAC).
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += kind === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}
