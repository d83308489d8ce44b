import type { DocumentRenderer } from '@zhixing/core/ports'

export interface CourtRenderers {
  /** Fills the court's own layouts. */
  readonly docx: DocumentRenderer
  /** Lays out what has none. */
  readonly pdf: DocumentRenderer
  /** What a form without layout becomes where nothing else was asked for; PDF when nothing is said. */
  readonly usual?: 'pdf' | 'docx'
}

/** Takes each document its way: a court's own docx layout is filled, everything else is laid out as PDF. */
export function createCourtRenderer({ docx, pdf, usual = 'pdf' }: CourtRenderers): DocumentRenderer {
  return {
    id: `${docx.id}+${pdf.id}`,
    render: (request) => {
      const format = request.layout ? 'docx' : (request.format ?? usual)
      return (format === 'docx' ? docx : pdf).render(request)
    },
  }
}
