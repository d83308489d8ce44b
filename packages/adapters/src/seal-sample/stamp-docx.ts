import { escapeXml } from '../docx/layout-of'
import { openPackage } from '../docx/open-layout'
import { partsOf, writePackage } from '../docx/package-file'

const MAIN = 'word/document.xml'

/** The mark as a red paragraph below the text, where everybody sees it. */
export function stampDocx(bytes: Uint8Array, note: string): Uint8Array {
  const parts: Map<string, string | Uint8Array> = partsOf(openPackage(bytes))
  const document = new TextDecoder().decode(parts.get(MAIN) as Uint8Array)
  const end = document.search(/<w:sectPr(?![\s\S]*<w:sectPr)/)
  const at = end < 0 ? document.lastIndexOf('</w:body>') : end
  parts.set(MAIN, `${document.slice(0, at)}${paragraph(note)}${document.slice(at)}`)
  return writePackage(parts)
}

function paragraph(note: string): string {
  return (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="C00000"/><w:sz w:val="24"/></w:rPr>' +
    `<w:t xml:space="preserve">${escapeXml(note)}</w:t></w:r></w:p>`
  )
}
