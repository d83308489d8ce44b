import type { DocumentRenderer, RenderRequest } from '@zhixing/core/ports'
import PDFDocument from 'pdfkit'
import { filledLines } from '../docx/lines'
import type { FontFile } from './font'
import { PDF } from './media-type'
import { SEAL_SIZE, type SealPlace, sealPlaceText } from './seal-place'
import { unpackWoff } from './woff'

const MM = 72 / 25.4
/** A4 with the margins of the docx layout and of the print view. */
const MARGINS = { top: 37 * MM, bottom: 35 * MM, left: 28 * MM, right: 26 * MM }
const BODY = 16
const TITLE = 22
const LEADING = 28
/** The same document is the same file, whenever it is made. */
const MADE = new Date(Date.UTC(2000, 0, 1))

export interface PdfOptions {
  readonly font: FontFile
  /** Another one for the title, e.g. 小标宋. */
  readonly titleFont?: FontFile
}

/**
 * Documents as PDF: title centred, number and signature on the right, text in the font that the host names, of which only the
 * glyphs that are used go into the file; page numbers below. The place of the seal stands in the file (`sealPlaceIn`).
 *
 * @example renderDocuments({ renderer: createPdfRenderer({ font: readFont('/fonts/simfang.ttf') }), files })
 */
export function createPdfRenderer({ font, titleFont }: PdfOptions): DocumentRenderer {
  const open = (file: FontFile): FontFile => ({ ...file, bytes: unpackWoff(file.bytes) })
  const options = { font: open(font), ...(titleFont ? { titleFont: open(titleFont) } : {}) }
  return {
    id: 'pdf',
    render: async (request) => {
      if (request.layout) throw new Error('a docx layout is no PDF: use createCourtRenderer')
      return { bytes: await pdfOf(request, options), mediaType: PDF }
    },
  }
}

type Doc = InstanceType<typeof PDFDocument>

async function pdfOf(request: RenderRequest, options: PdfOptions): Promise<Uint8Array> {
  const info = { Title: request.title, CreationDate: MADE, Producer: 'Zhixing', Creator: 'Zhixing' }
  const doc = new PDFDocument({ size: 'A4', margins: MARGINS, bufferPages: true, lang: 'zh-CN', info })
  const parts: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    doc
      .on('data', (part: Uint8Array) => parts.push(part))
      .on('end', resolve)
      .on('error', reject)
  })
  register(doc, 'title', options.titleFont ?? options.font)
  register(doc, 'body', options.font)
  const place = write(doc, request)
  if (place) Object.assign(doc.info, { SealPlace: sealPlaceText(place) })
  numberPages(doc)
  doc.end()
  await ended
  return Buffer.concat(parts)
}

function register(doc: Doc, name: string, { bytes, family }: FontFile): void {
  try {
    doc.registerFont(name, Buffer.from(bytes), family)
    doc.font(name)
  } catch {
    throw new Error(
      'the font file is no font that can be embedded: TTF, OTF, WOFF, or TTC with the name of one of its fonts',
    )
  }
}

/** The lines one below the other; answers where the seal belongs. */
function write(doc: Doc, request: RenderRequest): SealPlace | undefined {
  const lines = filledLines(request)
  let signedAt: number | undefined
  for (const [at, { text, place }] of lines.entries()) {
    doc.font(place === 'title' ? 'title' : 'body').fontSize(place === 'title' ? TITLE : BODY)
    mustHave(doc, text)
    const isSigned = place === 'right' && at > 2
    // Court and day stay together, so that the seal lies on both.
    if (isSigned && signedAt === undefined) {
      const needed = LEADING * (lines.length - at)
      if (doc.y + needed > doc.page.height - MARGINS.bottom) doc.addPage()
      signedAt = doc.y
    }
    line(doc, text, place)
  }
  if (signedAt === undefined) return undefined
  const middle = signedAt + LEADING
  return {
    page: doc.bufferedPageRange().count,
    x: doc.page.width - MARGINS.right - SEAL_SIZE - BODY,
    y: Math.max(MARGINS.bottom / 2, doc.page.height - middle - SEAL_SIZE / 2),
    size: SEAL_SIZE,
  }
}

function line(doc: Doc, text: string, place: ReturnType<typeof filledLines>[number]['place']): void {
  if (text === '') {
    doc.y += LEADING
    return
  }
  const lineGap = LEADING - doc.currentLineHeight(false)
  const align = place === 'title' ? 'center' : place === 'right' ? 'right' : 'left'
  if (place === 'title') doc.y += 12
  doc.text(text, { align, indent: place === 'text' ? 2 * BODY : 0, lineGap })
  if (place === 'title') doc.y += 18
}

/** A glyph that is not there would be an empty box on an official paper. */
function mustHave(doc: Doc, text: string): void {
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
    ._font
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (code >= 0x20 && !font.hasGlyphForCodePoint(code)) {
      throw new Error(`the font has no glyph for U+${code.toString(16).toUpperCase()}`)
    }
  }
}

/** 页码: below, in the middle; the text of the page ends above it. */
function numberPages(doc: Doc): void {
  const { count } = doc.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(at)
    doc.page.margins.bottom = 0
    const y = doc.page.height - MARGINS.bottom + 20
    const width = doc.page.width - MARGINS.left - MARGINS.right
    doc
      .font('body')
      .fontSize(12)
      .text(String(at + 1), MARGINS.left, y, { width, align: 'center', lineBreak: false })
    doc.page.margins.bottom = MARGINS.bottom
  }
}
