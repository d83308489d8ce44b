import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CatalogueEntry, MarkOfCase, MarksOfCase } from '../../internal/core'
import * as icons from '../../internal/icons'
import { empty } from '../../internal/states'
import { bookmarkAct, noteAct, standing, strikeAct, timeOf } from './marks'
import type { DossierView } from './view'

interface List {
  readonly book: MarksOfCase | undefined
  readonly materials: readonly CatalogueEntry[]
  /** Only those of this paper. */
  readonly only: CatalogueEntry | undefined
  readonly chosen: string | undefined
  onOnly(only: boolean): void
  onMark(mark: MarkOfCase): void
}

/** Bookmarks and notes beside the catalogue, paper by paper, page by page; pressing one goes there. */
export function markList(view: DossierView, list: List): TemplateResult {
  const { t } = view
  const { book, materials, only } = list
  if (!book) return empty(t('mark.unavailable'), t('mark.unavailable.hint'))
  if (!book.colleague) return empty(t('mark.stranger'), t('mark.stranger.hint'))
  const papers = materials.filter(({ id }) => only === undefined || only.id === id)
  const shown = papers
    .map((paper) => ({ paper, marks: standing(book.marks, paper.id) }))
    .filter(({ marks }) => marks.length > 0)
  return html`${scope(view, list)}
    ${
      shown.length === 0
        ? empty(t('mark.none'), t('mark.none.hint'), icons.note)
        : html`<div class="marks" part="marks">${shown.map(
            ({ paper, marks }) => html`<h3>${paper.title}</h3>
              <ol>${marks.map((mark) => item(view, list, paper, mark))}</ol>`,
          )}</div>`
    }`
}

function scope({ t }: DossierView, { only, onOnly }: List): TemplateResult {
  const choice = (isOnly: boolean, words: string) =>
    html`<button type="button" aria-pressed=${String((only !== undefined) === isOnly)} @click=${() => onOnly(isOnly)}>${words}</button>`
  return html`<div class="segments scope noprint" role="group">${choice(false, t('mark.all'))}${choice(true, t('mark.this'))}</div>`
}

function item(view: DossierView, list: List, paper: CatalogueEntry, mark: MarkOfCase): TemplateResult {
  const { t, locale } = view
  const isNote = mark.kind === 'annotation'
  const goto = t('mark.goto', { page: mark.page, text: mark.markText })
  return html`<li data-item=${mark.id} class=${mark.id === list.chosen ? 'chosen' : ''}>
    <button class="goto" type="button" aria-label=${goto} @click=${() => list.onMark(mark)}>
      ${isNote ? icons.note : icons.bookmark}<span class="num muted">${t('page.label', { page: mark.page })}</span>
      <span class="said">${mark.markText}</span>
    </button>
    <small>
      <span>${t('mark.by', { name: mark.authorName, time: timeOf(mark.madeAt, locale) })}</span>
      ${mark.corrects === null ? nothing : html`<span>${t('mark.edited')}</span>`}
      ${mark.shared ? nothing : html`<span class="badge">${t('mark.own')}</span>`}
    </small>
    ${mark.own ? own(view, paper, mark) : nothing}
  </li>`
}

/** Only who wrote it corrects or withdraws it. */
function own(view: DossierView, paper: CatalogueEntry, mark: MarkOfCase): TemplateResult {
  const { t } = view
  const { page, place } = mark
  const edit = () =>
    view.ask(() =>
      place ? noteAct(view, paper, { page, place }, mark) : bookmarkAct(view, paper, page, mark),
    )
  const command = place ? 'marking.annotate' : 'marking.bookmark'
  return html`<div class="rowacts">
    ${actButton(view, command, edit, { text: t('mark.edit'), tone: 'small quiet' })}
    ${actButton(view, 'marking.strike', () => view.ask(() => strikeAct(view, mark)), { text: t('mark.strike'), tone: 'small quiet' })}
  </div>`
}
