/**
 * Form documents as PDF on A4, in the font that the host names, with page numbers and the place of the seal; the same bytes for
 * the same document. A docx layout of the court is filled by `@zhixing/adapters/docx`; `createCourtRenderer` takes each its way.
 *
 * @module
 */
export { type CourtRenderers, createCourtRenderer } from './court-renderer'
export { type FontFile, readFont } from './font'
export { PDF } from './media-type'
export { createPdfRenderer, type PdfOptions } from './renderer'
export { type SealPlace, sealPlaceIn } from './seal-place'
