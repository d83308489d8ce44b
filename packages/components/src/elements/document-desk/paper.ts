import { html, render, type TemplateResult } from 'lit'
import type { DocumentText } from '../../internal/core'
import { sheetOf } from '../../internal/export/print'

const LOOKS = `
.paper { display: none }
@media print {
  :host { border: 0; overflow: visible }
  :host > :not(.paper) { display: none !important }
  .paper { display: block; font-size: 16pt; line-height: 28pt; color: #000 }
  .paper h1 { text-align: center; font-size: 22pt; font-weight: normal; margin: 12pt 0 18pt }
  .paper p { text-indent: 2em; margin: 0; text-align: justify }
  .paper .right { text-align: end; text-indent: 0 }
  .paper .flush { text-indent: 0 }
}`

/** The document on paper, out of the same words as its file: put in for the print and taken out again. */
export function printDocument(root: ShadowRoot, row: DocumentText): void {
  const paper = document.createElement('article')
  paper.className = 'paper'
  render(paperOf(row), paper)
  const looks = sheetOf(LOOKS)
  const pages = sheetOf('@page { size: A4; margin: 37mm 26mm 35mm 28mm }')
  root.append(paper)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, looks]
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, pages]
  const undo = () => {
    paper.remove()
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== looks)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== pages)
  }
  window.addEventListener('afterprint', undo, { once: true })
  window.print()
}

/** Title in the middle, number and signature on the right, the addressee without indent. */
function paperOf({ title, text }: DocumentText): TemplateResult {
  const lines = text.split('\n')
  const last = lines.length - 1
  return html`${lines.map((line, at) => {
    if (at === 0 && line === title) return html`<h1>${line}</h1>`
    // Court and day: the last line, and a short one before it.
    const isSigned = at === last || (at === last - 1 && line.length <= 30 && !line.endsWith('。'))
    if (at === 1 || isSigned) return html`<p class="right">${line}</p>`
    return html`<p class=${line.endsWith('：') ? 'flush' : ''}>${line}</p>`
  })}`
}
