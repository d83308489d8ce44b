import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CaseView } from '../../internal/case-element'
import type { FormChoice, LayoutEntry } from '../../internal/core'
import { longDate } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { type DocumentLayoutsWord, documentLayoutsWords } from '../../locales/document-layouts'
import { adoptAct, proposeAct, refuseAct } from './acts'

export type OpenFile = (hash: string, name: string) => void

const TONES = { proposed: 'warning', 'in-use': 'success', replaced: '', refused: 'danger' } as const

/** One form with its layouts: what waits and what is used stand open, what was before is folded. */
export function formBlock(
  view: CaseView,
  form: FormChoice,
  layouts: readonly LayoutEntry[],
  open: OpenFile,
): TemplateResult {
  const t = wordsIn(documentLayoutsWords, view.locale)
  const isNow = ({ state }: LayoutEntry) => state === 'proposed' || state === 'in-use'
  const [now, before] = [layouts.filter(isNow), layouts.filter((one) => !isNow(one))]
  const isWaiting = layouts.some(({ state }) => state === 'proposed')
  return html`<section class="form" data-form=${form.template}>
    <header><h3>${form.title}</h3><span class="badge">${form.on === null ? t('by') : t('itself')}</span>
      ${isWaiting ? nothing : actButton(view, 'document.propose-layout', () => proposeAct(view, form))}</header>
    ${layouts.some(({ state }) => state === 'in-use') ? nothing : html`<p class="muted">${t('plain')}</p>`}
    ${now.map((one) => layoutBlock(view, one, open))}
    ${before.length === 0 ? nothing : html`<details><summary>${t('earlier', { n: before.length })}</summary>${before.map((one) => layoutBlock(view, one, open))}</details>`}
  </section>`
}

function layoutBlock(view: CaseView, one: LayoutEntry, open: OpenFile): TemplateResult {
  const { locale, label } = view
  const t = wordsIn(documentLayoutsWords, locale)
  const day = (date: string | null) => (date === null ? '' : longDate(date, locale))
  const { file, preview, state, reason } = one
  const decided = { day: day(one.decidedOn), name: one.decidedByName ?? '', reason: reason ?? '' }
  const name = `${one.title} ${t('version', { n: one.number })}`
  return html`<div class="layout" data-layout=${one.id}>
    <p><b>${t('version', { n: one.number })}</b> <span class="badge ${TONES[state]}">${label('state.layout', state)}</span>
      <span>${one.fileName ?? t(`format.${one.format}`)}</span></p>
    <small>${t('proposed', { day: day(one.proposedOn), name: one.proposedByName, note: one.note })}</small>
    ${state === 'in-use' || state === 'replaced' ? html`<small>${t('adopted', decided)}</small>` : nothing}
    ${state === 'refused' ? html`<small>${t('refused', decided)}</small>` : nothing}
    ${findings(view, one)}
    <div class="rowacts noprint">
      ${preview ? html`<button class="btn small" type="button" data-act="preview" @click=${() => open(preview.hash, name)}>${t('preview')}</button>` : nothing}
      ${file ? html`<button class="btn small" type="button" data-act="file" @click=${() => open(file.hash, one.fileName ?? name)}>${t('file')}</button>` : nothing}
      ${state === 'proposed' ? decide(view, one) : nothing}
    </div></div>`
}

function decide(view: CaseView, one: LayoutEntry): TemplateResult {
  const isReady = one.checked && one.errors.length === 0
  return html`${isReady ? actButton(view, 'document.adopt-layout', () => adoptAct(view, one)) : nothing}
    ${actButton(view, 'document.refuse-layout', () => refuseAct(view, one))}`
}

/** What was read in it, held against the form. */
function findings(view: CaseView, { state, checked, errors, warnings, tags }: LayoutEntry): TemplateResult {
  const t = wordsIn(documentLayoutsWords, view.locale)
  const field = (name: string) => view.label('document-field', name)
  if (!checked) return state === 'proposed' ? html`<p role="status">${t('waiting')}</p>` : html``
  const known = documentLayoutsWords[view.locale] as Readonly<Record<string, string>>
  const said = (reason: string) =>
    `problem.${reason}` in known ? (`problem.${reason}` as DocumentLayoutsWord) : 'problem.not-rendered'
  const missing = warnings.map(({ where }) => field(where)).join('、')
  return html`${
    errors.length === 0
      ? nothing
      : html`<div class="bad"><b>${t('errors', { n: errors.length })}</b><ul>${errors.map(({ reason, where }) => html`<li>${t(said(reason), { where })}</li>`)}</ul></div>`
  }
    ${missing === '' ? nothing : html`<p class="warn">${t('warnings', { fields: missing })}</p>`}
    ${errors.length === 0 && missing === '' && state === 'proposed' ? html`<p class="good">${t('fine')}</p>` : nothing}
    ${tags.length === 0 ? nothing : html`<small>${t('fields', { fields: tags.map(field).join('、') })}</small>`}`
}
