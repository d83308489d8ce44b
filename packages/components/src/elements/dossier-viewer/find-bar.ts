import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../../internal/icons'
import type { OpenFile } from './open-file'
import type { DossierView } from './view'

/** Whether there are pages with words to look for. */
export function searched({ paged, state, pages }: OpenFile): boolean {
  return paged && state === 'ready' && pages > 0
}

/** Words in the open document: how many, the next, the one before; and what else is chosen for it. */
export function findBar(
  view: DossierView,
  file: OpenFile,
  more: TemplateResult | typeof nothing,
): TemplateResult {
  const { t } = view
  const { finder } = file
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') file.endFind()
    else if (event.key === 'Enter' && event.shiftKey) void finder.step(-1)
    else return
    event.preventDefault()
  }
  return html`<form class="find noprint" role="search" aria-label=${`${t('find.label')} ${file.entry?.title ?? ''}`} @submit=${(event: SubmitEvent) => submit(event, file)} @keydown=${keys}>
    <input
      type="search"
      aria-label=${t('find.label')}
      placeholder=${t('find.label')}
      .value=${finder.words}
      @search=${(event: Event) => (event.target as HTMLInputElement).value === '' && file.endFind()}
    />
    <button class="btn small" type="submit">${icons.search}${t('find')}</button>
    ${finder.words ? html`${counts(view, file)}` : nothing}
    ${more}
    <label class="jump">${t('page.jump')}
      <input type="number" min="1" max=${file.pages} aria-label=${t('page.jump')} @change=${(event: Event) => jump(event, file)} />
    </label>
  </form>`
}

function counts({ t }: DossierView, { finder }: OpenFile): TemplateResult {
  const { hits, current, read, all, full } = finder
  const found = hits.length === 0 ? t('find.none') : t('find.hits', { k: current + 1, n: hits.length })
  return html`<span class="num" role="status">
      ${found}${full ? t('find.more') : nothing} ${read < all && !full ? t('find.reading', { k: read, n: all }) : nothing}
    </span>
    <button class="btn small quiet" type="button" aria-label=${t('find.previous')} title=${t('find.previous')} @click=${() => finder.step(-1)}>${icons.up}</button>
    <button class="btn small quiet" type="button" aria-label=${t('find.next')} title=${t('find.next')} @click=${() => finder.step(1)}>${icons.down}</button>`
}

/** The same words again go on to the next hit. */
function submit(event: SubmitEvent, { finder }: OpenFile): void {
  event.preventDefault()
  const words = (event.currentTarget as HTMLFormElement).querySelector('input')?.value ?? ''
  if (words === finder.words && finder.hits.length > 0) void finder.step(1)
  else void finder.find(words)
}

function jump(event: Event, file: OpenFile): void {
  const page = (event.target as HTMLInputElement).valueAsNumber
  if (Number.isFinite(page)) file.goTo(page)
}
