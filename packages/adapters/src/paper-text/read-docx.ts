import type { ReadMaterial } from '@zhixing/core/ports'
import { openPackage, walk } from './package-parts'

/** The words of a docx. Where a page ends says only whoever printed it: a break that is written down begins a new one. */
export function readDocx(bytes: Uint8Array): ReadMaterial {
  const parts = openPackage(bytes)
  const pages = ['']
  let isWord = false
  const add = (text: string) => {
    pages[pages.length - 1] += text
  }
  const xml = parts.text('word/document.xml')
  if (xml === undefined) throw new Error('no document in the docx')
  walk(xml, {
    begins({ name, attributes }) {
      if (name === 't') isWord = true
      else if (name === 'tab') add('\t')
      else if (name === 'lastRenderedPageBreak' || (name === 'br' && attributes.type === 'page'))
        pages.push('')
      else if (name === 'br') add('\n')
    },
    text(text) {
      if (isWord) add(text)
    },
    ends(name) {
      if (name === 't') isWord = false
      else if (name === 'p') add('\n')
    },
  })
  return { pages: pages.map((text, at) => ({ page: at + 1, text })) }
}
