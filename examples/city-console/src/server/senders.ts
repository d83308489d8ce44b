import { createDocxRenderer, createLayoutReader } from '@zhixing/adapters/docx'
import { createCourtRenderer, createPdfRenderer, readFont } from '@zhixing/adapters/pdf'
import { createSampleSeal } from '@zhixing/adapters/seal-sample'
import type { DocumentRenderer, FileStore } from '@zhixing/core'
import { checkLayouts, renderDocuments, type Sender, sealDocuments, storeFiles } from '@zhixing/core'
import { simulatedAsking } from '@zhixing/core/simulate'

/** PDF in the font of FONT_FILE (of a TTC the one called FONT_FAMILY), else docx; a court's own layout is docx in any case. */
function renderer(): DocumentRenderer {
  const { FONT_FILE, FONT_FAMILY } = process.env
  const docx = createDocxRenderer()
  if (!FONT_FILE) return docx
  return createCourtRenderer({ docx, pdf: createPdfRenderer({ font: readFont(FONT_FILE, FONT_FAMILY) }) })
}

/**
 * Where messages of the demonstration go: documents to PDF or docx, a seal that says it is a sample, and the file store; what parties
 * are shown, nowhere beyond the page; queries to made-up registries.
 */
export function demoSenders(files: FileStore, today: () => string): Readonly<Record<string, Sender>> {
  const service = createSampleSeal({ now: () => `${today()}T09:00:00.000+08:00` })
  const making = renderer()
  return {
    'document.layout': checkLayouts({ reader: createLayoutReader(), renderer: making, files }),
    'file.store': storeFiles(files),
    'document.render': renderDocuments({ renderer: making, files }),
    'document.seal': sealDocuments({ service, files }),
    'openness.push': async () => [],
    ...simulatedAsking(today),
  }
}
