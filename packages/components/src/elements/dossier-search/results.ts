import { html, nothing, type TemplateResult } from 'lit'
import type { Pager } from '../../controllers/pager'
import type { Locale, QueryResult } from '../../internal/core'
import { footer, moreOf } from '../../internal/filters'
import { grouped, longDate } from '../../internal/format'
import type { CommonKey } from '../../locales'
import type { DossierSearchWord } from '../../locales/dossier-search'

export type Found = QueryResult<'dossier.search'>
export type Hit = Found['items'][number]

/** What the list needs of its element. */
interface View {
  readonly locale: Locale
  t(key: DossierSearchWord | CommonKey, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  open(hit: Hit): Promise<void>
  openCase(hit: Hit): void
  onlyCase?(hit: Hit): void
}

/** Case by case as the court has ordered them, and how much of it is shown. */
export function results(view: View, pager: Pager<Hit, Found>, page: Found): TemplateResult {
  const { t } = view
  const { total, dossiers, totalIsCapped, known } = page
  const n = { total: grouped(total), dossiers: grouped(dossiers) }
  const counts = t('counts', { k: grouped(pager.items.length), n: grouped(total) })
  return html`<p class="found" role="status">
      ${t('found', n)}${totalIsCapped ? html`<span class="badge warning">${t('capped', n)}</span>` : nothing}
    </p>
    <ul class="cases">${groupsOf(pager.items).map((hits) => caseOf(view, hits))}</ul>
    ${footer(
      counts,
      known ? t('known', known) : '',
      moreOf(pager, (key) => t(key)),
    )}`
}

/** Pages of one case stand together. */
function groupsOf(items: readonly Hit[]): readonly (readonly Hit[])[] {
  const groups: Hit[][] = []
  for (const hit of items) {
    const last = groups.at(-1)
    if (last?.[0]?.caseId === hit.caseId) last.push(hit)
    else groups.push([hit])
  }
  return groups
}

function caseOf(view: View, hits: readonly Hit[]): TemplateResult | typeof nothing {
  const [first] = hits
  if (!first) return nothing
  const { t, onlyCase } = view
  return html`<li class="case">
    <div class="of">
      <h3><button class="link" type="button" title=${t('open.case')} @click=${() => view.openCase(first)}>${first.caseNumber}</button></h3>
      <span class="muted">${first.debtorLabel}</span>
      <span class="badge">${t('group.count', { n: hits.length })}</span>
      ${onlyCase ? html`<button class="btn small quiet" type="button" @click=${() => onlyCase(first)}>${t('this.case')}</button>` : nothing}
    </div>
    <ul>${hits.map((hit) => pageOf(view, hit))}</ul>
  </li>`
}

function pageOf(view: View, hit: Hit): TemplateResult {
  const { t } = view
  const { title, kind, page, pages, formedOn, catalogueNumber, isWhole, confidence, excerpts } = hit
  const kindName = view.label('material', kind)
  return html`<li class="hit">
    <button class="paper" type="button" data-hit=${hit.id} @click=${() => void view.open(hit)}>
      <span class="name">${title}</span>
      <span class="where">${t('page', { page, pages })}</span>
      <span class="muted">${[
        ...(kindName === title || kindName === kind ? [] : [kindName]),
        longDate(formedOn, view.locale),
        ...(catalogueNumber === null ? [] : [t('number', { n: catalogueNumber })]),
      ].join(' · ')}</span>
      ${isWhole ? nothing : html`<span class="badge">${t('apart')}</span>`}
      ${
        typeof confidence === 'number'
          ? html`<span class="badge" data-machine title=${t('machine.hint')}>${t('machine', { n: confidence })}</span>`
          : nothing
      }
    </button>
    ${excerpts.map(
      (pieces) =>
        html`<p class="excerpt">…${pieces.map(({ text, hit: is }) => (is ? html`<mark>${text}</mark>` : text))}…</p>`,
    )}
  </li>`
}
