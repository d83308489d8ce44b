import type { Container } from '../ofd/container'
import { child, childrenOf, parseXml, type Xml } from '../ofd/xml'

const DOCUMENT = 'word/document.xml'

/** Paragraphs and tables of a document as plain elements: what is left when the browser lets no parser of pages run. */
export function plainDocument(container: Container): HTMLElement {
  const root = parseXml(container.read(DOCUMENT), DOCUMENT)
  const page = document.createElement('section')
  page.className = 'docx plain'
  fill(page, child(root, 'body'))
  return page
}

function fill(target: HTMLElement, holder: Xml | undefined): void {
  for (const block of holder?.children ?? []) {
    if (block.name === 'p') target.append(element('p', saidBy(block)))
    else if (block.name === 'tbl') target.append(tableOf(block))
    else if (block.name === 'sdt') fill(target, child(block, 'sdtContent'))
  }
}

function tableOf(block: Xml): HTMLElement {
  const table = document.createElement('table')
  const body = document.createElement('tbody')
  table.append(body)
  for (const row of childrenOf(block, 'tr')) {
    const line = document.createElement('tr')
    for (const cell of childrenOf(row, 'tc')) {
      const place = document.createElement('td')
      fill(place, cell)
      line.append(place)
    }
    body.append(line)
  }
  return table
}

/** The words of a paragraph, with its tabs and breaks; what was deleted under review is left out. */
function saidBy(holder: Xml): string {
  return holder.children
    .map((one) => {
      if (one.name === 't') return one.text
      if (one.name === 'tab') return '\t'
      if (one.name === 'br' || one.name === 'cr') return '\n'
      return one.name === 'del' ? '' : saidBy(one)
    })
    .join('')
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
