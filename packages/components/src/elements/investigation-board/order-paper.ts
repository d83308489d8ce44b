import { html, render, type TemplateResult } from 'lit'
import type { CaseView } from '../../internal/case-element'
import type { InvestigationItem } from '../../internal/core'
import { officeOf } from '../../internal/export/office'
import { sheetOf } from '../../internal/export/print'
import { shortDate } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import type { ZxElement } from '../../internal/zx-element'
import { investigationWords } from '../../locales/investigations'

const LOOKS = `
.order-paper { display: none }
@media print {
  :host { border: 0 }
  :host > :not(.order-paper) { display: none !important }
  .order-paper { display: block; font-size: 12pt; line-height: 2 }
  .order-paper h1, .order-paper h2 { text-align: center; font-size: 18pt; margin: 0 0 8pt }
  .order-paper h2 { font-size: 15pt }
  .order-paper .no, .order-paper .sign { text-align: end }
  .order-paper p { text-indent: 2em }
  .order-paper .no, .order-paper .sign, .order-paper .line { text-indent: 0 }
  .order-paper dl { display: grid; grid-template-columns: 8em 1fr; gap: 4pt 8pt }
  .order-paper hr { border: 0; border-top: 1pt dashed; margin: 18pt 0 }
}`

type Order = { readonly item: InvestigationItem; readonly debtor: string }

/** 律师调查令 on paper, with the reply below: put in for the print and taken out again. */
export async function printOrder(root: ShadowRoot, view: CaseView, order: Order): Promise<void> {
  const { court } = await officeOf(root.host as ZxElement)
  const paper = document.createElement('article')
  paper.className = 'order-paper'
  render(orderPaper(view, order, court), paper)
  const looks = sheetOf(LOOKS)
  const pages = sheetOf('@page { size: A4; margin: 25mm 24mm }')
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

function orderPaper({ locale }: CaseView, { item, debtor }: Order, court: string): TemplateResult {
  const t = wordsIn(investigationWords, locale)
  const day = (on: string | null) => (on === null ? '' : shortDate(on, locale, ''))
  const { applicantName: applicant, caseNumber, number, agent, ground, decidedOn, validUntil } = item
  const fact = (name: 'agent' | 'about' | 'ground' | 'valid', value: string | null) =>
    html`<dt>${t(`paper.${name}`)}</dt><dd>${value}</dd>`
  const line = (name: 'given' | 'not-given' | 'unit' | 'day') =>
    html`<p class="line">${t(`paper.${name}`)}：________________________________</p>`
  return html`<h1>${court}<br />${t('paper.title')}</h1>
    <p class="no">${number}</p>
    <p>${t('paper.text', { applicant, debtor, caseNumber })}</p>
    <dl>${fact('agent', agent)} ${fact('about', debtor)} ${fact('ground', ground)}
      ${fact('valid', t('paper.from-to', { from: day(decidedOn), to: day(validUntil) }))}</dl>
    <p>${t('paper.ask')}</p>
    <p class="sign">${t('paper.sign')}：________________</p>
    <p class="sign">${court} ${t('paper.seal')}</p>
    <p class="sign">${day(decidedOn)}</p>
    <hr />
    <h2>${t('paper.reply')}</h2>
    <p class="no">${number}</p>
    ${line('given')} ${line('not-given')} ${line('unit')} ${line('day')}`
}
