// JBIG2 is decoded by pdf.js, which is here already for PDF: the picture is put into a PDF of one page that shows nothing else.

const MAGIC = [0x97, 0x4a, 0x42, 0x32, 0x0d, 0x0a, 0x1a, 0x0a] as const
const PAGE_INFORMATION = 48
/** End of page and end of file: a PDF has none of them. */
const ENDS = new Set([49, 51])
const MOST = { side: 16_000, dots: 60_000_000, segments: 10_000 } as const

interface Segment {
  readonly kind: number
  readonly head: Uint8Array
  readonly length: number
}

/** A picture as a PDF, and how large it is in dots. */
export interface PictureAsPdf {
  readonly pdf: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** Nothing for what is no such file, is larger than anything that is scanned, or does not say its height. */
export function jbig2AsPdf(bytes: Uint8Array): PictureAsPdf | undefined {
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) return undefined
  const flags = bytes[8] ?? 0
  const start = (flags & 2) === 0 ? 13 : 9
  const segments = (flags & 1) === 1 ? inTurn(bytes, start) : headsFirst(bytes, start)
  const page = segments?.find(({ kind }) => kind === PAGE_INFORMATION)
  if (!segments || !page || page.data.length < 8) return undefined
  const view = new DataView(page.data.buffer, page.data.byteOffset)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  if (width < 1 || height < 1 || width > MOST.side || height > MOST.side || width * height > MOST.dots)
    return undefined
  const kept = segments.filter(({ kind }) => !ENDS.has(kind))
  return {
    pdf: pdfOf(
      kept.flatMap(({ head, data }) => [head, data]),
      width,
      height,
    ),
    width,
    height,
  }
}

/** Whether the picture itself is on the page: what shines through is red, and a picture in JBIG2 is black and white. */
export function isDrawn(canvas: HTMLCanvasElement): boolean {
  const [red, green] = canvas.getContext('2d')?.getImageData(0, 0, 1, 1).data ?? []
  return red !== undefined && red === green
}

type Whole = Segment & { readonly data: Uint8Array }

/** Each head is followed by its data. */
function inTurn(bytes: Uint8Array, start: number): Whole[] | undefined {
  const segments: Whole[] = []
  for (let at = start; at < bytes.length; ) {
    const segment = segmentAt(bytes, at)
    if (!segment || segments.length > MOST.segments) return undefined
    const from = at + segment.head.length
    segments.push({ ...segment, data: bytes.subarray(from, from + segment.length) })
    at = from + segment.length
  }
  return segments
}

/** All heads, then all data. */
function headsFirst(bytes: Uint8Array, start: number): Whole[] | undefined {
  const heads: Segment[] = []
  let at = start
  while (heads.at(-1)?.kind !== 51) {
    const segment = segmentAt(bytes, at)
    if (!segment || heads.length > MOST.segments) return undefined
    heads.push(segment)
    at += segment.head.length
  }
  return heads.map((segment) => {
    at += segment.length
    return { ...segment, data: bytes.subarray(at - segment.length, at) }
  })
}

function segmentAt(bytes: Uint8Array, start: number): Segment | undefined {
  if (start + 11 > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const number = view.getUint32(start)
  const flags = view.getUint8(start + 4)
  const few = view.getUint8(start + 5) >> 5
  const count = few === 7 ? view.getUint32(start + 5) & 0x1fffffff : few
  const retained = few === 7 ? 4 + Math.ceil((count + 1) / 8) : 1
  const each = number <= 256 ? 1 : number <= 65_536 ? 2 : 4
  const size = 5 + retained + count * each + ((flags & 0x40) === 0 ? 1 : 4)
  if (start + size + 4 > bytes.length) return undefined
  const length = view.getUint32(start + size)
  // A region of unknown length is allowed for by the standard and by no maker of scans.
  if (length > bytes.length) return undefined
  return { kind: flags & 0x3f, head: bytes.subarray(start, start + size + 4), length }
}

function pdfOf(stream: readonly Uint8Array[], width: number, height: number): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder()
  const size = stream.reduce((sum, { length }) => sum + length, 0)
  // Red under the picture, so that one that could not be decoded is no white paper.
  const show = `1 0 0 rg 0 0 ${width} ${height} re f ${width} 0 0 ${height} 0 0 cm /P Do`
  const heads = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /P 5 0 R >> >> /Contents 4 0 R >>`,
    `<< /Length ${show.length} >>\nstream\n${show}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode /Length ${size} >>\nstream\n`,
  ]
  let body = '%PDF-1.7\n'
  const places: string[] = []
  for (const [index, head] of heads.entries()) {
    places.push(`${String(body.length).padStart(10, '0')} 00000 n \n`)
    body += `${index + 1} 0 obj\n${head}${index < 4 ? '\nendobj\n' : ''}`
  }
  const after = '\nendstream\nendobj\n'
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${body.length + size + after.length}\n%%EOF`
  const parts = [text.encode(body), ...stream, text.encode(after + table)]
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
