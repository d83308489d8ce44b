import { html, nothing, type TemplateResult } from 'lit'
import { textOf } from '../values'
import type { Bench } from './bench'
import { addPage, insertBlock, removePage } from './edit'
import { type Pattern, patternsOf } from './patterns'
import { problemsAt } from './problems'

/** The pages of the court; one is worked on. A new one is empty, or begins with what a post usually needs. */
export function pageList(bench: Bench): TemplateResult {
  const { definition, locked, t, locale, problems } = bench
  const add = () => {
    bench.change(addPage(definition, t('new.page'), 'New page'))
    bench.openPage(definition.pages.length)
    bench.focus('[name="page.zh"]')
  }
  const remove = () => {
    const about = textOf(definition.pages[bench.page]?.title, locale)
    bench.change(removePage(definition, bench.page))
    bench.openPage(0)
    bench.say(t('removed', { about }))
  }
  const wrong = (at: number) =>
    problemsAt(problems, `$.pages[${at}]`).filter(({ severity }) => severity === 'error').length
  return html`<section class="pages" aria-label=${t('pages')}><h3>${t('pages')}</h3>
    <ul>${definition.pages.map(
      (page, at) =>
        html`<li><button class="link" type="button" data-page=${page.id} aria-current=${at === bench.page ? 'page' : nothing} @click=${() => bench.openPage(at)}>${textOf(page.title, locale)}</button>
        ${wrong(at) > 0 ? html`<span class="wrong">${t('page.wrong', { n: wrong(at) })}</span>` : nothing}</li>`,
    )}</ul>
    ${
      locked
        ? nothing
        : html`<p class="adding"><button class="btn small" type="button" data-act="add-page" @click=${add}>${t('add.page')}</button>
      ${definition.pages.length === 0 ? nothing : html`<button class="btn small quiet" type="button" data-act="remove-page" @click=${remove}>${t('remove.page')}</button>`}</p>
      <details data-part="patterns" ?open=${definition.pages.length === 0}><summary>${t('add.pattern')}</summary>
        <ul>${patternsOf(bench.catalog).map((pattern) => html`<li><button class="take" type="button" data-pattern=${pattern.id} @click=${() => begin(bench, pattern)}><b>${textOf(pattern.title, locale)}</b><span class="hint">${parts(bench, pattern)}</span></button></li>`)}</ul></details>`
    }</section>`
}

const parts = ({ catalog, locale }: Bench, { elements }: Pattern) =>
  elements
    .map((one) => textOf(catalog.parts.elements.find(({ name }) => name === one)?.label, locale))
    .join('、')

/** A page that begins with what this pattern shows, one below the other. */
function begin(bench: Bench, { title, elements }: Pattern): void {
  const at = bench.definition.pages.length
  const empty = addPage(bench.definition, title['zh-CN'], title.en)
  const full = elements.reduce(
    (definition, element, block) =>
      insertBlock(
        definition,
        { page: at, row: 0, column: 0, block },
        { kind: 'element', id: 'element-1', element },
      ),
    empty,
  )
  bench.change(full)
  bench.openPage(at)
}
