import type { DocumentRenderer } from '../ports/render'

/** Makes plain text files of documents: for tests, and for courts that lay nothing out. A layout of their own it cannot fill. */
export function createTextRenderer(): DocumentRenderer {
  return {
    id: 'text',
    render: async ({ text, layout }) => {
      if (layout) throw new Error('a renderer of plain text fills no layout')
      return { bytes: new TextEncoder().encode(text), mediaType: 'text/plain' }
    },
  }
}
