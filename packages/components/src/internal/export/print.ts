import { type Office, signers } from './office'

const LOOKS = `
.court, .signs { display: none }
@media print {
  .court { display: flex; justify-content: space-between; align-items: baseline; font-size: 9pt }
  .court b { font-size: 14pt }
  h3, h4, .foot { break-after: avoid }
  .signs { display: flex; gap: 24pt; margin-top: 24pt; break-inside: avoid; break-before: avoid }
  .signs span { flex: 1; border-bottom: 0.5pt solid }
  .payout:has(> .signs):not(:last-child) { break-after: page }
  .payout .columns { display: grid; grid-template-columns: minmax(0, 1fr) }
  .payout .rules { display: none }
}`

/**
 * Prints an element as a court files it: its name, the unit and the day above, lines to sign below (below each voucher),
 * and on every page the title and its number. What was put in for the paper is taken out again.
 */
export function printed(root: ShadowRoot, office: Office): void {
  const looks = sheetOf(LOOKS)
  const pages = sheetOf(pagesOf(root, office))
  const { made, court, words } = office
  const head = element('p', 'court', [
    element('b', '', [court]),
    element('span', '', [`${words.unit}　${made}`]),
  ])
  const vouchers = [...root.querySelectorAll('[part=payout]')]
  const feet = (vouchers.length > 0 ? vouchers : [root]).map((place) => {
    const foot = element(
      'div',
      'signs',
      signers(office).map((who) => element('span', '', [`${who}：`])),
    )
    place.append(foot)
    return foot
  })
  root.prepend(head)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, looks]
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, pages]
  const undo = () => {
    for (const one of [head, ...feet]) one.remove()
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== looks)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== pages)
  }
  window.addEventListener('afterprint', undo, { once: true })
  window.print()
}

/** Rules of style for as long as something is printed. */
export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

/** Margins, the running title and "page n of all"; browsers without margin boxes print their own. */
function pagesOf(root: ShadowRoot, { court, words }: Office): string {
  const said = ['h2', '.title p'].map((where) => root.querySelector(where)?.textContent ?? '')
  // A case or an account stands on every page; a sentence about the element does not.
  if (!/\d/.test(said[1] ?? '')) said.pop()
  const title = quoted([court, ...said].join(' ').replace(/\s+/g, ' ').trim())
  const number = words.page
    .split(/(\{\w+\})/)
    .map((part) => ({ '{n}': 'counter(page)', '{all}': 'counter(pages)' })[part] ?? quoted(part))
    .join(' ')
  const font = 'font: 8pt sans-serif'
  return `@page { size: A4; margin: 16mm 14mm; @top-left { content: ${title}; ${font} } @bottom-center { content: ${number}; ${font} } }`
}

/** A text as CSS says it: no name of a party ends it early. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, ' ')}"`
}

function element(name: string, className: string, children: readonly (Node | string)[]): HTMLElement {
  const one = document.createElement(name)
  one.className = className
  one.append(...children)
  return one
}
