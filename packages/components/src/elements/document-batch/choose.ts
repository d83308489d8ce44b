import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CaseView } from '../../internal/case-element'
import { totalOf } from '../../internal/counts'
import { moreOf, searchField, segments } from '../../internal/filters'
import { grouped, longDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { wordsIn } from '../../internal/part'
import { empty } from '../../internal/states'
import { common } from '../../locales'
import { documentBatchWords } from '../../locales/document-batch'
import { type BatchPlan, MOST, made } from './plan'
import { type Candidate, type Home, SOURCES, type Source } from './read'

/** What was chosen so far, and how it is changed. */
export interface Choosing {
  readonly template: string | undefined
  readonly source: Source
  readonly hasGiven: boolean
  readonly search: string
  /** Only cases without the document. */
  readonly fresh: boolean
  readonly picked: ReadonlySet<string>
  readonly left: BatchPlan | undefined
  readonly loadingMore: boolean
  choose(template: string): void
  from(source: Source): void
  find(text: string): void
  onlyFresh(fresh: boolean): void
  pick(ids: readonly string[], on: boolean): void
  more(): Promise<void>
  check(): void
  open(batchId: string): void
  goOn(): void
  drop(): void
  openCase(one: Candidate): void
}

/** The cases that are listed: without those that have the document, where nobody asks for them. */
export function listed({ cases, known }: Home, fresh: boolean): readonly Candidate[] {
  return cases.filter(({ id }) => !fresh || (known.get(id)?.earlier.length ?? 0) === 0)
}

export function chooseView(view: CaseView, home: Home, choosing: Choosing): TemplateResult {
  const t = wordsIn(documentBatchWords, view.locale)
  const { templates } = home
  if (templates.length === 0) return empty(t('template.none'), '', icons.empty)
  const sources = SOURCES.filter((one) => one !== 'given' || choosing.hasGiven)
  const choices = sources.map((value) => ({ value, words: t(`from.${value}`) }))
  const set = (event: Event) => choosing.choose((event.target as HTMLSelectElement).value)
  const fresh = (event: Event) => choosing.onlyFresh((event.target as HTMLInputElement).checked)
  return html`${leftNote(view, choosing)}
    <div class="bar noprint">
      <label class="field"><span>${t('template')}</span><select name="template" @change=${set}>${templates.map(
        ({ template, title, version }) =>
          html`<option value=${template} ?selected=${template === choosing.template}>${title}${version ? ` ${version}` : ''}</option>`,
      )}</select></label>
      ${segments(t('from'), choices, choosing.source, (one) => choosing.from(one))}
      ${choosing.source === 'given' ? nothing : searchField(t('search'), choosing.search, (text) => choosing.find(text))}
      <label class="tick"><input type="checkbox" name="fresh" .checked=${live(choosing.fresh)} @change=${fresh} />${t('fresh')}</label>
    </div>
    ${casesTable(view, home, choosing)}
    ${batchesBlock(view, home, choosing)}`
}

function leftNote({ locale }: CaseView, { left, goOn, drop }: Choosing): TemplateResult | typeof nothing {
  if (!left) return nothing
  const t = wordsIn(documentBatchWords, locale)
  const words = t('left.title', { title: left.title, k: made(left), n: left.items.length })
  return html`<section class="left noprint" role="status"><p><b>${words}</b><small>${t('left.note')}</small></p>
    <button class="btn primary small" type="button" data-act="go-on" @click=${goOn}>${t('left.go')}</button>
    <button class="btn small" type="button" data-act="drop" @click=${drop}>${t('left.drop')}</button></section>`
}

function casesTable(view: CaseView, home: Home, choosing: Choosing): TemplateResult {
  const t = wordsIn(documentBatchWords, view.locale)
  const { picked } = choosing
  const cases = listed(home, choosing.fresh)
  const ids = cases.map(({ id }) => id)
  const isAll = ids.length > 0 && ids.every((id) => picked.has(id))
  const all = () => choosing.pick(ids, !isAll)
  const tooMany = picked.size > MOST
  const pager = {
    ...home,
    moreError: undefined,
    loadingMore: choosing.loadingMore,
    more: () => choosing.more(),
  }
  const counts = t('picked', { k: grouped(picked.size), n: grouped(cases.length), total: totalOf(home) })
  return html`${
    cases.length === 0
      ? empty(t('none.cases'), t('none.cases.hint'), icons.empty)
      : html`<div class="tablebox pick" tabindex="0" role="region" aria-label=${t('step.choose')}><table>
        <thead><tr><th scope="col"><label class="tick"><input type="checkbox" name="all" .checked=${live(isAll)} @change=${all} /><span class="sr">${t('pick.all')}</span></label></th>
          <th scope="col">${t('col.case')}</th><th scope="col">${t('col.earlier')}</th></tr></thead>
        <tbody>${cases.map((one) => caseRow(view, one, home, choosing))}</tbody></table></div>`
  }
    <div class="foot" part="footer"><span class="num" role="status">${counts}</span>
      <span class="grow ${tooMany ? 'bad' : ''}">${tooMany ? t('most.bad', { n: MOST }) : ''}</span>
      ${moreOf(pager, wordsIn(common, view.locale))}
      <button class="btn primary" type="button" data-act="check" ?disabled=${picked.size === 0 || tooMany} @click=${() => choosing.check()}>${t('check', { n: picked.size })}</button></div>`
}

function caseRow(view: CaseView, one: Candidate, { known }: Home, choosing: Choosing): TemplateResult {
  const t = wordsIn(documentBatchWords, view.locale)
  const toggle = (event: Event) => choosing.pick([one.id], (event.target as HTMLInputElement).checked)
  const earlier = known.get(one.id)?.earlier ?? []
  return html`<tr data-case=${one.id}>
    <td><label class="tick"><input type="checkbox" name="case" .checked=${live(choosing.picked.has(one.id))} @change=${toggle} /><span class="sr">${t('pick', { number: one.caseNumber })}</span></label></td>
    <td data-label=${t('col.case')}><div><button class="link num" type="button" data-act="open" @click=${() => choosing.openCase(one)}>${one.caseNumber}</button><small>${one.debtorLabel}</small></div></td>
    <td data-label=${t('col.earlier')}><div>${earlier.length === 0 ? html`<span class="muted">${t('earlier.none')}</span>` : earlier.map((each) => html`<small>${earlierWords(view, each)}</small>`)}</div></td>
  </tr>`
}

/** One document that the case has: when, which number, how far. */
export function earlierWords(
  { locale, label }: Pick<CaseView, 'locale' | 'label'>,
  {
    formedOn,
    number,
    state,
  }: { readonly formedOn: string; readonly number: string | null; readonly state: string },
): string {
  const t = wordsIn(documentBatchWords, locale)
  const words = {
    day: longDate(formedOn, locale),
    number: number ?? '',
    state: label('state.document', state),
  }
  return t('earlier', words).replace(/ {2,}/g, ' ')
}

function batchesBlock({ locale }: CaseView, { batches }: Home, choosing: Choosing): TemplateResult {
  const t = wordsIn(documentBatchWords, locale)
  return html`<section class="block noprint" part="batches"><h3>${t('batches.title')}</h3>
    ${batches.length === 0 ? html`<p class="muted">${t('batches.none')}</p>` : nothing}
    <ul>${batches.map(
      (one) => html`<li data-batch=${one.batchId}><span><b>${one.title}</b>
        <small>${t('batch.line', { day: longDate(one.formedOn, locale), name: one.draftedByName ?? '', n: one.total })}</small>
        <small>${t('run.head', { n: one.total, ...one })}</small></span>
        <button class="btn small" type="button" aria-label=${`${t('batches.open')} ${one.title} ${one.formedOn}`} @click=${() => choosing.open(one.batchId)}>${t('batches.open')}</button></li>`,
    )}</ul></section>`
}
