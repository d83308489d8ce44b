import { type SealPlace, sealPlaceIn } from '../pdf/seal-place'

/** Above everything, where a PDF does not say where its seal belongs. */
const USUAL: Omit<SealPlace, 'page'> = { x: 396, y: 120, size: 119 }

/**
 * The mark of the stand-in as a stamp on the page: a red ring that says what it is. Written behind the file, which stays as it
 * was: `undefined` for a PDF whose pages cannot be found by reading it plainly.
 */
export function stampPdf(bytes: Uint8Array, note: string): Uint8Array | undefined {
  const text = new TextDecoder('latin1').decode(bytes)
  const pages = [
    ...text.matchAll(/(\d+) 0 obj\s*<<((?:(?!endobj)[\s\S])*?\/Type \/Page\b(?!s)[\s\S]*?)>>\s*endobj/g),
  ]
  const root = /\/Root (\d+ 0 R)/.exec(text)?.[1]
  const size = Number(/\/Size (\d+)/.exec(text)?.[1])
  const before = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const place = sealPlaceIn(bytes) ?? { page: pages.length, ...USUAL }
  const page = pages[place.page - 1]
  if (!page || !root || !size || !Number.isFinite(before) || /\/Annots/.test(page[2] ?? '')) return undefined
  const { x, y, size: side } = place
  const look = appearance(side)
  const objects: readonly (readonly [id: number, body: string])[] = [
    [Number(page[1]), `<<${page[2]}/Annots [${size} 0 R]\n>>`],
    [
      size,
      `<< /Type /Annot /Subtype /Stamp /Rect [${x} ${y} ${x + side} ${y + side}] /F 4 /Contents ${hexText(note)} /AP << /N ${size + 1} 0 R >> >>`,
    ],
    [
      size + 1,
      `<< /Type /XObject /Subtype /Form /BBox [0 0 ${side} ${side}] /Resources << /Font << /F1 ${HELVETICA} /F2 ${size + 2} 0 R >> >> /Length ${look.length} >>\nstream\n${look}\nendstream`,
    ],
    [size + 2, SONG],
  ]
  return appended(bytes, objects, { root, size: size + 3, before })
}

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>'
/** A Chinese font that readers of PDF have of their own: nothing is embedded for a stamp. */
const SONG =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font ' +
  '/Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> ' +
  '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 ' +
  '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>] >>'

/** A ring of two circles, and what it is in two languages. */
function appearance(side: number): string {
  const middle = side / 2
  const circle = (radius: number) => {
    const bend = radius * 0.5523
    const at = (dx: number, dy: number) => `${(middle + dx).toFixed(1)} ${(middle + dy).toFixed(1)}`
    return (
      `${at(radius, 0)} m ${at(radius, bend)} ${at(bend, radius)} ${at(0, radius)} c ` +
      `${at(-bend, radius)} ${at(-radius, bend)} ${at(-radius, 0)} c ` +
      `${at(-radius, -bend)} ${at(-bend, -radius)} ${at(0, -radius)} c ` +
      `${at(bend, -radius)} ${at(radius, -bend)} ${at(radius, 0)} c S`
    )
  }
  const words = `BT /F2 20 Tf ${middle - 20} ${middle + 10} Td ${hexText('样章', false)} Tj ET`
  const sample = `BT /F1 14 Tf ${middle - 29} ${middle - 12} Td (SAMPLE) Tj ET`
  const no = `BT /F2 9 Tf ${middle - 31.5} ${middle - 30} Td ${hexText('演示用不是印章', false)} Tj ET`
  return `0.75 0 0 RG 0.75 0 0 rg 2.5 w ${circle(middle - 2)} 0.8 w ${circle(middle - 6)} ${words} ${sample} ${no}`
}

/** UTF-16 as PDF writes texts; with a mark of the byte order outside of content. */
function hexText(text: string, marked = true): string {
  const units = [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0'))
  return `<${marked ? 'feff' : ''}${units.join('')}>`
}

/** An update at the end of the file: the objects, where they are, and where the table before is. */
function appended(
  bytes: Uint8Array,
  objects: readonly (readonly [id: number, body: string])[],
  { root, size, before }: { readonly root: string; readonly size: number; readonly before: number },
): Uint8Array {
  let text = '\n'
  const entries = objects.map(([id, body]) => {
    const at = bytes.length + text.length
    text += `${id} 0 obj\n${body}\nendobj\n`
    return `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = bytes.length + text.length
  text += `xref\n${entries.join('')}trailer\n<< /Size ${size} /Root ${root} /Prev ${before} >>\nstartxref\n${start}\n%%EOF\n`
  const end = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  const whole = new Uint8Array(bytes.length + end.length)
  whole.set(bytes)
  whole.set(end, bytes.length)
  return whole
}
